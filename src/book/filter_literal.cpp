#include "book/filter_literal.hpp"

#include "c136/base/text.hpp"
#include "c136/check/rule.hpp"
#include "c136/model/field.hpp"
#include "c136/score/method.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace c136 {
namespace {

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

Literal read_value(std::string_view typed, const Value& highest) {
  std::string text(typed);
  std::ranges::transform(text, text.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  });
  const auto value = parse_value(text, highest);
  return value ? Literal(*value) : std::nullopt;
}

char small_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

Literal read_choice(std::string_view text, std::span<const Word> words) {
  const auto is_same = [text](std::string_view name) {
    return std::ranges::equal(text, name, {}, small_letter, small_letter);
  };
  for (std::size_t i = 0; i < words.size(); ++i)
    if (is_same(words[i].id) || is_same(words[i].zh) || is_same(words[i].en) ||
        is_among(words[i].also, text))
      return Choice{i, &words[i]};
  if (const Word* meant = word_meant(words, text))
    return Choice{static_cast<std::size_t>(meant - words.data()), meant};
  return std::nullopt;
}

Literal read_code(std::string_view text) {
  const auto begins = [text](const Rule* rule) { return rule->code.starts_with(text); };
  if (std::ranges::none_of(all_rules(), begins)) return std::nullopt;
  return std::string(text);
}

Literal literal_of(std::string_view text, const DealField& field, const Config& config) {
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
    case FieldForm::value:
      return read_value(text, method_of(config).highest());
    case FieldForm::claim:
      return read_value(text, highest_136);
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
    case FieldForm::value:
    case FieldForm::claim:
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

}  // namespace

Failure bad_literal(std::string_view text, const DealField& field, const Config& config,
                    Language language) {
  return Failure(say(language, "{0}: {1} is {3}, not '{2}'{4}", "{0}：{1} 应为{3}，不能是“{2}”{4}",
                     where_option, field.name, escaped(text),
                     what_to_write(field, config, language),
                     nearest_hint(text, known_words(field, config), language)));
}

FieldValue read_literal(std::string_view text, const DealField& field, const Config& config,
                        Language language) {
  Literal literal = literal_of(text, field, config);
  if (!literal) throw bad_literal(text, field, config, language);
  return std::move(*literal);
}

}  // namespace c136
