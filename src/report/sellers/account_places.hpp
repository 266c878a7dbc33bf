// An account's log is read with the account and again with each of its deals: this tells the first
// time from the others.
#pragma once

#include "c136/model/deal.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace c136 {

class AccountPlaces {
 public:
  /// Whether nothing at this place was asked about before; what is a deal's own is always new.
  bool is_new(const Deal& deal, Span place) {
    if (!is_of_account(deal, place)) return true;
    const std::string_view account = deal.is_account ? *deal.id : *deal.account;
    return known_.emplace(account, place.file - deal.account_file, place.line, place.column).second;
  }

  static bool is_of_account(const Deal& deal, Span place) {
    return deal.is_account || deal.is_of_account(place);
  }

 private:
  std::set<std::tuple<std::string, std::uint32_t, std::uint32_t, std::uint32_t>> known_;
};

}  // namespace c136
