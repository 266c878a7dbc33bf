#include "report/week/week_sums.hpp"

#include <fmt/core.h>

namespace c136 {

Cell sums_cell(const Amounts& amounts, std::string_view instead) {
  MoneySums sums{.of = {}, .instead = std::string(instead)};
  for (const auto& [currency, sum] : amounts.by_currency)
    sums.of.emplace_back(std::string(currency), sum);
  return sums;
}

Cell base_cell(const Sum& sum, const Config& config) {
  return MoneySums{{{std::string(config.currency), sum}}};
}

Cell base_cell(const Amounts& amounts, const Config& config) {
  return amounts.priced == 0 ? Cell(MoneySums()) : base_cell(amounts.in_base, config);
}

std::string surplus_note(std::string_view of, const Sum& gap, const Config& config,
                         Language language) {
  return say(language, "{}: surplus of {} {}", "{}：超额 {} {}", of, grouped(Sum{-gap.cents}),
             config.currency);
}

Total& Total::cell(std::string_view id, Words title, CellType type, Cell value) {
  cells_.emplace_back(std::string(id), title, type, std::move(value));
  return *this;
}

Total& Total::count(std::string_view id, Words title, std::size_t number) {
  return cell(id, title, CellType::integer, static_cast<std::int64_t>(number));
}

Total& Total::money(std::string_view id, Words title, const Amounts& amounts) {
  cell(id, title, CellType::money, sums_cell(amounts));
  // Said to people only where it says more.
  const bool is_plain =
      amounts.by_currency.empty() ||
      (amounts.by_currency.size() == 1 && amounts.by_currency.begin()->first == config_.currency);
  cell(std::string(id) + "_base", {}, CellType::money, base_cell(amounts, config_));
  if (is_plain) return *this;
  cells_.back().en = std::string(title.en) + ", in base currency";
  cells_.back().zh = std::string(title.zh) + "（折合本位币）";
  return *this;
}

Total& Total::exceptions(const Subtotal& sums) {
  const auto shown = [](std::size_t n, Words title) { return n == 0 ? Words{} : title; };
  count("without_amount", shown(sums.without_amount, {"Without amount", "无金额"}),
        sums.without_amount);
  return count("unpriced", shown(sums.unpriced, {"Without rate of exchange", "无汇率"}),
               sums.unpriced);
}

}  // namespace c136
