#include "report/sellers/sellers.hpp"

#include "report/week/deal_words.hpp"

#include <fmt/format.h>

namespace c136 {

void Sellers::add_deal(const Deal& deal, bool is_picked) {
  if (!deal.is_open()) return;
  all_.emplace(*deal.owner);
  if (is_picked) own_picked_.emplace(*deal.owner);
}

/// Somebody of whom no team or region is known belongs where his or her deals
/// do.
bool Sellers::is_picked(const std::string& seller) const {
  if (!scope_.owner.empty() && seller != scope_.owner) return false;
  if (scope_.team.empty() && scope_.region.empty()) return true;
  const OwnPerson* person = scope_.config.person(seller);
  const auto is_of = [&](const std::string& asked, std::string_view OwnPerson::*place) {
    if (asked.empty()) return true;
    return person && !(person->*place).empty() ? person->*place == asked
                                               : own_picked_.contains(seller);
  };
  return is_of(scope_.team, &OwnPerson::team) && is_of(scope_.region, &OwnPerson::region);
}

std::vector<std::string> Sellers::in_order() const {
  std::vector<std::string> sellers;
  for (const std::string& seller : all_)
    if (!seller.empty() && is_picked(seller)) sellers.push_back(seller);
  if (all_.contains("") && is_picked("")) sellers.emplace_back();
  return sellers;
}

std::string_view manager_of(const Config& config, std::string_view person) {
  const OwnPerson* known = config.person(person);
  return known ? known->manager : std::string_view();
}

Cell joined_cell(const std::vector<std::string>& parts) {
  return parts.empty() ? Cell() : Cell(fmt::format("{}", fmt::join(parts, "; ")));
}

}  // namespace c136
