// Which supporter can lead us to a person, and what links the two.
#pragma once

#include "c136/model/facts.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// Somebody with a known tendency of +2 or +3.
constexpr bool is_supporter(const Person& person) { return person.tendency.value_or(0) >= 2; }

struct WayIn {
  const Person* supporter;
  std::vector<std::string> links;  // the strongest first: "Ye reports to Lian"
};

/// The ways to all people of a deal.
class WaysIn {
 public:
  explicit WaysIn(const Facts&);

  /// The supporter who is linked best; none when no link is written, or the person is a supporter.
  std::optional<WayIn> to(std::string_view person) const;

 private:
  /// In the reporting lines: whoever is below has numbers between these two.
  struct Standing {
    std::uint32_t first = 0, last = 0, depth = 0;

    bool is_below(const Standing& other) const { return other.first < first && last <= other.last; }
  };
  struct Pair;

  void number(const Contact& top, std::uint32_t& next);
  const Standing* standing(const Contact*) const;
  std::vector<Date> met_with(std::string_view person) const;
  WayIn described(const Pair&) const;

  const Facts& facts_;
  std::vector<const Person*> supporters_;
  std::map<std::string_view, std::size_t> numbers_;        // of supporters
  std::multimap<std::string_view, const Contact*> below_;  // by boss
  std::map<const Contact*, Standing> standings_;
  std::map<const Entry*, std::vector<std::size_t>> supporters_there_;  // at our meetings
};

}  // namespace c136
