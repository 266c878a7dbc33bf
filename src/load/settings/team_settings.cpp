#include "load/settings/team_settings.hpp"

#include "load/settings/setting_texts.hpp"

#include <algorithm>
#include <optional>

namespace c136 {
namespace {

struct Choice {
  Share::Scope scope = Share::Scope::all;
  Text of;
  Span span;
};

/// Whose an entry is: at most one of owner, team and region is given. `what` names the entry in the
/// message.
template <class Entry>
Choice whose(const Entry& entry, Words what, SettingErrors& errors) {
  std::vector<Choice> choices;
  if (entry.owner) choices.push_back({Share::Scope::owner, *entry.owner, entry.owner.span});
  if (entry.team) choices.push_back({Share::Scope::team, *entry.team, entry.team.span});
  if (entry.region) choices.push_back({Share::Scope::region, *entry.region, entry.region.span});
  if (choices.empty()) return {};
  std::ranges::sort(choices, {}, &Choice::span);
  const Language l = errors.language;
  const std::string_view name = what.in(l);
  if (choices.size() > 1)
    errors.report("S005", choices[1].span,
                  say(l, "a {} is that of an owner, a team or a region, not of two of them",
                      "一条{}只能属于一位负责人、一个团队或一个区域，不能同时属于两个", name),
                  say(l, "make it two {}s", "请分成两条{}", name),
                  {{say(l, "first written here", "先写在这里"), choices[0].span}});
  return choices[0];
}

/// None, and a finding where a period was written, when it names no quarter or month.
template <class Entry>
std::optional<Share> share_of(const Entry& entry, Words what, SettingErrors& errors) {
  const Language l = errors.language;
  const auto period = entry.period ? parse_target_period(*entry.period) : std::nullopt;
  if (entry.period && !period)
    errors.report("S004", entry.period.span,
                  say(l, "`{}` is no quarter or month", "`{}` 不是季度或月份",
                      SettingErrors::shown(*entry.period)),
                  say(l, "write 2026-Q4 or 2026-11", "请写成 2026-Q4 或 2026-11 的样子"));
  const Choice choice = whose(entry, what, errors);
  if (!period) return std::nullopt;
  return Share{*entry.period, period->first, period->last, choice.scope, choice.of};
}

std::optional<Money> amount_of(const Located<Money>& amount) {
  return amount ? std::optional(*amount) : std::nullopt;
}

}  // namespace

void take_team(const ConfigFile& file, Config& config, SettingErrors& errors) {
  for (const PersonEntry& person : file.people)
    config.people.push_back({*person.id, person.name.value_or(Text(*person.id)), *person.team,
                             *person.region, *person.email, *person.manager});
  for (const TargetEntry& entry : file.targets)
    if (const auto share = share_of(entry, {"target", "指标"}, errors))
      config.targets.push_back({*share, *entry.amount, entry.currency.value_or(config.currency)});
  for (const BudgetEntry& entry : file.budgets)
    if (const auto share = share_of(entry, {"budget", "预算"}, errors))
      config.budgets.push_back(
          {*share, amount_of(entry.travel), amount_of(entry.hospitality), amount_of(entry.other)});
}

}  // namespace c136
