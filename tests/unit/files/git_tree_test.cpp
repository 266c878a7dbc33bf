#include "files/git_tree.hpp"

#include "support/git.hpp"

#include <cerrno>

using namespace c136;
using namespace c136::test;

namespace {

struct Tree136 : GitRepository {
  GitTree at(const std::string& revision, const std::string& prefix = "") const {
    return {path(), id(revision), prefix, std::make_shared<const GitObjects>(path(), Language::en),
            Language::en};
  }
};

std::string names(const FolderContent& content) {
  std::string all;
  for (const FolderEntry& entry : content.entries)
    all += entry.name + (entry.kind == FolderEntry::Kind::folder ? "/ " : " ");
  return all;
}

}  // namespace

TEST_CASE("a revision is files: what stood there, whatever stands there now") {
  const Tree136 repository;
  repository.write("deals/a.yaml", "one");
  repository.write("deals/q4/b.yaml", "b");
  repository.write("other", "o");
  repository.commit_all();
  repository.write("deals/a.yaml", "two");
  repository.remove("deals/q4/b.yaml");
  repository.commit_all();
  const GitTree then = repository.at("HEAD~1"), now = repository.at("HEAD");
  CHECK(names(then.list("")) == "deals/ other ");
  CHECK(names(then.list("deals")) == "a.yaml q4/ ");
  CHECK(names(now.list("deals")) == "a.yaml ");
  CHECK(then.read("deals/a.yaml").text == "one");
  CHECK(now.read("deals/a.yaml").text == "two");
  CHECK(then.read("deals/q4/b.yaml").text == "b");
  CHECK(now.read("deals/q4/b.yaml").error_number == ENOENT);
  CHECK(now.list("deals/q4").error_number == ENOENT);
  CHECK(now.list("deals/a.yaml").error_number == ENOTDIR);
  CHECK(now.read("deals").obstacle == Obstacle::folder);
}

TEST_CASE("the root may be a folder of the repository, which was not always there") {
  const Tree136 repository;
  repository.write("x", "1");
  repository.commit_all();
  repository.write("sub/a.yaml", "one");
  repository.commit_all();
  CHECK(names(repository.at("HEAD", "sub/").list("")) == "a.yaml ");
  CHECK(names(repository.at("HEAD~1", "sub/").list("")).empty());
}

TEST_CASE("links are followed within the root, and not out of it") {
  const Tree136 repository;
  repository.write("deals/a.yaml", "one");
  repository.sh(
      "ln -s a.yaml deals/same.yaml; ln -s ../../etc/passwd deals/out.yaml; ln -s /etc/passwd "
      "deals/abs.yaml; ln -s none deals/none.yaml; ln -s loop.yaml deals/loop.yaml");
  repository.commit_all();
  const GitTree tree = repository.at("HEAD");
  CHECK(tree.target("deals/same.yaml").path == "deals/a.yaml");
  CHECK(tree.read("deals/same.yaml").text == "one");
  CHECK(tree.target("deals/out.yaml").obstacle == Obstacle::leads_out);
  CHECK(tree.read("deals/abs.yaml").obstacle == Obstacle::leads_out);
  CHECK(tree.target("deals/none.yaml").obstacle == Obstacle::leads_nowhere);
  CHECK(tree.target("deals/loop.yaml").error_number == ELOOP);
}

TEST_CASE("a folder that is a link within the root has the files of the other") {
  const Tree136 repository;
  repository.write("store/east/a.yaml", "one");
  repository.write("store/to.yaml", "two");
  repository.sh(
      "ln -s store deals; ln -s east store/same; ln -s to.yaml store/link.yaml; ln -s x/x x; "
      "ln -s .. up");
  repository.commit_all();
  const GitTree tree = repository.at("HEAD");
  CHECK(names(tree.list("deals")) == "east/ link.yaml same to.yaml ");
  CHECK(names(tree.list("deals/east")) == "a.yaml ");
  CHECK(names(tree.list("deals/same")) == "a.yaml ");
  CHECK(tree.read("deals/east/a.yaml").text == "one");
  CHECK(tree.read("deals/same/a.yaml").text == "one");
  CHECK(tree.read("deals/link.yaml").text == "two");
  CHECK(tree.target("deals/link.yaml").path == "store/to.yaml");
  CHECK(tree.read("deals/none.yaml").error_number == ENOENT);
  CHECK(tree.read("x/y").obstacle != Obstacle::none);
  CHECK(tree.read("up/store/to.yaml").obstacle != Obstacle::none);  // out of the root
}

TEST_CASE("replaced objects and filters change nothing of what is read, and nothing is run") {
  const Tree136 repository;
  repository.write(".gitattributes", "*.yaml filter=evil diff=evil\n");
  repository.write("a.yaml", "true");
  repository.commit_all();
  repository.write("b", "false");
  repository.commit_all();
  repository.git("config filter.evil.smudge 'touch owned'");
  repository.git("config filter.evil.clean 'touch owned'");
  repository.git("config diff.evil.textconv 'touch owned'");
  repository.git("config core.fsmonitor 'touch owned'");
  repository.git("config log.showSignature true");
  repository.git("config gpg.program 'touch owned'");
  repository.git("replace " + repository.id("HEAD:a.yaml") + " " + repository.id("HEAD:b"));
  CHECK(repository.at("HEAD").read("a.yaml").text == "true");
  CHECK_FALSE(std::filesystem::exists(repository.path() / "owned"));
}
