#include "report/reference/explain_method.hpp"

#include "c136/check/rule.hpp"
#include "report/deal/score_page.hpp"
#include "report/wording.hpp"

#include <fmt/format.h>

namespace c136 {
namespace {

std::string in_language(Words words, Language language) { return std::string(words.in(language)); }

std::string words_text(const MethodCriterion& criterion, Language language) {
  std::vector<std::string> words;
  for (const CoachTopic word : criterion.words) words.emplace_back(word_of(word).id);
  return words.empty() ? say(language, "none: it is our own", "无：由我方自己掌握")
                       : listed(words, language);
}

DataTable rules_table(const MethodCriterion& criterion, Language language) {
  DataTable table{{{"code", in_language({"Gap", "缺口"}, language)},
                   {"summary", in_language({"What it asks", "要求"}, language)}},
                  {}};
  for (const std::string_view code : criterion.rules)
    table.rows.push_back({{code, Tone::strong}, find_rule(code)->summary.in(language)});
  return table;
}

}  // namespace

std::string name_of(const KnownCriterion& known) {
  return fmt::format("{}.{}", known.method->id, known.criterion->id);
}

std::vector<KnownCriterion> all_criteria_of(const Config& config) {
  std::vector<KnownCriterion> all;
  for (const Method* method : all_methods(config))
    for (const MethodCriterion& criterion : method->criteria) all.push_back({method, &criterion});
  return all;
}

void add_criterion(const KnownCriterion& known, Language language, std::vector<Block>& blocks) {
  const MethodCriterion& criterion = *known.criterion;
  blocks.push_back(Heading{1, fmt::format("{} {}", name_of(known), criterion.title.in(language))});
  blocks.push_back(FieldList{
      {{in_language({"Method", "方法"}, language), known.method->title.in(language)},
       {in_language({"Confirmed by", "教练确认"}, language), words_text(criterion, language)}}});
  blocks.push_back(rules_table(criterion, language));
}

void add_method(const Method& method, Language language, std::vector<Block>& blocks) {
  blocks.push_back(Heading{1, fmt::format("{} {}", method.id, method.title.in(language))});
  DataTable criteria{{{"id", in_language({"Criterion", "评估项"}, language)},
                      {"title", in_language({"Asks", "评估内容"}, language)},
                      {"rules", in_language({"Gaps", "缺口"}, language)},
                      {"words", in_language({"Confirmed by", "教练确认"}, language)}},
                     {}};
  for (const MethodCriterion& one : method.criteria)
    criteria.rows.push_back({{one.id, Tone::strong},
                             one.title.in(language),
                             listed({one.rules.begin(), one.rules.end()}, language),
                             words_text(one, language)});
  blocks.push_back(std::move(criteria));
  if (method.ladder.empty()) return;
  DataTable ladder{{{"row", in_language({"Confirmed value", "教练已确认的值"}, language)},
                    {"percent", in_language({"Win rate", "赢率"}, language), Align::right},
                    {"source", in_language({"Source", "来源"}, language)}},
                   {}};
  for (const LadderRow& row : method.ladder)
    ladder.rows.push_back({row.label,
                           row.at_least
                               ? Cell(say(language, "{} % or more", "{}% 以上", row.percent))
                               : Cell(Percent{row.percent}),
                           rate_origin(row.source, row.from, language)});
  blocks.push_back(std::move(ladder));
}

Json criterion_json(const KnownCriterion& known) {
  const MethodCriterion& criterion = *known.criterion;
  Json words = Json::array();
  for (const CoachTopic word : criterion.words) words.push_back(word_of(word).id);
  return {{"method", known.method->id},
          {"id", criterion.id},
          {"title", {{"en", criterion.title.en}, {"zh", criterion.title.zh}}},
          {"rules", criterion.rules},
          {"words", std::move(words)}};
}

Json method_json(const Method& method) {
  Json ladder = Json::array();
  for (const LadderRow& row : method.ladder)
    ladder.push_back({{"row", row.label},
                      {"percent", row.percent},
                      {"at_least", row.at_least},
                      {"source", name_of(row.source)},
                      {"from", row.from}});
  return {{"method", method.id},
          {"title", {{"en", method.title.en}, {"zh", method.title.zh}}},
          {"ladder", std::move(ladder)}};
}

}  // namespace c136
