#include "load/scalars.hpp"

#include "c136/base/text.hpp"

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

/// Full-width digits and signs as they stand on the keyboard.
std::string half_width(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = std::max<std::size_t>(1, sequence_length(text.substr(i)));
    const char32_t c = length > 1 ? decode(text.substr(i)) : static_cast<unsigned char>(text[i]);
    if (c >= 0xFF01 && c <= 0xFF5E) out += static_cast<char>(c - 0xFF01 + 0x21);
    else out += text.substr(i, length);
    i += length;
  }
  return out;
}

/// What a number was probably meant to be: without separators, leading zeros, a plus or a bare point.
std::string plain_number(std::string_view text) {
  std::string s = half_width(trimmed(text));
  std::erase_if(s, [](char c) { return c == ',' || c == '_' || c == ' '; });
  for (std::string_view sign : {"¥", "￥", "$", "元"})
    if (const auto at = s.find(sign); at != std::string::npos) s.erase(at, sign.size());
  const bool negative = s.starts_with('-');
  if (negative || s.starts_with('+')) s.erase(0, 1);
  if (s.starts_with('.')) s.insert(0, "0");
  if (s.ends_with('.')) s.pop_back();
  while (s.size() > 1 && s[0] == '0' && s[1] >= '0' && s[1] <= '9') s.erase(0, 1);
  if (negative && s.find_first_not_of("0.") != std::string::npos) s.insert(0, "-");
  return s;
}

/// "1.2M", "1e6", "300k": digits moved by a power of ten; empty when it is nothing of the kind.
std::string spelled_out(std::string_view text) {
  std::string s = plain_number(text);
  int power = 0;
  if (s.ends_with('M') || s.ends_with('m')) power = 6;
  if (s.ends_with('K') || s.ends_with('k')) power = 3;
  std::size_t digits_end = s.size() - (power != 0 ? 1 : 0);
  if (const auto e = s.find_first_of("eE"); power == 0 && e != std::string::npos) {
    const auto exponent = parse_int(std::string_view(s).substr(e + 1));
    if (!exponent || *exponent < 0 || *exponent > 12) return {};
    power = *exponent;
    digits_end = e;
  }
  s.resize(digits_end);
  const auto point = s.find('.');
  if (point != std::string::npos) {
    power -= static_cast<int>(s.size() - point - 1);
    s.erase(point, 1);
  }
  if (s.empty() || s.find_first_not_of("0123456789") != std::string::npos || power < 0) return {};
  s.append(static_cast<std::size_t>(power), '0');
  return plain_number(s);
}

Refusal refuse_currency(const Reading& r) {
  std::string upper(r.text);
  std::ranges::transform(upper, upper.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  const std::string_view instead = upper == "RMB" || r.text == "人民币" || r.text == "元" ? "CNY"
                                   : is_currency(upper)                                  ? upper
                                                                                         : std::string_view();
  return r.refusal("S005", say(r.language, "`{}` is no currency code", "`{}` 不是货币代码", r.shown()),
                   instead.empty() ? say(r.language, "write a code of ISO 4217: CNY, USD, EUR", "请写 ISO 4217 代码：CNY、USD、EUR")
                                   : write_instead(r.language, instead));
}

Refusal read_text(const Reading& r, void* out) {
  if (r.field.options.currency && !is_currency(r.text)) return refuse_currency(r);
  std::string_view text = r.text;
  while (text.ends_with('\n')) text.remove_suffix(1);
  return accept<Text>(r, out, text);
}

bool is_id_character(std::string_view sequence) {
  if (sequence.size() > 1) return is_han(decode(sequence));
  const char c = sequence.front();
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '_' || c == '-';
}

/// The same with what an id cannot hold turned into dashes.
std::string id_instead(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = std::max<std::size_t>(1, sequence_length(text.substr(i)));
    if (is_id_character(text.substr(i, length))) out += text.substr(i, length);
    else if (!out.empty() && !out.ends_with('-')) out += '-';
    i += length;
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

Refusal read_id(const Reading& r, void* out) {
  for (std::size_t i = 0; i < r.text.size();) {
    const std::size_t length = std::max<std::size_t>(1, sequence_length(r.text.substr(i)));
    if (!is_id_character(r.text.substr(i, length)))
      return r.refusal("S005",
                       say(r.language, "`{}` is no id: ids are made of letters, Han characters, digits and . _ -",
                           "`{}` 不能作标识：标识只用英文字母、汉字、数字和 . _ -", r.shown()),
                       write_instead(r.language, id_instead(r.text)));
    i += length;
  }
  const bool reserved = r.text == us_id || r.text == "none";
  if (reserved && r.field.options.reference == Reference::none)
    return r.refusal("S005", say(r.language, "`{}` is reserved and names nobody", "`{}` 是保留字，不能用作标识", r.text),
                     say(r.language, "choose another id", "请换一个标识"));
  return accept<Id>(r, out, Id(r.text));
}

enum class NumberForm : std::uint8_t { good, form, range };

/// Digits with an optional sign, no leading zero, no minus zero.
NumberForm int_form(std::string_view text, std::int32_t& value) {
  std::string_view digits = text;
  const bool negative = digits.starts_with('-');
  if (negative || digits.starts_with('+')) digits.remove_prefix(1);
  const bool all_digits = !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
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

std::string range_text(const FieldOptions& options, Language language) {
  if (options.low != INT32_MIN && options.high != INT32_MAX)
    return say(language, "write a whole number from {} to {}", "请写 {} 到 {} 的整数", options.low, options.high);
  if (options.low != INT32_MIN)
    return say(language, "write a whole number from {} up", "请写不小于 {} 的整数", options.low);
  return say(language, "write a whole number", "请写整数");
}

Refusal read_integer(const Reading& r, void* out) {
  std::int32_t value = 0;
  const NumberForm form = int_form(r.text, value);
  if (form == NumberForm::form) {
    std::string instead = spelled_out(r.text);
    if (instead.empty()) instead = plain_number(r.text);
    std::int32_t ignored = 0;
    const bool usable = int_form(instead, ignored) == NumberForm::good;
    return r.refusal("S004", say(r.language, "`{}` is no whole number", "`{}` 不是整数", r.shown()),
                     usable ? write_instead(r.language, instead) : range_text(r.field.options, r.language));
  }
  const bool outside = form == NumberForm::range || value < r.field.options.low || value > r.field.options.high;
  if (outside)
    return r.refusal("S005", say(r.language, "{} is out of range", "{} 超出范围", r.text),
                     range_text(r.field.options, r.language));
  return accept<std::int32_t>(r, out, value);
}

Refusal read_money(const Reading& r, void* out) {
  const MoneyResult result = parse_money(r.text);
  if (result.error == MoneyError::none) return accept<Money>(r, out, result.money);
  if (result.error == MoneyError::range)
    return r.refusal("S005", say(r.language, "{} is more than 999,999,999,999.99", "{} 超过 999,999,999,999.99", r.shown()));
  const std::string ways = say(r.language, "write digits with at most two decimals, or with 万 or 亿 behind: 2800000, 280万",
                               "请写数字，最多两位小数，或后加 万、亿：2800000、280万");
  std::string instead = spelled_out(r.text);
  if (instead.empty()) instead = plain_number(r.text);
  return r.refusal("S004", say(r.language, "`{}` is no amount of money", "`{}` 不是金额", r.shown()),
                   parse_money(instead).error == MoneyError::none ? write_instead(r.language, instead) : ways);
}

/// "2026/2/3", "2026年2月3日", "2026.02.03" in the form that is read; empty when unclear.
std::string date_instead(std::string_view text) {
  std::vector<std::string> numbers(1);
  for (const char c : half_width(text)) {
    if (c >= '0' && c <= '9') numbers.back() += c;
    else if (!numbers.back().empty()) numbers.emplace_back();
  }
  if (numbers.back().empty()) numbers.pop_back();
  if (numbers.size() == 1 && numbers[0].size() == 8)
    numbers = {numbers[0].substr(0, 4), numbers[0].substr(4, 2), numbers[0].substr(6)};
  if (numbers.size() < 2 || numbers.size() > 3 || numbers[0].size() != 4) return {};
  std::string out = numbers[0];
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    if (numbers[i].size() > 2) return {};
    out += numbers[i].size() == 1 ? "-0" + numbers[i] : "-" + numbers[i];
  }
  return out;
}

/// For a day past the end of its month, the month's last one.
std::string last_day_instead(std::string_view text) {
  for (const std::string_view day : {"31", "30", "29", "28"}) {
    const std::string candidate = std::string(text.substr(0, 8)).append(day);
    if (text.size() == 10 && text.substr(8) > day && parse_date(candidate).error == DateError::none) return candidate;
  }
  return {};
}

Refusal read_date(const Reading& r, void* out) {
  const DateResult result = parse_date(r.text);
  if (result.error == DateError::none) return accept<Date>(r, out, result.date);
  if (result.error == DateError::range)
    return r.refusal("S005", say(r.language, "there is no day {} between 1900 and 2199", "1900 到 2199 年间没有 {} 这一天", r.text),
                     write_instead(r.language, last_day_instead(r.text)));
  const std::string instead = date_instead(r.text);
  return r.refusal("S004", say(r.language, "`{}` is no date", "`{}` 不是日期", r.shown()),
                   parse_date(instead).error == DateError::none
                       ? write_instead(r.language, instead)
                       : say(r.language, "write year, month and day as 2026-11-22", "请按 2026-11-22 的样子写年月日"));
}

Refusal read_period(const Reading& r, void* out) {
  const PeriodResult result = parse_period(r.text);
  if (result.error == DateError::none) return accept<Period>(r, out, result.period);
  if (result.error == DateError::range)
    return r.refusal("S005", say(r.language, "there is no {} between 1900 and 2199", "1900 到 2199 年间没有 {}", r.text),
                     write_instead(r.language, last_day_instead(r.text)));
  const std::string instead = date_instead(r.text);
  return r.refusal("S004", say(r.language, "`{}` is no date, month or year", "`{}` 不是日期、月份或年份", r.shown()),
                   parse_period(instead).error == DateError::none
                       ? write_instead(r.language, instead)
                       : say(r.language, "write 2026-11-22, 2026-11 or 2026", "请写 2026-11-22、2026-11 或 2026"));
}

Refusal read_boolean(const Reading& r, void* out) {
  if (r.text == "true" || r.text == "false") return accept<bool>(r, out, r.text == "true");
  std::string lower(r.text);
  std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const auto means = [&](std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, std::string_view(lower)) != words.end();
  };
  const std::string help = means({"true", "yes", "y", "on", "1", "是", "有", "对"})    ? write_instead(r.language, "true")
                           : means({"false", "no", "n", "off", "0", "否", "无", "不"}) ? write_instead(r.language, "false")
                                                                                      : say(r.language, "write `true` or `false`", "请写 `true` 或 `false`");
  return r.refusal("S004", say(r.language, "`{}` is neither true nor false", "`{}` 不是 true 或 false", r.shown()), help);
}

std::string word_list(std::span<const Word> words, Language language) {
  std::string out;
  for (const Word& word : words)
    out += (out.empty() ? "" : language == Language::zh ? "、" : ", ") + std::string(language == Language::zh ? word.zh : word.id);
  return out;
}

Refusal read_word(const Reading& r, void* out) {
  const std::span<const Word> words = r.field.words(r.config);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (r.text != words[i].id && r.text != words[i].zh) continue;
    r.field.choose(out, i, r.span);
    return std::nullopt;
  }
  std::vector<std::string_view> candidates;
  for (const Word& word : words) {
    candidates.push_back(word.id);
    if (!word.zh.empty()) candidates.push_back(word.zh);
  }
  const std::string_view near = nearest(r.text, candidates);
  return r.refusal("S005",
                   say(r.language, "`{}` is not one of the words that may stand here", "`{}` 不是这里可用的词", r.shown()),
                   !near.empty() ? say(r.language, "did you mean `{}`?", "是不是想写 `{}`？", near)
                                 : say(r.language, "write one of: {}", "可用的词：{}", word_list(words, r.language)));
}

Refusal read_value136(const Reading& r, void* out) {
  const auto digit = [](char c, char highest) { return c >= '0' && c <= highest; };
  std::string upper(r.text);
  std::ranges::transform(upper, upper.begin(), [](char c) { return c == 'w' || c == 'f' || c == 'c' ? static_cast<char>(c - 32) : c; });
  const bool good = upper.size() == 6 && digit(upper[0], '1') && upper[1] == 'W' && digit(upper[2], '3') &&
                    upper[3] == 'F' && digit(upper[4], '6') && upper[5] == 'C';
  if (!good || upper != r.text)
    return r.refusal("S005", say(r.language, "`{}` is no 136 value", "`{}` 不是 136 值", r.shown()),
                     good ? write_instead(r.language, upper)
                          : say(r.language, "write all three numbers, from 0W0F0C to 1W3F6C", "请写全三个数，从 0W0F0C 到 1W3F6C"));
  return accept<Value>(r, out, {upper[0] - '0', upper[2] - '0', upper[4] - '0'});
}

}  // namespace

std::optional<std::int32_t> parse_int(std::string_view text) {
  std::int32_t value = 0;
  if (int_form(text, value) != NumberForm::good) return std::nullopt;
  return value;
}

std::optional<Diagnostic> read_scalar(std::string_view text, Span span, const Field& field,
                                      const Config& config, Language language, void* out) {
  const Reading reading{text, span, field, config, language};
  switch (field.kind) {
    case Kind::text: return read_text(reading, out);
    case Kind::id: return read_id(reading, out);
    case Kind::integer: return read_integer(reading, out);
    case Kind::money: return read_money(reading, out);
    case Kind::date: return read_date(reading, out);
    case Kind::period: return read_period(reading, out);
    case Kind::boolean: return read_boolean(reading, out);
    case Kind::word: return read_word(reading, out);
    case Kind::value136: return read_value136(reading, out);
    case Kind::map: break;  // a map is no scalar: decode() never asks
  }
  return std::nullopt;
}

}  // namespace c136
