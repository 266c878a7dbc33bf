// The members of c3 as the map shows them: where each sits, how each leans, who meets them, and how
// they stand to each other. Not here: how it is drawn (map_graph.hpp) or told (map_report.hpp).
#pragma once

#include "c136/document/graph.hpp"
#include "c136/report/report.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct MapPerson {
  const Person* person;
  std::optional<std::size_t> chain;  // the place in the decision chain, from 1; none outside of it
  int contacts = 0;                  // entries with this person in the last 90 days
  bool has_left = false;
  std::string_view department;  // empty where none is known
  std::optional<char> trend;    // of the known tendency: + - = ?; none without history

  Graph::Side side() const;
  bool is_of_first_ten() const { return chain && *chain <= 10; }
};

struct MapTie {
  std::size_t from, to;  // people of the map
  Graph::Kind kind;
};

struct PeopleMap {
  std::vector<MapPerson> people;  // in the order of c3
  std::vector<MapTie> ties;
};

/// The known tendencies of 30 days before, by person.
using Leanings = std::map<std::string, int>;
inline constexpr int trend_days = 30;

/// Without `before` there is no history.
PeopleMap people_map(const Facts&, const Leanings* before = nullptr);

/// The codes whose warnings the map argues with.
bool is_argument(const Finding&);

}  // namespace c136
