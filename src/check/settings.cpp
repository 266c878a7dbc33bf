#include "c136/check/settings.hpp"

#include "c136/check/rule.hpp"
#include "check/wording.hpp"

#include <algorithm>
#include <set>

namespace c136 {

std::vector<Diagnostic> check_settings(const ConfigFile& file, const Config& config,
                                       Language language) {
  std::vector<Located<Id>> named;
  for (const PersonEntry& person : file.people) named.push_back(person.manager);
  for (const TargetEntry& target : file.targets) named.push_back(target.owner);
  for (const BudgetEntry& budget : file.budgets) named.push_back(budget.owner);
  std::ranges::stable_sort(named, {}, &Located<Id>::span);
  const bool is_off = std::ranges::find(config.ignore, "I102") != config.ignore.end();
  std::vector<Diagnostic> strangers;
  std::set<std::string_view> known;
  for (const Located<Id>& id : named) {
    auto stranger = stranger_among(config, id, language);
    if (is_off || !stranger || !known.insert(*id).second) continue;
    if (stranger->help.empty()) stranger->help = find_rule("I102")->help.in(language);
    strangers.push_back(std::move(*stranger));
  }
  return strangers;
}

}  // namespace c136
