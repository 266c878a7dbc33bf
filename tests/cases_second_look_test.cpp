// What a second pair of eyes stumbled over, each with whoever else could stumble so: submodules,
// folders of sparse checkouts, names that the globs just miss, options that write over what nobody
// reads today.
#include "support/cases.hpp"

#include <utility>

using namespace c136;
using namespace c136::test;

// Also: a line end, a tab, a mark of direction, bytes that are no UTF-8.
TEST_CASE("a changed deal with an odd name is read, and nobody says that it was not") {
  for (const char* name : {"a\\tb", "a\\nb", "a\\342\\200\\256b", "\\377\\376"}) {
    const std::string script = fmt::format(
        "touch .c136.yaml; good > deals/ok.yaml; commit; bad > \"$(printf 'deals/{}.yaml')\"; git "
        "add -A; "
        "check --changed-since HEAD; code=$?; git diff --cached --name-only -z | check --changed "
        "-0 "
        "--files-from - || exit $code",
        name);
    try_out({{name, script, 1, {"ownr", "1 of 2 files"}, {"do not have it read"}}});
  }
}

// Also: one with new commits, one that was edited, one with a file that git does not know, one
// below another, one with no commit.
TEST_CASE("what changes in a submodule among the deals has changed") {
  constexpr std::string_view start = R"(
git init -q -b main ../sub$$; (cd ../sub$$; git config user.name t; git config user.email t@example.com; good S > s.yaml; git add -A; git commit -qm s)
touch .c136.yaml; good > deals/a.yaml
git -c protocol.file.allow=always submodule --quiet add ../sub$$ deals/sub > /dev/null 2>&1
(cd deals/sub; git config user.name t; git config user.email t@example.com); commit
finish() { code=$?; rm -rf ../sub$$; exit $code; }
)";
  const auto after = [&](std::string_view more) { return std::string(start).append(more); };
  const std::string edited = after("bad > deals/sub/s.yaml; check --changed-since HEAD; finish");
  const std::string fresh = after("bad > deals/sub/t.yaml; check --changed-since HEAD; finish");
  const std::string commits =
      after("(cd deals/sub; bad > s.yaml; git commit -qam 2); check --changed-since HEAD; finish");
  const std::string added = after(
      "commit; git rm -qf deals/sub > /dev/null; git commit -qm gone; git checkout -q HEAD~1 -- "
      "deals/sub "
      ".gitmodules; git -c protocol.file.allow=always submodule --quiet update --init; bad > "
      "deals/sub/s.yaml; check --changed-since HEAD; finish");
  const std::string none = after("check --changed-since HEAD; finish");
  const std::string own = after("bad > deals/b.yaml; check --changed-since HEAD; finish");
  try_out({{"an edited deal", edited, 1, {"deals/sub/s.yaml", "ownr"}},
           {"a new deal", fresh, 1, {"deals/sub/t.yaml", "ownr"}},
           {"other commits", commits, 1, {"deals/sub/s.yaml", "ownr"}},
           {"added again", added, 1, {"deals/sub/s.yaml", "ownr"}},
           {"nothing", none, 0, {"Nothing to check"}},
           {"beside it", own, 1, {"deals/b.yaml", "1 of 3 files"}}});
}

// Also: a report, a folder that is all there, a file.
TEST_CASE("a folder that is named in a sparse checkout says what is left out of it") {
  constexpr std::string_view start =
      "mkdir -p deals/n deals/s/x; touch .c136.yaml; good N > deals/n/n.yaml; good M > "
      "deals/s/m.yaml; "
      "bad > deals/s/x/s.yaml; commit; git sparse-checkout set --no-cone '/*' '!/deals/s/x/'; ";
  const auto after = [&](std::string_view more) { return std::string(start).append(more); };
  const std::string check = after("check deals"), list = after("c136 list deals/s");
  const std::string whole = after("check deals/n"), file = after("check deals/n/n.yaml");
  try_out({{"the folder of deals", check, 0, {"sparse checkout", "deals/s/x/s.yaml"}},
           {"a report of one below", list, 0, {"sparse checkout", "deals/s/x/s.yaml"}},
           {"one that is all there", whole, 0, {}, {"sparse"}},
           {"a file", file, 0, {}, {"sparse"}}});
}

// Also: Chinese keys, a folder that no glob has, globs that a pull request narrows, said once.
TEST_CASE(
    "a deal whose place or first letter keeps it from being read is said, with the right reason") {
  try_out({
      {"a dot",
       "touch .c136.yaml; good > deals/a.yaml; bad > deals/.b.yaml; check",
       0,
       {"not read: deals/.b.yaml: it is hidden", "warning[R001]"}},
      {"a dot and Chinese keys",
       "touch .c136.yaml; good > deals/a.yaml; printf '版本: 1\\n' > deals/.b.yml; c136 list",
       0,
       {"deals/.b.yml"}},
      {"a dot, excluded",
       "echo 'exclude: [deals/.b.yaml]' > .c136.yaml; good > deals/a.yaml; bad > deals/.b.yaml; "
       "check",
       0,
       {"0 warnings"}},
      {"hidden, and no deal",
       "touch .c136.yaml; good > deals/a.yaml; echo 'root: true' > deals/.prettierrc.yaml; check",
       0,
       {"0 warnings"},
       {"prettierrc"}},
      {"a folder that no glob has",
       "touch .c136.yaml; good > deals/a.yaml; mkdir old; bad > old/b.yaml; check old",
       2,
       {"old/b.yaml", "no pattern of `deals`"},
       {"small letters"}},
      {"narrowed in the same change, said once",
       "echo 'language: en' > .c136.yaml; mkdir deals/x; good > deals/a.yaml; bad > "
       "deals/x/b.yaml; "
       "commit; echo 'deals: [deals/*.yaml]' >> .c136.yaml; echo '#' >> deals/x/b.yaml; commit; "
       "check "
       "--changed-since HEAD~1",
       0,
       {"deals/x/b.yaml:1:1: warning[R001]", "1 warning"},
       {"small letters"}},
  });
}

// Also: help, explain, completion, init; a deal of another repository; what a redirection reads.
TEST_CASE("no command writes over a deal, whether it reads deals or not") {
  for (const char* command : {"explain T103 --format text", "schema --format json",
                              "completion bash", "help editing --format text", "names people b",
                              "config --format json", "init", "calibrate --format text"})
    for (const char* file : {"deals/b.yaml", ".c136.yaml", "deals/b.private.yaml"}) {
      const std::string script = fmt::format(
          "echo 'language: en' > .c136.yaml; good > deals/b.yaml; echo 'situation: x' > "
          "deals/b.private.yaml; cp {1} keep; c136 {0} -o {1} > /dev/null; code=$?; cmp keep {1} "
          "|| "
          "exit 9; exit $code",
          command, file);
      try_out({{command, script, 2, {"would overwrite"}}});
    }
  try_out({
      {"of another repository",
       "mkdir -p other/deals; touch other/.c136.yaml; good > other/deals/o.yaml; touch .c136.yaml; "
       "good > "
       "deals/a.yaml; c136 list --format csv -o other/deals/o.yaml",
       2,
       {"would overwrite"}},
      {"a script once more",
       "c136 completion bash -o bash && c136 completion bash -o bash && grep -q c136 bash", 0},
      {"a list that comes in",
       "touch .c136.yaml; good > deals/a.yaml; echo deals/a.yaml > list; c136 list --files-from - "
       "--format "
       "csv -o list < list; code=$?; grep -q a.yaml list || exit 9; exit $code",
       2,
       {"would overwrite"}},
      {"a deal that comes in",
       "good > x.json; c136 score - --format json -o x.json < x.json; code=$?; grep -q title "
       "x.json || exit "
       "9; exit $code",
       2,
       {"would overwrite"}},
      {"nothing comes in, and out",
       "touch .c136.yaml; good > deals/a.yaml; echo deals/a.yaml | c136 list --files-from - "
       "--format csv -o "
       "/dev/null",
       0},
  });
}

// Also: its name in other words, a deal that the import itself makes, the sheet from a redirection.
TEST_CASE("the refused rows of an import are written over nothing") {
  for (const char* file : {"in.csv", "./deals/../in.csv", "deals/b.yaml", ".c136.yaml",
                           "deals/C.yaml", "deals/b.private.yaml"}) {
    const std::string script = fmt::format(
        "echo 'language: en' > .c136.yaml; good > deals/b.yaml; printf "
        "'客户,项目名称,金额\\nA,B,x\\nC,D,5\\n' > "
        "in.csv; cat in.csv deals/b.yaml .c136.yaml > before; c136 import in.csv --owner mei "
        "--refused {}; "
        "code=$?; cat in.csv deals/b.yaml .c136.yaml | cmp - before || exit 9; ls deals; exit "
        "$code",
        file);
    try_out({{file, script, 2, {"--refused"}, {"C.yaml\n"}}});
  }
  try_out({{"from a redirection",
            "touch .c136.yaml; printf '客户,项目名称,金额\\nA,B,x\\nC,D,5\\n' > in.csv; cp in.csv "
            "keep; c136 "
            "import - --owner mei --refused in.csv < in.csv; code=$?; cmp in.csv keep || exit 9; "
            "exit $code",
            2},
           {"another name is fine",
            "touch .c136.yaml; printf '客户,项目名称,金额\\nA,B,x\\nC,D,5\\n' > in.csv; c136 "
            "import in.csv --owner "
            "mei --refused out.csv; code=$?; grep -q A,B,x out.csv || exit 9; exit $code",
            1}});
}

// Also: accounts, week notes, private parts, settings, no ending, capitals, JSON.
TEST_CASE("a new deal under a name that nobody reads is refused or said") {
  const auto created = [](std::string_view name) {
    return fmt::format(
        "c136 init > /dev/null; c136 new {} --owner mei; code=$?; check > checked 2>&1 || "
        "cat checked; exit $code",
        name);
  };
  for (const char* name :
       {"accounts/k.yaml", "weeks/w.yaml", "deals/e.private.yaml", "deals/.c136.yml"}) {
    const std::string script = created(name);
    try_out({{name, script, 2, {}, {"error["}}});
  }
  for (const auto& [name, better] :
       {std::pair("hengyuan", "deals/hengyuan.yaml"), std::pair("x.yml", "deals/x.yml"),
        std::pair("deals/D.YAML", "deals/D.yaml")}) {
    const std::string script = created(name);
    try_out({{name, script, 0, {"is not read with the others", better}}});
  }
  const std::string good_name = created("deals/c.yaml"), outside = "rm -rf .git; c136 new any.yaml";
  try_out({{"a good name", good_name, 0, {"deals/c.yaml is written"}, {"not read"}},
           {"outside of any repository", outside, 0, {}, {"not read"}}});
}

// Also: lists, baselines, sheets, edits, a file of /sys with a size of its own.
TEST_CASE("what the kernel makes up is no file, whoever names it") {
  for (const char* arguments :
       {"check --files-from /proc/kmsg", "check --baseline /proc/kmsg deals/a.yaml",
        "import /proc/kmsg", "edit a --ops /proc/kmsg", "log /proc/kmsg x", "check /proc/kmsg",
        "check /sys/kernel/uevent_seqnum"}) {
    const std::string script = fmt::format(
        "touch .c136.yaml; good > deals/a.yaml; timeout 20 c136 {} < /dev/null; a=$?; timeout 20 "
        "c136 {} < "
        "/dev/null; b=$?; [ $a = $b ] && exit $a",
        arguments, arguments);
    try_out({{arguments, script, 2}});
  }
}

// Also: a confirmation of a coach, a private part of Chinese keys, an edit that is no visit, the
// same twice.
TEST_CASE("a deal stays valid for those who have no private part, whatever is edited") {
  constexpr std::string_view start = R"(
touch .c136.yaml; { good; echo 'c1: {contacts: [{id: wang, name: Wang Fang}]}'; } > deals/a.yaml
printf 'c1: {contacts: [{id: xu, name: Xu Min}]}\ncoaches: [{who: zhou, name: Zhou Lan, kind: partner}]\n' > deals/a.private.yaml
alone() { mv deals/a.private.yaml keep; check; code=$?; mv keep deals/a.private.yaml; exit $code; }
)";
  const auto after = [&](std::string_view more) { return std::string(start).append(more); };
  const std::string known =
      after("c136 log a -w wang hello; grep -q hello deals/a.yaml || exit 9; alone");
  const std::string met = after(
      "c136 log a -w xu hello; grep -q hello deals/a.private.yaml || exit 9; grep -q hello "
      "deals/a.yaml && "
      "exit 8; check || exit 7; alone");
  const std::string coach = after(
      "c136 log a -w zhou hello --confirms c1; grep -q zhou deals/a.yaml && exit 8; check || exit "
      "7; alone");
  const std::string twice = after(
      "c136 log a -w xu hello; cp deals/a.private.yaml before; c136 log a -w xu hello; cmp before "
      "deals/a.private.yaml || exit 9; alone");
  const std::string member = after(
      "c136 add a c3.members who=xu seat=key && exit 9; grep -q seat deals/a.yaml && exit 8; "
      "alone");
  const std::string phone = after("c136 set a 'c1.contacts[xu].phone' 138 || exit 9; alone");
  try_out({{"whom everybody knows", known, 0},
           {"whom the private part knows", met, 0, {"stands in the private part"}},
           {"a coach of the private part", coach, 0, {"deals/a.private.yaml:"}},
           {"the same twice", twice, 0, {"nothing to change"}},
           {"a member", member, 0, {"S007", "whoever does not have its private part"}},
           {"what is private", phone, 0}});
}

TEST_CASE("a coach of several words is not named in other letters either") {
  try_out({{"capitals and small letters",
            "{ good 'what LAO ZHOU says'; echo 'situation: lao zhou told us, will we?'; echo "
            "'coaches: [{who: "
            "z1, name: Lao Zhou}, {who: z2, name: Will}]'; } > deals/a.yaml; c136 list --format "
            "csv --columns "
            "title,situation; c136 show deals/a.yaml",
            0,
            {"will we"},
            {"ZHOU", "zhou"}}});
}

// Also: --diff, a file that comes in under its name.
TEST_CASE("what cannot be mended is not passed by in silence") {
  for (const char* arguments : {"--fix -", "--diff -", "--fix --stdin-filename deals/a.yaml -"}) {
    const std::string script =
        fmt::format("touch .c136.yaml; bad > deals/a.yaml; check {} < deals/a.yaml", arguments);
    try_out({{arguments, script, 2}});
  }
}
