#include "c136/base/money.hpp"

#include "c136/base/text.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace c136 {
namespace {

constexpr std::int64_t most_cents = 99'999'999'999'999;

std::string_view take_digits(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const auto digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(digits.size());
  return digits;
}

/// The powers of ten that the unit behind a number stands for; -1 for no unit there is.
int exponent_of(std::string_view unit) {
  if (unit.empty()) return 0;
  if (unit == "万") return 4;
  if (unit == "亿") return 8;
  return -1;
}

/// The value of digits too many to fit is the first one out of range.
std::int64_t number(std::string_view digits, std::int64_t begin = 0) {
  for (const char c : digits) begin = std::min(begin * 10 + (c - '0'), most_cents + 1);
  return begin;
}

std::string digits_of(Wide number) {
  std::string text;
  do {
    text.insert(text.begin(), static_cast<char>('0' + static_cast<int>(number % 10)));
    number /= 10;
  } while (number > 0);
  return text;
}

Wide magnitude(Sum sum) { return sum.cents < 0 ? -sum.cents : sum.cents; }
std::string_view sign(Sum sum) { return sum.cents < 0 ? "-" : ""; }
int cents_of(Sum sum) { return static_cast<int>(magnitude(sum) % 100); }

}  // namespace

MoneyResult parse_money(std::string_view text) {
  constexpr MoneyResult malformed{{}, MoneyError::form};
  const auto whole = take_digits(text);
  if (whole.empty() || (whole.size() > 1 && whole[0] == '0')) return malformed;

  std::string_view fraction;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    fraction = take_digits(text);
    if (fraction.empty()) return malformed;
  }
  const int exponent = exponent_of(text);
  if (exponent < 0) return malformed;

  const auto places = static_cast<std::size_t>(exponent) + 2;
  std::string kept(fraction.substr(0, places));
  kept.resize(places, '0');
  const auto beyond = fraction.substr(std::min(places, fraction.size()));
  const bool exact = beyond.find_first_not_of('0') == beyond.npos;
  if (!exact || (exponent == 0 && !beyond.empty())) return malformed;

  const std::int64_t cents = number(kept, number(whole));
  if (cents > most_cents) return {{}, MoneyError::range};
  return {{cents}};
}

std::string to_string(Money money) { return to_string(Sum{money.cents}); }

std::string grouped(Money money) { return grouped(Sum{money.cents}); }

std::string to_string(Sum sum) {
  return fmt::format("{}{}.{:02}", sign(sum), digits_of(magnitude(sum) / 100), cents_of(sum));
}

std::string grouped(Sum sum) {
  std::string text = digits_of(magnitude(sum) / 100);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, 1, ',');
  if (cents_of(sum) != 0) text += fmt::format(".{:02}", cents_of(sum));
  return std::string(sign(sum)) + text;
}

bool is_currency(std::string_view code) {
  static constexpr std::string_view codes =
      "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL "
      "BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP "
      "ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR "
      "IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL "
      "LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR "
      "NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD "
      "SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX "
      "USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG";
  return code.size() == 3 && code.find(' ') == std::string_view::npos &&
         codes.find(code) != std::string_view::npos && codes.find(code) % 4 == 0;
}

}  // namespace c136
