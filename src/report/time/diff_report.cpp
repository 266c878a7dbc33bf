#include "report/time/change_sheets.hpp"
#include "report/time/time_plots.hpp"
#include "report/time/time_report.hpp"

#include <utility>

namespace c136 {

namespace {

Json json_of_moment(const Moments::One& moment) {
  return {{"rev", moment.rev.empty() ? Json() : Json(moment.rev)}, {"day", to_string(moment.day)}};
}

Cell cell_of_moment(const Moments::One& moment, Language language) {
  constexpr std::size_t short_id = 10;
  if (moment.rev.empty())
    return say(language, "{}, the files as they are", "{}（当前文件）", to_string(moment.day));
  return say(language, "{} ({})", "{}（{}）", to_string(moment.day),
             moment.rev.substr(0, short_id));
}

}  // namespace

SheetReport diff_report(const TimeScope& scope, const Moments& moments,
                        const std::vector<Movement>& movements, const Waterfall& waterfall) {
  const Language l = scope.language;
  SheetReport report{.id = "diff",
                     .title = say(l, "What moved from {} to {}", "{} 至 {} 的变化",
                                  to_string(moments.from.day), to_string(moments.to.day)),
                     .language = l,
                     .as_of = moments.to.day};
  report.at = moments.to.rev;
  report.head = {{"from", {"From", "从"}, CellType::text, cell_of_moment(moments.from, l)},
                 {"to", {"To", "到"}, CellType::text, cell_of_moment(moments.to, l)}};
  report.head_data =
      Json{{"from", json_of_moment(moments.from)}, {"to", json_of_moment(moments.to)}};
  report.sheets.push_back(changes_sheet("changes", movements, scope.config, l));
  Sheet money = waterfall_sheet("waterfall", waterfall, scope.config.currency, l);
  money.plots = waterfall_plots(money, l);
  report.sheets.push_back(std::move(money));
  report.notes = scope.notes;
  report.currency = scope.config.currency;
  return report;
}

}  // namespace c136
