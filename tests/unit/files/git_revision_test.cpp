#include "files/git_revision.hpp"

#include "support/git.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("where a folder stands in its repository") {
  const GitRepository repository;
  repository.write("sub/a.yaml", "1");
  repository.commit_all();
  const auto top = find_git(repository.path(), Language::en);
  REQUIRE(top);
  CHECK(top->prefix.empty());
  CHECK_FALSE(top->is_shallow);
  CHECK(find_git(repository.path() / "sub", Language::en)->prefix == "sub/");
  CHECK_FALSE(find_git("/", Language::en));
}

TEST_CASE("a revision is its commit; what looks like an option is none") {
  const GitRepository repository;
  repository.write("a.yaml", "1");
  repository.commit_all();
  CHECK(commit_of(repository.path(), "HEAD", Language::en) == repository.id("HEAD"));
  CHECK(commit_of(repository.path(), "main", Language::en) == repository.id("HEAD"));
  for (const char* none : {"", "--all", "-h", "nonsense", "HEAD:a.yaml"}) {
    CAPTURE(none);
    CHECK_FALSE(known_commit(repository.path(), none, Language::en));
    CHECK_THROWS_AS(commit_of(repository.path(), none, Language::en), Failure);
  }
}
