#include "files/git_program.hpp"

#include "c136/base/failure.hpp"
#include "support/git.hpp"

#include <cstdlib>

using namespace c136;
using namespace c136::test;

TEST_CASE("what git prints comes apart in results and complaints") {
  const GitOutput version = run_git("", {"--version"}, Language::en);
  CHECK(version.code == 0);
  CHECK(version.out.starts_with("git version "));
  CHECK(version.err.empty());
  const GitOutput nonsense = run_git("", {"no-such-command"}, Language::en);
  CHECK(nonsense.code == 1);
  CHECK(nonsense.out.empty());
  CHECK(nonsense.err.find("no-such-command") != std::string::npos);
}

TEST_CASE("nothing goes through a shell") {
  const GitRepository repository;
  repository.write("; touch owned", "x");
  const GitOutput names =
      run_git(repository.path(), {"ls-files", "--others", "--", "; touch owned"}, Language::en);
  CHECK(names.out == "; touch owned\n");
  CHECK_FALSE(std::filesystem::exists(repository.path() / "owned"));
}

TEST_CASE("more than a pipe holds is read to its end") {
  const GitRepository repository;
  const std::string large(1 << 20, 'x');
  repository.write("large", large);
  repository.commit_all();
  CHECK(run_git(repository.path(), {"cat-file", "blob", "HEAD:large"}, Language::en).out == large);
}

TEST_CASE("what a hook sets for git does not lead it elsewhere") {
  const GitRepository repository, other;
  ::setenv("GIT_DIR", (other.path() / ".git").c_str(), 1);
  const GitOutput top = run_git(repository.path(), {"rev-parse", "--show-toplevel"}, Language::en);
  ::unsetenv("GIT_DIR");
  CHECK(top.out == std::filesystem::canonical(repository.path()).string() + "\n");
}

TEST_CASE("without git it says so") {
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", "/nowhere", 1);
  CHECK_THROWS_WITH_AS(run_git("", {"--version"}, Language::en),
                       "the git program is needed here, and was not found", Failure);
  CHECK_THROWS_WITH_AS(run_git("", {"--version"}, Language::zh),
                       "这里需要 git 程序，但系统中没有找到", Failure);
  ::setenv("PATH", path.c_str(), 1);
}

TEST_CASE("of what git complains of the reason counts, not what it warned of before") {
  CHECK(GitOutput{1, "", "warning: x\nfatal: y\nmore\n"}.first_line() == "fatal: y");
  CHECK(GitOutput{1, "", "fatal: y\n"}.first_line() == "fatal: y");
  CHECK(GitOutput{1, "", "error: z\nmore"}.first_line() == "error: z");
}
