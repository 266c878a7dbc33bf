// The git hook, as people meet it: it stops what is wrong, and nothing else.
#include "support/cases.hpp"

#include <utility>

using namespace c136;
using namespace c136::test;

namespace {

/// The git hook, in place.
std::string with_hook(std::string_view script) {
  return fmt::format("cp '{}' .git/hooks/pre-commit\nchmod +x .git/hooks/pre-commit\n{}",
                     (source_folder() / "examples/ci/pre-commit").string(), script);
}

void try_hook(std::string_view what, std::string_view script, int code,
              std::vector<std::string_view> says = {}) {
  const std::string whole = with_hook(script);
  try_out({{what, whole, code, std::move(says)}});
}

}  // namespace

// Also: an account alone, a rename, an amend, a commit of some files, -a, a linked work tree.
TEST_CASE("the git hook stops what is wrong, and nothing else") {
  constexpr std::string_view settings =
      "echo 'language: en' > .c136.yaml; git add -A; git commit -qm settings || exit 7; ";
  const auto after = [&](std::string_view more) { return std::string(settings).append(more); };
  try_hook("settings alone", after("true"), 0);
  try_hook("a bad deal", after("bad > deals/a.yaml; git add -A; git commit -qm x"), 1, {"ownr"});
  try_hook("an account before there is a deal",
           after("account a > accounts/a.yaml; git add -A; git commit -qm x"), 0);
  try_hook("a bad account before there is a deal",
           after("account a | sed s/name/nme/ > accounts/a.yaml; git add -A; git commit -qm x"), 1);
  try_hook("the last deal goes",
           after("good > deals/a.yaml; git add -A; git commit -qm x || exit 8; git rm -q "
                 "deals/a.yaml; git commit -qm gone"),
           0);
  try_hook("the last deal goes, with -a",
           after("good > deals/a.yaml; git add -A; git commit -qm x || exit 8; rm deals/a.yaml; "
                 "git commit -qam gone"),
           0);
  try_hook("the last deal goes, named",
           after("good > deals/a.yaml; git add -A; git commit -qm x || exit 8; rm deals/a.yaml; "
                 "git commit -qm gone -- deals/a.yaml"),
           0);
  try_hook("an amend",
           after("good > deals/a.yaml; git add -A; git commit -qm x || exit 8; git rm -q "
                 "deals/a.yaml; git commit -q --amend --allow-empty -m y"),
           0);
  try_hook("a rename",
           after("good > deals/a.yaml; git add -A; git commit -qm x || exit 8; git mv deals/a.yaml "
                 "deals/b.yaml; git commit -qm y"),
           0);
  try_hook("an account that its deal needs",
           after("account a > accounts/a.yaml; of_account a > deals/a.yaml; git add -A; git commit "
                 "-qm x || exit 8; git rm -q accounts/a.yaml; git commit -qm y"),
           1, {"S007"});
  try_hook("a workflow", after("echo 'on: push' > ci.yaml; git add -A; git commit -qm x"), 0);
  try_hook(
      "a bad deal stays in the folder",
      after("bad > deals/a.yaml; echo 'on: push' > ci.yaml; git add ci.yaml; git commit -qm x"), 0);
  try_hook("mended in the folder, not in the index",
           after("bad > deals/a.yaml; git add -A; good > deals/a.yaml; git commit -qm x"), 1);
  try_hook("a name in capitals", after("bad > deals/A.YAML; git add -A; git commit -qm x"), 1,
           {"A.YAML"});
  try_hook(
      "a sparse checkout",
      after("mkdir -p deals/north deals/south; account a > accounts/a.yaml; of_account a > "
            "deals/north/n.yaml; good > deals/south/s.yaml; "
            "git add -A; git commit -qm x || exit 8; git sparse-checkout set --cone deals/north; "
            "sed -i 's/title: T/title: U/' deals/north/n.yaml; git commit -qam y"),
      0);
  try_hook("a linked work tree",
           after("good > deals/a.yaml; git add -A; git commit -qm x || exit 8; git worktree add -q "
                 "../wt$$ -b w; cd ../wt$$ && bad > deals/b.yaml; git add -A; git commit -qm y; "
                 "code=$?; rm -rf ../wt$$; exit $code"),
           1, {"ownr"});
  try_hook("intent to add is nothing yet",
           after("good > deals/a.yaml; bad > deals/b.yaml; git add deals/a.yaml; git add -N "
                 "deals/b.yaml; git commit -qm x"),
           0);
}

TEST_CASE("deals below a folder of the repository have the hook, too") {
  constexpr std::string_view below =
      "git config c136.folder sales; mkdir -p sales/deals; echo 'language: en' > sales/.c136.yaml; "
      "good > sales/deals/a.yaml; "
      "git add -A; git commit -qm 1 || exit 7; ";
  const auto after = [&](std::string_view more) { return std::string(below).append(more); };
  try_hook("other YAML", after("echo 'on: push' > ci.yaml; git add -A; git commit -qm ci"), 0);
  try_hook("a bad deal", after("bad > sales/deals/b.yaml; git add -A; git commit -qm x"), 1,
           {"ownr"});
  try_hook("the whole folder goes",
           after("echo 'on: push' > ci.yaml; git rm -rq sales; git add -A; git commit -qm x"), 0);
  try_out({{"pre-commit hands names from the root on",
            "mkdir -p sales/deals; touch sales/.c136.yaml; bad > sales/deals/a.yaml; echo 'on: "
            "push' > ci.yaml; check --changed ci.yaml sales/deals/a.yaml",
            1,
            {"ownr"}},
           {"and none of a deals repository",
            "echo 'on: push' > ci.yaml; check --changed ci.yaml",
            0,
            {"Nothing to check"}}});
}
