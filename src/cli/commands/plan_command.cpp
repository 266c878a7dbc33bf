#include "cli/commands/commands.hpp"
#include "cli/deals.hpp"
#include "cli/options/usage_errors.hpp"
#include "report/book/plan_report.hpp"

#include "c136/base/text.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string>

namespace c136 {

namespace {

constexpr std::string_view plan_formats[] = {"text", "json", "jsonl", "markdown",
                                             "csv",  "html", "xlsx",  "ics"};
constexpr int most_days = 3650;

struct PlanWishes : DealOptions {
  std::optional<std::string> watcher, within, owner, remind;
};

Watcher chosen_watcher(const std::optional<std::string>& option, Language language) {
  if (!option) return Watcher::all;
  const auto* found = std::ranges::find(watcher_names, *option);
  if (found == watcher_names.end()) throw bad_choice(language, "--for", *option, watcher_names);
  return static_cast<Watcher>(found - watcher_names.begin());
}

/// "14d" and "2w".
std::optional<int> chosen_days(std::string_view name, const std::optional<std::string>& option,
                               Language language) {
  if (!option) return std::nullopt;
  const char* end = option->data() + option->size();
  int number = 0;
  const auto [rest, fault] = std::from_chars(option->data(), end, number);
  const std::string_view unit(rest, static_cast<std::size_t>(end - rest));
  const int days = unit == "w" ? 7 : 1;
  if (fault != std::errc() || (unit != "d" && unit != "w") || number < 0 ||
      number > most_days / days)
    throw UsageError(say(language, "{} {}: write a number of days or weeks: 14d, 2w",
                         "{} {}：请写天数或周数，如 14d、2w", name, escaped(*option)));
  return number * days;
}

/// A calendar has no place for what has no day.
void tell_undated(Session& session, std::size_t undated) {
  if (session.format.name != "ics" || undated == 0 || session.quiet) return;
  const Language language = session.language;
  session.tell(say(language, "{} without a date {} not in the calendar", "{0}没有日期，未写入日历",
                   plural(language, undated, "task", "tasks", "项工作"),
                   undated == 1 ? "is" : "are"));
}

int run_plan(Session& session, const PlanWishes& wishes) {
  if (wishes.remind && session.format.name != "ics")
    throw UsageError(say(session.language,
                         "--remind is for a calendar: add --format ics or -o plan.ics",
                         "--remind 只用于日历：请加 --format ics 或 -o plan.ics"));
  PlanReport report(session.report_language(),
                    {.as_of = session.as_of,
                     .watcher = chosen_watcher(wishes.watcher, session.language),
                     .within = chosen_days("--within", wishes.within, session.language),
                     .owner = wishes.owner.value_or(""),
                     .where = wishes.filter(session.language),
                     .remind = chosen_days("--remind", wishes.remind, session.language)});
  if (session.format.has_lines()) {
    OneByOne<PlanReport> lines{session, report};
    return session.finish(Document{}, add_deals(session, wishes, lines));
  }
  const Tally tally = add_deals(session, wishes, report);
  tell_undated(session, report.undated());
  return session.finish(std::move(report).finish(), tally);
}

Run set_up_plan(CLI::App& app, Language language) {
  const auto wishes = std::make_shared<PlanWishes>();
  const auto text = [language](std::string_view en, std::string_view zh) {
    return Words{en, zh}.in(language);
  };
  add_value(app, "--for", "all|region|manager|seller",
            text("region: key nodes and milestones; manager: level-2 items; seller: key actions",
                 "region：关键节点和里程碑；manager：二级工作项；seller：关键行动"),
            wishes->watcher);
  add_value(app, "--within", "TIME",
            text("only what is late, due within this time (14d, 2w) or done in as long before",
                 "只列已逾期、这段时间内（14d、2w）到期和刚完成的"),
            wishes->within);
  add_value(app, "--owner", "ID", text("only what this salesperson owns", "只列这位销售负责的"),
            wishes->owner);
  add_value(app, "--remind", "TIME",
            text("in a calendar, a reminder so long before each day (1d, 1w)",
                 "日历中在到期前多久提醒（1d、1w）"),
            wishes->remind);
  add_where(app, language, *wishes);
  add_full(app, language, *wishes);
  return [wishes](Session& session) { return run_plan(session, *wishes); };
}

}  // namespace

const Command plan_command{
    .name = "plan",
    .operands = "[FILE|DIR]...",
    .group = deals_group,
    .summary = {"items and key actions of all open deals: overdue, due, done, and whose",
                "所有跟进中商机的工作项和关键行动：逾期、待完成、已完成，由谁负责"},
    .formats = plan_formats,
    .setup = set_up_plan,
};

}  // namespace c136
