#include "cli/world/draft.hpp"

#include "support/files.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <system_error>

using namespace c136;
using namespace c136::test;

namespace fs = std::filesystem;

namespace {

std::size_t files_of(const ScratchFolder& folder) { return files_in(folder.path(), "").size(); }

pid_t dead_process() {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  ::waitpid(child, nullptr, 0);
  return child;
}

fs::path draft_of(const ScratchFolder& folder, pid_t process) {
  return folder / fmt::format(".c136-{}.tmp", process);
}

}  // namespace

TEST_CASE("nobody sees a draft before it is published") {
  const ScratchFolder folder;
  {
    Draft draft(folder / "a");
    draft.fill("new");
    CHECK(files_of(folder) == 0);
    draft.publish();
    CHECK(content(folder / "a") == "new");
  }
  {
    Draft given_up(folder / "a");
    given_up.fill("newer");
  }
  CHECK(content(folder / "a") == "new");
  CHECK(files_of(folder) == 1);
}

TEST_CASE("only a draft that is to replace something does") {
  const ScratchFolder folder;
  put(folder / "a", "old");
  Draft draft(folder / "a");
  draft.fill("new");
  CHECK_THROWS_AS(draft.publish_new(), std::system_error);
  CHECK(content(folder / "a") == "old");
  draft.publish();
  CHECK(content(folder / "a") == "new");
  CHECK(files_of(folder) == 1);
}

TEST_CASE("the next writer takes away what a dead one left, and nothing else") {
  const ScratchFolder folder;
  put(draft_of(folder, dead_process()), "half");
  put(draft_of(folder, 1), "somebody is at work on it");
  put(folder / ".c136-notes.tmp", "");
  put(folder / ".c136-1.tmp.yaml", "");
  Draft(folder / "a").fill("new");
  CHECK(files_of(folder) == 3);
  CHECK(fs::exists(draft_of(folder, 1)));
}

TEST_CASE("owner and mode of a file that is replaced are kept") {
  const ScratchFolder folder;
  put(folder / "a", "old");
  const bool may_give_away = ::chown((folder / "a").c_str(), 65534, 65534) == 0;
  fs::permissions(folder / "a", static_cast<fs::perms>(0640));
  Draft draft(folder / "a");
  draft.fill("new");
  draft.publish();
  struct stat now {};
  REQUIRE(::stat((folder / "a").c_str(), &now) == 0);
  CHECK((now.st_mode & 07777) == 0640);
  CHECK(now.st_uid == (may_give_away ? 65534 : ::geteuid()));
}

TEST_CASE("a folder is not replaced") {
  const ScratchFolder folder;
  fs::create_directory(folder / "a");
  Draft draft(folder / "a");
  draft.fill("new");
  try {
    draft.publish();
    FAIL("it is a folder");
  } catch (const std::system_error& fault) {
    CHECK(fault.code().value() == EISDIR);
  }
  CHECK(files_of(folder) == 0);
}
