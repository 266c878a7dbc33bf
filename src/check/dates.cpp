#include "check/sections.hpp"
#include "check/wording.hpp"

#include <algorithm>

namespace c136 {
namespace {

void d101(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  const Located<Period>& close = facts.deal.close;
  if (close && close->last < facts.as_of)
    findings.add(
        close.span,
        say(l, "the expected signing, {0}, passed {1}", "预计签约日期 {0} 已过 {2}", close->typed,
            when(l, close->last, facts.as_of), days(l, facts.as_of - close->last)));
}

void d102(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  const Located<Period>& close = facts.deal.close;
  for (const Decision& decision : facts.deal.c4.decisions)
    if (close && decision.by && *decision.by > close->last)
      findings.add(decision.by.span,
                   say(l, "{0} is by {1}, {2} after the signing ({3})",
                       "{0}定在 {1}，比签约日期（{3}）晚 {2}", quoted(l, *decision.step),
                       to_string(*decision.by), days(l, *decision.by - close->last), close->typed));
}

void d103(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  const Deal& deal = facts.deal;
  const bool won = deal.status.is(Status::won), lost = deal.status.is(Status::lost);
  const Located<Id>& winner = deal.result.winner;
  if ((won || lost) && !deal.result)
    findings.add(deal.status.span,
                 say(l, "the deal is {}, but there is no `result`",
                     "商机已{}，却没有填写结果（result）", name_of(*deal.status, l)));
  if (lost && winner.is(us_id))
    findings.add(winner.span,
                 say(l, "the deal is lost, but we are the winner", "商机已丢单，赢家却写的是我方"));
  if (won && winner && facts.competitor(*winner))
    findings.add(winner.span, say(l, "the deal is won, but the winner is {}",
                                  "商机已赢单，赢家却写的是{}", facts.name_of(*winner)));
}

/// The last entry by date, of those on one day the last in the file; null when nothing counts.
const Entry* last_of(const std::vector<Entry>& entries) {
  const Entry* last = nullptr;
  for (const Entry& entry : entries)
    if (!last || last->on <= entry.on) last = &entry;
  return last;
}

void d104(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  const auto is_quiet = [&](Date last) { return facts.as_of - last > facts.config.limits.quiet; };
  const Located<Period>& opened = facts.deal.opened;
  if (const Entry* last = last_of(facts.entries)) {
    if (is_quiet(last->on))
      findings.add(
          last->log ? last->log->on.span : last->action->done.span,
          say(l, "the last log entry was {}", "最近一条日志是 {}", when(l, last->on, facts.as_of)));
  } else if (opened && is_quiet(opened->last)) {
    findings.add(opened.span,
                 say(l, "nothing was ever logged; the deal was opened {}",
                     "商机发现于 {}，至今没有一条日志", when(l, opened->last, facts.as_of)));
  }
}

bool is_failure(Outcome outcome) {
  return outcome == Outcome::continuation || outcome == Outcome::no_sale;
}

void d105(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  std::vector<Entry> told;
  std::ranges::copy_if(facts.entries, std::back_inserter(told),
                       [](const Entry& entry) { return entry.outcome.has_value(); });
  std::ranges::stable_sort(told, {}, &Entry::on);
  if (told.size() < 3) return;
  const std::span last_three = std::span(told).last(3);
  if (!std::ranges::all_of(last_three, [](const Entry& e) { return is_failure(*e.outcome); }))
    return;
  std::vector<std::string> row;
  for (const Entry& entry : last_three)
    row.push_back(say(l, "{} ({})", "{}（{}）", name_of(*entry.outcome, l), to_string(entry.on)));
  const Entry& last = last_three.back();
  findings.add(
      last.log ? last.log->outcome.span : last.action->outcome.span,
      say(l, "the last three outcomes are failures: {}", "最近三次成效都不成功：{}", join(l, row)));
}

/// Every date in the deal that says when something happened.
template <class Visit>
void each_past_date(const Deal& deal, Visit visit) {
  for (const Signal& signal : deal.c2.signals) visit(signal.on);
  for (const ProcessStep& step : deal.c4.process) visit(step.done);
  for (const Decision& decision : deal.c4.decisions) visit(decision.done);
  for (const Change& change : deal.c6.changes) visit(change.on);
  for (const PlanItem& item : deal.plan) {
    visit(item.done);
    for (const Action& action : item.actions) visit(action.done);
  }
  for (const LogEntry& entry : deal.log) {
    visit(entry.on);
    for (const AskedAction& action : entry.actions) visit(action.done);
  }
  visit(deal.result.on);
}

void d106(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  each_past_date(facts.deal, [&](const Located<Date>& date) {
    if (date && *date > facts.today)
      findings.add(date.span,
                   say(l, "{} is {} after the as-of date, {}, but should be past",
                       "{0} 应是已经发生的日期，却比统计日期 {2} 晚 {1}", to_string(*date),
                       days(l, *date - facts.today), to_string(facts.today)));
  });
}

constexpr Rule dates_rows[] = {
    {.code = "D101",
     .severity = Severity::warning,
     .dated = true,
     .open_only = true,
     .summary = {"the expected signing date has passed", "预计的签约日期已过"},
     .why = {"The forecast adds up what is to be signed in a period. An open deal whose date has "
             "passed makes it wrong, and usually nobody has asked the customer why.",
             "预测按签约日期汇总。日期已过却仍在进行中的商机会让预测失真，"
             "而且往往没人向客户问过原因。"},
     .bad = {"# on 2026-11-22\nclose: 2026-10\n", "# 2026-11-22\nclose: 2026-10\n"},
     .good = {"# on 2026-11-22\nclose: 2026-12\n", "# 2026-11-22\nclose: 2026-12\n"},
     .help = {"Ask the customer and write the new date, or close the deal: `status`.",
              "向客户问清后写上新的日期；若已有结果，请更新状态（status）。"},
     .value = d101},
    {.code = "D102",
     .severity = Severity::warning,
     .summary = {"a decision step comes after the signing", "有决策会议排在签约之后"},
     .why =
         {"Nothing is signed before it is decided. Either the customer's decision process or our "
          "hope of the signing date is wrong.",
          "没有决策就不会签约。要么客户的决策流程没搞清，要么签约日期只是我们的愿望。"},
     .bad = {R"(close: 2026-12-15
c4: {decisions: [{step: Bid evaluation, by: 2026-12-20}]}
)",
             R"(close: 2026-12-15
c4: {decisions: [{step: 评标会, by: 2026-12-20}]}
)"},
     .good = {R"(close: 2026-12-31
c4: {decisions: [{step: Bid evaluation, by: 2026-12-20}]}
)",
              R"(close: 2026-12-31
c4: {decisions: [{step: 评标会, by: 2026-12-20}]}
)"},
     .help = {"Move `close` behind the last decision, or correct the step.",
              "把签约日期（close）改到最后一次决策之后，或更正该会议的日期。"},
     .value = d102},
    {.code = "D103",
     .severity = Severity::warning,
     .summary = {"status and result do not agree", "状态与结果对不上"},
     .why = {"A decided deal teaches only if its result is written down: who won, and why. Win "
             "rates of the team are counted from it.",
             "商机有了结果，要写下谁赢了、为什么，才能吸取教训；团队自己的赢率也由此统计。"},
     .bad = {R"(status: lost
result: {on: 2026-11-10, winner: us}
)",
             R"(status: 丢单
result: {on: 2026-11-10, winner: us}
)"},
     .good = {R"(status: lost
result: {on: 2026-11-10, winner: yonyou, reasons: [price]}
)",
              R"(status: 丢单
result: {on: 2026-11-10, winner: yonyou, reasons: [价格]}
)"},
     .help = {"Write `result` with `on`, `winner` and `reasons`, or correct the status.",
              "填写结果（result）的日期、赢家和原因，或更正状态。"},
     .value = d103},
    {.code = "D104",
     .severity = Severity::warning,
     .dated = true,
     .open_only = true,
     .summary = {"nothing has been logged for more than 30 days", "已有 30 多天没有日志"},
     .why = {"A deal that nobody works on is not open. Falling contact is also the first sign that "
             "a customer is being lost.",
             "没人推进的商机谈不上进行中。往来减少，也是客户流失的最早信号。"},
     .bad = {R"(# on 2026-11-22
log: [{on: 2026-10-12, kind: call, with: [wang]}]
)",
             R"(# 2026-11-22
log: [{on: 2026-10-12, kind: 电话, with: [wang]}]
)"},
     .good = {R"(# on 2026-11-22
log:
  - {on: 2026-10-12, kind: call, with: [wang]}
  - {on: 2026-11-18, kind: visit, with: [wang]}
)",
              R"(# 2026-11-22
log:
  - {on: 2026-10-12, kind: 电话, with: [wang]}
  - {on: 2026-11-18, kind: 拜访, with: [wang]}
)"},
     .help = {"Log what has happened since; if nothing has, shelve the deal: `status: shelved`.",
              "补记此后的进展；如果确实没有，请把状态改为搁置（shelved）。"},
     .value = d104},
    {.code = "D105",
     .severity = Severity::warning,
     .open_only = true,
     .summary = {"the last three outcomes are all failures", "最近三次成效都是失败"},
     .why = {"A meeting succeeds when the customer agrees to an action; kind words without action "
             "are a failure. Three in a row: the way we go about this deal does not work.",
             "客户答应采取行动才算成功，只说好话没有行动就是失败。连续三次失败，"
             "说明目前的打法行不通。"},
     .bad = {R"(log:
  - {on: 2026-11-02, with: [wang], outcome: continuation}
  - {on: 2026-11-09, with: [wang], outcome: no-sale}
  - {on: 2026-11-16, with: [wang], outcome: continuation}
)",
             R"(log:
  - {on: 2026-11-02, with: [wang], outcome: 暂时中断}
  - {on: 2026-11-09, with: [wang], outcome: 无销售}
  - {on: 2026-11-16, with: [wang], outcome: 暂时中断}
)"},
     .good = {R"(log:
  - {on: 2026-11-02, with: [wang], outcome: continuation}
  - {on: 2026-11-09, with: [wang], outcome: no-sale}
  - {on: 2026-11-16, with: [wang], outcome: advance, next: demo on 1 December}
)",
              R"(log:
  - {on: 2026-11-02, with: [wang], outcome: 暂时中断}
  - {on: 2026-11-09, with: [wang], outcome: 无销售}
  - {on: 2026-11-16, with: [wang], outcome: 进展, next: 12 月 1 日演示}
)"},
     .help = {"Talk it over with your manager; ask next time for one concrete action.",
              "与主管一起复盘；下次见面请客户答应一个具体行动。"},
     .value = d105},
    {.code = "D106",
     .severity = Severity::warning,
     .of_accounts = true,
     .summary = {"something is said to have happened in the future",
                 "已发生的事情写成了将来的日期"},
     .why = {"Log entries, signals, changes and results are facts, and facts are past. An entry of "
             "the future does not count until its day; mostly the year or the month is mistyped.",
             "日志、异动、变动和结果都是已经发生的事。将来日期的日志在那一天之前不计入；"
             "多半是年份或月份写错了。"},
     .bad = {R"(# on 2026-11-22
log: [{on: 2026-12-18, with: [wang]}]
)",
             R"(# 2026-11-22
log: [{on: 2026-12-18, with: [wang]}]
)"},
     .good = {R"(# on 2026-11-22
log: [{on: 2026-11-18, with: [wang]}]
)",
              R"(# 2026-11-22
log: [{on: 2026-11-18, with: [wang]}]
)"},
     .help = {"Correct the date; what is to come belongs into `plan`.",
              "更正日期；还没发生的事请写进计划（plan）。"},
     .value = d106},
};

}  // namespace

std::span<const Rule> rules::dates() { return dates_rows; }

}  // namespace c136
