#include "files/git_tracked.hpp"

#include "support/git.hpp"

using namespace c136;
using namespace c136::test;

using Names = std::vector<std::string>;

TEST_CASE("tracked is what git has, below the folder") {
  const GitRepository git;
  git.write("deals/临江.yaml", "1");
  git.write("a.yaml", "1");
  git.commit_all();
  git.write("deals/new.yaml", "1");
  CHECK(tracked_files(git.path().string(), Language::en) == Names{"a.yaml", "deals/临江.yaml"});
  CHECK(tracked_files((git.path() / "deals").string(), Language::en) == Names{"临江.yaml"});
}

TEST_CASE("where git cannot be asked, nothing is tracked") {
  const ScratchFolder folder;
  CHECK(tracked_files(folder.path().string(), Language::en).empty());
  CHECK(ever_tracked(folder.path().string(), {"a"}, Language::en).empty());
  CHECK(skipped_files(folder.path().string(), Language::en).empty());
}

TEST_CASE("what was ever tracked is known, whether it is deleted in the folder or in history") {
  const GitRepository git;
  for (const char* name : {"kept", "gone", "staged", "old"}) git.write(name, "1");
  git.commit_all();
  git.git("rm -q old");
  git.commit_all();
  std::filesystem::remove(git.path() / "gone");
  git.git("rm -q staged");
  CHECK(ever_tracked(git.path().string(), {"gone", "kept", "never", "old", "staged"},
                     Language::en) == Names{"gone", "kept", "old", "staged"});
}

TEST_CASE("a sparse checkout skips files") {
  const GitRepository git;
  git.write("north/a", "1");
  git.write("south/b", "1");
  git.commit_all();
  CHECK(skipped_files(git.path().string(), Language::en).empty());
  git.git("sparse-checkout set --cone north");
  CHECK(skipped_files(git.path().string(), Language::en) == Names{"south/b"});
}
