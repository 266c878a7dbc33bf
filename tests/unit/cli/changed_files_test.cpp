#include "cli/check/changed_files.hpp"

#include "support/git.hpp"
#include "support/memory.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// A deals repository on a branch: accounts/a.yaml has changed since main, deals/old.yaml has not.
struct Branch : GitRepository {
  Branch() {
    write(".c136.yaml", "language: en\n");
    write("deals/old.yaml", "1");
    write("accounts/a.yaml", "1");
    commit_all();
    git("checkout -q -b work");
    write("accounts/a.yaml", "2");
    commit_all();
  }

  ChangedFiles changed(const std::string& directory = "") const {
    MemoryWorld world;
    Session branch = session(world, directory, {});
    return ChangedFiles::since(branch, "main");
  }

  ChangedFiles named(std::vector<std::string> operands, const std::string& directory = "") const {
    MemoryWorld world;
    Session branch = session(world, directory, std::move(operands));
    return ChangedFiles::named(branch);
  }

 private:
  Session session(MemoryWorld& world, const std::string& directory,
                  std::vector<std::string> operands) const {
    GlobalOptions options;
    options.directory = (path() / directory).string();
    return start(*find_command("check"), options, std::move(operands), world.context, Language::en);
  }
};

}  // namespace

TEST_CASE("a file is looked up as the run calls it") {
  const Branch branch;
  CHECK(branch.changed().has("accounts/a.yaml"));
  CHECK(branch.changed().has("./accounts/../accounts/a.yaml"));
  CHECK(branch.changed().has((branch.path() / "accounts/a.yaml").string()));
  CHECK(branch.changed("deals").has("../accounts/a.yaml"));
  CHECK_FALSE(branch.changed().has("deals/old.yaml"));
  CHECK_FALSE(branch.changed("deals").has("old.yaml"));
}

TEST_CASE("a link has changed with the file that it leads to") {
  const Branch branch;
  std::filesystem::create_symlink("../accounts/a.yaml", branch.path() / "deals/link.yaml");
  CHECK(branch.changed().has("deals/link.yaml"));
}

TEST_CASE("what cannot be looked up has changed") {
  const Branch branch;
  CHECK(branch.changed().has("-"));
  CHECK(branch.changed().has("deals/none.yaml"));
}

TEST_CASE("changed settings are seen") {
  const Branch branch;
  CHECK_FALSE(branch.changed().settings_changed());
  branch.write(".c136.yaml", "language: zh\n");
  CHECK(branch.changed().settings_changed());
}

TEST_CASE("files that are named are looked up in the same way") {
  const Branch branch;
  const ChangedFiles changed = branch.named({"old.yaml", "notes.txt", "gone.yaml"}, "deals");
  CHECK(changed.has("old.yaml"));
  CHECK(changed.has("../deals/old.yaml"));
  CHECK_FALSE(changed.has("../accounts/a.yaml"));
  CHECK(changed.revision().empty());
  CHECK_FALSE(changed.settings_changed());
  CHECK(branch.named({".c136.yaml"}).settings_changed());
}

TEST_CASE("a folder that is named is all that is in it") {
  const Branch branch;
  for (const char* folder : {"deals", "deals/", "./deals/."}) {
    CHECK(branch.named({folder}).has("deals/old.yaml"));
    CHECK_FALSE(branch.named({folder}).has("accounts/a.yaml"));
  }
  CHECK(branch.named({"."}).settings_changed());
}

TEST_CASE("settings that are gone have changed, too") {
  const Branch branch;
  std::filesystem::remove(branch.path() / ".c136.yaml");
  CHECK(branch.named({"deals/old.yaml", ".c136.yaml"}).settings_changed());
  CHECK(branch.changed().settings_changed());
}

TEST_CASE("a deal has changed with its private part") {
  const Branch branch;
  branch.write("deals/old.private.yaml", "1");
  CHECK(branch.named({"deals/old.private.yaml"}).has("deals/old.yaml"));
  CHECK(branch.changed().has("deals/old.yaml"));
}

TEST_CASE("of changed files that were not read, those that hold a deal are told") {
  const Branch branch;
  branch.write("deals/x.yaml", "c136: 1\n");
  branch.write("deals/read.yaml", "c136: 1\n");
  branch.write("X.YAML", "c136: 1\n");
  branch.write("ci.yaml", "on: push\n");
  branch.write("deals/x.private.yaml", "c136: 1\n");
  CHECK(branch.changed().not_read({"deals/read.yaml"}) ==
        std::vector<std::string>{"X.YAML", "deals/x.yaml"});
}
