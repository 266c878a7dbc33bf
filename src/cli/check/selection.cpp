#include "cli/check/selection.hpp"

#include "c136/base/text.hpp"
#include "c136/check/rule.hpp"
#include "cli/options/usage_errors.hpp"

#include <algorithm>

namespace c136 {

namespace {

constexpr std::string_view dated = "dated";

bool means(std::string_view word, const Rule& rule) {
  return word == dated ? rule.dated : rule.code.starts_with(word);
}

bool any_means(const std::vector<std::string>& words, const Rule& rule) {
  return std::ranges::any_of(words, [&](const std::string& word) { return means(word, rule); });
}

UsageError unknown_code(std::string_view word, std::string_view option, Language language) {
  std::vector<std::string_view> known{dated};
  for (const Rule* rule : all_rules()) known.push_back(rule->code);
  std::string hint = did_you_mean(language, word, known);
  if (hint.empty())
    hint = say(language, "; c136 explain lists the codes", "；c136 explain 列出全部代码");
  return UsageError(say(language, "{}: no finding has the code '{}'{}",
                        "{}：没有代码为“{}”的问题{}", option, escaped(word), hint));
}

void demand_known(const std::vector<std::string>& words, std::string_view option,
                  Language language) {
  for (const std::string& word : words) {
    const auto is_meant = [&](const Rule* rule) { return means(word, *rule); };
    if (word.empty() || std::ranges::none_of(all_rules(), is_meant))
      throw unknown_code(word, option, language);
  }
}

}  // namespace

Selection::Selection(std::vector<std::string> select, std::vector<std::string> ignore,
                     Language language)
    : select_(std::move(select)), ignore_(std::move(ignore)) {
  demand_known(select_, "--select", language);
  demand_known(ignore_, "--ignore", language);
}

bool Selection::has(std::string_view code) const {
  const Rule* rule = find_rule(code);
  if (rule == nullptr) return true;
  return (select_.empty() || any_means(select_, *rule)) && !any_means(ignore_, *rule);
}

}  // namespace c136
