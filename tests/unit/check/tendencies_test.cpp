#include "check/sections.hpp"
#include "support/warned.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("the examples of the rules are what they say") { check_examples(rules::tendencies()); }

TEST_CASE("T101: a tendency counts only with a sign of its grade or a stronger one") {
  check_warnings(
      "T101",
      {{"no sign", "c3: {members: [{who: wang, seat: top, tendency: +1}]}\n", {"1:49"}},
       {"a weaker sign",
        "c3: {members: [{who: wang, seat: top, tendency: +2, signs: approves}]}\n",
        {"1:49"}},
       {"its own grade",
        "c3: {members: [{who: wang, seat: top, tendency: +1, signs: approves}]}\n",
        {}},
       {"a stronger sign",
        "c3: {members: [{who: wang, seat: top, tendency: +1, signs: advises}]}\n",
        {}},
       {"against us, no sign", "c3: {members: [{who: wang, seat: top, tendency: -1}]}\n", {"1:49"}},
       {"against us, weaker",
        "c3: {members: [{who: wang, seat: top, tendency: -3, signs: avoids}]}\n",
        {"1:49"}},
       {"against us, shown",
        "c3: {members: [{who: wang, seat: top, tendency: -1, signs: obstructs}]}\n",
        {}},
       {"neutral needs none", "c3: {members: [{who: wang, seat: top, tendency: 0}]}\n", {}},
       {"not given", "c3: {members: [{who: wang, seat: top, signs: approves}]}\n", {}},
       {"also of a closed deal",
        "status: lost\nc3: {members: [{who: wang, seat: top, tendency: 2}]}\n",
        {"2:49"}},
       {"each person",
        "c3:\n  members:\n    - {who: wang, seat: top, tendency: 2}\n    - {who: zhao, seat: top, "
        "tendency: 1}\n",
        {"3:40", "4:40"}}});
  CHECK(said("T101", "c3: {members: [{who: wang, seat: top, tendency: +2}]}\n") ==
        std::vector<std::string>{
            "tendency +2 (supporter) of Wang (top) counts as unknown: no sign of +2 or stronger",
            "Wang（最高决策者）的倾向性 +2（支持）只能按未知处理：没有写出 +2 或更强的表现"});
}

TEST_CASE("T101 names the signs that would do") {
  const Sample deal(filled("c3: {members: [{who: wang, seat: top, tendency: -1}]}\n"));
  CHECK(warned(deal, "T101").front().help ==
        "Write in `signs` what was observed, for -1 one of: avoids, disapproves.");
}

TEST_CASE("T102: signs that speak against the tendency") {
  check_warnings(
      "T102",
      {{"opposite",
        "c3: {members: [{who: wang, seat: top, tendency: +1, signs: [approves, avoids]}]}\n",
        {"1:71"}},
       {"opposite",
        "c3: {members: [{who: wang, seat: top, tendency: -1, signs: [avoids, approves]}]}\n",
        {"1:69"}},
       {"grade 0 with +2",
        "c3: {members: [{who: wang, seat: top, tendency: 2, signs: [joins-events, balances]}]}\n",
        {"1:74"}},
       {"grade 0 with -2",
        "c3: {members: [{who: wang, seat: top, tendency: -2, signs: balances}]}\n",
        {"1:60"}},
       {"grade 0 with +1",
        "c3: {members: [{who: wang, seat: top, tendency: +1, signs: balances}]}\n",
        {}},
       {"grade 0 with -1",
        "c3: {members: [{who: wang, seat: top, tendency: -1, signs: balances}]}\n",
        {}},
       {"neutral has no direction",
        "c3: {members: [{who: wang, seat: top, tendency: 0, signs: avoids}]}\n",
        {}},
       {"no tendency", "c3: {members: [{who: wang, seat: top, signs: [avoids, approves]}]}\n", {}},
       {"every sign",
        "c3: {members: [{who: wang, seat: top, tendency: 3, signs: [avoids, balances]}]}\n",
        {"1:60", "1:68"}}});
  CHECK(said("T102", "c3: {members: [{who: wang, seat: top, tendency: +2, signs: avoids}]}\n") ==
        std::vector<std::string>{
            "Wang (top) has tendency +2 (supporter), but \"avoids\" is a sign of -1 (averse)",
            "Wang（最高决策者）的倾向性写着 +2（支持），但“回避见面”是 -1（反感）的表现"});
}

TEST_CASE("F901: tendency, preference and choice that contradict each other") {
  check_warnings(
      "F901",
      {{"against us, selects us",
        "c3: {members: [{who: wang, seat: top, tendency: -1, selects: us}]}\n",
        {"1:62"}},
       {"neutral, selects us",
        "c3: {members: [{who: wang, seat: top, tendency: 0, selects: us}]}\n",
        {}},
       {"unknown, selects us", "c3: {members: [{who: wang, seat: top, selects: us}]}\n", {}},
       {"selects us, prefers a rival",
        "c3: {members: [{who: wang, seat: top, selects: us, prefers: sap}]}\n",
        {"1:61"}},
       {"selects a rival, prefers us",
        "c3: {members: [{who: wang, seat: top, selects: sap, prefers: us}]}\n",
        {}},
       {"+2 selects a rival",
        "c3: {members: [{who: wang, seat: top, tendency: 2, selects: sap}]}\n",
        {"1:61"}},
       {"+3 prefers a rival",
        "c3: {members: [{who: wang, seat: top, tendency: 3, prefers: sap}]}\n",
        {"1:61"}},
       {"+1 selects a rival",
        "c3: {members: [{who: wang, seat: top, tendency: 1, selects: sap}]}\n",
        {}},
       {"as a statement",
        "c3: {members: [{who: wang, seat: top, tendency: 2, selects: sap, basis: statement}]}\n",
        {"1:61"}},
       {"as our guess",
        "c3: {members: [{who: wang, seat: top, tendency: 2, selects: sap, basis: assumption}]}\n",
        {}},
       {"as our guess",
        "c3: {members: [{who: wang, seat: top, tendency: -2, selects: us, prefers: sap, basis: "
        "assumption}]}\n",
        {}}});
  CHECK(
      said("F901",
           "c3: {members: [{who: wang, seat: key, tendency: -1, selects: us, prefers: sap}]}\n") ==
      std::vector<std::string>{"Wang (key) selects us, but has tendency -1 (averse)",
                               "Wang (key) selects us, but prefers SAP",
                               "Wang（关键人）选定我们，倾向性却是 -1（反感）",
                               "Wang（关键人）选定我们，价值首选却是SAP"});
  CHECK(said("F901", "c3: {members: [{who: wang, seat: top, tendency: 2, selects: sap}]}\n") ==
        std::vector<std::string>{"Wang (top) has tendency +2 (supporter), but selects SAP",
                                 "Wang（最高决策者）的倾向性是 +2（支持），选定的却是SAP"});
}

TEST_CASE("F902: a person of weight with too low a seat") {
  check_warnings(
      "F902",
      {{"high influence",
        "c3: {members: [{who: wang, seat: member, influence: high}]}\n",
        {"1:34"}},
       {"medium influence", "c3: {members: [{who: wang, seat: member, influence: medium}]}\n", {}},
       {"decider", "c3: {members: [{who: wang, seat: outside, roles: decider}]}\n", {"1:34"}},
       {"approver", "c3: {members: [{who: wang, seat: member, roles: approver}]}\n", {"1:34"}},
       {"checker",
        "c3: {members: [{who: wang, seat: member, roles: [user, checker]}]}\n",
        {"1:34"}},
       {"gatekeeper",
        "c3: {members: [{who: wang, seat: member, roles: [user, gatekeeper]}]}\n",
        {}},
       {"a key person",
        "c3: {members: [{who: wang, seat: key, influence: high, roles: decider}]}\n",
        {}},
       {"the top",
        "c3: {members: [{who: wang, seat: top, influence: high, roles: decider}]}\n",
        {}},
       {"also of a closed deal",
        "status: won\nc3: {members: [{who: wang, seat: member, influence: high}]}\n",
        {"2:34"}}});
  CHECK(said("F902",
             "c3: {members: [{who: wang, seat: member, influence: high, roles: checker}]}\n") ==
        std::vector<std::string>{
            "the seat of Wang (member) does not fit: high influence and role checker",
            "Wang（成员）的决策地位与其分量不符：影响力高、角色是技术、财务把关者"});
}
