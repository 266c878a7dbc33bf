#include "c136/model/pattern.hpp"

#include "support/warned.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// "guide:chen decider:wang 1+1+1"
std::string pattern(std::string_view deal) {
  const Sample sample(filled(deal));
  const Pattern found = pattern_of(sample.facts);
  std::string text;
  for (std::size_t i = 0; i + 1 < place_count; ++i)
    if (const auto who = found[static_cast<PatternPlace>(i)]; !who.empty())
      text.append(word_of(static_cast<PatternPlace>(i)).id).append(":").append(who).append(" ");
  return text + found.label();
}

}  // namespace

TEST_CASE("1+2+1: a met coach, two on our side, and the seller who met one of them lately") {
  CHECK(pattern("") == "0+0+0");
  constexpr std::string_view people =
      "c3:\n  members:\n"
      "    - {who: wang, seat: top, selects: us, basis: fact}\n"
      "    - {who: chen, seat: key, roles: [user, checker], tendency: 3, signs: advises}\n"
      "    - {who: zhao, seat: key, roles: [checker], tendency: 2, signs: joins-events}\n";
  CHECK(pattern(people) == "checker:chen decider:wang 0+2+0");
  // The coach is of no other kind first; one person fills one place.
  CHECK(pattern(std::string(people) +
                "coaches: [{who: chen}]\nlog: [{on: 2026-11-01, with: chen}]\n") ==
        "guide:chen checker:zhao decider:wang 1+2+1");
  CHECK(pattern(std::string(people) + "coaches: [{who: chen}, {who: le, name: Le}]\n"
                                      "log: [{on: 2026-10-01, with: [chen, le]}]\n") ==
        "guide:le checker:chen decider:wang 1+2+0");
  CHECK(pattern(std::string(people) +
                "coaches: [{who: chen}]\nlog: [{on: 2026-11-01, by: zhou, with: chen}]\n") ==
        "guide:chen checker:zhao decider:wang 1+2+0");
}

TEST_CASE("1+2+1: of one kind the best, and no more than two count") {
  CHECK(pattern(
            "c3:\n  members:\n"
            "    - {who: wang, seat: member, roles: [buyer], tendency: 1, signs: approves}\n"
            "    - {who: chen, seat: member, roles: [handler], tendency: 2, signs: joins-events}\n"
            "    - {who: zhao, seat: member, roles: [buyer]}\n") == "purchaser:chen 0+1+0");
}
