#include "files/git_changes.hpp"

#include "c136/base/failure.hpp"
#include "support/git.hpp"

using namespace c136;
using namespace c136::test;

namespace {

using Names = std::vector<std::string>;

/// main with two files; work left it, then main went on.
struct Branched : GitRepository {
  Branched() {
    write("a.yaml", "1");
    write("b.yaml", "1");
    commit_all();
    git("checkout -q -b work");
    git("checkout -q main");
    write("b.yaml", "2");
    commit_all();
    git("checkout -q work");
  }

  Names changed(const std::string& below = "") const {
    return changes_since((path() / below).string(), "main", Language::en).paths;
  }

  std::string refusal(std::string_view revision) const {
    try {
      changes_since(path().string(), revision, Language::en);
    } catch (const Failure& fault) {
      return fault.what();
    }
    return "";
  }
};

}  // namespace

TEST_CASE("what the other branch did since is none of ours") {
  CHECK(Branched().changed().empty());
}

TEST_CASE("committed, staged, edited, new and deleted files count; ignored ones do not") {
  const Branched branch;
  branch.write("committed.yaml", "1");
  branch.write(".gitignore", "*.private.yaml\n");
  branch.commit_all();
  branch.write("staged.yaml", "1");
  branch.git("add staged.yaml");
  branch.write("a.yaml", "edited");
  branch.write("new.yaml", "1");
  branch.write("x.private.yaml", "1");
  std::filesystem::remove(branch.path() / "b.yaml");
  CHECK(branch.changed() ==
        Names{".gitignore", "a.yaml", "b.yaml", "committed.yaml", "new.yaml", "staged.yaml"});
}

TEST_CASE("names come as they are, whatever is in them, from anywhere in the work tree") {
  const Branched branch;
  branch.write("deals/商机 \"x\"\n.yaml", "1");
  branch.write("deals/-c", "1");
  CHECK(branch.changed("deals") == Names{"deals/-c", "deals/商机 \"x\"\n.yaml"});
}

TEST_CASE("the base is the commit where the branches part") {
  const Branched branch;
  const GitChanges changes = changes_since(branch.path().string(), "main", Language::en);
  CHECK(changes.base + "\n" == branch.git("rev-parse work"));
  CHECK(changes.root == std::filesystem::canonical(branch.path()));
}

TEST_CASE("a revision that git does not know is a fault that says what to do") {
  const Branched branch;
  for (const char* unknown : {"nowhere", "", "--all", "-n1", "HEAD:a.yaml", "main\n--help"}) {
    CAPTURE(unknown);
    CHECK(branch.refusal(unknown).find("git knows no revision") == 0);
  }
  CHECK(branch.refusal("nowhere").find("git fetch origin") != std::string::npos);
}

TEST_CASE("branches without a common commit have no merge base") {
  const Branched branch;
  branch.git("checkout -q --orphan other");
  branch.write("a.yaml", "another beginning");
  branch.commit_all();
  CHECK(branch.refusal("main") == "'main' and the present commit have no history in common");
}

TEST_CASE("a shallow clone is refused: its merge base may be a wrong one") {
  const Branched branch;
  const ScratchFolder folder;
  branch.git("clone -q --depth 1 --no-single-branch file://" + branch.path().string() + " " +
             (folder / "clone").string());
  CHECK_THROWS_WITH_AS(changes_since((folder / "clone").string(), "origin/main", Language::en),
                       doctest::Contains("this clone is shallow"), Failure);
}

TEST_CASE("outside of a repository git says why in its own words") {
  const ScratchFolder folder;
  CHECK_THROWS_WITH_AS(changes_since(folder.path().string(), "main", Language::en),
                       doctest::Contains("git says: fatal: not a git repository"), Failure);
}
