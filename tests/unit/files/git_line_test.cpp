#include "files/git_line.hpp"

#include "support/deal.hpp"
#include "support/git.hpp"

#include <fmt/format.h>

using namespace c136;
using namespace c136::test;

namespace {

GitLine line_of(const GitRepository& repository, const std::string& revision = "HEAD") {
  return read_line(*find_git(repository.path(), Language::en), revision, 480, Changes::of_yaml,
                   Language::en);
}

/// "0 a.yaml, 1 -b.yaml, 2 a.yaml>c.yaml": commits from the newest.
std::string changes(const GitLine& line) {
  std::string all;
  for (const GitChange& change : line.changes)
    all += fmt::format("{}{} {}{}{}", all.empty() ? "" : ", ", change.commit,
                       change.id.empty() ? "-" : "", change.from.empty() ? "" : change.from + ">",
                       change.path);
  return all;
}

}  // namespace

TEST_CASE("each commit with its day in the time zone, its author, and what it changed") {
  const GitRepository repository;
  repository.write("a.yaml", "one\ntwo\nthree\n");
  repository.write("readme.txt", "x");
  repository.commit("2026-10-02", "li.wei");
  repository.sh("git mv a.yaml b.yaml");
  repository.commit("2026-10-09", "zhao.min");
  repository.remove("b.yaml");
  repository.commit("2026-10-16");
  const GitLine line = line_of(repository);
  REQUIRE(line.commits.size() == 3);
  CHECK(to_string(line.commits[2].day) == "2026-10-02");
  CHECK(line.commits[2].author == "li.wei");
  CHECK(line.commits[0].id == repository.id("HEAD"));
  CHECK(changes(line) == "0 -b.yaml, 1 a.yaml>b.yaml, 2 a.yaml");
  CHECK(line.is_whole);
  CHECK(line.last_not_after(day("2026-10-10")) == 1);
  CHECK_FALSE(line.last_not_after(day("2026-10-01")));
}

TEST_CASE("a merge counts as one commit of the line: what it brought from the other side") {
  const GitRepository repository;
  repository.write("a.yaml", "1");
  repository.commit("2026-10-01");
  repository.git("checkout -q -b side");
  repository.write("b.yaml", "1");
  repository.commit("2026-10-02");
  repository.git("checkout -q main");
  repository.write("a.yaml", "2");
  repository.commit("2026-10-03");
  repository.git("merge -q --no-edit side");
  const GitLine line = line_of(repository);
  CHECK(line.commits.size() == 3);
  CHECK(changes(line) == "0 b.yaml, 1 a.yaml, 2 a.yaml");
}

TEST_CASE("a shallow clone says that it is not whole") {
  const GitRepository repository;
  repository.write("a.yaml", "1");
  repository.commit("2026-10-01");
  repository.write("a.yaml", "2");
  repository.commit("2026-10-02");
  const GitRepository clone;
  clone.sh("git clone -q --depth 1 file://" + repository.path().string() + " c");
  const GitLine line = read_line(*find_git(clone.path() / "c", Language::en), "HEAD", 480,
                                 Changes::of_yaml, Language::en);
  CHECK_FALSE(line.is_whole);
  CHECK(changes(line) == "0 a.yaml");
}

TEST_CASE("from one commit to another: the earlier one holds all its files as new") {
  const GitRepository repository;
  repository.write("a.yaml", "1");
  repository.write("b.yaml", "1");
  repository.commit("2026-10-01");
  repository.write("a.yaml", "2");
  repository.commit("2026-10-02");
  const GitPlace place = *find_git(repository.path(), Language::en);
  const GitLine line =
      read_span(place, repository.id("HEAD~1"), repository.id("HEAD"), 480, Language::en);
  CHECK(changes(line) == "0 a.yaml, 1 a.yaml, 1 b.yaml");
  const GitLine same =
      read_span(place, repository.id("HEAD"), repository.id("HEAD"), 480, Language::en);
  CHECK(changes(same) == "0 a.yaml, 0 b.yaml");
}

TEST_CASE("a commit without a date that can be read was made with the one before it, else after") {
  const GitRepository repository;
  repository.write("a.yaml", "1");
  repository.git("add -A");
  const auto broken = [&](const std::string& parent) {
    repository.sh("tree=$(git write-tree); printf 'tree %s\\n" + parent +
                  "author x <x> 1 +0000\\ncommitter broken\\n\\nx\\n' $tree | git hash-object -t "
                  "commit -w --literally --stdin > id; git update-ref refs/heads/main $(cat id); "
                  "rm id");
  };
  broken("");
  repository.write("a.yaml", "2");
  repository.commit("2026-10-02");
  broken("parent " + repository.id("HEAD") + "\\n");
  const GitLine line = line_of(repository);
  REQUIRE(line.commits.size() == 3);
  for (const GitCommit& commit : line.commits) CHECK(to_string(commit.day) == "2026-10-02");
}

TEST_CASE("a folder below the top, whatever the repository sets for diffs") {
  const GitRepository repository;
  repository.write("team/a.yaml", "1");
  repository.commit("2026-10-01");
  repository.git("config diff.relative true");
  const GitLine line = read_line(*find_git(repository.path() / "team", Language::en), "HEAD", 480,
                                 Changes::of_yaml, Language::en);
  CHECK(changes(line) == "0 a.yaml");
}

TEST_CASE("where git gives up the last commit that it told of holds all its files as new") {
  const GitRepository repository;
  repository.write("a.yaml", "1");
  repository.write("b.yaml", "1");
  repository.commit("2026-10-01");
  repository.write("a.yaml", "2");
  repository.commit("2026-10-02");
  repository.write("a.yaml", "3");
  repository.commit("2026-10-03");
  const std::string tree = repository.id("HEAD~2^{tree}");
  repository.remove(".git/objects/" + tree.substr(0, 2) + "/" + tree.substr(2));
  const GitLine line = line_of(repository);
  CHECK_FALSE(line.is_whole);
  CHECK(line.fault.find("fatal: ") == 0);
  CHECK(to_string(*line.edge) == "2026-10-03");
  CHECK(changes(line) == "0 a.yaml, 0 b.yaml");
}

TEST_CASE("a span of two branches says that they stand side by side") {
  const GitRepository repository;
  repository.write("a.yaml", "1");
  repository.commit("2026-10-01");
  repository.write("a.yaml", "2");
  repository.commit("2026-10-02");
  const GitPlace place = *find_git(repository.path(), Language::en);
  const std::string first = repository.id("HEAD~1"), second = repository.id("HEAD");
  CHECK_FALSE(read_span(place, first, second, 480, Language::en).is_beside);
  const GitLine back = read_span(place, second, first, 480, Language::en);
  CHECK(back.is_beside);
  CHECK(changes(back) == "0 a.yaml, 1 a.yaml");
}
