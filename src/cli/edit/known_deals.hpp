// The deals of a repository by what a row of a sheet may know of them.
#pragma once

#include "cli/edit/target.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

enum class MatchBy : std::uint8_t { deal, title, customer_and_model };

struct KnownDeal {
  std::string id, title, customer, model;
  EditTarget target;
};

class KnownDeals {
 public:
  /// All of the session's repository; none outside of one.
  explicit KnownDeals(Session&);

  void add(KnownDeal);
  std::vector<KnownDeal*> find(MatchBy, const KnownDeal& wanted);
  bool has_id(std::string_view id) const { return ids_.contains(id); }
  /// What to try behind an id that is taken; those before it are taken, too.
  int& next_number(const std::string& id) const {
    return numbers_.try_emplace(id, 2).first->second;
  }

 private:
  using Index = std::multimap<std::string, std::size_t, std::less<>>;
  static std::string key_of(MatchBy, const KnownDeal&);

  std::vector<KnownDeal> all_;
  Index ids_, titles_, customers_;
  mutable std::map<std::string, int> numbers_;
};

}  // namespace c136
