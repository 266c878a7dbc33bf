#include "check/sections.hpp"
#include "support/warned.hpp"

using namespace c136;
using namespace c136::test;

namespace {

Config asking(Value least_in_comparison) {
  Config config;
  config.gates.resize(config.stages.size());
  config.gates[3] = least_in_comparison;
  return config;
}

}  // namespace

TEST_CASE("the examples of the rules are what they say") {
  Config config = asking({0, 1, 4});
  config.people = {{"li.wei", "Li Wei", {}, {}, {}, {}}};
  check_examples(rules::upkeep(), config);
}

TEST_CASE("G101: the repository asks for a least value on paper, stage by stage") {
  const std::string complete(whole);
  const std::string two_clears_less =
      edited(edited(whole, "  entry: stock figures are wrong\n", ""), "  mode: tender\n", "");
  check_warnings("G101",
                 {{"1W3F6C, all asked for", complete, {}},
                  {"1W3F4C, six Clears asked for", two_clears_less, {"5:8"}}},
                 asking({1, 3, 6}));
  check_warnings("G101", {{"1W3F4C", two_clears_less, {}}}, asking({0, 2, 4}));
  check_warnings("G101",
                 {{"this stage", "stage: comparison\n", {"1:8"}},
                  {"another stage", "stage: decision\n", {}},
                  {"also of a lost deal", "stage: comparison\nstatus: lost\n", {"1:8"}}},
                 asking({1, 0, 0}));
  check_warnings("G101", {{"nothing asked for", "stage: comparison\n", {}}});
  CHECK(said("G101", "stage: comparison\n", asking({0, 1, 4})) ==
        std::vector<std::string>{
            "stage comparison asks for 0W1F4C at least, but on paper the deal stands at 0W0F0C",
            "“方案比较”阶段最低要求 0W1F4C，纸面值只有 0W0F0C"});
}

TEST_CASE("I102: our own people are those of the configuration, each named once a file") {
  constexpr std::string_view deal =
      "owner: li.wie\n"
      "c3: {members: [{who: wang, seat: top, goal: {owner: sun.yan}}]}\n"
      "plan: [{stage: needs, item: x, owner: li.wie, actions: [{do: y, owner: zhou}]}]\n"
      "log:\n"
      "  - {on: 2026-11-20, by: [li.wei, gao], actions: [{do: z, owner: gao}, {do: q, owner: "
      "he}]}\n";
  Config config;
  check_warnings("I102", {{"no people given", deal, {}}}, config);
  config.people = {{"li.wei", "Li Wei", {}, {}, {}, {}}, {"zhou", "Zhou", {}, {}, {}, {}}};
  check_warnings("I102", {{"strangers", deal, {"1:8", "2:53", "5:35", "5:87"}}}, config);
  CHECK(said("I102", "owner: li.wie\n", config) ==
        std::vector<std::string>{"li.wie is not among our own people", "我方人员中没有 li.wie"});
}

TEST_CASE("I101: what is ignored is there") {
  check_warnings(
      "I101",
      {{"nothing to silence", "ignore: {D102: board}\n", {"1:10"}},
       {"something to silence",
        "ignore: {D102: board}\nclose: 2026\nc4: {decisions: [{step: x, by: 2027-01-01}]}\n",
        {}},
       {"one of two", "ignore: {K105: agreed, P103: agreed}\nclaim: 1W3F6C\n", {"1:24"}},
       {"dated rules may be needed tomorrow",
        "ignore: {T103: ill, T105: x, K103: x, P101: x, P105: x, D101: x, D104: x}\n",
        {}},
       {"a rule for open deals, of a lost one",
        "status: lost\nignore: {T104: x}\nc3: {members: [{who: wang, seat: top, relation: "
        "know}]}\n",
        {"2:10"}},
       {"switched off itself", "ignore: {D102: board, I101: later}\n", {}},
       {"only itself", "ignore: {I101: later}\n", {}}});
  Config silent;
  silent.ignore = {"D102"};
  check_warnings("I101", {{"switched off everywhere", "ignore: {D102: board}\n", {}}}, silent);
  CHECK(said("I101", "ignore: {D102: board}\n") ==
        std::vector<std::string>{"there is no D102 here to be switched off",
                                 "本商机没有 D102 警告，不必忽略"});
}
