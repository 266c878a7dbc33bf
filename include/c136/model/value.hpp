// The value of a deal by a method: how many of its W, F and C hold, written 0W1F4C. The one place
// that reads and writes this form, and that of the ranges in a ladder's row. Not here: which value
// a deal has (score/scorecard.hpp).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace c136 {

struct Value {
  int w = 0, f = 0, c = 0;

  friend constexpr bool operator==(const Value&, const Value&) = default;
};

/// The highest value of C136; what a seller claims is never above it.
inline constexpr Value highest_136{1, 3, 6};

struct Range {
  int low, high;
  constexpr bool has(int n) const { return low <= n && n <= high; }
};

/// The values that a row of a ladder applies to: "1W2-3F6C", "0W1F".
struct ValueRange {
  Range w, f, c;
  constexpr bool has(const Value& v) const { return w.has(v.w) && f.has(v.f) && c.has(v.c); }
};

/// "0W1F4C"
std::string to_string(const Value&);

/// Only as to_string writes it, and not above `highest` in any number.
std::optional<Value> parse_value(std::string_view text, const Value& highest);
/// Each number may be a range; without C the row applies to any.
std::optional<ValueRange> parse_value_range(std::string_view text, const Value& highest);

/// Whether any of the three numbers is below that of `other`.
bool any_below(const Value& value, const Value& other);

}  // namespace c136
