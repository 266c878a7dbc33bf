// Slips of a first day with the program: a wrong folder, a wrong name, a wrong kind of file. Each
// is read, or said, or ends the run with 2; none is green in silence.
#include "support/cases.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("a wrong place") {
  try_out({
      {"inside the folder of deals",
       "touch .c136.yaml; bad > deals/a.yaml; cd deals; check",
       1,
       {"a.yaml:4"}},
      {"inside the folder of accounts",
       "touch .c136.yaml; bad > deals/a.yaml; cd accounts; check",
       1,
       {"../deals/a.yaml"}},
      {"above the repository",
       "mkdir sub; mv deals accounts sub; touch sub/.c136.yaml; good > sub/deals/a.yaml; rm -rf "
       ".git; check",
       2},
      {"no such folder", "c136 -C nowhere check", 2, {"nowhere"}},
      {"a folder with nothing in it",
       "touch .c136.yaml; good > deals/a.yaml; mkdir empty; check empty",
       2,
       {"no deal file"}},
      {"an empty folder beside a deal",
       "touch .c136.yaml; good > deals/a.yaml; mkdir empty; check empty deals", 0},
      {"the folder of deals is a file",
       "touch .c136.yaml; rmdir deals; good > deals; check",
       2,
       {"deals"}},
      {"a deal is a folder", "touch .c136.yaml; mkdir deals/a.yaml; check", 2},
      {"a slash behind a file", "good > deals/a.yaml; check deals/a.yaml/", 2, {"deals/a.yaml/"}},
      {"settings are a folder", "mkdir .c136.yaml; good > deals/a.yaml; check", 2, {".c136.yaml"}},
  });
}

TEST_CASE("a wrong name") {
  try_out({
      {"a pattern that nothing matches",
       "good > deals/a.yaml; check deals/*.yml",
       2,
       {"deals/*.yml"}},
      {"one of several",
       "good > deals/a.yaml; check deals/a.yaml deals/b.yaml",
       2,
       {"deals/b.yaml"}},
      {"names joined by a comma",
       "good > deals/a.yaml; good B > deals/b.yaml; check deals/a.yaml,deals/b.yaml", 2},
      {"a blank at the end", "good > deals/a.yaml; check 'deals/a.yaml '", 2},
      {"a tilde in quotes", "check '~/deals'", 2},
      {"capitals", "good > deals/a.yaml; check deals/A.yaml", 2, {"deals/A.yaml"}},
      {"an option behind the names", "bad > deals/a.yaml; c136 check deals/a.yaml --no-gaps", 1},
      {"a name with a dash", "touch .c136.yaml; bad > ./-a.yaml; check -- -a.yaml", 1},
      {"a renamed deal, both names",
       "touch .c136.yaml; good > deals/a.yaml; commit; git mv deals/a.yaml deals/b.yaml; check "
       "--changed deals/a.yaml deals/b.yaml",
       0,
       {"1 of 1 file"}},
      {"the old name of a renamed deal",
       "touch .c136.yaml; good > deals/a.yaml; commit; git mv deals/a.yaml deals/b.yaml; check "
       "--changed deals/a.yaml",
       0},
  });
}

TEST_CASE("a wrong kind of file") {
  try_out({
      {"a list that is not there", "check --files-from nowhere", 2, {"nowhere"}},
      {"a deal for a list", "good > deals/a.yaml; check --files-from deals/a.yaml", 2, {"c136: 1"}},
      {"a folder for a list", "check --files-from deals", 2},
      {"a deal for a baseline",
       "good > deals/a.yaml; check --baseline deals/a.yaml deals/a.yaml",
       2,
       {"no baseline"}},
      {"a baseline that is not there",
       "good > deals/a.yaml; check --baseline known.json",
       2,
       {"known.json"}},
      {"a folder for the output", "good > deals/a.yaml; c136 list -o deals --format csv", 2},
      {"a folder that is not there",
       "good > deals/a.yaml; c136 list -o out/list.csv",
       2,
       {"out/list.csv"}},
      {"the settings for a deal", "echo 'language: en' > .c136.yaml; c136 score .c136.yaml", 2},
      {"an account for a deal",
       "touch .c136.yaml; account a > accounts/a.yaml; c136 score accounts/a.yaml", 2},
      {"an empty file", "touch .c136.yaml deals/a.yaml; check", 1, {"S003"}},
      {"two deals in one file",
       "touch .c136.yaml; { good A; echo ---; good B; } > deals/a.yaml; check",
       1,
       {"S011"}},
      {"UTF-16",
       "touch .c136.yaml; printf '\\377\\376c\\0001\\0003\\0006\\000' > deals/a.yaml; check",
       1,
       {"S010"}},
      {"markers of a merge",
       "touch .c136.yaml; { good; printf '<<<<<<< HEAD\\namount: 1\\n=======\\namount: 2\\n>>>>>>> "
       "b\\n'; } > deals/a.yaml; check",
       1,
       {"S001"}},
      {"a byte order mark in the settings",
       R"(printf '\357\273\277currency: EUR\n' > .c136.yaml; { good; echo 'amount: 1'; } > deals/a.yaml; c136 list --format csv --columns currency)",
       0,
       {"EUR"}},
      {"Windows line ends in the settings",
       R"(printf 'currency: EUR\r\n' > .c136.yaml; { good; echo 'amount: 1'; } > deals/a.yaml; c136 list --format csv --columns currency)",
       0,
       {"EUR"}},
      {"a private part alone",
       "touch .c136.yaml; echo 'situation: x' > deals/a.private.yaml; check",
       2,
       {"deals/a.private.yaml"}},
      {"a private part by its name",
       "touch .c136.yaml; bad > deals/a.yaml; echo 'situation: x' > deals/a.private.yaml; check "
       "deals/a.private.yaml",
       1,
       {"deals/a.yaml:4"}},
  });
}

TEST_CASE("a wrong moment") {
  try_out({
      {"no commit yet",
       "touch .c136.yaml; good > deals/a.yaml; check --changed-since main",
       2,
       {"main"}},
      {"no such branch",
       "touch .c136.yaml; good > deals/a.yaml; commit; check --changed-since develop",
       2,
       {"develop"}},
      {"no git", "rm -rf .git; touch .c136.yaml; good > deals/a.yaml; check --changed-since main",
       2},
      {"nothing changed",
       "touch .c136.yaml; good > deals/a.yaml; commit; check --changed-since HEAD",
       0,
       {"Nothing to check"}},
      {"only the settings changed",
       "echo 'language: en' > .c136.yaml; bad > deals/a.yaml; commit; echo 'currency: EUR' >> "
       ".c136.yaml; check --changed-since HEAD",
       1,
       {"ownr"}},
      {"the private part alone changed",
       "touch .c136.yaml; bad > deals/a.yaml; good B > deals/b.yaml; commit; echo 'situation: x' > "
       "deals/a.private.yaml; check --changed-since HEAD",
       1,
       {"ownr"}},
      {"--changed alone", "good > deals/a.yaml; check --changed", 2, {"needs the names"}},
      {"both", "good > deals/a.yaml; check --changed --changed-since HEAD deals/a.yaml", 2},
      {"the settings are gone in the change",
       "echo 'language: en' > .c136.yaml; bad > deals/a.yaml; commit; git rm -q .c136.yaml; check "
       "--changed .c136.yaml",
       1,
       {"ownr"}},
      {"a folder that is gone",
       "touch .c136.yaml; mkdir deals/x; good > deals/a.yaml; good B > deals/x/b.yaml; commit; git "
       "rm -rq deals/x; check --changed deals/x/b.yaml",
       0},
  });
}
