#include "report/map/map_people.hpp"

#include "report/wording.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>

namespace c136 {
namespace {

constexpr std::int32_t lately = 90;  // days
constexpr std::string_view argument_codes[] = {"F903", "T107", "T108", "T109",
                                               "T110", "T111", "T112", "T113"};

int count_contacts(const Facts& facts, std::string_view id) {
  return static_cast<int>(std::ranges::count_if(facts.meetings_with(id), [&](const Entry* entry) {
    return facts.as_of - entry->on <= lately;
  }));
}

/// Those who are there and those who have left, as c3 lists them.
std::vector<const Person*> all_members(const Facts& facts) {
  std::vector<const Person*> all;
  for (const auto* people : {&facts.people, &facts.gone})
    for (const Person& person : *people) all.push_back(&person);
  std::ranges::sort(all, {}, &Person::member);  // they stand one behind the other in memory
  return all;
}

/// Against what was known before; a tendency that is not known on one of the days is a question.
char trend_of(const Person& person, const Leanings& before) {
  const auto then = before.find(std::string(person.id()));
  if (!person.tendency || then == before.end()) return '?';
  const int change = *person.tendency - then->second;
  return change > 0 ? '+' : change < 0 ? '-' : '=';
}

class Ties {
 public:
  explicit Ties(PeopleMap& map) : map_(map) {
    for (std::size_t i = 0; i < map.people.size(); ++i)
      numbers_.emplace(map.people[i].person->id(), i);
  }

  void add(std::size_t from, std::string_view id, Graph::Kind kind) {
    if (const auto known = numbers_.find(id); known != numbers_.end())
      map_.ties.push_back({from, known->second, kind});
  }

 private:
  PeopleMap& map_;
  std::map<std::string_view, std::size_t> numbers_;
};

}  // namespace

Graph::Side MapPerson::side() const {
  const std::optional<int>& tendency = person->tendency;
  if (!tendency) return Graph::Side::unknown;
  return *tendency > 0 ? Graph::Side::green : *tendency < 0 ? Graph::Side::red : Graph::Side::white;
}

PeopleMap people_map(const Facts& facts, const Leanings* before) {
  PeopleMap map;
  std::map<const Person*, std::size_t> chain;
  for (const Person* person : facts.structure) chain.emplace(person, chain.size() + 1);
  for (const Person* person : all_members(facts)) {
    MapPerson& shown = map.people.emplace_back(MapPerson{person, {}, 0, false, {}, {}});
    if (before) shown.trend = trend_of(*person, *before);
    if (const auto place = chain.find(person); place != chain.end()) shown.chain = place->second;
    shown.contacts = count_contacts(facts, person->id());
    shown.department = department_of(facts, person->id());
    shown.has_left = facts.has_left(person->id());
  }
  Ties ties(map);
  for (std::size_t i = 0; i < map.people.size(); ++i) {
    const Person& person = *map.people[i].person;
    if (person.contact && person.contact->reports_to)
      ties.add(i, *person.contact->reports_to, Graph::Kind::reports);
    for (const auto& id : person.member->close_to) ties.add(i, *id, Graph::Kind::close);
    for (const auto& id : person.member->against) ties.add(i, *id, Graph::Kind::against);
  }
  return map;
}

bool is_argument(const Finding& finding) {
  return std::ranges::find(argument_codes, finding.code) != std::end(argument_codes);
}

}  // namespace c136
