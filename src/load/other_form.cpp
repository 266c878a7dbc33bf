#include "load/other_form.hpp"

#include "c136/base/text.hpp"
#include "load/instead.hpp"
#include "load/scalars.hpp"

#include <algorithm>
#include <cstddef>

namespace c136 {
namespace {

/// Room for a value of any kind that nobody looks at.
struct alignas(16) UnseenValue {
  std::byte bytes[128];
};

bool consists_of(std::string_view text, std::string_view allowed) {
  while (!text.empty()) {
    const std::size_t length = std::max<std::size_t>(1, sequence_length(text));
    if (allowed.find(text.substr(0, length)) == std::string_view::npos) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::string other_money(std::string_view text, bool in_yuan) {
  const std::string number = in_yuan ? without_yuan(std::string(text)) : std::string(text);
  constexpr std::string_view in_numbers = "0123456789,.， _kKmMwW万亿０１２３４５６７８９．\u3000";
  return consists_of(number, in_numbers) ? number_instead(number) : std::string();
}

}  // namespace

std::string without_yuan(std::string text) {
  for (const std::string_view word : {"人民币", "RMB", "CNY", "元", "圆", "整", "¥", "￥"})
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word))
      text.erase(at, word.size());
  return text;
}

std::string other_day(std::string_view text) {
  constexpr std::string_view in_days = "0123456789/.-年月日号 ０１２３４５６７８９／．－\u3000";
  return consists_of(text, in_days) ? date_instead(text) : std::string();
}

bool is_read(std::string_view text, const Field& field, const Config& config) {
  static thread_local UnseenValue room;
  return !read_scalar(text, file_start, field, config, KeyNames::english, Language::en, &room);
}

std::string other_form(std::string_view text, const Field& field, const Config& config,
                       bool in_yuan) {
  const bool has_form =
      field.kind != Kind::map && (field.kind != Kind::text || field.options.currency);
  if (!has_form || is_read(text, field, config)) return {};
  std::string instead = half_width(trimmed(text));
  if (is_read(instead, field, config)) return instead;
  instead.clear();
  if (field.kind == Kind::money) instead = other_money(text, in_yuan);
  if (field.kind == Kind::date || field.kind == Kind::period) instead = other_day(text);
  return !instead.empty() && is_read(instead, field, config) ? instead : std::string();
}

}  // namespace c136
