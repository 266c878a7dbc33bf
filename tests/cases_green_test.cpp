// What people stumbled over, each with whoever else could stumble so: never green when something
// was not looked at.
#include "support/cases.hpp"

#include <utility>

using namespace c136;
using namespace c136::test;

// Also: folders as operands, the second named first, a list, a name that is gone, settings of the
// second with errors, --changed-since, a file that is in none.
TEST_CASE("every operand is read by the settings of its own repository, and none is forgotten") {
  constexpr std::string_view two = R"(
mkdir -p east/deals west/deals
echo 'currency: USD' > east/.c136.yaml; echo 'currency: EUR' > west/.c136.yaml
good E > east/deals/ok.yaml; bad W > west/deals/bad.yaml
)";
  const auto script = [&](std::string_view more) { return std::string(two).append(more); };
  const std::vector<std::string> scripts{
      script("check --changed east/deals/ok.yaml west/deals/bad.yaml"),
      script("check --changed west/deals/bad.yaml east/deals/ok.yaml"),
      script("check east/deals/ok.yaml west/deals/bad.yaml"),
      script("check east west"),
      script(
          "printf 'east/deals/ok.yaml\\nwest/deals/bad.yaml\\n' | check --changed --files-from -"),
      script("git add -A; git commit -qm 1; echo '# x' >> west/deals/bad.yaml; "
             "check --changed-since HEAD east west"),
  };
  for (const std::string& each : scripts)
    try_out({{"the second repository has an error", each, 1, {"west/deals/bad.yaml:4", "ownr"}}});
  const std::string stages = script(
      "printf 'stages: [{id: lead, en: Lead, zh: 线索}, {id: won, en: Won, zh: 成}]\n' > "
      "west/.c136.yaml; "
      "good W | sed 's/needs/lead/' > west/deals/bad.yaml; check east west");
  const std::string same_id =
      script("good > west/deals/ok.yaml; rm west/deals/bad.yaml; check east west");
  const std::string list = script("good W > west/deals/bad.yaml; c136 list east west --format csv");
  const std::string named = script("c136 score east/deals/ok.yaml west/deals/bad.yaml");
  const std::string faulty = script("echo 'curency: USD' > west/.c136.yaml; check east west");
  try_out({{"stages of its own", stages, 0},
           {"an id in each is no D001", same_id, 0, {}, {"D001"}},
           {"a report adds up one currency", list, 2, {"east", "west", "two deals repositories"}},
           {"score, too", named, 2, {"two deals repositories"}},
           {"settings with errors of the second", faulty, 2, {"curency"}}});
}

// Also: names from git's root in a subfolder, a list of Windows, a name of another clone.
TEST_CASE("a name that is no file is no peace") {
  try_out({
      {"git's quoted name",
       "echo 'language: en' > .c136.yaml; good > deals/ok.yaml; commit; bad > deals/临江.yaml; git "
       "add -A; "
       "git diff --cached --name-only | check --changed --files-from -",
       1,
       {"ownr"}},
      {"a name that never was",
       "good > deals/a.yaml; commit; check --changed deals/b.yaml",
       2,
       {"deals/b.yaml"}},
      {"beside one that is",
       "good > deals/a.yaml; commit; check --changed deals/a.yaml deals/b.yaml", 2},
      {"a deleted one",
       "good > deals/a.yaml; good B > deals/b.yaml; commit; git rm -q deals/b.yaml; check "
       "--changed deals/b.yaml",
       0},
      {"deleted and committed",
       "good > deals/a.yaml; good B > deals/b.yaml; commit; git rm -q deals/b.yaml; commit; check "
       "--changed deals/b.yaml",
       0},
      {"a deleted account means its deals",
       "account acme > accounts/acme.yaml; of_account acme > deals/a.yaml; commit; git rm -q "
       "accounts/acme.yaml; check --changed accounts/acme.yaml",
       1,
       {"S007"}},
      {"without git nobody knows",
       "rm -rf .git; touch .c136.yaml; good > deals/a.yaml; check --changed deals/b.yaml", 2},
      {"names of git's root in a subfolder",
       "mkdir -p sales/deals; touch sales/.c136.yaml; bad > sales/deals/a.yaml; commit; c136 -C "
       "sales check --changed sales/deals/a.yaml",
       2,
       {"--relative"}},
      {"backslashes", "good > deals/a.yaml; check 'deals\\a.yaml'", 2, {"separated by /"}},
      {"an empty list of changes",
       "good > deals/a.yaml; check --changed --files-from /dev/null",
       0,
       {"Nothing to check"}},
      {"an empty list is not the whole repository",
       "bad > deals/a.yaml; check --files-from /dev/null",
       2,
       {"names no file"}},
      {"nor for a report",
       "good > deals/a.yaml; c136 list --files-from /dev/null",
       2,
       {"names no file"}},
      {"intent to add",
       "good > deals/a.yaml; commit; bad > deals/b.yaml; git add -N deals/b.yaml; check "
       "--changed-since HEAD",
       1,
       {"deals/b.yaml"}},
  });
}

// Also: CRLF, UTF-16 without its mark, quoted names with tabs, a name that is not quoted.
TEST_CASE("lists of names are read as programs write them") {
  try_out({
      {"a byte order mark and CRLF",
       R"(good > deals/a.yaml; printf '\357\273\277deals/a.yaml\r\n' > l; check --files-from l)",
       0},
      {"UTF-16", R"(printf '\377\376d\0e\0' > u; check --files-from u)", 2, {"UTF-16"}},
      {"UTF-16 without its mark", R"(printf 'd\0e\0a\0' > u; check --files-from u)", 2, {"UTF-16"}},
      {"zeros between names",
       R"(printf 'deals/a.yaml\0deals/b.yaml\0' > u; check --files-from u)",
       2,
       {"-0"}},
      {"quoted",
       R"(good > 'deals/a b.yaml'; printf '"deals/a\\040b.yaml"\n' > l; check --files-from l)", 0},
      {"a folder in it", "bad > deals/a.yaml; echo deals > l; check --files-from l", 1},
      {"with blank lines",
       "good > deals/a.yaml; printf '\\n\\ndeals/a.yaml\\n\\n' > l; check --files-from l", 0},
  });
}

// Also: an exclude too wide, a folder in other letters, list and score, --changed.
TEST_CASE("a repository without deals is not green") {
  constexpr std::string_view slip = "bad > deals/a.yaml; account acme > accounts/acme.yaml; ";
  const auto after = [&](std::string_view more) { return std::string(slip).append(more); };
  const std::string globs = after("echo 'deals: [\"deal/**/*.yaml\"]' > .c136.yaml; check");
  const std::string wide = after("echo 'exclude: [deals]' > .c136.yaml; check");
  const std::string list = after("echo 'exclude: [deals]' > .c136.yaml; c136 list");
  const std::string score = after("echo 'exclude: [deals]' > .c136.yaml; c136 score");
  const std::string capitals = after("mv deals Deals; touch .c136.yaml; check");
  const std::string changed = after(
      "echo 'deals: [\"deal/**/*.yaml\"]' > .c136.yaml; rm -r accounts; check --changed "
      "deals/a.yaml");
  const std::string accounts = after("touch .c136.yaml; check accounts");
  const std::string contacts = after("touch .c136.yaml; rm -r deals; c136 contacts");
  try_out({{"a slip in `deals`", globs, 2, {"no deal"}},
           {"an exclude too wide", wide, 2},
           {"list", list, 2},
           {"score", score, 2},
           {"a folder in capitals", capitals, 2, {"Deals"}},
           {"a changed deal that no glob has", changed, 2, {"deals/a.yaml"}},
           {"accounts that were asked for", accounts, 0, {"0 deals"}},
           {"contacts are theirs", contacts, 0, {"Acme"}}});
}

// Also: no settings at all, a folder outside of any repository, a folder through a link.
TEST_CASE("folders are read as what they are, named or not") {
  try_out({
      {"accounts, with no settings", "account a > accounts/a.yaml; check accounts", 0, {"0 deals"}},
      {"contacts of them", "account a > accounts/a.yaml; c136 contacts accounts", 0, {"Acme"}},
      {"outside of any repository",
       "rm -rf .git; account a > accounts/a.yaml; check accounts",
       0,
       {"0 deals"}},
      {"a folder that is a link",
       "touch .c136.yaml; rmdir deals; mkdir real; good > real/a.yaml; ln -s real deals; check && "
       "check deals && check deals/",
       0,
       {},
       {"no deal file"}},
      {"below one",
       "touch .c136.yaml; rmdir deals; mkdir -p real/x; bad > real/x/a.yaml; ln -s real deals; "
       "check deals/x",
       1},
      {"from inside of it",
       "touch .c136.yaml; rmdir deals; mkdir real; bad > real/a.yaml; ln -s real deals; cd deals "
       "&& check a.yaml",
       1},
      {"a link to itself",
       "touch .c136.yaml; ln -s loop.yaml deals/loop.yaml; good > deals/a.yaml; check", 2},
  });
}

// Also: a folder that cannot be looked into, a private part, a page with more findings than it
// bears.
TEST_CASE("reports of CI know what could not be read, and show errors first") {
  try_out({
      {"sarif",
       "good > deals/a.yaml; check deals/a.yaml deals/gone.yaml --format sarif 2> /dev/null",
       2,
       {"\"executionSuccessful\": false", "toolExecutionNotifications", "deals/gone.yaml"}},
      {"junit",
       "good > deals/a.yaml; check deals/a.yaml deals/gone.yaml --format junit 2> /dev/null",
       2,
       {"errors=\"1\"", "<error message=\"cannot read deals/gone.yaml"}},
      {"github",
       "good > deals/a.yaml; check deals/a.yaml deals/gone.yaml --format github 2> /dev/null",
       2,
       {"::error file=deals/gone.yaml::cannot read"}},
      {"a link to nowhere",
       "good > deals/a.yaml; ln -s x deals/b.yaml; check --format sarif 2> /dev/null",
       2,
       {"\"executionSuccessful\": false", "deals/b.yaml"}},
      {"a private part",
       "good > deals/a.yaml; mkdir deals/a.private.yaml; check --format junit 2> /dev/null",
       2,
       {"<error"}},
      {"all is well",
       "good > deals/a.yaml; check --format sarif",
       0,
       {"\"executionSuccessful\": true"},
       {"toolExecutionNotifications"}},
      {"the page of a step",
       "for i in 1 2 3 4 5 6 7 8; do good $i | sed 's/needs/decision/' > deals/a$i.yaml; done; bad "
       "> deals/z.yaml; "
       "GITHUB_STEP_SUMMARY=$PWD/page.md c136 check --all-gaps --format github > /dev/null 2>&1; "
       "cat page.md",
       0,
       {"| error |"}},
      {"more than GitHub takes",
       "for i in $(seq 800); do good \"D$i\" | sed 's/needs/decision/' > deals/d$i.yaml; done; "
       "c136 check --all-gaps --format sarif -o all.sarif",
       0,
       {"25000", "--no-gaps"}},
  });
}
