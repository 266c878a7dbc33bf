#include "c136/score/method.hpp"
#include "report/time/time_report.hpp"

#include <memory>
#include <utility>

namespace c136 {

namespace {

SheetReport empty_report(std::string_view report, const TimeScope& scope) {
  if (report == "diff")
    return diff_report(scope, {}, {},
                       Waterfall(std::make_shared<const Config>(), {}, {}, Horizon{}));
  if (report == "history") return history_report(scope, {}, {});
  return calibration_report(scope, Calibration(c136_method().ladder, {7, 30, 90}, 10));
}

}  // namespace

std::vector<Sheet> time_sheets(std::string_view report) {
  const Config config;
  SheetReport empty = empty_report(report, {.config = config, .as_of = {}});
  for (Sheet& sheet : empty.sheets) sheet.rows.clear();
  return std::move(empty.sheets);
}

}  // namespace c136
