// What a team met on its first Mondays: reports that overwrite, notes that are lost, words to add.
#include "support/cases.hpp"

using namespace c136;
using namespace c136::test;

namespace {

constexpr std::string_view team = R"(
printf 'language: zh\npeople:\n  - {id: li.wei, name: 李伟, region: East}\n  - {id: wang, name: 王强}\n' > .c136.yaml
good A > deals/a.yaml; mkdir -p weeks
printf 'c136: 1\n周: 2026-W47\n销售: li.wei\n本周大事: [开年会]\n' > weeks/1.yaml
)";

std::string of_team(std::string_view rest) { return std::string(team) + std::string(rest); }

}  // namespace

// Also: score, list, funnel, plan, next; a folder that is not there; a report that goes to a pipe.
TEST_CASE("a mistyped name leaves the report of last week as it was") {
  for (const char* command :
       {"report weekly", "report mpc", "list", "funnel", "score", "plan", "next", "contacts"}) {
    const std::string script = fmt::format(
        "good > deals/a.yaml; echo kept > out.html; c136 {} deals/nix.yaml -o out.html; code=$?; "
        "grep -qx kept out.html || exit 9; exit $code",
        command);
    try_out({{command, script, 2, {"deals/nix.yaml"}}});
    const std::string piped =
        fmt::format("good > deals/a.yaml; c136 {} nix | wc -c | grep -qx 0", command);
    try_out({{command, piped, 0}});
  }
}

// Also: bullets and numbers, words behind a #, in every text of a note.
TEST_CASE("the texts of a week note are looked at like those of a deal") {
  try_out({
      {"a list without blanks",
       of_team("printf 'c136: 1\\n周: 2026-W47\\n销售: wang\\n本周大事:\\n  -开会\\n  -出差\\n' > "
               "weeks/2.yaml; c136 check"),
       1,
       {"S004", "weeks/2.yaml:5:3"}},
      {"bullets",
       of_team(
           "printf 'c136: 1\\n周: 2026-W47\\n销售: wang\\n市场动态:\\n  • 降价\\n  • 涨价\\n' > "
           "weeks/2.yaml; c136 check"),
       1,
       {"S004"}},
      {"words behind a #",
       of_team("printf 'c136: 1\\n周: 2026-W47\\n销售: wang\\n日程: [{日期: 2026-11-17, 工作内容: "
               "跑客户}]\\n备注: 去了 #3号\\n' "
               "> weeks/2.yaml; c136 check"),
       0,
       {"Y101", "#3号"}},
  });
}

TEST_CASE("a note with errors is left out, and the report says so") {
  try_out({{"beside a good one",
            of_team("printf 'c136: 1\\n周: 2026-W47\\n销售: wang\\ndayz: 1\\n' > weeks/bad.yaml; "
                    "c136 report weekly --week 2026-W47"),
            1,
            {"1 份周记有错误，未列入任何表格"}}});
}

// Also: a folder of accounts, several files, an id.
TEST_CASE("the notes of the team count whatever deals were named") {
  for (const char* named : {"deals", "deals/a.yaml", "."})
    try_out({{named,
              of_team(fmt::format("c136 report weekly --week 2026-W47 {}", named)),
              0,
              {"开年会"}}});
}

TEST_CASE("names instead of ids, also in what is overdue; who filled in the list") {
  try_out({
      {"trouble",
       of_team("printf 'plan: [{item: 约陈总, stage: needs, owner: wang, due: 2026-11-02, kind: "
               "task}]\\n' >> deals/a.yaml; "
               "c136 report weekly --week 2026-W47 --section trouble"),
       0,
       {"责任人 王强"},
       {"责任人 wang"}},
      {"the head of the weekly report",
       of_team("c136 report weekly --week 2026-W47 --owner li.wei"),
       0,
       {"填表人"}},
      {"a report without the list",
       of_team("c136 report lost --filled-by li.wei"),
       2,
       {"mpc、weekly"}},
  });
}

TEST_CASE("a week note is begun where the settings look for it, for whoever is called by name") {
  try_out({
      {"by name",
       of_team("c136 new --week 2026-W48 --seller 王强 && grep -q '销售: wang' "
               "weeks/2026-W48-wang.yaml"),
       0},
      {"this week", of_team("c136 new --week this --seller wang && ls weeks/2026-W47-wang.yaml"),
       0},
      {"a stranger", of_team("c136 new --week 2026-W48 --seller zhao"), 2, {"li.wei", "wang"}},
      {"elsewhere",
       of_team("echo 'weeks: [\"notes/*.yaml\"]' >> .c136.yaml; c136 new --week 2026-W48 --seller "
               "wang && "
               "ls notes/2026-W48-wang.yaml"),
       0},
      {"the name instead of the id",
       of_team("printf 'c136: 1\\n周: 2026-W47\\n销售: 王强\\n' > weeks/2.yaml; c136 check"),
       0,
       {"I102", "wang"}},
      {"what to fill in",
       of_team(
           "c136 new --week 2026-W48 --seller wang -q && grep -q 费用 weeks/2026-W48-wang.yaml"),
       0},
  });
}

// Also: reasons of the closed table, the analysis of the form.
TEST_CASE("a reason written twice counts one deal") {
  try_out({{"lost",
            "good A > deals/a.yaml; printf 'status: lost\\nresult: {on: 2026-11-10, winner: none, "
            "reasons: "
            "[no-decision, no-decision]}\\n' >> deals/a.yaml; "
            "c136 report lost --from 2026-11-01 --to 2026-11-30 --section reasons --json | "
            "grep -q '\"deals\": 1'",
            0}});
}
