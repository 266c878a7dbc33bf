// Never lost, never leaked: files written over, words swallowed, text that comes out as it went in.
#include "support/cases.hpp"

#include <utility>

using namespace c136;
using namespace c136::test;

// Also: accounts, settings, lists, baselines, and each option that writes.
TEST_CASE("no option writes over a file that is read") {
  constexpr std::string_view repository = R"(
echo 'language: en' > .c136.yaml; account acme > accounts/acme.yaml; of_account acme > deals/a.yaml
echo 'situation: only here' > deals/a.private.yaml; echo deals/a.yaml > list; good B > deals/b.yaml
c136 check --no-gaps --write-baseline known.json > /dev/null 2>&1; touch empty.json; ln -s a.yaml deals/link.yaml
)";
  for (const char* file :
       {"deals/a.yaml", "deals/b.yaml", "deals/a.private.yaml", "accounts/acme.yaml", ".c136.yaml",
        "list", "deals/link.yaml", "./deals/../deals/a.yaml"})
    for (const char* command :
         {"c136 list --files-from list --format csv -o",
          "c136 score --files-from list --format json --output",
          "c136 check --files-from list --baseline known.json --format csv -o",
          "c136 check --files-from list --write-baseline"}) {
      const std::string script =
          fmt::format("{}cp {} keep; {} {}; code=$?; cmp keep {} || exit 9; exit $code", repository,
                      file, command, file, file);
      try_out({{file, script, 2, {"would overwrite"}}});
    }
  const std::string both =
      std::string(repository) + "check --baseline known.json --format json -o known.json";
  const std::string same =
      std::string(repository) + "check --write-baseline new.json --format json -o new.json";
  const std::string whole =
      std::string(repository) + "c136 list -o deals/a.private.yaml --format csv";
  const std::string free = std::string(repository) + "c136 list -o out.csv && c136 list -o out.csv";
  const std::string config = std::string(repository) + "c136 config --format json -o .c136.yaml";
  try_out({{"the baseline that is read", both, 2},
           {"two options, one file", same, 2},
           {"a whole repository", whole, 2},
           {"the settings of config", config, 2},
           {"a report over itself is fine", free, 0}});
}

// Also: every option with a value, of every command; values of blanks; -o=FILE.
TEST_CASE("an option's empty value is an error, and swallows nothing") {
  for (const char* option : {"--output", "--format", "--as-of", "--lang", "--color", "--fail-on",
                             "--files-from", "--stdin-filename", "--threads", "--where"})
    for (const char* value : {"= precious.csv", " ''", " ' '", "=''"}) {
      const std::string script = fmt::format(
          "good > deals/a.yaml; echo year > precious.csv; c136 list {}{}; code=$?; "
          "grep -q year precious.csv || exit 9; exit $code",
          option, value);
      try_out({{option, script, 2, {option, "empty"}}});
    }
  for (const char* option :
       {"--baseline", "--write-baseline", "--select", "--ignore", "--changed-since"})
    for (const char* value : {"=", " ''"}) {
      const std::string script =
          fmt::format("good > deals/a.yaml; check {}{} deals/a.yaml", option, value);
      try_out({{option, script, 2, {option, "empty"}, {"standard input", "standard output"}}});
    }
  try_out({{"a short option",
            "good > deals/a.yaml; c136 list -o=x.csv; code=$?; ls; exit $code",
            2,
            {"-o"},
            {"=x.csv\n"}},
           {"a folder", "c136 -C '' check", 2, {"-C"}}});
}

// Also: coaches and members, a private part of the account, an id that the deal has too.
TEST_CASE("a private part adds to what the account says") {
  constexpr std::string_view account_and_deal = R"(
{ account acme; echo 'c1: {contacts: [{id: wang, name: Wang Fang}]}'; } > accounts/acme.yaml
of_account acme > deals/a.yaml
)";
  const auto after = [&](std::string_view more) {
    return std::string(account_and_deal).append(more);
  };
  const std::string phone = after(
      "echo 'c1: {contacts: [{id: wang, phone: \"138\"}]}' > deals/a.private.yaml; check && c136 "
      "show --full deals/a.yaml");
  const std::string coach = after(
      "echo 'coaches: [{who: wang}]' > deals/a.private.yaml; check && c136 show --full "
      "deals/a.yaml");
  const std::string twice =
      after("echo 'c1: {contacts: [{id: wang, phone: \"138\"}]}' >> deals/a.yaml; check");
  const std::string both = after(
      "echo 'c1: {contacts: [{id: wang, email: w@x.cn}]}' > accounts/acme.private.yaml; echo 'c1: "
      "{contacts: [{id: wang, phone: \"138\"}]}' > deals/a.private.yaml; c136 show --full "
      "deals/a.yaml");
  const std::string wins = after(
      "echo 'c1: {contacts: [{id: wang, name: Private Wang}]}' > deals/a.private.yaml; c136 show "
      "--full deals/a.yaml");
  try_out({{"a phone", phone, 0, {"138", "Wang Fang"}},
           {"a coach", coach, 0, {"Wang Fang"}},
           {"in the deal it is S008", twice, 1, {"S008"}},
           {"two private parts", both, 0, {"138", "w@x.cn"}},
           {"the private part's value wins", wins, 0, {"Private Wang"}}});
}

TEST_CASE(
    "a visit that another deal of the account has logged is not this one's, and its help says so") {
  try_out({{"T103",
            "{ account A; echo 'c1: {contacts: [{id: sun}]}'; } > accounts/A.yaml; "
            "{ of_account A; echo 'log: [{on: 2026-11-20, with: sun}]'; } > deals/one.yaml; "
            "{ of_account A; echo 'c3: {members: [{who: sun, seat: top}]}'; } > deals/two.yaml; "
            "check --lang en",
            0,
            {"T103", "`log` of the account"}},
           {"without an account nothing is said of one",
            "{ good; echo 'c1: {contacts: [{id: sun}]}'; echo 'c3: {members: [{who: sun, seat: "
            "top}]}'; } > deals/two.yaml; check",
            0,
            {"T103"},
            {"of the account"}}});
}

// Also: the same in a key, in single quotes, an escaped backslash, a lone half, upper case.
TEST_CASE("JSON as other programs write it is read") {
  const auto deal = [](std::string_view title) {
    return fmt::format(
        "printf '%s' '{{\"c136\": 1, \"title\": \"{}\", \"customer\": {{\"name\": \"X\"}}, "
        "\"owner\": \"mei\", \"stage\": \"needs\"}}' > d.yaml; check d.yaml && c136 list d.yaml "
        "--format csv --columns title",
        title);
  };
  const std::string pair = deal("Plant \\ud83d\\ude80 x"), upper = deal("\\uD83D\\uDE80");
  const std::string lone = deal("\\ud83d"), turned = deal("\\ude80\\ud83d");
  const std::string escaped = deal("a\\\\\\ud83d\\ude80"), half = deal("\\\\ud83d\\ude80");
  try_out({{"a pair", pair, 0, {"Plant 🚀 x"}},
           {"in capitals", upper, 0, {"🚀"}},
           {"behind a backslash", escaped, 0, {"a\\🚀"}},
           {"a lone half", lone, 1, {"S001"}},
           {"the wrong way round", turned, 1, {"S001"}},
           {"half of it is text", half, 1, {"S001"}},
           {"plain text",
            "good 'A \\ud83d\\ude80' > d.yaml; c136 list d.yaml --format csv --columns title",
            0,
            {"\\ud83d\\ude80"}}});
}

// Also: every format of every report, a line's beginning, letters between the signs.
TEST_CASE("no output has what a CI runner obeys") {
  for (const char* command :
       {"list", "score", "show", "plan", "next", "check --all-gaps", "funnel", "contacts"})
    for (const char* format : {"text", "markdown", "html", "csv", "json", "ics", "concise", "sarif",
                               "junit", "gitlab", "rdjsonl", "github"}) {
      const std::string script = fmt::format(
          "printf 'c136: 1\\ntitle: \"x\\\\n##[error]z ##vso[task]\"\\ncustomer: {{name: \"N "
          "##[error]\"}}\\nowner: li\\nstage: needs\\nsituation: \"##[x\"\\nplan: [{{stage: needs, "
          "item: \"##[x\", due: 2026-12-01}}]\\nclaim: \"##[error]\"\\n' > a.yaml; "
          "sed '/claim/d' a.yaml > b.yaml; c136 {0} b.yaml --format {1} > out 2>&1; c136 {0} "
          "a.yaml --format {1} >> out 2>&1; grep -n '##[a-z]*\\[' out",
          command, format);
      try_out({{format, script, 1}});
    }
}

TEST_CASE("Thai and Lao vowels keep tables in line") {
  try_out({{"SARA AM",
            "good aaaaa > deals/a.yaml; good 'น้ำใจ' > deals/b.yaml; good 'ນ້ຳ' > deals/c.yaml; c136 "
            "list --columns title,stage",
            0,
            {"aaaaa  needs", "น้ำใจ   needs", "ນ້ຳ     needs"}}});
}
