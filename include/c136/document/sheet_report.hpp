// What a report of sheets says: head, sheets, notes; the envelope of reports.md section 1. Every
// format gets it from here. Not here: how one table is defined (document/sheet.hpp).
#pragma once

#include "c136/document/sheet.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// The days that a report is about, by the name under which they were asked for: "2026-W47".
struct ReportPeriod {
  std::string label;
  Date from, to;
};

struct SheetReport {
  std::string id;     // its kind: "weekly"
  std::string title;  // for people, in their language
  Language language = Language::en;
  Date as_of;
  std::string at{};  // the revision whose files were read; empty: the files as they are
  std::optional<Date> table_day{};  // of its tables: then it is said which files tell of it
  bool has_past = false;            // these can be had as they were
  std::optional<ReportPeriod> period{};
  std::vector<NamedCell> head{};
  std::optional<Json> head_data{};  // what programs get of it, where that is not cell by cell
  std::vector<Sheet> sheets{};
  std::vector<std::string> notes{};
  std::string currency{};  // the base currency

  /// Mandatory cells in which nothing stands.
  std::size_t empty_cells() const;
};

/// The whole of it in the form that the format reads.
Document document_of(SheetReport, Part wanted);

/// The same row by row, an object each: what is said of all sheets comes first, notes come last.
/// Beside a sum stand NAME_number and NAME_currency, null where it is of several currencies.
void for_each_line(const Json& envelope, const std::function<void(const Json&)>& take);
/// The JSON Schema of such a line.
Json schema_of_report_lines(const std::vector<Sheet>& sheets);

/// The JSON Schema of what `--format json` prints of reports; `sheets`, without rows, are all that
/// there may be.
Json schema_of_reports(const std::vector<Sheet>& sheets);

}  // namespace c136
