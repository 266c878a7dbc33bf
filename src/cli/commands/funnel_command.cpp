#include "book/flow.hpp"
#include "book/funnel.hpp"
#include "book/trend.hpp"
#include "cli/book.hpp"
#include "cli/commands/commands.hpp"
#include "cli/deals.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/time/history.hpp"
#include "report/book/funnel_report.hpp"
#include "report/time/time_report.hpp"

#include "c136/base/text.hpp"

#include <algorithm>
#include <charconv>
#include <memory>

namespace c136 {

namespace {

struct FunnelOptions : PastOptions {
  std::optional<std::string> by, trend, flow;
};

const DealField* chosen_group(const FunnelOptions& options, Language language) {
  if (!options.by) return nullptr;
  const std::span<const std::string_view> known = group_fields();
  if (std::ranges::find(known, *options.by) == known.end())
    throw bad_choice(language, "--by", *options.by, known);
  return &deal_field(*options.by, "--by", language);
}

/// "26w" and "12m".
std::vector<Date> chosen_days(const Session& session, const std::string& text) {
  constexpr std::size_t most = 520;
  std::size_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, fault] = std::from_chars(text.data(), end, number);
  const std::string_view unit(rest, static_cast<std::size_t>(end - rest));
  if (fault != std::errc() || (unit != "w" && unit != "m") || number < 1 || number > most)
    throw UsageError(say(session.language,
                         "--trend {}: write a number of weeks or months: 26w, 12m",
                         "--trend {}：请写周数或月数，如 26w、12m", escaped(text)));
  return unit == "w" ? ends_of_weeks(number, session.as_of) : ends_of_months(number, session.as_of);
}

TimeScope scope_of(const Session& session, const PastDeals& past) {
  return {.config = *past.config,
          .as_of = session.as_of,
          .language = session.report_language(),
          .at = session.at.value_or(""),
          .notes = past.notes};
}

int run_trend(Session& session, const FunnelOptions& options) {
  choose_method(options.method, options.takes_all_methods, session.config, session.language);
  place_of(session);
  const std::vector<Date> days = chosen_days(session, *options.trend);
  PastDeals past = read_history(session, options.require_history, true);
  const std::string where = options.filter(session.language);
  const Filter filter = filter_of_today(session, where);
  const Language l = session.report_language();
  Trend trend(days, past.first_day());
  Passed passed;
  Picked picked(where);
  struct Made {
    Trend::Deal deal;
    std::string broken;
    bool is_met = true;
  };
  for_each_history(
      session, some_deals(session, *past.deals),
      [&](std::size_t deal) {
        const DealHistory history = past.deals->read(deal, true);
        Made made{trend.deal_of(history, filter, l),
                  history.broken > 0 ? history.id : std::string()};
        made.is_met =
            std::ranges::any_of(made.deal, [](const auto& at) { return at && at->config; }) ||
            passes_last(history, filter, session.as_of, l);
        return made;
      },
      [&](Made& made) {
        trend.add(made.deal);
        passed.add(made.broken, 1);
        picked.add(made.is_met);
      });
  passed.tell(past.notes, l);
  picked.tell(session, past.notes);
  tell_later_edits(session, past.later, past.notes);
  return session.finish(
      document_of(trend_report(scope_of(session, past), trend,
                               options.trend->ends_with("m") ? TrendUnit::month : TrendUnit::week),
                  session.format.reads),
      {});
}

/// What was there on the first day of all entered before, but nobody knows when.
void note_beginning(PastDeals& past, const ReportPeriod& period, Language l) {
  const auto first = past.first_day();
  if (!first || *first < period.from || period.to < *first) return;
  past.notes.push_back(say(l,
                           "the history begins on {}, within this period: what was there then "
                           "counts as entered",
                           "历史从期间内的 {} 开始：当时已有的商机都计为进入", to_string(*first)));
}

int run_flow(Session& session, const FunnelOptions& options) {
  choose_method(options.method, options.takes_all_methods, session.config, session.language);
  place_of(session);
  const ReportPeriod period = chosen_span("--flow", *options.flow, session.language);
  PastDeals past = read_history(session, options.require_history, true);
  const std::string where = options.filter(session.language);
  const Filter filter = filter_of_today(session, where);
  const Language l = session.report_language();
  Flow flow(*past.config, period.from, period.to, std::min(period.to, session.as_of));
  Passed passed;
  Picked picked(where);
  for_each_history(
      session, some_deals(session, *past.deals),
      [&](std::size_t deal) {
        const DealHistory history = past.deals->read(deal, true);
        const bool is_wanted = filter.empty() || passes_last(history, filter, session.as_of, l);
        return std::pair(is_wanted ? moves_of(history, session.as_of) : DealPast(), is_wanted);
      },
      [&](const std::pair<DealPast, bool>& deal) {
        flow.add(deal.first);
        passed.add(deal.first.id, deal.first.broken);
        picked.add(deal.second);
      });
  passed.tell(past.notes, l);
  picked.tell(session, past.notes);
  tell_later_edits(session, past.later, past.notes);
  note_beginning(past, period, l);
  return session.finish(
      document_of(flow_report(scope_of(session, past), flow, period), session.format.reads), {});
}

int run_funnel(Session& session, const FunnelOptions& options) {
  if (options.trend || options.flow) {
    if (options.by || (options.trend && options.flow))
      throw UsageError(say(session.language, "--trend, --flow and --by: use one of them",
                           "--trend、--flow、--by 请只用一个"));
    return options.trend ? run_trend(session, options) : run_flow(session, options);
  }
  const DealField* by = chosen_group(options, session.language);
  Tally tally;
  const Book book = read_book(session, options, tally);
  return session.finish(funnel_document(book, session.report_language(), by), tally);
}

Run set_up_funnel(CLI::App& app, Language language) {
  const auto options = std::make_shared<FunnelOptions>();
  const auto text = [language](std::string_view en, std::string_view zh) {
    return Words{en, zh}.in(language);
  };
  add_value(app, "--by", "FIELD",
            text("also in groups: owner, team, region, product, grade, month, industry, customer",
                 "再分组列出：owner、team、region、product、grade、month、industry、customer"),
            options->by);
  add_value(app, "--trend", "TIME",
            text("how it was at the ends of so many weeks or months: 26w, 12m",
                 "最近若干周末或月末各是多少：26w、12m"),
            options->trend);
  add_value(app, "--flow", "PERIOD",
            text("who came, moved on, fell back, was lost in this period, and how long it took",
                 "这个期间各阶段的进入、前进、后退、流失和停留天数"),
            options->flow);
  add_method(app, language, *options);
  add_where(app, language, *options);
  add_require_history(app, language, options->require_history);
  return [options](Session& session) { return run_funnel(session, *options); };
}

}  // namespace

const Command funnel_command{
    .name = "funnel",
    .operands = "[FILE|DIR]...",
    .group = deals_group,
    .summary = {"open deals by stage: amount, weight if decided today, gates, targets",
                "商机漏斗：各阶段的金额、若今日拍板的加权金额、过门槛数、目标达成"},
    .formats = table_formats,
    .setup = set_up_funnel,
};

}  // namespace c136
