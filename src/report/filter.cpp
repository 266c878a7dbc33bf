#include "report/filter.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "c136/check/rule.hpp"
#include "c136/score/scorecard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

namespace c136 {
namespace {

constexpr std::string_view option = "--where";

// ---- values -------------------------------------------------------------------------------------

/// Reads one value; nullopt when it is not of the field's form.
using Literal = std::optional<FieldValue>;

Literal read_integer(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

Literal read_percent(std::string_view text) {
  if (text.ends_with('%')) text = trimmed(text.substr(0, text.size() - 1));
  const Literal number = read_integer(text);
  if (!number || std::get<std::int64_t>(*number) > 100) return std::nullopt;
  return Percent{static_cast<int>(std::get<std::int64_t>(*number))};
}

Literal read_money(std::string_view text) {
  const MoneyResult result = parse_money(text);
  if (result.error != MoneyError::none) return std::nullopt;
  return result.money;
}

Literal read_date(std::string_view text) {
  const PeriodResult result = parse_period(text);
  if (result.error != DateError::none) return std::nullopt;
  return Period{result.period.first, result.period.last, {}};
}

Literal read_value136(std::string_view text) {
  const auto digit = [&](std::size_t at, char most) { return text[at] >= '0' && text[at] <= most; };
  if (text.size() != 6 || text[1] != 'W' || text[3] != 'F' || text[5] != 'C') return std::nullopt;
  if (!digit(0, '1') || !digit(2, '3') || !digit(4, '6')) return std::nullopt;
  return Value{text[0] - '0', text[2] - '0', text[4] - '0'};
}

Literal read_choice(std::string_view text, std::span<const Word> words) {
  for (std::size_t i = 0; i < words.size(); ++i)
    if (text == words[i].id || text == words[i].zh || text == words[i].en)
      return Choice{i, &words[i]};
  return std::nullopt;
}

Literal read_code(std::string_view text) {
  const auto begins = [text](const Rule* rule) { return rule->code.starts_with(text); };
  if (std::ranges::none_of(all_rules(), begins)) return std::nullopt;
  return std::string(text);
}

Literal read_literal(std::string_view text, const DealField& field, const Config& config) {
  switch (field.form) {
    case FieldForm::text:
      return std::string(text);
    case FieldForm::codes:
      return read_code(text);
    case FieldForm::integer:
      return read_integer(text);
    case FieldForm::percent:
      return read_percent(text);
    case FieldForm::money:
      return read_money(text);
    case FieldForm::date:
      return read_date(text);
    case FieldForm::value136:
      return read_value136(text);
    case FieldForm::choice:
      return read_choice(text, field.words(config));
  }
  return std::nullopt;
}

std::vector<std::string_view> known_words(const DealField& field, const Config& config) {
  std::vector<std::string_view> known;
  if (field.form == FieldForm::choice)
    for (const Word& word : field.words(config)) known.push_back(word.id);
  if (field.form == FieldForm::codes)
    for (const Rule* rule : all_rules()) known.push_back(rule->code);
  return known;
}

/// In Chinese with the space that stands before what is no Chinese.
std::string what_to_write(const DealField& field, const Config& config, Language language) {
  switch (field.form) {
    case FieldForm::integer:
      return say(language, "a whole number", "整数");
    case FieldForm::percent:
      return say(language, "a percentage from 0 to 100", " 0 到 100 的百分数");
    case FieldForm::money:
      return say(language, "an amount like 1000000 or 100万", " 1000000 或 100万 这样的金额");
    case FieldForm::date:
      return say(language, "a day, month or year like 2026-12-31, 2026-12, 2026",
                 " 2026-12-31、2026-12 或 2026 这样的日期");
    case FieldForm::value136:
      return say(language, "a value like 0W1F4C", " 0W1F4C 这样的 136 值");
    case FieldForm::codes:
      return say(language, "a code like T103", " T103 这样的代码");
    default:
      break;
  }
  const std::vector<std::string_view> known = known_words(field, config);
  return say(language, "one of {}", " {} 之一",
             fmt::join(known, language == Language::zh ? "、" : ", "));
}

Failure bad_value(std::string_view text, const DealField& field, const Config& config,
                  Language language) {
  return Failure(say(language, "{0}: {1} is {3}, not '{2}'{4}", "{0}：{1} 应为{3}，不能是“{2}”{4}",
                     option, field.name, escaped(text), what_to_write(field, config, language),
                     nearest_hint(text, known_words(field, config), language)));
}

// ---- conditions ---------------------------------------------------------------------------------

struct Sign {
  std::string_view text;
  Comparison comparison;
};

// A longer one before its beginning.
constexpr Sign signs[] = {
    {"!=", Comparison::unequal}, {"<=", Comparison::at_most}, {">=", Comparison::at_least},
    {"≠", Comparison::unequal},  {"≤", Comparison::at_most},  {"≥", Comparison::at_least},
    {"=", Comparison::equal},    {"<", Comparison::less},     {">", Comparison::more},
    {"＝", Comparison::equal},   {"＜", Comparison::less},    {"＞", Comparison::more}};

struct FoundSign {
  std::size_t at = 0;
  const Sign* sign = nullptr;
};

FoundSign first_sign(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at)
    for (const Sign& sign : signs)
      if (text.substr(at).starts_with(sign.text)) return {at, &sign};
  return {};
}

std::string_view unquoted(std::string_view text) {
  for (const std::string_view mark : {"\"", "'"})
    if (text.size() >= 2 && text.starts_with(mark) && text.ends_with(mark))
      return text.substr(1, text.size() - 2);
  return text;
}

bool is_ordering(Comparison comparison) {
  return comparison != Comparison::equal && comparison != Comparison::unequal;
}

Condition parse_condition(std::string_view text, const Config& config, Language language) {
  const FoundSign found = first_sign(text);
  if (!found.sign)
    throw Failure(say(language,
                      "{}: '{}' is no condition; write a field, one of = != < <= > >= and a value, "
                      "joined by `and`: stage=decision and amount>=1000000",
                      "{}：“{}”不是条件；请写成 字段、比较符（= != < <= > >=）、值，用 and 连接，"
                      "例如 stage=decision and amount>=100万",
                      option, escaped(text)));
  const DealField& field = deal_field(trimmed(text.substr(0, found.at)), option, language);
  const std::string_view value = unquoted(trimmed(text.substr(found.at + found.sign->text.size())));
  Condition condition{&field, found.sign->comparison, {}};
  const bool is_ordered = field.form != FieldForm::codes;
  if (is_ordering(condition.comparison) && (value.empty() || !is_ordered))
    throw bad_value(is_ordered ? value : found.sign->text, field, config, language);
  if (value.empty()) return condition;
  Literal literal = read_literal(value, field, config);
  if (!literal) throw bad_value(value, field, config, language);
  condition.value = std::move(*literal);
  return condition;
}

/// The end of the condition that the text begins with: the next `and` between spaces, outside of
/// quotes.
std::size_t end_of_condition(std::string_view text) {
  char quote = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && at > 0 &&
               text.substr(0, at).find_last_of("=<>") == text.find_last_not_of(' ', at - 1)) {
      quote = c;
    } else if (text.substr(at).starts_with(" and ")) {
      return at;
    }
  }
  return text.size();
}

// ---- what holds ---------------------------------------------------------------------------------

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
  }
  return false;
}

Filter parse_filter(std::string_view text, const Config& config, Language language) {
  Filter filter;
  text = trimmed(text);
  while (!text.empty()) {
    const std::size_t end = end_of_condition(text);
    filter.push_back(parse_condition(trimmed(text.substr(0, end)), config, language));
    text = trimmed(text.substr(std::min(end + 5, text.size())));
  }
  return filter;
}

bool passes(const Filter& filter, const Brief& brief, const Config& config) {
  return std::ranges::all_of(
      filter, [&](const Condition& condition) { return condition.holds(brief, config); });
}

}  // namespace c136
