#include "support/deal.hpp"

using namespace c136::test;

namespace {

using Codes = std::vector<std::string>;
using Lines = std::vector<std::string>;

/// Of F, W and the verdicts only: the whole deal with other members, who have all been met but sun.
std::vector<std::string> open_with(std::string_view members, std::string_view more = "") {
  const auto from = whole.find("  members:"), to = whole.find("c4:");
  const Sample sample(std::string(whole.substr(0, from))
                          .append("  members:\n")
                          .append(members)
                          .append(whole.substr(to))
                          .append(more));
  std::vector<std::string> codes;
  for (const std::string& code : sample.open())
    if (code[0] != 'C') codes.push_back(code);
  return codes;
}

constexpr std::string_view helper =
    "    - {who: chen, seat: key, prefers: us, tendency: +3, signs: advises";

}  // namespace

TEST_CASE("F101: top and every key seat are known to prefer us, and there is one of each") {
  check_changes({
      {"the top seat's is not known",
       "signs: approves, prefers: us",
       "signs: approves",
       {"C605", "F101"}},
      {"the key seat prefers a competitor",
       "signs: advises, prefers: us",
       "signs: advises, prefers: sap",
       {"C605", "F101"}},
      {"a plain member need not", "tendency: 0}", "tendency: 0, prefers: sap}", {}},
      {"an assumption is not known",
       "signs: approves, prefers: us",
       "signs: approves, prefers: us, basis: assumption",
       {"C605", "F101", "F301", "W101"}},
      {"a statement of one who was met",
       "signs: approves, prefers: us",
       "signs: approves, prefers: us, basis: statement",
       {}},
      {"a fact", "signs: approves, prefers: us", "signs: approves, prefers: us, basis: fact", {}},
      {"no key seat", "seat: key", "seat: member", {"C302", "C605", "F101", "F201"}},
      {"known to be against us",
       "tendency: +1, signs: approves",
       "tendency: -1, signs: avoids",
       {"C605", "F101", "F301", "W101"}},
      {"a tendency below 0 that is not known",
       "tendency: +1, signs: approves",
       "tendency: -1, signs: approves",
       {"C303"}},
  });
}

TEST_CASE("what an unmet person says counts only as a fact") {
  const std::string unmet = edited(whole, "with: [wang, chen, zhao]", "with: [chen, zhao]");
  CHECK(Sample(unmet).open() == Codes{"C305", "C605", "F101", "F301", "W101"});
  CHECK(Sample(edited(unmet, "signs: approves,", "signs: approves, basis: fact,")).open() ==
        Codes{"C305"});
}

TEST_CASE("F201: a key seat helps, and is not known to select a competitor") {
  check_changes({
      {"a supporter is no helper",
       "tendency: +3, signs: advises",
       "tendency: +2, signs: advises",
       {"C605", "F201"}},
      {"an insider of another kind", "signs: advises", "signs: keeps-secrets", {"C605", "F201"}},
      {"creates openings", "signs: advises", "signs: creates-openings", {}},
      {"selects a competitor",
       "advises, prefers: us, selects: us",
       "advises, prefers: us, selects: sap",
       {"C605", "F201", "F301"}},
      {"selects nobody yet",
       "advises, prefers: us, selects: us",
       "advises, prefers: us",
       {"C605", "F301"}},
      {"the helper is the top seat",
       "seat: key",
       "seat: top",
       {"C301", "C302", "C605", "F101", "F201"}},
  });
  CHECK(open_with(std::string(helper) + ", selects: sap, basis: assumption}\n") ==
        Codes{"F101", "F301", "W101"});
}

TEST_CASE("F301: more than half of the decision structure is known to select us") {
  const auto members = [](std::string_view wang, std::string_view chen, std::string_view zhao,
                          std::string_view sun) {
    const auto one = [](std::string_view who, std::string_view facts) {
      return facts.empty() ? ""
                           : "    - {who: " + std::string(who) + ", " + std::string(facts) + "}\n";
    };
    const auto open =
        open_with(one("wang", wang) + one("chen", chen) + one("zhao", zhao) + one("sun", sun));
    return std::ranges::find(open, "F301") != open.end();
  };
  CHECK_FALSE(members("seat: member, selects: us", "", "", ""));        // 1 of 1
  CHECK(members("seat: member, selects: us", "seat: member", "", ""));  // 1 of 2
  CHECK_FALSE(
      members("seat: top, selects: us", "seat: key, selects: us", "seat: member", ""));  // 2 of 3
  CHECK(
      members("seat: top, selects: us", "seat: key", "seat: member, selects: sap", ""));  // 1 of 3
  CHECK(members("seat: top, selects: us", "seat: key, selects: us", "seat: member",
                "seat: member"));  // 2 of 4
  CHECK_FALSE(
      members("seat: top, selects: us", "seat: outside", "seat: outside, selects: sap", ""));
  CHECK(members("", "", "", "seat: outside, selects: us, basis: fact"));  // 0 of 0
}

TEST_CASE(
    "W101: there is a top seat, and every top seat selects us, or helps and selects no "
    "competitor") {
  check_changes({
      {"the top seat selects nobody",
       "signs: approves, prefers: us, selects: us",
       "signs: approves, prefers: us",
       {"C605", "F301", "W101"}},
      {"it selects a competitor",
       "signs: approves, prefers: us, selects: us",
       "signs: approves, prefers: us, selects: sap",
       {"C605", "F301", "W101"}},
      {"it helps",
       "tendency: +1, signs: approves, prefers: us, selects: us",
       "tendency: +3, signs: creates-openings, prefers: us",
       {"C605", "F301"}},
      {"it helps, yet selects a competitor",
       "tendency: +1, signs: approves, prefers: us, selects: us",
       "tendency: +3, signs: creates-openings, prefers: us, selects: sap",
       {"C605", "F301", "W101"}},
      {"there is none", "seat: top", "seat: key", {"C203", "C301", "C605", "F101", "W101"}},
  });
  const std::string two = "    - {who: wang, seat: top, selects: us}\n    - {who: zhao, seat: top";
  CHECK(open_with(two + ", selects: us}\n") == Codes{"F101", "F201"});
  CHECK(open_with(two + "}\n") == Codes{"F101", "F201", "F301", "W101"});
  CHECK(open_with(two + ", tendency: +3, signs: advises}\n") == Codes{"F101", "F201", "F301"});
}

TEST_CASE("K201 names criterion, coach and date, at the log entry") {
  const Sample sample(edited(whole, "coaches:\n", "coaches:\n  - {who: old-li, name: Mr Li}\n") +
                      "  - {on: 2026-11-02, with: chen, denies: [c4, w]}\n"
                      "  - {on: 2026-11-03, with: old-li, denies: f2}\n"
                      "  - {on: 2026-11-03, with: chen, denies: c2}\n"
                      "  - {on: 2026-11-04, with: chen, confirms: c2}\n");
  REQUIRE(sample.open() == Codes{"C605", "K201"});
  CHECK(sample.gap("K201")->message ==
        "settle what the coach denied: W (Chen, 2026-11-02), C4 (Chen, 2026-11-02) and F2 (Mr Li, "
        "2026-11-03)");
  CHECK(sample.place("K201") == "log[2]");
  CHECK(sample.notes("K201") ==
        Lines{"log[2]: Chen denied W: The top decision maker selects us, or actively helps us plan "
              "and run the win",
              "log[2]: Chen denied C4: Buying process and decision points",
              "log[3]: Mr Li denied F2: A key person actively helps us plan and win"});
}

TEST_CASE("the notes say why a person is not known to choose us") {
  auto text = edited(whole, "signs: approves, prefers: us, selects: us",
                     "signs: approves, prefers: us, basis: assumption");
  text = edited(text, "tendency: +3, signs: advises, prefers: us, selects: us",
                "tendency: +1, signs: approves, prefers: sap");
  text = edited(text, "tendency: 0}", "tendency: -2, signs: obstructs, selects: us}");
  text = edited(text, "{who: sun, seat: outside}", "{who: sun, seat: member, selects: us}");
  const Sample sample(text);
  CHECK(sample.notes("F101") == Lines{"c3.members[who=wang]: Wang: so far only our assumption",
                                      "c3.members[who=chen]: Chen prefers SAP"});
  CHECK(sample.notes("F201") == Lines{"c3.members[who=chen]: Chen: tendency +1, +3 is needed"});
  CHECK(sample.notes("F301") ==
        Lines{"c3.members[who=wang]: Wang: not known yet whom this person selects",
              "c3.members[who=chen]: Chen: not known yet whom this person selects",
              "c3.members[who=zhao]: Zhao: selects us, yet the tendency is -2",
              "c3.members[who=sun]: Sun: never met, so only `basis: fact` counts",
              "c3.members: 0 of 4 select us, 3 are needed"});
  CHECK(sample.place("F301") == "c3.members[who=wang]");

  const Sample nobody((std::string(smallest)));
  CHECK(nobody.notes("F101") == Lines{": nobody with seat top yet", ": nobody with seat key yet"});
  CHECK(nobody.notes("W101") == Lines{": nobody with seat top yet"});
}
