#include "edit/forgotten_unit.hpp"

#include "c136/base/money.hpp"
#include "c136/base/text.hpp"

#include <algorithm>

namespace c136 {
namespace {

bool is_of_whole_deals(const Field& field) {
  return field.kind == Kind::money && (field.key == "amount" || field.key == "price");
}

bool is_small(std::string_view text) {
  constexpr Money thousand{1000 * 100};
  const MoneyResult read = parse_money(text);
  return read.error == MoneyError::none && read.money.cents > 0 && read.money < thousand;
}

/// "180元" is meant as it stands; "¥180" may well stand in a column of 万元.
bool says_its_unit(std::string_view typed) {
  constexpr std::string_view units[] = {"元", "圆", "万", "亿"};
  return std::ranges::any_of(
      units, [&](std::string_view unit) { return typed.find(unit) != std::string_view::npos; });
}

}  // namespace

std::string forgotten_unit_remark(const Field& field, std::string_view typed, std::string_view text,
                                  std::string_view currency, const Config& config,
                                  Language language) {
  const bool is_base = currency.empty() || currency == config.currency;
  if (!is_of_whole_deals(field) || !is_base || says_its_unit(typed) || !is_small(text)) return {};
  const std::string unit(config.currency == "CNY" ? std::string_view("元") : config.currency);
  return say(language,
             "{0} is taken as {0} {1}; if {0}万 is meant (10,000 times as much), write {0}万",
             "按 {0} {2}记；若是 {0} 万请写 {0}万", escaped(text), config.currency,
             unit == "元" ? unit : unit + " ");
}

}  // namespace c136
