#include "report/week/deal_words.hpp"

#include "book/subtotal.hpp"
#include "report/funnel_words.hpp"

#include <fmt/format.h>

namespace c136 {

Words field_title(std::string_view name) { return deal_field(name, "", Language::en).title; }

Cell person_cell(const Config& config, std::string_view id) {
  const OwnPerson* person = config.person(id);
  return text_cell(person ? person->name : id);
}

Cell typed_cell(const std::optional<Period>& period) {
  if (!period) return {};
  return to_string(period->first) == period->typed ? Cell(period->first) : Cell(period->typed);
}

Cell rate_cell(const Brief& brief, const Config& config, Language language) {
  if (brief.is_open() && !is_rated(brief, config))
    return Named{"", std::string(unrated.in(language))};
  if (brief.rate.percent) return Percent{*brief.rate.percent, brief.rate.at_least};
  return brief.rate.boss_only ? Cell(Named{"", say(language, "boss only", "老板单线")}) : Cell();
}

Cell word_cell(const Word& word, Language language) {
  return Named{std::string(word.id), std::string(shown(word, language))};
}

DealTexts texts_of(const Examined& examined) {
  const Facts& facts = examined.facts;
  DealTexts texts;
  for (const auto& ask : facts.deal.asks)
    texts.asks += (texts.asks.empty() ? "" : "; ") + std::string(*ask);
  if (facts.deal.situation) {
    texts.status = *facts.deal.situation;
    return texts;
  }
  std::optional<Date> last;
  for (const Entry& entry : facts.entries) {
    if (!entry.is_contact() || !entry.with || entry.with->empty()) continue;
    const Text note = entry.log ? *entry.log->note : *entry.action->what;
    if (note.empty() || (last && entry.on < *last)) continue;
    last = entry.on;
    texts.status = fmt::format("{} {}", to_string(entry.on), note);
  }
  return texts;
}

std::optional<Date> closing_day(const Brief& brief) {
  const auto signing = brief.close ? std::optional(brief.close->last) : std::nullopt;
  if (brief.status == Status::won) return signing ? signing : brief.decided;
  return brief.decided ? brief.decided : signing;
}

bool is_larger_deal(const Brief& a, const Brief& b) {
  if (a.in_base.has_value() != b.in_base.has_value()) return a.in_base.has_value();
  if (a.in_base && *a.in_base != *b.in_base) return *b.in_base < *a.in_base;
  return a.id < b.id;
}

std::string group_of(const Brief& brief, const DealField& by, const Config& config) {
  const Cell cell = data_cell(by.of(brief, config));
  const auto* text = std::get_if<std::string>(&cell.value);
  return text ? *text : std::string();
}

void name_group(Sheet& sheet, const std::string& group, const DealField& by,
                const ReportScope& scope) {
  sheet.group = group;
  const bool is_owner = by.name == "owner";
  const Cell person = person_cell(scope.config, group);
  std::string name = is_owner && !group.empty() ? std::get<std::string>(person.value) : group;
  if (name.empty()) name = say(scope.language, "none", "无");
  sheet.tab = {name, sheet.title};
  sheet.title += say(scope.language, " – {}: {}", "——{}：{}", by.title.in(scope.language), name);
}

}  // namespace c136
