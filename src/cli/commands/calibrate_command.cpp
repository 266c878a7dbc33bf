#include "book/calibration.hpp"
#include "book/trend.hpp"
#include "cli/commands/commands.hpp"
#include "cli/deals.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/time/history.hpp"
#include "cli/time/ladder_file.hpp"
#include "cli/world/files.hpp"
#include "report/time/time_report.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "c136/check/rule.hpp"

#include <algorithm>
#include <charconv>
#include <memory>

namespace c136 {

namespace {

constexpr std::size_t usual_floor = 10;

struct CalibrateOptions : PastOptions {
  std::vector<std::string> horizons;
  std::optional<std::string> floor;
  bool write = false;
};

int chosen_number(std::string_view option, const std::string& text, int most, Language language) {
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto [last, fault] = std::from_chars(text.data(), end, number);
  if (fault == std::errc() && last == end && number >= 1 && number <= most) return number;
  throw UsageError(say(language, "{} {}: write whole numbers from 1 to {}",
                       "{} {}：请写 1 到 {} 的整数", option, escaped(text), most));
}

std::vector<int> chosen_horizons(const CalibrateOptions& options, Language language) {
  constexpr int most_days = 3650;
  if (options.horizons.empty()) return {7, 30, 90};
  std::vector<int> days;
  for (const std::string& text : options.horizons) {
    const int number = chosen_number("--horizon", text, most_days, language);
    if (std::ranges::find(days, number) == days.end()) days.push_back(number);
  }
  return days;
}

/// Most deals are: what they were before need not be read, since nothing was decided yet.
bool is_surely_open(const DealState& now) {
  return now.is_there() && !now.has_errors && now.deal().is_open();
}

Calibration calibrated(Session& session, const CalibrateOptions& options, PastDeals& past) {
  const Language l = session.report_language();
  const std::size_t floor = options.floor
                                ? static_cast<std::size_t>(chosen_number(
                                      "--floor", *options.floor, 1'000'000, session.language))
                                : usual_floor;
  const std::string where = options.filter(session.language);
  const Filter filter = filter_of_today(session, where);
  Calibration calibration(ladder_of(method_of(session.config), session.config),
                          chosen_horizons(options, session.language), floor);
  Passed passed;
  Picked picked(where);
  struct Made {
    std::optional<Decided> decided = {};
    std::string broken = {};
    bool is_met = true;
  };
  for_each_history(
      session, some_deals(session, *past.deals),
      [&](std::size_t deal) -> Made {
        if (const DealState now = past.deals->now(deal); is_surely_open(now)) {
          const bool is_met =
              filter.empty() || passes(filter, brief_at(now, session.as_of, l, true), *now.config);
          return {.is_met = is_met};
        }
        const DealHistory history = past.deals->read(deal, true);
        if (!filter.empty() && !passes_last(history, filter, session.as_of, l))
          return {.is_met = false};
        return {calibration.decided(history, session.as_of, l),
                history.broken > 0 ? history.id : std::string()};
      },
      [&](const Made& made) {
        picked.add(made.is_met);
        if (!made.decided) return;
        calibration.add(*made.decided);
        passed.add(made.broken, 1);
      });
  passed.tell(past.notes, l);
  picked.tell(session, past.notes);
  tell_later_edits(session, past.later, past.notes);
  return calibration;
}

/// The rows with enough deals of the least horizon; what has too few is named in `without`.
std::vector<NewRow> rows_of(const Calibration& calibration, std::vector<std::string>& without) {
  const HorizonTable& table =
      *std::ranges::min_element(calibration.horizons(), {}, &HorizonTable::days);
  std::vector<NewRow> rows;
  for (const CalibrationRow& row : table.rows) {
    if (row.row.empty()) continue;
    if (const auto rate = row.rate(calibration.floor()))
      rows.push_back({row.row, *rate, row.won, row.deals - row.won});
    else
      without.push_back(row.row);
  }
  return rows;
}

void write_ladder(Session& session, const Calibration& calibration) {
  const Language l = session.language;
  std::vector<std::string> without;
  const std::vector<NewRow> rows = rows_of(calibration, without);
  const std::string name =
      escaped(shown_path(session.repository->root / session.repository->config, session.directory));
  if (rows.empty())
    return session.tell(say(l, "{} is left as it is: no row has enough deals",
                            "{} 未改动：没有一档的单数足够", name));
  static const SourceFile nothing;
  const Repository& repository = *session.repository;
  const SourceFile& file = repository.settings.file ? *repository.settings.file : nothing;
  std::string text = with_ladder(file, rows);
  const LoadedConfig changed =
      load_config(repository.config, text, {codes_of_warnings(), codes_of_gaps()}, l);
  if (!changed.ok())
    throw Failure(
        say(l, "{} is left as it is: {}", "{} 未改动：{}", name, changed.errors.front().message));
  write_file(repository.root / repository.config, text);
  if (session.quiet) return;
  session.tell(say(l, "{}: {} written to `ladder`", "{}：已写入 `ladder` 的 {}", name,
                   plural(l, rows.size(), "row", "rows", "档")));
  if (!without.empty())
    session.tell(
        say(l, "rows that have no rate now: {}", "现在没有赢率的档位：{}", join(l, without)));
}

int run_calibrate(Session& session, const CalibrateOptions& options) {
  if (options.write && session.at)
    throw UsageError(say(session.language, "--write changes the file of today: leave out --at",
                         "--write 改的是现在的文件：请去掉 --at"));
  place_of(session);
  if (options.write && session.at)
    throw UsageError(say(session.language, "--write needs files: this repository is bare",
                         "--write 需要文件：这是裸仓库"));
  PastDeals past = read_history(session, options.require_history, true);
  const Calibration calibration = calibrated(session, options, past);
  const TimeScope scope{.config = *past.config,
                        .as_of = session.as_of,
                        .language = session.report_language(),
                        .at = session.at.value_or(""),
                        .notes = past.notes};
  if (options.write) write_ladder(session, calibration);
  return session.finish(document_of(calibration_report(scope, calibration), session.format.reads),
                        {});
}

Run set_up_calibrate(CLI::App& app, Language language) {
  const auto options = std::make_shared<CalibrateOptions>();
  const auto text = [language](std::string_view en, std::string_view zh) {
    return Words{en, zh}.in(language);
  };
  add_list(app, "--horizon", "DAYS",
           text("so many days before the decision (default: 7,30,90)",
                "看结单前多少天的状态（默认 7,30,90）"),
           options->horizons);
  add_value(
      app, "--floor", "N",
      text("deals that a row needs for a rate (default: 10)", "每档至少多少单才算赢率（默认 10）"),
      options->floor);
  add_flag(app, "--write",
           text("write the rows with enough deals into `ladder` of .c136.yaml",
                "把单数足够的档位写入 .c136.yaml 的 `ladder`"),
           options->write);
  add_where(app, language, *options);
  add_require_history(app, language, options->require_history);
  return [options](Session& session) { return run_calibrate(session, *options); };
}

}  // namespace

const Command calibrate_command{
    .name = "calibrate",
    .operands = "[FILE|DIR]...",
    .group = deals_group,
    .summary = {"are the win rates true here: what became of deals on each row of the ladder",
                "赢率阶梯准不准：各档位的商机后来赢了多少"},
    .formats = table_formats,
    .setup = set_up_calibrate,
    .writes_folders = true,
};

}  // namespace c136
