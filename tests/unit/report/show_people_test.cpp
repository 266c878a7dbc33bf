#include "report/show/show_people.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

constexpr std::string_view members =
    "    - {who: wang, seat: top, influence: high, tendency: 0, relation: know, prefers: sap}\n"
    "    - {who: chen, seat: key, tendency: +3, signs: advises, selects: us}\n"
    "    - {who: zhao, seat: member, tendency: -2, signs: obstructs, selects: sap, basis: "
    "assumption, goal: {what: stays away, by: 2026-12-01}}\n";

std::string people(std::string_view which, Language language = Language::en) {
  const Sample sample(with_people(which, "  - {on: 2026-11-01, with: [wang, zhao]}\n"),
                      "2026-11-22", language);
  return page_of([&](auto& blocks) { add_people(sample.facts, blocks); });
}

}  // namespace

TEST_CASE(
    "everybody's tendency has a sign, and the relation and the last meeting stand beside it") {
  CHECK(people(members) == R"(People
------
Person  Seat    Tendency       Relation  Prefers  Selects         Last met    Influence
------  ------  -------------  --------  -------  --------------  ----------  ---------
Wang    top     [0 neutral]    know      SAP      –               2026-11-01  high
Chen    key     [+3 insider]   –         –        us              never met   –
Zhao    member  [-2 opponent]  –         –        SAP? (assumed)  2026-11-01  –

Roles, signs, needs and goals
- Chen
  Signs: advises
- Zhao
  Signs: obstructs
  Basis: assumption
  Goal: What: stays away; By: 2026-12-01

Contacts not on the map
Contact  Title  Post  Level   Last met
-------  -----  ----  ------  ---------
Sun      –      –     junior  never met
)");
}

TEST_CASE("a tendency without a sign of it counts as unknown, and the page says so") {
  const std::string text = people(
      "    - {who: wang, seat: top, tendency: +2}\n    - {who: chen, seat: key}\n", Language::zh);
  CHECK(text.find("Wang  最高决策者  [? +2 无表现佐证]") != std::string::npos);
  CHECK(text.find("Chen  关键人      [? 未知]") != std::string::npos);
}

TEST_CASE("for us is green, neutral white, against us red") {
  const auto painted = [](std::string_view tendency) {
    const Sample sample(
        with_people(std::string("    - {who: wang, seat: top, ").append(tendency).append("}\n"),
                    "  - {on: 2026-11-01, with: wang}\n"));
    Document document;
    add_people(sample.facts, document.blocks);
    return find_format("text")->render(document, {.width = 200, .colour = true});
  };
  CHECK(painted("tendency: +1, signs: approves").find("\x1B[32m[+1 friendly]\x1B[0m") !=
        std::string::npos);
  CHECK(painted("tendency: 0").find("  [0 neutral]") != std::string::npos);
  CHECK(painted("tendency: -3, signs: withholds").find("\x1B[31m[-3 enemy insider]\x1B[0m") !=
        std::string::npos);
}

TEST_CASE("a deal without people says nothing of them") {
  const Sample sample{std::string(smallest)};
  CHECK(page_of([&](auto& blocks) { add_people(sample.facts, blocks); }) == "");
}

TEST_CASE("for programs what is known of each member") {
  const Sample sample(with_people(members, "  - {on: 2026-11-01, with: [wang, zhao]}\n"));
  const auto people = people_json(sample.facts);
  REQUIRE(people.size() == 3);
  CHECK(people[0]["last_met"] == "2026-11-01");
  CHECK(people[0]["prefers"] == "sap");
  CHECK(people[1].dump() ==  // a statement of somebody never met is not known
        R"({"id":"chen","name":"Chen","seat":"key","tendency":3,"prefers":null,"selects":null,)"
        R"("helps":true,"last_met":null})");
  CHECK(people[2]["selects"].is_null());
}

TEST_CASE("who has left keeps the row of a member, with the day") {
  const Sample sample(edited(whole, "{id: chen, ", "{id: chen, left: 2026-11-10, "));
  const std::string text = page_of([&](auto& blocks) { add_people(sample.facts, blocks); });
  CHECK(text.find("left on 2026-11-10") != text.npos);
  const auto others = text.find("Contacts not on the map");
  CHECK((others == text.npos || text.find("Chen", others) == text.npos));
}
