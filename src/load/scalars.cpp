#include "load/scalars.hpp"

#include "c136/base/text.hpp"
#include "load/instead.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace c136 {
namespace {

/// One value being read: what every reader below needs.
struct Reading {
  std::string_view text;
  Span span;
  const Field& field;
  const Config& config;
  KeyNames names;
  Language language;

  Diagnostic refusal(std::string_view code, std::string message, std::string help = {}) const {
    return {Severity::error, code, span, std::move(message), {}, std::move(help)};
  }
  std::string shown() const { return escaped(clip(text, 60)); }
};

using Refusal = std::optional<Diagnostic>;

template <class T>
Refusal accept(const Reading& r, void* out, T value) {
  *static_cast<Located<T>*>(out) = {std::move(value), r.span};
  return std::nullopt;
}

std::string write_instead(Language language, std::string_view text) {
  return text.empty() ? std::string() : say(language, "write `{}`", "请写 `{}`", text);
}

Refusal refuse_currency(const Reading& r) {
  const std::string upper = upper_case(half_width(r.text));
  const bool yuan = upper == "RMB" || r.text == "人民币" || r.text == "元";
  const std::string instead = yuan ? "CNY" : is_currency(upper) ? upper : "";
  return r.refusal(
      "S005", say(r.language, "`{}` is no currency code", "`{}` 不是货币代码", r.shown()),
      instead.empty() ? say(r.language, "write a code of ISO 4217, like CNY, USD or EUR",
                            "请写 ISO 4217 货币代码，如 CNY、USD、EUR")
                      : write_instead(r.language, instead));
}

Refusal read_text(const Reading& r, void* out) {
  if (r.field.options.currency && !is_currency(r.text)) return refuse_currency(r);
  std::string_view text = r.text;
  while (text.ends_with('\n')) text.remove_suffix(1);
  return accept<Text>(r, out, text);
}

/// Several items in one text where a list of them may stand.
std::string several_instead(const Reading& r) {
  return r.field.list ? list_instead(r.text) : std::string();
}

bool is_id(std::string_view text) {
  while (!text.empty()) {
    if (text[0] >= 'a' && text[0] <= 'z') {  // as most are
      text.remove_prefix(1);
      continue;
    }
    const std::size_t length = std::max<std::size_t>(1, sequence_length(text));
    if (!is_id_character(text.substr(0, length))) return false;
    text.remove_prefix(length);
  }
  return true;
}

Refusal read_id(const Reading& r, void* out) {
  if (!is_id(r.text)) {
    const std::string several = several_instead(r);
    return r.refusal(
        "S005",
        say(r.language,
            "`{}` is no id: an id has letters, Han characters, digits, "
            "`.`, `_` and `-` only",
            "`{}` 不能作代号：代号只能用英文字母、汉字、数字和 `.`、`_`、`-`", r.shown()),
        write_instead(r.language, several.empty() ? id_instead(r.text) : several));
  }
  const Reference reference = r.field.options.reference;
  if (const Word* word = find_word(words_of(reference), r.text))
    return accept<Id>(r, out, word->id);
  const bool names_somebody = reference != Reference::none && reference != Reference::coach;
  if (!names_somebody && find_word(reserved_words, r.text))
    return r.refusal(
        "S005",
        say(r.language, "`{}` is a reserved word, no id", "`{}` 是保留字，不能作代号", r.text),
        say(r.language, "choose another id", "请换一个代号"));
  return accept<Id>(r, out, Id(r.text));
}

enum class NumberForm : std::uint8_t { good, form, range };

/// Digits with an optional sign, no leading zero, no minus zero.
NumberForm int_form(std::string_view text, std::int32_t& value) {
  std::string_view digits = text;
  const bool negative = digits.starts_with('-');
  if (negative || digits.starts_with('+')) digits.remove_prefix(1);
  const bool all_digits =
      !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
  if (!all_digits || (digits.size() > 1 && digits[0] == '0') || (negative && digits == "0"))
    return NumberForm::form;
  if (digits.size() > 10) return NumberForm::range;
  std::int64_t wide = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), wide);
  if (negative) wide = -wide;
  if (wide < INT32_MIN || wide > INT32_MAX) return NumberForm::range;
  value = static_cast<std::int32_t>(wide);
  return NumberForm::good;
}

std::string whole_number(const FieldOptions& options, Language language) {
  if (options.low != INT32_MIN && options.high == INT32_MAX)
    return say(language, "write a whole number from {} up", "请写不小于 {} 的整数", options.low);
  if (options.low == INT32_MIN) return say(language, "write a whole number", "请写整数");
  return say(language, "write a whole number from {} to {}", "请写 {} 到 {} 的整数", options.low,
             options.high);
}

Refusal read_integer(const Reading& r, void* out) {
  std::int32_t value = 0;
  const NumberForm form = int_form(r.text, value);
  const FieldOptions& options = r.field.options;
  if (form == NumberForm::form) {
    std::string instead = number_instead(r.text);
    if (!parse_int(instead)) instead = digits_instead(r.text);
    return r.refusal("S004", say(r.language, "`{}` is no whole number", "`{}` 不是整数", r.shown()),
                     parse_int(instead) ? write_instead(r.language, instead)
                                        : whole_number(options, r.language));
  }
  if (form == NumberForm::range)
    return r.refusal("S005", say(r.language, "{} is out of range", "{} 超出范围", r.shown()),
                     say(r.language, "at most {} can be written", "最大只能写 {}", INT32_MAX));
  if (value < options.low || value > options.high)
    return r.refusal("S005", say(r.language, "{} is out of range", "{} 超出范围", r.shown()),
                     whole_number(options, r.language));
  return accept<std::int32_t>(r, out, value);
}

Refusal read_money(const Reading& r, void* out) {
  const MoneyResult result = parse_money(r.text);
  if (result.error == MoneyError::none) return accept<Money>(r, out, result.money);
  if (result.error == MoneyError::range)
    return r.refusal("S005",
                     say(r.language, "{} is more than 999,999,999,999.99",
                         "{} 超过了 999,999,999,999.99", r.shown()),
                     say(r.language, "check the zeros", "请检查是不是多写了零"));
  const std::string instead = number_instead(r.text);
  return r.refusal(
      "S004", say(r.language, "`{}` is no amount of money", "`{}` 不是金额", r.shown()),
      parse_money(instead).error == MoneyError::none
          ? write_instead(r.language, instead)
          : say(r.language,
                "write digits with at most two decimals, or with 万 or 亿 behind: 2800000, 280万",
                "请写数字，最多两位小数，后面可加 万 或 亿：2800000、280万"));
}

std::string date_help(const Reading& r, const std::string& instead, bool usable, Words form) {
  return usable ? write_instead(r.language, instead) : std::string(form.in(r.language));
}

Refusal read_date(const Reading& r, void* out) {
  const DateResult result = parse_date(r.text);
  if (result.error == DateError::none) return accept<Date>(r, out, result.date);
  const bool range = result.error == DateError::range;
  const std::string instead = range ? last_day_instead(r.text) : date_instead(r.text);
  const bool usable = parse_date(instead).error == DateError::none;
  constexpr Words form{"write year, month and day like 2026-11-22", "请写年月日，如 2026-11-22"};
  if (range)
    return r.refusal("S005",
                     say(r.language, "there is no day {} from 1900 to 2199",
                         "1900 至 2199 年之间没有 {} 这一天", r.shown()),
                     date_help(r, instead, usable, form));
  return r.refusal("S004", say(r.language, "`{}` is no date", "`{}` 不是日期", r.shown()),
                   date_help(r, instead, usable, form));
}

Refusal read_period(const Reading& r, void* out) {
  const PeriodResult result = parse_period(r.text);
  if (result.error == DateError::none) return accept<Period>(r, out, result.period);
  const bool range = result.error == DateError::range;
  const std::string instead = range ? last_day_instead(r.text) : date_instead(r.text);
  const bool usable = parse_period(instead).error == DateError::none;
  constexpr Words form{"write it like 2026-11-22, 2026-11 or 2026",
                       "请写成 2026-11-22、2026-11 或 2026 的样子"};
  if (range)
    return r.refusal("S005",
                     say(r.language, "there is no {} from 1900 to 2199",
                         "1900 至 2199 年之间没有 {}", r.shown()),
                     date_help(r, instead, usable, form));
  return r.refusal(
      "S004",
      say(r.language, "`{}` is no date, month or year", "`{}` 不是日期、月份或年份", r.shown()),
      date_help(r, instead, usable, form));
}

Refusal read_boolean(const Reading& r, void* out) {
  if (r.text == "true" || r.text == "false") return accept<bool>(r, out, r.text == "true");
  const std::string_view instead = boolean_instead(r.text);
  return r.refusal(
      "S004",
      say(r.language, "`{}` is neither true nor false", "`{}` 既不是 true 也不是 false", r.shown()),
      instead.empty() ? say(r.language, "write `true` or `false`", "请写 `true` 或 `false`")
                      : write_instead(r.language, instead));
}

/// As the file writes its keys.
std::string_view name_of(const Word& word, KeyNames names) {
  return names == KeyNames::chinese && !word.zh.empty() ? word.zh : word.id;
}

/// A Chinese reader of an English file is told both names; the other one.
std::string other_name(const Reading& r, const Word& word) {
  const bool both = r.language == Language::zh && r.names == KeyNames::english;
  return both && word.zh != word.id ? fmt::format("（{}）", word.zh) : std::string();
}

std::string word_list(const Reading& r, std::span<const Word> words) {
  std::string out;
  for (const Word& word : words) {
    if (!out.empty()) out += r.language == Language::zh ? "、" : ", ";
    out += name_of(word, r.names);
    out += other_name(r, word);
  }
  return out;
}

/// The word that was meant; null when that would be a guess.
const Word* intended_word(std::string_view text, std::span<const Word> words) {
  if (const Word* meant = word_meant(words, text)) return meant;
  std::vector<std::string_view> candidates;
  for (const Word& word : words)
    for (const std::string_view name : {word.id, word.zh})
      if (!name.empty()) candidates.push_back(name);
  constexpr std::size_t shortest_slip = 3;  // every two-letter word is near every other
  const std::string_view near = nearest_name(text, candidates);
  const bool part = near.find(text) != std::string_view::npos;
  return !near.empty() && (part || code_points(text) >= shortest_slip) ? find_word(words, near)
                                                                       : nullptr;
}

std::string word_instead(const Reading& r, std::span<const Word> words) {
  if (const std::string several = several_instead(r); !several.empty())
    return write_instead(r.language, several);
  if (const Word* meant = intended_word(r.text, words))
    return say(r.language, "did you mean `{}`?{}", "是不是想写 `{}`{}？", name_of(*meant, r.names),
               other_name(r, *meant));
  return say(r.language, "write one of: {}", "可用的词：{}", word_list(r, words));
}

Refusal read_word(const Reading& r, void* out) {
  const std::span<const Word> words = r.field.words(r.config);
  if (const Word* word = find_word(words, r.text)) {
    r.field.choose(out, static_cast<std::size_t>(word - words.data()), r.span);
    return std::nullopt;
  }
  return r.refusal("S005",
                   say(r.language, "`{}` is none of the words for this key",
                       "`{}` 不是这个键可用的词", r.shown()),
                   word_instead(r, words));
}

Refusal read_value136(const Reading& r, void* out) {
  const std::int32_t most = r.field.options.high;  // in each number, where it is of any method
  const bool is_136 = most == INT32_MAX;
  const std::string upper = upper_case(r.text);
  const auto value = parse_value(upper, is_136 ? highest_136 : Value{most, most, most});
  if (!value || upper != r.text)
    return r.refusal("S005", say(r.language, "`{}` is no 136 value", "`{}` 不是 136 值", r.shown()),
                     value    ? write_instead(r.language, upper)
                     : is_136 ? say(r.language, "write all three numbers, from 0W0F0C to 1W3F6C",
                                    "请写全三个数，从 0W0F0C 到 1W3F6C")
                              : say(r.language, "write all three numbers, like 0W1F4C",
                                    "请写全三个数，如 0W1F4C"));
  return accept<Value>(r, out, *value);
}

Refusal read_by_kind(const Reading& r, void* out) {
  switch (r.field.kind) {
    case Kind::text:
      return read_text(r, out);
    case Kind::id:
      return read_id(r, out);
    case Kind::integer:
      return read_integer(r, out);
    case Kind::money:
      return read_money(r, out);
    case Kind::date:
      return read_date(r, out);
    case Kind::period:
      return read_period(r, out);
    case Kind::boolean:
      return read_boolean(r, out);
    case Kind::word:
      return read_word(r, out);
    case Kind::value136:
      return read_value136(r, out);
    case Kind::map:
      break;  // a map is no scalar: decode() never asks
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::int32_t> parse_int(std::string_view text) {
  std::int32_t value = 0;
  if (int_form(text, value) != NumberForm::good) return std::nullopt;
  return value;
}

std::optional<Diagnostic> read_scalar(std::string_view text, Span span, const Field& field,
                                      const Config& config, KeyNames names, Language language,
                                      void* out) {
  Refusal refusal = read_by_kind({text, span, field, config, names, language}, out);
  if (!refusal) return std::nullopt;
  if (const std::string apart = keys_apart_instead(text); !apart.empty())
    refusal->help =
        say(language,
            "the next key stands in this value: within {{ }} write `{}`, else each key on a line "
            "of its own",
            "后面的键也写进了这个值：在 {{ }} 里请写成 `{}`，否则每个键各占一行", escaped(apart));
  if (const auto comment = wide_comment(text))
    refusal->help = write_instead(language, fmt::format("{} # {}", comment->value, comment->text));
  return refusal;
}

}  // namespace c136
