#include "book/filter.hpp"

#include "c136/base/text.hpp"
#include "c136/score/scorecard.hpp"

#include <algorithm>
#include <string>

namespace c136 {
namespace {

// ---- what holds ---------------------------------------------------------------------------------

/// As people compare words: capitals are no difference.
std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// In what a word is called in either language, or in a text.
bool holds_text(const FieldValue& known, std::string_view part) {
  if (const auto* choice = std::get_if<Choice>(&known))
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{choice->word->id, choice->word->zh,
                                                choice->word->en},
        [&](std::string_view name) { return lower(name).find(part) != std::string::npos; });
  const auto* text = std::get_if<std::string>(&known);
  return text && lower(*text).find(part) != std::string::npos;
}

enum class Relates : std::uint8_t { equal, at_least, at_most };

bool relates(const Value& a, Relates relation, const Value& b) {
  if (relation == Relates::equal) return a == b;
  return relation == Relates::at_least ? !any_below(a, b) : !any_below(b, a);
}

/// A period in a filter stands for all of its days.
bool relates(Date a, Relates relation, const Period& b) {
  if (relation == Relates::at_least) return a >= b.first;
  return a <= b.last && (relation == Relates::at_most || a >= b.first);
}

bool relates(std::strong_ordering order, Relates relation) {
  if (relation == Relates::equal) return order == 0;
  return relation == Relates::at_least ? order >= 0 : order <= 0;
}

bool relates(const FieldValue& known, Relates relation, const FieldValue& asked) {
  if (const auto* text = std::get_if<std::string>(&known); text && relation == Relates::equal)
    return lower(*text) == lower(std::get<std::string>(asked));
  if (const auto* value = std::get_if<Value>(&known))
    return relates(*value, relation, std::get<Value>(asked));
  if (const auto* date = std::get_if<Date>(&known))
    return relates(*date, relation, std::get<Period>(asked));
  if (const auto* period = std::get_if<Period>(&known))
    return relates(period->last, relation, std::get<Period>(asked));
  return relates(compared(known, asked), relation);
}

}  // namespace

bool Condition::holds(const Brief& brief, const Config& config) const {
  if (field->form == FieldForm::codes && is_known(value))
    return brief.has(std::get<std::string>(value)) == (comparison == Comparison::equal);
  const FieldValue known = field->ordering(brief, config);
  if (!is_known(value)) return is_known(known) == (comparison == Comparison::unequal);
  if (!is_known(known)) return comparison == Comparison::unequal;
  switch (comparison) {
    case Comparison::equal:
      return relates(known, Relates::equal, value);
    case Comparison::unequal:
      return !relates(known, Relates::equal, value);
    case Comparison::at_least:
      return relates(known, Relates::at_least, value);
    case Comparison::less:
      return !relates(known, Relates::at_least, value);
    case Comparison::at_most:
      return relates(known, Relates::at_most, value);
    case Comparison::more:
      return !relates(known, Relates::at_most, value);
    case Comparison::contains:
      return holds_text(known, lower(std::get<std::string>(value)));
  }
  return false;
}

bool passes(const Filter& filter, const Brief& brief, const Config& config) {
  const auto part_passes = [&](const Filter& part) { return passes(part, brief, config); };
  switch (filter.joint) {
    case Joint::condition:
      return filter.condition.holds(brief, config);
    case Joint::all:
      return std::ranges::all_of(filter.parts, part_passes);
    case Joint::any:
      return std::ranges::any_of(filter.parts, part_passes);
    case Joint::none:
      return std::ranges::none_of(filter.parts, part_passes);
  }
  return false;
}

std::string filter_line(std::string_view where, Language language) {
  return say(language, "Only deals with {}.", "仅限符合条件的商机：{}。", where);
}

void add_filter_line(std::string_view where, Language language, std::vector<Block>& blocks) {
  if (!where.empty())
    blocks.push_back(Paragraph{{Cell(filter_line(where, language), Tone::muted)}});
}

}  // namespace c136
