#include "check/sections.hpp"
#include "support/warned.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// Wang selects us, so W is on paper. Zhou and Qian, no members, are good coaches.
constexpr std::string_view won_over =
    "c3: {members: [{who: wang, seat: top, selects: us, basis: fact}]}\n"
    "coaches: [{who: zhou, name: Zhou}, {who: qian, name: Qian}]\n";

/// The one deal with all gaps closed, and a log entry more; Zhou and Qian are coaches, too.
std::string whole_with(std::string_view entries) {
  return edited(whole, "  - {who: chen}\n",
                "  - {who: chen}\n  - {who: zhou, name: Zhou}\n  - {who: qian, name: Qian}\n") +
         std::string(entries);
}

std::string with(std::string_view log) { return std::string(won_over).append(log); }

}  // namespace

TEST_CASE("the examples of the rules are what they say") { check_examples(rules::coaching()); }

TEST_CASE("K101: a coach of the decision structure supports us") {
  const auto member = [](std::string_view tendency) {
    return fmt::format("coaches: [{{who: chen}}]\nc3: {{members: [{{who: chen, seat: key{}}}]}}\n",
                       tendency);
  };
  const auto bad = [&](std::string_view tendency) {
    return places(warned(Sample(filled(member(tendency))), "K101")) ==
           std::vector<std::string>{"1:17"};
  };
  CHECK_FALSE(bad(", tendency: 3, signs: advises"));
  CHECK_FALSE(bad(", tendency: 2, signs: joins-events"));
  CHECK(bad(", tendency: 2, signs: approves"));
  CHECK(bad(", tendency: 2"));
  CHECK(bad(", tendency: 1, signs: approves"));
  CHECK(bad(", tendency: -3, signs: helps-rival"));
  CHECK(bad(""));
  check_warnings("K101", {{"nobody of c3", "coaches: [{who: chen}, {who: zhou, name: Zhou}]\n", {}},
                          {"also of a closed deal", "status: lost\n" + member(""), {"2:17"}}});
  CHECK(said("K101", member(", tendency: 1, signs: approves")) ==
        std::vector<std::string>{"the coach Chen (key) has tendency +1 (friendly) only",
                                 "教练Chen（关键人）的倾向性只有 +1（支持）"});
  CHECK(said("K101", member("")) ==
        std::vector<std::string>{"the tendency of the coach Chen (key) is unknown",
                                 "教练Chen（关键人）的倾向性未知"});
}

TEST_CASE("K102: past a gate, confirmations come from two coaches at least") {
  check_warnings(
      "K102",
      {{"one coach", with("log: [{on: 2026-11-01, with: zhou, confirms: w}]\n"), {"2:17"}},
       {"two at one time", with("log: [{on: 2026-11-01, with: [zhou, qian], confirms: w}]\n"), {}},
       {"two on one day",
        with("log: [{on: 2026-11-01, with: zhou, confirms: w}, {on: 2026-11-01, with: qian, "
             "confirms: w}]\n"),
        {}},
       {"the other said it of what is open, which does not count",
        with("log: [{on: 2026-11-01, with: zhou, confirms: w}, {on: 2026-11-01, with: qian, "
             "confirms: c5}]\n"),
        {"2:17"}},
       {"the other's word has lapsed",
        with("log: [{on: 2026-11-01, with: zhou, confirms: w}, {on: 2026-01-01, with: qian, "
             "confirms: c1}]\n"),
        {"2:17"}},
       {"the other is no coach",
        with("log: [{on: 2026-11-01, with: [zhou, chen], confirms: w}]\n"),
        {"2:17"}},
       {"no gate is passed", with("log: [{on: 2026-11-01, with: zhou, confirms: c5}]\n"), {}},
       {"also of a closed deal",
        with("status: won\nlog: [{on: 2026-11-01, with: zhou, confirms: w}]\n"),
        {"2:17"}}});
  const std::string five = "  - {on: 2026-11-10, with: zhou, confirms: [c1, c2, c3, c4, c5, f1]}\n";
  const std::string sixth = "  - {on: 2026-11-11, with: zhou, confirms: c6}\n";
  const std::string second = "  - {on: 2026-11-11, with: qian, confirms: f1}\n";
  check_warnings("K102",
                 {{"5C and 1F pass no gate", whole_with(five), {}},
                  {"6C is a gate", whole_with(five + sixth), {"66:11"}},
                  {"the last word on F1 is another's", whole_with(five + sixth + second), {}}});
  CHECK(said("K102", with("log: [{on: 2026-11-01, with: zhou, confirms: w}]\n")) ==
        std::vector<std::string>{"the confirmed value 1W0F0C rests on Zhou alone",
                                 "已确认的 1W0F0C 全凭Zhou一人之言"});
}

TEST_CASE("K103: a confirmation holds 60 days, of C1 and C2 180, and we look 14 days ahead") {
  const auto on = [](std::string_view date, std::string_view criteria) {
    return with(fmt::format("log: [{{on: {}, with: zhou, confirms: {}}}]\n", date, criteria));
  };
  check_warnings("K103", {{"holds on 2026-12-06", on("2026-10-07", "w"), {}},
                          {"lapses on 2026-12-06", on("2026-10-06", "w"), {"3:7"}},
                          {"lapses tomorrow", on("2026-09-23", "w"), {"3:7"}},
                          {"lapsed today", on("2026-09-22", "w"), {"3:7"}},
                          {"lapsed long ago", on("2025-01-01", "w"), {"3:7"}},
                          {"the account holds on 2026-12-06", on("2026-06-09", "[c1, c2]"), {}},
                          {"the account lapses on 2026-12-06", on("2026-06-08", "c2"), {"3:7"}},
                          {"C3 is of the deal", on("2026-06-09", "c3"), {"3:7"}},
                          {"a lost deal", "status: lost\n" + on("2025-01-01", "w"), {}}});
  check_warnings(
      "K103",
      {{"said again since",
        with("log: [{on: 2026-01-01, with: zhou, confirms: w}, {on: 2026-11-01, with: qian, "
             "confirms: w}]\n"),
        {}},
       {"denied since",
        with("log: [{on: 2026-01-01, with: zhou, confirms: w}, {on: 2026-01-02, with: qian, "
             "denies: w}]\n"),
        {}},
       {"no coach said it", with("log: [{on: 2026-01-01, with: chen, confirms: w}]\n"), {}}});
  const std::string several = with(
      "log:\n"
      "  - {on: 2026-10-01, with: qian, confirms: c3}\n"
      "  - {on: 2026-09-18, with: zhou, confirms: [w, c4, c1]}\n");
  check_warnings("K103", {{"one finding, at the first to lapse", several, {"5:5"}}});
  CHECK(said("K103", several) ==
        std::vector<std::string>{
            "the word of Zhou on W, C4 (2026-09-18) lapsed 4 days ago, on 2026-11-18; "
            "the word of Qian on C3 (2026-10-01) lapses in 9 days, on 2026-12-01",
            "Zhou 2026-09-18 对 W、C4 的确认已于 4 天前（2026-11-18）失效；"
            "Qian 2026-10-01 对 C3 的确认将于 9 天后（2026-12-01）失效"});
}

TEST_CASE("K104: what is confirmed has no gap, and a coach said it") {
  check_warnings(
      "K104",
      {{"open and held",
        with("log: [{on: 2026-11-01, with: zhou, confirms: [w, c4, f1]}]\n"),
        {"3:50", "3:54"}},
       {"a later denial is the last verdict",
        with("log: [{on: 2026-11-01, with: zhou, confirms: w}, {on: 2026-11-02, with: qian, "
             "denies: w}]\n"),
        {}},
       {"no coach", with("log: [{on: 2026-11-01, with: chen, confirms: [w, c4]}]\n"), {"3:36"}},
       {"nobody", with("log: [{on: 2026-11-01, confirms: w}]\n"), {"3:24"}},
       {"one of them is a coach",
        with("log: [{on: 2026-11-01, with: [chen, zhou], confirms: w}]\n"),
        {}},
       {"still to come", with("log: [{on: 2026-12-01, with: chen, confirms: c4}]\n"), {}},
       {"denials need one too",
        with("log: [{on: 2026-11-01, with: chen, denies: c4}]\n"),
        {"3:36"}},
       {"also of a closed deal",
        with("status: won\nlog: [{on: 2026-11-01, with: zhou, confirms: c4}]\n"),
        {"4:46"}}});
  CHECK(said("K104", with("log: [{on: 2026-11-01, with: [chen, zhou], confirms: f1}]\n")) ==
        std::vector<std::string>{"Zhou confirmed F1 on 2026-11-01, but F1 is open: F101",
                                 "Zhou 2026-11-01 确认了 F1，但 F1 还有缺口：F101"});
  CHECK(said("K104", with("log: [{on: 2026-11-01, with: chen, confirms: [w, c4]}]\n")) ==
        std::vector<std::string>{"W, C4 confirmed on 2026-11-01, but no coach was there",
                                 "2026-11-01 的日志写有教练确认 W、C4，在场的却没有教练"});
}

TEST_CASE("K105: no number of the claim is above the value on paper") {
  const auto claimed = [](std::string_view value) {
    return edited(whole, "owner: li.wei\n", fmt::format("owner: li.wei\nclaim: {}\n", value));
  };
  check_warnings("K105", {{"the same", claimed("1W3F6C"), {}},
                          {"less", claimed("0W0F0C"), {}},
                          {"W", with("claim: 1W1F0C\n"), {}},
                          {"F", with("claim: 1W2F0C\n"), {"3:8"}},
                          {"C", with("claim: 1W0F1C\n"), {"3:8"}},
                          {"W of none", "claim: 1W0F0C\n", {"1:8"}},
                          {"also of a closed deal", "status: lost\nclaim: 1W0F0C\n", {"2:8"}}});
  CHECK(said("K105", with("claim: 0W2F5C\n")) ==
        std::vector<std::string>{"0W2F5C is claimed, but on paper the deal stands at 1W1F0C",
                                 "自评值为 0W2F5C，纸面值只有 1W1F0C"});
}

TEST_CASE("K106: the one who helps is not the one who says so") {
  constexpr std::string_view helpers =
      "c3:\n  members:\n"
      "    - {who: chen, seat: key, tendency: 3, signs: advises}\n"
      "    - {who: zhao, seat: key, tendency: 3, signs: creates-openings}\n"
      "coaches: [{who: chen}, {who: zhou, name: Zhou}]\n"
      "log: [{on: 2026-11-01, with: chen, confirms: f2}]\n";
  const std::string alone = edited(helpers, "creates-openings", "blocks-rivals");
  check_warnings(
      "K106",
      {{"alone", alone, {"3:13"}},
       {"a second one helps", helpers, {}},
       {"the second has chosen a rival",
        edited(helpers, "creates-openings", "creates-openings, selects: sap, basis: fact"),
        {"3:13"}},
       {"the second is no key person",
        edited(helpers, "zhao, seat: key", "zhao, seat: top"),
        {"3:13"}},
       {"another coach said it", edited(alone, "with: chen", "with: zhou"), {}},
       {"another coach said it, too", edited(alone, "with: chen", "with: [chen, zhou]"), {}},
       {"nobody confirmed it", edited(alone, "confirms: f2", "confirms: f1"), {}},
       {"the word has lapsed", edited(alone, "2026-11-01", "2026-09-01"), {}},
       {"also of a closed deal", "status: won\n" + alone, {"4:13"}}});
  CHECK(said("K106", alone) ==
        std::vector<std::string>{
            "F2 rests on Chen (key) alone, who also confirmed it, on 2026-11-01",
            "F2 只靠Chen（关键人）一人支撑，而 2026-11-01 确认 F2 的教练也正是此人"});
}
