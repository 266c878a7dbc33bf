#include "report/map/map_people.hpp"

#include "support/warned.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("the map has all members, their places in the chain, their meetings, their ties") {
  const Sample sample(filled(
      "c1:\n  contacts:\n    - {id: wang, name: Wang}\n    - {id: chen, name: Chen, reports_to: "
      "wang}\n"
      "    - {id: zhao, name: Zhao, left: 2026-11-01}\n    - {id: sun, name: Sun, reports_to: li}\n"
      "    - {id: li, name: Li}\n"
      "c3:\n  members:\n    - {who: sun, seat: outside, close_to: wang}\n"
      "    - {who: wang, seat: top, tendency: 0}\n    - {who: zhao, seat: key}\n"
      "    - {who: chen, seat: key, tendency: -1, signs: avoids, against: sun}\n"
      "log:\n  - {on: 2026-08-24, with: chen}\n  - {on: 2026-08-23, with: chen}\n"));
  const PeopleMap map = people_map(sample.facts);
  std::string shown;
  for (const MapPerson& one : map.people)
    shown += std::string(one.person->id()) + ":" + (one.chain ? std::to_string(*one.chain) : "-") +
             ":" + std::to_string(one.contacts) + (one.has_left ? ":left " : " ");
  CHECK(shown == "sun:-:0 wang:1:0 zhao:-:0:left chen:2:1 ");
  CHECK(map.people[1].side() == Graph::Side::white);
  CHECK(map.people[3].side() == Graph::Side::red);
  CHECK(map.people[0].side() == Graph::Side::unknown);
  std::string ties;
  for (const MapTie& tie : map.ties)
    ties += std::string(map.people[tie.from].person->id()) + ">" +
            std::string(map.people[tie.to].person->id()) + std::to_string(int(tie.kind)) + " ";
  CHECK(ties == "sun>wang1 chen>wang0 chen>sun2 ");  // Li is not on the map
}

TEST_CASE("whoever heads a department belongs to it") {
  const Sample sample(
      filled("c1:\n  departments: [{name: IT, head: wang}, {name: Finance, head: chen}]\n"
             "  contacts: [{id: wang, name: Wang}, {id: chen, name: Chen, department: Board}]\n"
             "c3: {members: [{who: wang, seat: top}, {who: chen, seat: key}]}\n"));
  const PeopleMap map = people_map(sample.facts);
  CHECK(map.people[0].department == "IT");
  CHECK(map.people[1].department == "Board");
}
