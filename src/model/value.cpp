#include "c136/model/value.hpp"

#include "c136/base/number.hpp"

#include <fmt/core.h>

namespace c136 {
namespace {

/// "2-3F" or "2F", taken off the text.
std::optional<Range> take_range(std::string_view& text, char unit, int highest) {
  const auto low = take_number(text);
  std::optional<int> high = low;
  if (low && text.starts_with('-')) {
    text.remove_prefix(1);
    high = take_number(text);
  }
  if (!high || !text.starts_with(unit) || *low > *high || *high > highest) return std::nullopt;
  text.remove_prefix(1);
  return Range{*low, *high};
}

}  // namespace

std::string to_string(const Value& value) {
  return fmt::format("{}W{}F{}C", value.w, value.f, value.c);
}

std::optional<Value> parse_value(std::string_view text, const Value& highest) {
  const auto range = parse_value_range(text, highest);
  if (!range) return std::nullopt;
  const Value value{range->w.low, range->f.low, range->c.low};
  return to_string(value) == text ? std::optional(value) : std::nullopt;
}

std::optional<ValueRange> parse_value_range(std::string_view text, const Value& highest) {
  const auto w = take_range(text, 'W', highest.w);
  const auto f = w ? take_range(text, 'F', highest.f) : std::nullopt;
  const auto c =
      f && !text.empty() ? take_range(text, 'C', highest.c) : std::optional(Range{0, highest.c});
  if (!f || !c || !text.empty()) return std::nullopt;
  return ValueRange{*w, *f, *c};
}

bool any_below(const Value& value, const Value& other) {
  return value.w < other.w || value.f < other.f || value.c < other.c;
}

}  // namespace c136
