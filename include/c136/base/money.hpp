// Amounts of money, kept exactly in hundredths; never in floating point.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace c136 {

/// From 0 to 999,999,999,999.99. The currency stands beside it, in the deal.
struct Money {
  std::int64_t cents = 0;

  friend constexpr auto operator<=>(const Money&, const Money&) = default;
};

enum class MoneyError : std::uint8_t { none, form, range };

struct MoneyResult {
  Money money;
  MoneyError error = MoneyError::none;
};

/// Digits with at most two decimals, or the same with 万 or 亿 behind where that is exact to 0.01.
MoneyResult parse_money(std::string_view text);

/// For machines: "1234567.00", always two decimals.
std::string to_string(Money);

/// For people: "1,234,567" or "1,234,567.50".
std::string grouped(Money);

__extension__ using Wide = __int128;

/// A sum of money; below zero where something was taken away. Wider than 64 bits.
struct Sum {
  Wide cents = 0;

  Sum& operator+=(Money money) { return cents += money.cents, *this; }
  Sum& operator+=(Sum other) { return cents += other.cents, *this; }
  friend bool operator==(const Sum&, const Sum&) = default;
};

/// "1234567.00"
std::string to_string(Sum);
/// "1,234,567" or "1,234,567.50"
std::string grouped(Sum);

/// Whether ISO 4217 lists the code today: "CNY".
bool is_currency(std::string_view code);

}  // namespace c136
