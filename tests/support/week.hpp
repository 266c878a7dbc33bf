// Reports of the week for tests: from the texts of some deals to sheets, without files and command.
#pragma once

#include "book/deal_fields.hpp"
#include "c136/load/settings/load_week.hpp"
#include "report/week/week_report.hpp"
#include "support/reports.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136::test {

struct AskedWeek {
  std::string_view kind = "weekly";
  std::vector<std::string> sections = {};
  std::optional<ReportPeriod> period = {};
  std::string_view as_of = "2026-11-22";
  std::string_view by = {};
  std::string owner = {};
  Language language = Language::en;
  Config config = {};
  std::vector<std::string> notes = {};
  bool is_daily = false;
};

/// A deal that says as little as possible, and what else is given.
inline std::string little_deal(std::string_view id, std::string_view more = "",
                               std::string_view stage = "decision") {
  return "c136: 1\ndeal: " + std::string(id) + "\ntitle: t\ncustomer: {name: " + std::string(id) +
         "}\nowner: li\nstage: " + std::string(stage) + "\n" + std::string(more);
}

inline SheetReport week_report(const AskedWeek& asked, const std::vector<std::string>& deals) {
  const ReportKind* kind = find_report_kind(asked.kind);
  REQUIRE(kind);
  const Date as_of = day(asked.as_of);
  const Date table_day = asked.period ? std::min(as_of, asked.period->to) : as_of;
  const DealField* by = asked.by.empty() ? nullptr : &deal_field(asked.by, "", Language::en);
  const ReportScope scope{.kind = *kind,
                          .config = asked.config,
                          .language = asked.language,
                          .as_of = as_of,
                          .table_day = table_day,
                          .period = asked.period,
                          .owner = asked.owner,
                          .by = by,
                          .is_daily = asked.is_daily};
  WeekReport report(scope, asked.sections, "");
  for (const std::string& text : deals) {
    const Sample sample(text, to_string(table_day), asked.language, asked.config);
    report.add(examined(sample));
  }
  for (const std::string& text : asked.notes) {
    const auto week =
        std::make_shared<LoadedWeek>(load_week("", text, asked.config, asked.language));
    REQUIRE(week->ok());
    report.add(ReadWeek{"", {week, &week->note}, {}});
  }
  return std::move(report).finish();
}

inline const Sheet& sheet(const SheetReport& report, std::string_view id) {
  const auto found = std::ranges::find(report.sheets, id, &Sheet::id);
  REQUIRE(found != report.sheets.end());
  return *found;
}

/// The rows in one line: `[["a",1],["b",2]]`, of these columns.
inline std::string rows(const Sheet& sheet, std::initializer_list<std::string_view> columns) {
  Json all = Json::array();
  for (const auto& row : sheet.rows) {
    Json one = Json::array();
    for (const std::string_view id : columns) {
      const auto at = std::ranges::find(sheet.columns, id, &ColumnHead::id);
      REQUIRE(at != sheet.columns.end());
      one.push_back(json_of(row[static_cast<std::size_t>(at - sheet.columns.begin())]));
    }
    all.push_back(std::move(one));
  }
  return all.dump();
}

inline std::string total(const Sheet& sheet) { return json_of(sheet)["total"].dump(); }

}  // namespace c136::test
