#include "check/sections.hpp"

#include <algorithm>

namespace c136 {
namespace {

std::vector<std::string_view> codes_of(Severity severity) {
  std::vector<std::string_view> codes;
  for (const Rule* rule : all_rules())
    if (rule->severity == severity) codes.push_back(rule->code);
  return codes;
}

}  // namespace

const std::vector<const Rule*>& all_rules() {
  static const std::vector<const Rule*> rules = [] {
    std::vector<const Rule*> all;
    for (std::span<const Rule> section :
         {rules::format(), rules::account(), rules::initiation(), rules::influence(),
          rules::process(), rules::competition(), rules::factors(), rules::firsts(),
          rules::tendencies(), rules::meetings(), rules::coaching(), rules::planning(),
          rules::dates(), rules::upkeep(), rules::week_notes(), rules::methods(),
          rules::political_map(), rules::slips()})
      for (const Rule& rule : section) all.push_back(&rule);
    std::ranges::sort(all, {}, &Rule::code);
    return all;
  }();
  return rules;
}

const std::vector<std::string_view>& codes_of_warnings() {
  static const auto codes = codes_of(Severity::warning);
  return codes;
}

const std::vector<std::string_view>& codes_of_gaps() {
  static const auto codes = codes_of(Severity::gap);
  return codes;
}

const Rule* find_rule(std::string_view code) {
  const auto& rules = all_rules();
  const auto found = std::ranges::lower_bound(rules, code, {}, &Rule::code);
  return found != rules.end() && (*found)->code == code ? *found : nullptr;
}

}  // namespace c136
