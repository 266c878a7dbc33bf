#include "check/ask.hpp"
#include "check/sections.hpp"
#include "check/wording.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace c136 {
namespace {

void g101(const Facts& facts, const Scorecard& card, Findings& findings) {
  const Language l = facts.language;
  const auto& gates = facts.config.gates;
  const auto stage = static_cast<std::size_t>(*facts.deal.stage);
  if (stage >= gates.size() || !gates[stage] || !any_below(card.gated, *gates[stage])) return;
  findings.add(
      facts.deal.stage.span,
      say(l, "stage {} asks for {} at least, but on paper the deal stands at {}",
          "“{}”阶段最低要求 {}，纸面值只有 {}", shown(facts.config.stage(*facts.deal.stage), l),
          to_string(*gates[stage]), to_string(card.gated)));
}

/// Switched off in the whole repository.
bool is_off(const Config& config, std::string_view code) {
  return std::ranges::find(config.ignore, code) != config.ignore.end();
}

/// Dated rules are left out: tomorrow the entry may be needed. So are those that look at other
/// files too.
void i101(const Facts& facts, const Scorecard& card, Findings& findings) {
  for (const Ignored& entry : facts.deal.ignore) {
    const Rule* rule = find_rule(*entry.code);
    if (!rule || !rule->value || rule->dated || rule->value == i101 ||
        is_off(facts.config, rule->code))
      continue;
    if (ask(*rule, facts, card).empty())
      findings.add(entry.code.span, say(facts.language, "there is no {} here to be switched off",
                                        "本商机没有 {} 警告，不必忽略", *entry.code));
  }
}

/// Visits every place where a file names one of our own people.
template <class Visit>
void each_own_person(const Deal& deal, Visit visit) {
  visit(deal.owner);
  for (const Member& member : deal.c3.members) visit(member.goal.owner);
  for (const PlanItem& item : deal.plan) {
    visit(item.owner);
    for (const Action& action : item.actions) visit(action.owner);
  }
  for (const LogEntry& entry : deal.log) {
    for (const auto& by : entry.by) visit(by);
    for (const AskedAction& action : entry.actions) visit(action.owner);
  }
}

/// One a file and person, at the first place.
void i102(const Facts& facts, const Scorecard&, Findings& findings) {
  std::map<std::pair<std::uint32_t, std::string_view>, Located<Id>> strangers;
  each_own_person(facts.deal, [&](const Located<Id>& id) {
    if (facts.deal.is_of_account(id.span) || !stranger_among(facts.config, id, facts.language))
      return;
    Located<Id>& first = strangers.try_emplace({id.span.file, *id}, id).first->second;
    if (id.span < first.span) first = id;
  });
  for (const auto& [key, id] : strangers) {
    const Diagnostic stranger = *stranger_among(facts.config, id, facts.language);
    findings.add(stranger.span, stranger.message, stranger.help);
  }
}

constexpr Rule upkeep_rows[] = {
    {.code = "G101",
     .severity = Severity::warning,
     .summary = {"the value on paper is below what the repository asks of this stage",
                 "纸面值低于本库对该阶段的最低要求"},
     .why =
         {"A stage says where the customer is. The team has agreed what it must know and have by "
          "then; a deal that has moved on without it is behind the customer.",
          "阶段说的是客户走到了哪一步。团队约定了到这一步至少应掌握什么；"
          "达不到，说明我们落在了客户后面。"},
     .bad = {R"(# .c136.yaml of the team: gates: {comparison: 0W1F4C}
stage: comparison
)",
             R"(# 团队的 .c136.yaml：gates: {comparison: 0W1F4C}
stage: 方案比较
)"},
     .good = {R"(# .c136.yaml of the team: gates: {comparison: 0W1F4C}
stage: preselection
)",
              R"(# 团队的 .c136.yaml：gates: {comparison: 0W1F4C}
stage: 预选
)"},
     .help = {"Close the gaps first: `c136 score` lists them.",
              "先补齐缺口：c136 score 会逐项列出。"},
     .value = g101},
    {.code = "I101",
     .severity = Severity::warning,
     .summary = {"an `ignore` entry silences nothing", "“忽略警告”中有一条不起作用"},
     .why = {"A warning is switched off for a reason. When the reason is gone the entry must go "
             "too, or it will hide the next warning.",
             "忽略警告总有理由。理由不在了，这一条也该删去，否则会掩盖下一次警告。"},
     .bad = {R"(ignore: {D102: the board meets after the signing}
)",
             R"(ignore: {D102: 董事会在签约后补开}
)"},
     .good = {R"(close: 2026-12-15
c4: {decisions: [{step: Board meeting, by: 2026-12-20}]}
ignore: {D102: the board meets after the signing}
)",
              R"(close: 2026-12-15
c4: {decisions: [{step: 董事会, by: 2026-12-20}]}
ignore: {D102: 董事会在签约后补开}
)"},
     .help = {"Delete the entry.", "删去这一条。"},
     .value = i101},
    {.code = "I102",
     .severity = Severity::warning,
     .of_accounts = true,
     .summary = {"an own person is not in the `people` of the configuration",
                 "文件中的我方人员不在配置的人员名单（people）里"},
     .why =
         {"Reports put each deal and each visit under the person who is named. A slip of the pen "
          "makes two people of one, and the weekly report of neither is complete.",
          "报表按人归集商机和拜访。名字写错一处，一个人就成了两个人，两份周报都不完整。"},
     .bad = {R"(# .c136.yaml of the team: people: [{id: li.wei}]
owner: li.wie
)",
             R"(# 团队的 .c136.yaml：people: [{id: li.wei}]
owner: li.wie
)"},
     .good = {R"(# .c136.yaml of the team: people: [{id: li.wei}]
owner: li.wei
)",
              R"(# 团队的 .c136.yaml：people: [{id: li.wei}]
owner: li.wei
)"},
     .help = {"Write the id as in `people`, or add the person there.",
              "请写人员名单（people）里的代号；若是新人，请先加进名单。"},
     .value = i102},
};

}  // namespace

std::span<const Rule> rules::upkeep() { return upkeep_rows; }

}  // namespace c136
