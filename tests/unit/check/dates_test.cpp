#include "check/sections.hpp"
#include "support/warned.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("the examples of the rules are what they say") { check_examples(rules::dates()); }

TEST_CASE("D101: the expected signing is not past") {
  check_warnings("D101", {{"yesterday", "close: 2026-11-21\n", {"1:8"}},
                          {"today", "close: 2026-11-22\n", {}},
                          {"the last month", "close: 2026-10\n", {"1:8"}},
                          {"this month", "close: 2026-11\n", {}},
                          {"this year", "close: 2026\n", {}},
                          {"a won deal", "status: won\nclose: 2026-10\n", {}}});
  CHECK(said("D101", "close: 2026-10\n") ==
        std::vector<std::string>{"the expected signing, 2026-10, passed 22 days ago, on 2026-10-31",
                                 "预计签约日期 2026-10 已过 22 天"});
}

TEST_CASE("D102: decisions come before the signing") {
  const auto decided = [](std::string_view close, std::string_view by) {
    return fmt::format("{}c4: {{decisions: [{{step: vote, {}}}]}}\n", close, by);
  };
  check_warnings("D102",
                 {{"after", decided("close: 2026-12-15\n", "by: 2026-12-16"), {"2:35"}},
                  {"the same day", decided("close: 2026-12-15\n", "by: 2026-12-15"), {}},
                  {"in its month", decided("close: 2026-12\n", "by: 2026-12-31"), {}},
                  {"after its month", decided("close: 2026-12\n", "by: 2027-01-01"), {"2:35"}},
                  {"no signing", decided("", "by: 2026-12-16"), {}},
                  {"no date", decided("close: 2026-12-15\n", "done: 2026-11-01"), {}},
                  {"also of a won deal",
                   decided("status: won\nclose: 2026-10-01\n", "by: 2026-10-02"),
                   {"3:35"}}});
  CHECK(said("D102", decided("close: 2026-12\n", "by: 2027-01-05")) ==
        std::vector<std::string>{"\"vote\" is by 2027-01-05, 5 days after the signing (2026-12)",
                                 "“vote”定在 2027-01-05，比签约日期（2026-12）晚 5 天"});
}

TEST_CASE("D103: status and result agree") {
  check_warnings("D103", {{"won, no result", "status: won\n", {"1:9"}},
                          {"lost, no result", "status: lost\n", {"1:9"}},
                          {"shelved needs none", "status: shelved\n", {}},
                          {"open needs none", "status: open\n", {}},
                          {"an empty result", "status: won\nresult: {note: ~}\n", {"1:9"}},
                          {"won by us", "status: won\nresult: {winner: us}\n", {}},
                          {"won by a rival", "status: won\nresult: {winner: sap}\n", {"2:18"}},
                          {"won by nobody", "status: won\nresult: {winner: none}\n", {}},
                          {"lost to a rival", "status: lost\nresult: {winner: sap}\n", {}},
                          {"lost to us", "status: lost\nresult: {winner: us}\n", {"2:18"}},
                          {"lost to nobody", "status: lost\nresult: {winner: none}\n", {}},
                          {"winner unknown", "status: lost\nresult: {on: 2026-11-01}\n", {}}});
  CHECK(said("D103", "status: lost\n") ==
        std::vector<std::string>{"the deal is lost, but there is no `result`",
                                 "商机已丢单，却没有填写结果（result）"});
  CHECK(said("D103", "status: won\nresult: {winner: sap}\n") ==
        std::vector<std::string>{"the deal is won, but the winner is SAP",
                                 "商机已赢单，赢家却写的是SAP"});
  CHECK(said("D103", "status: lost\nresult: {winner: us}\n") ==
        std::vector<std::string>{"the deal is lost, but we are the winner",
                                 "商机已丢单，赢家却写的是我方"});
}

TEST_CASE("D104: something is logged every 30 days") {
  check_warnings(
      "D104",
      {{"30 days ago", "log: [{on: 2026-10-23}]\n", {}},
       {"31 days ago", "log: [{on: 2026-10-22}]\n", {"1:12"}},
       {"the latest of several",
        "log: [{on: 2026-10-20}, {on: 2026-10-21}, {on: 2026-05-01}]\n",
        {"1:30"}},
       {"internal work counts", "log: [{on: 2026-11-01, kind: internal}]\n", {}},
       {"a done action with people counts",
        "plan: [{stage: needs, item: vote, actions: [{do: call, done: 2026-10-24, with: wang}]}]\n",
        {}},
       {"a done action with people, long ago",
        "plan: [{stage: needs, item: vote, actions: [{do: call, done: 2026-10-01, with: wang}]}]\n",
        {"1:62"}},
       {"a done action with nobody is no entry",
        "opened: 2026-11-01\n"
        "plan: [{stage: needs, item: vote, actions: [{do: call, done: 2026-10-01}]}]\n",
        {}},
       {"never logged, opened 31 days ago", "opened: 2026-10-22\n", {"1:9"}},
       {"never logged, opened 30 days ago", "opened: 2026-10-23\n", {}},
       {"opened some time in October", "opened: 2026-10\n", {}},
       {"a log counts, not the opening", "opened: 2026-01-01\nlog: [{on: 2026-11-01}]\n", {}},
       {"what is still to come is no entry",
        "opened: 2026-01-01\nlog: [{on: 2026-12-01}]\n",
        {"1:9"}},
       {"neither", "owner: li.wei\n", {}},
       {"a lost deal", "status: lost\nlog: [{on: 2026-01-01}]\n", {}}});
  CHECK(said("D104", "log: [{on: 2026-10-12}]\n") ==
        std::vector<std::string>{"the last log entry was 41 days ago, on 2026-10-12",
                                 "最近一条日志是 41 天前（2026-10-12）"});
  CHECK(said("D104", "opened: 2026-09\n") ==
        std::vector<std::string>{
            "nothing was ever logged; the deal was opened 53 days ago, on 2026-09-30",
            "商机发现于 53 天前（2026-09-30），至今没有一条日志"});
}

TEST_CASE("D105: not three failures in a row") {
  const auto outcomes = [](std::string_view first, std::string_view second,
                           std::string_view third) {
    return fmt::format(
        "log:\n  - {{on: 2026-11-01, outcome: {}}}\n  - {{on: 2026-11-03, outcome: {}}}\n"
        "  - {{on: 2026-11-02, outcome: {}}}\n",
        first, second, third);
  };
  const std::string all = outcomes("continuation", "no-sale", "continuation");
  check_warnings(
      "D105",
      {{"all three; the latest is on line 3", all, {"3:31"}},
       {"the first was an advance", outcomes("advance", "no-sale", "no-sale"), {}},
       {"the last was an order", outcomes("no-sale", "order", "no-sale"), {}},
       {"one before them does not count",
        all + "  - {on: 2026-10-01, outcome: advance}\n",
        {"3:31"}},
       {"one to come does not count", all + "  - {on: 2026-12-01, outcome: advance}\n", {"3:31"}},
       {"entries without outcome do not count", all + "  - {on: 2026-11-20, note: hm}\n", {"3:31"}},
       {"two are too few",
        "log: [{on: 2026-11-01, outcome: no-sale}, {on: 2026-11-02, outcome: no-sale}]\n",
        {}},
       {"a done action counts",
        all + "plan: [{stage: needs, item: x, actions: [{do: y, done: 2026-11-09, with: wang, "
              "outcome: advance}]}]\n",
        {}},
       {"a done action with nobody is no entry",
        all + "plan: [{stage: needs, item: x, actions: [{do: y, done: 2026-11-09, outcome: "
              "advance}]}]\n",
        {"3:31"}},
       {"a shelved deal", "status: shelved\n" + all, {}}});
  CHECK(said("D105", all) ==
        std::vector<std::string>{
            "the last three outcomes are failures: continuation (2026-11-01), continuation "
            "(2026-11-02) and no-sale (2026-11-03)",
            "最近三次成效都不成功：暂时中断（2026-11-01）、暂时中断（2026-11-02）、"
            "无销售（2026-11-03）"});
}

TEST_CASE("D106: what has happened is not dated after today") {
  check_warnings(
      "D106",
      {{"a log entry", "log: [{on: 2026-11-23}]\n", {"1:12"}},
       {"today", "log: [{on: 2026-11-22}]\n", {}},
       {"a signal", "c2: {signals: [{on: 2026-11-23, what: x}]}\n", {"1:21"}},
       {"a change", "c6: {changes: [{on: 2026-11-23, what: x}]}\n", {"1:21"}},
       {"a process step",
        "c4: {process: [{step: x, by: 2027-01-01, done: 2026-11-23}]}\n",
        {"1:48"}},
       {"a decision", "c4: {decisions: [{step: x, by: 2027-01-01, done: 2026-11-23}]}\n", {"1:50"}},
       {"a plan item",
        "plan: [{stage: needs, item: x, due: 2027-01-01, done: 2026-11-23}]\n",
        {"1:55"}},
       {"an action",
        "plan: [{stage: needs, item: x, actions: [{do: y, done: 2026-11-23}]}]\n",
        {"1:56"}},
       {"a result", "status: lost\nresult: {on: 2026-11-23}\n", {"2:14"}}});
  check_warnings(
      "D106",
      {{"against today, not the end of a closed deal",
        "status: won\nresult: {on: 2026-10-01}\nlog: [{on: 2026-11-01}, {on: 2026-11-23}]\n",
        {"3:30"}}});
  CHECK(said("D106", "log: [{on: 2026-12-01}]\n") ==
        std::vector<std::string>{
            "2026-12-01 is 9 days after the as-of date, 2026-11-22, but should be past",
            "2026-12-01 应是已经发生的日期，却比统计日期 2026-11-22 晚 9 天"});
}
