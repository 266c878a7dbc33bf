#include "load/instead.hpp"

#include "c136/base/date.hpp"
#include "c136/base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

namespace c136 {
namespace {

constexpr std::string_view ten_digits = "0123456789";

/// The first character; one byte where it is malformed.
std::string_view first_character(std::string_view text) {
  return text.substr(0, std::max<std::size_t>(1, sequence_length(text)));
}

/// Without separators, currency, leading zeros, a plus or a bare point.
std::string plain_number(std::string_view text) {
  std::string s = half_width(trimmed(text));
  std::erase_if(s, [](char c) { return c == ',' || c == '_' || c == ' '; });
  for (const std::string_view sign : {"¥", "￥", "$", "€", "元"})
    if (const auto at = s.find(sign); at != std::string::npos) s.erase(at, sign.size());
  const bool negative = s.starts_with('-');
  if (negative || s.starts_with('+')) s.erase(0, 1);
  if (s.starts_with('.')) s.insert(0, "0");
  if (s.ends_with('.')) s.pop_back();
  while (s.size() > 1 && s[0] == '0' && is_digit(s[1])) s.erase(0, 1);
  if (negative && s.find_first_not_of("0.") != std::string::npos) s.insert(0, "-");
  return s;
}

/// The digits with the point moved to the right; empty when there are too many behind it.
std::string moved(std::string digits, int power) {
  if (const auto point = digits.find('.'); point != std::string::npos) {
    power -= static_cast<int>(digits.size() - point - 1);
    digits.erase(point, 1);
  }
  const bool number = !digits.empty() && digits.find_first_not_of(ten_digits) == std::string::npos;
  if (!number || power < 0) return {};
  return plain_number(digits.append(static_cast<std::size_t>(power), '0'));
}

/// The power of ten that "1e6" ends in; negative when there is none.
int exponent(std::string_view digits) {
  int power = -1;
  if (digits.starts_with('+')) digits.remove_prefix(1);
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), power);
  const bool whole = fault == std::errc() && end == digits.data() + digits.size();
  return whole && power <= 12 ? power : -1;
}

std::vector<std::string> digit_groups(std::string_view text) {
  std::vector<std::string> groups;
  bool inside = false;
  for (const char c : text) {
    if (is_digit(c) && !inside) groups.emplace_back();
    if (is_digit(c)) groups.back() += c;
    inside = is_digit(c);
  }
  return groups;
}

/// "2026-Q4" is the quarter's last month, because the last day of a period counts.
std::string quarter_instead(const std::vector<std::string>& groups) {
  if (groups.size() != 2 || groups[0].size() != 4) return {};
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> last_months{
      {{"1", "-03"}, {"2", "-06"}, {"3", "-09"}, {"4", "-12"}}};
  for (const auto& [quarter, month] : last_months)
    if (groups[1] == quarter) return groups[0] + std::string(month);
  return {};
}

}  // namespace

std::string half_width(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::string_view character = first_character(text);
    const char32_t c = character.size() > 1 ? decode(character) : U'\0';
    if (c >= 0xFF01 && c <= 0xFF5E)
      out += static_cast<char>(c - 0xFF01 + 0x21);
    else if (c == 0x2212 || c == 0x2013 || c == 0x2014)  // minus and dashes
      out += '-';
    else
      out += character;
    text.remove_prefix(character.size());
  }
  return out;
}

std::string number_instead(std::string_view text) {
  std::string s = plain_number(text);
  if (s.empty()) return {};
  const std::string front = s.substr(0, s.size() - 1);
  switch (s.back()) {
    case 'M':
    case 'm':
      return moved(front, 6);
    case 'K':
    case 'k':
      return moved(front, 3);
    case 'W':
    case 'w':
      return front + "万";
    default:
      break;
  }
  const auto e = s.find_first_of("eE");
  if (e == std::string::npos) return s;
  const int power = exponent(std::string_view(s).substr(e + 1));
  return power < 0 ? std::string() : moved(s.substr(0, e), power);
}

std::string_view boolean_instead(std::string_view text) {
  const std::string lower = lower_case(text);
  const auto is_one_of = [&](std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, std::string_view(lower)) != words.end();
  };
  if (is_one_of({"true", "yes", "y", "on", "1", "是", "有", "对", "已到位"})) return "true";
  if (is_one_of({"false", "no", "n", "off", "0", "否", "无", "不", "没有", "未到位"}))
    return "false";
  return {};
}

std::string_view nearest_name(std::string_view text, std::span<const std::string_view> names) {
  constexpr std::size_t two_characters = 6;  // in bytes
  const auto is_long_enough = [](std::string_view name) {
    return name.size() >= two_characters && is_han(decode(name));
  };
  std::string_view only;
  int found = 0;
  if (is_long_enough(text))
    for (const std::string_view name : names)
      if (is_long_enough(name) && (name.find(text) != std::string_view::npos ||
                                   text.find(name) != std::string_view::npos)) {
        only = name;
        ++found;
      }
  return found == 1 ? only : nearest(text, names);
}

std::string digits_instead(std::string_view text) {
  const std::string s = half_width(trimmed(text));
  const auto end = s.find_first_not_of(ten_digits);
  if (end == 0 || end == std::string::npos) return {};
  const std::string_view unit = trimmed(std::string_view(s).substr(end));
  return unit.find_first_of("0123456789.,/-") == std::string_view::npos ? s.substr(0, end)
                                                                        : std::string();
}

std::string date_instead(std::string_view text) {
  const std::string s = half_width(text);
  auto groups = digit_groups(s);
  if (s.find_first_of("Qq") != std::string::npos || s.find("季") != std::string::npos)
    return quarter_instead(groups);
  if (groups.size() == 1 && groups[0].size() == 8)
    groups = {groups[0].substr(0, 4), groups[0].substr(4, 2), groups[0].substr(6)};
  if (groups.size() < 2 || groups.size() > 3 || groups[0].size() != 4) return {};
  std::string out = groups[0];
  for (std::size_t i = 1; i < groups.size(); ++i) {
    if (groups[i].size() > 2) return {};
    out += (groups[i].size() == 1 ? "-0" : "-") + groups[i];
  }
  return out;
}

std::string last_day_instead(std::string_view date) {
  if (date.size() != 10) return {};
  for (const std::string_view day : {"30", "29", "28"}) {
    const std::string candidate = std::string(date.substr(0, 8)).append(day);
    if (date.substr(8) > day && date.substr(8) <= "31" &&
        parse_date(candidate).error == DateError::none)
      return candidate;
  }
  return {};
}

bool is_id_character(std::string_view utf8) {
  if (utf8.size() > 1) return is_han(decode(utf8));
  const char c = utf8.front();
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '.' || c == '_' ||
         c == '-';
}

std::string id_instead(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::string_view character = first_character(text);
    if (is_id_character(character))
      out += character;
    else if (!out.empty() && !out.ends_with('-'))
      out += '-';
    text.remove_prefix(character.size());
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

std::optional<WideComment> wide_comment(std::string_view text) {
  constexpr std::string_view sign = "＃";
  const std::size_t at = text.find(sign);
  if (at == text.npos || text.find('\n') != text.npos) return std::nullopt;
  const std::string_view value = trimmed(text.substr(0, at));
  const bool stands_apart = !value.empty() && value.size() < at;
  if (!stands_apart) return std::nullopt;
  return WideComment{value, trimmed(text.substr(at + sign.size()))};
}

std::string bracketed_list_instead(std::string_view text) {
  constexpr std::size_t length = std::string_view("［").size();
  text = trimmed(text);
  for (const auto& [open, close] : {std::pair{"［", "］"}, std::pair{"【", "】"}}) {
    const bool is_held = text.size() > 2 * length && text.starts_with(open) &&
                         text.find(open, length) == text.npos &&
                         text.find(close) == text.size() - length;
    if (!is_held) continue;
    const std::string list = list_instead(text);
    const std::string_view inside = trimmed(text.substr(length, text.size() - 2 * length));
    return list.empty() && !inside.empty() ? "[" + std::string(inside) + "]" : list;
  }
  return {};
}

std::string keys_apart_instead(std::string_view text) {
  constexpr std::string_view comma = "，", colon = "：";
  constexpr std::size_t longest_key = 10;
  const auto behind_key = [&](std::string_view part) -> std::size_t {
    const std::size_t end = std::min(part.find(comma), part.size()), at = part.find(colon);
    const bool is_key = at < end && at > 0 && code_points(part.substr(0, at)) <= longest_key &&
                        part.substr(0, at).find_first_of(" \"'{[") == part.npos;
    return is_key ? at : 0;
  };
  std::string out;
  bool is_found = false;
  for (bool is_first = true; !text.empty(); is_first = false) {
    if (!is_first) {
      const bool is_key = behind_key(text.substr(comma.size())) > 0;
      out += is_key ? ", " : comma;
      text.remove_prefix(comma.size());
      is_found |= is_key;
    }
    if (const std::size_t key = behind_key(text); key > 0) {
      out.append(text.substr(0, key)).append(": ");
      text.remove_prefix(key + colon.size());
      text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    }
    const std::size_t end = std::min(text.find(comma), text.size());
    out += text.substr(0, end);
    text.remove_prefix(end);
  }
  return is_found ? out : std::string();
}

std::string list_instead(std::string_view text) {
  std::vector<std::string> items(1);
  while (!text.empty()) {
    const std::string_view character = first_character(text);
    const bool separates = character == "," || character == "，" || character == "、" ||
                           character == ";" || character == "；";
    const bool bracket = character == "【" || character == "】" || character == "［" ||
                         character == "］" || character == "[" || character == "]";
    if (separates)
      items.emplace_back();
    else if (!bracket)
      items.back() += character;
    text.remove_prefix(character.size());
  }
  std::string out;
  std::size_t count = 0;
  for (const std::string& item : items) {
    const std::string_view kept = trimmed(item);
    if (kept.empty()) continue;
    out += (count++ == 0 ? "" : ", ") + std::string(kept);
  }
  return count > 1 ? "[" + out + "]" : std::string();
}

}  // namespace c136
