// What a report of the week, month or quarter is made of: sections, a row each in the list; a kind
// of report is the sections that name it, in their order. A section is a class of one use: it is
// shown every deal, then gives its sheets. Not here: which options ask for what (cli/).
//
// To add one: a class and its factory in a file here, its declaration in sections.hpp and its row in
// sections.cpp.
#pragma once

#include "book/change.hpp"
#include "book/deal_trace.hpp"
#include "c136/book/book.hpp"
#include "c136/document/sheet_report.hpp"
#include "c136/examine/read_week.hpp"
#include "c136/report/report.hpp"
#include "report/week/report_period.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace c136 {

struct DealField;

/// A kind of report; a section names those in which it stands.
enum ReportKindBit : std::uint32_t {
  weekly_report = 1,
  month_report = 2,
  quarter_report = 4,
  mpc_report = 8,
  lost_report = 16,
  card_report = 32,
  ledger_report = 64,
  relations_report = 128,
  forecast_report = 256,
  meeting_report = 512,
  pattern_report = 1024,
};

struct ReportKind {
  std::string_view id;  // "weekly"
  Words title;
  ReportKindBit bit;
  PeriodKind period = PeriodKind::days;  // the one it takes; days: any
  bool this_period = false;  // without one it is about the period of that kind that holds as-of
  bool takes_by = false;     // --by
};

/// What git knows of the time from the end of the day before the period; none where there is no
/// history.
struct ReportHistory {
  std::vector<Movement> moved;
  std::optional<Waterfall> waterfall;  // none where nothing is known of the day before
  std::map<std::string, KnownPast, std::less<>> deals;  // by id
};

/// What was asked for.
struct ReportScope {
  const ReportKind& kind;
  const Config& config;
  Language language;
  Date as_of;      // what was asked for
  Date table_day;  // states are scored as of it
  std::optional<ReportPeriod> period;
  PeriodKind period_kind = PeriodKind::days;
  std::string owner{}, team{}, region{};  // only these; empty: all
  std::string filled_by{};
  const DealField* by = nullptr;  // a sheet a group
  bool shows_private = false;
  bool is_daily = false;       // of meetings the daily one
  int minutes = 60, each = 5;  // of the weekly meeting, and of each deal in it
  const ReportHistory* history = nullptr;

  /// What git knows of the deal; null for nothing.
  const KnownPast* past_of(std::string_view deal) const;
  Privacy privacy() const { return {shows_private, language}; }
  /// Whether the day lies in the period; all do where there is none.
  bool is_within(Date day) const { return !period || holds(*period, day); }
  /// Of the period; where there is none, of all time.
  Date first_day() const { return period ? period->from : Date{INT32_MIN}; }
  /// Whether the deal passes --owner, --team and --region.
  bool picks(const Brief&) const;
};

class ReportSection {
 public:
  virtual ~ReportSection() = default;
  /// A deal that was asked for, of any status, at the table day. Its brief is the last of the book.
  virtual void add(const Examined&, const Book&) {}
  /// A deal that --owner, --team or --region do not pick: its entries may still be a seller's.
  virtual void pass(const Examined&, const Brief&) {}
  virtual void add_account(const Examined&) {}
  /// A week note without errors.
  virtual void add_note(const ReadWeek&) {}
  virtual std::vector<Sheet> finish(const Book&) = 0;
  /// Its sheets without rows: for the published schema. Of nothing, where all sheets are there
  /// then.
  virtual std::vector<Sheet> shapes(const Book& nothing) { return finish(nothing); }
  /// What stands above a report of this section alone; asked behind finish().
  virtual std::vector<NamedCell> head() const { return {}; }
  /// What a reader of the report has to know beside the sheets.
  virtual std::vector<std::string> notes() const { return {}; }
};

struct SectionRow {
  std::string_view id;
  std::uint32_t kinds;  // ReportKindBits
  /// Null where it needs history that is not there.
  std::unique_ptr<ReportSection> (*make)(const ReportScope&);
  Words of_history = {};  // what of it needs history, by its titles
};

std::span<const ReportKind> report_kinds();
const ReportKind* find_report_kind(std::string_view id);

/// In the order in which they stand in a report.
std::span<const SectionRow> report_sections();

/// All tables that a report may have, without rows: for the published schema.
std::vector<Sheet> all_report_sheets();

/// One written in braces would be copied, rows and all.
inline std::vector<Sheet> only_sheet(Sheet only) {
  std::vector<Sheet> list;
  list.push_back(std::move(only));
  return list;
}

}  // namespace c136
