#include "check/sections.hpp"

#include <algorithm>

namespace c136 {

const std::vector<const Rule*>& all_rules() {
  static const std::vector<const Rule*> rules = [] {
    std::vector<const Rule*> all;
    for (std::span<const Rule> section :
         {rules::format(), rules::account(), rules::initiation(), rules::influence(),
          rules::process(), rules::competition(), rules::factors(), rules::firsts(),
          rules::tendencies(), rules::meetings(), rules::coaching(), rules::planning(),
          rules::dates(), rules::upkeep()})
      for (const Rule& rule : section) all.push_back(&rule);
    std::ranges::sort(all, {}, &Rule::code);
    return all;
  }();
  return rules;
}

const std::vector<std::string_view>& codes_of_warnings() {
  static const std::vector<std::string_view> codes = [] {
    std::vector<std::string_view> warnings;
    for (const Rule* rule : all_rules())
      if (rule->severity == Severity::warning) warnings.push_back(rule->code);
    return warnings;
  }();
  return codes;
}

const Rule* find_rule(std::string_view code) {
  const auto& rules = all_rules();
  const auto found = std::ranges::lower_bound(rules, code, {}, &Rule::code);
  return found != rules.end() && (*found)->code == code ? *found : nullptr;
}

}  // namespace c136
