// Repositories that want something executed, fetched, changed or read from elsewhere: a run that
// looks into their past does none of it.
#include "support/time_world.hpp"

#include <filesystem>

using namespace c136;
using namespace c136::test;

namespace {

/// Each is a shell script that makes one of an honest repository. `$evil` is a program that leaves
/// a file called `owned` beside the deals.
struct Hostile {
  std::string_view name, script;
};

constexpr Hostile hostile_ones[] = {
    {"hooks",
     "for h in pre-commit post-checkout post-index-change reference-transaction fsmonitor-watchman "
     "pre-auto-gc; do cp $evil .git/hooks/$h; done"},
    {"a folder of hooks", "mkdir h; cp $evil h/post-index-change; git config core.hooksPath h"},
    {"filters",
     "echo '* filter=x' > .gitattributes; git config filter.x.clean $evil; "
     "git config filter.x.smudge $evil; git config filter.x.required true; touch deals/a.yaml"},
    {"a filter that stays",
     "echo '* filter=x' > .gitattributes; git config filter.x.process $evil"},
    {"an external diff", "git config diff.external $evil"},
    {"a diff of an attribute",
     "echo '*.yaml diff=x' > .git/info/attributes; git config diff.x.command $evil; "
     "git config diff.x.textconv $evil; git config diff.x.cachetextconv true"},
    {"a file system monitor", "git config core.fsmonitor $evil"},
    {"the daemon of one", "git config core.fsmonitor true; git config core.untrackedCache true"},
    {"an ssh command",
     "git config core.sshCommand $evil; git config remote.origin.url ssh://x.invalid/y; "
     "git config remote.origin.promisor true; git config extensions.partialClone origin; "
     "git config core.repositoryFormatVersion 1"},
    {"a pager", "git config core.pager $evil; git config pager.log $evil; git config pager.diff 1"},
    {"aliases",
     "for a in log cat-file ls-tree rev-parse diff-tree; do git config alias.$a \"!$evil\"; done"},
    {"a program for signatures",
     "git config gpg.program $evil; git config log.showSignature true; "
     "git config format.pretty '%G? %GS'"},
    {"a proxy and helpers",
     "git config core.gitProxy $evil; git config credential.helper $evil; "
     "git config core.askPass $evil; git config core.editor $evil; "
     "git config core.alternateRefsCommand $evil"},
    {"objects from elsewhere", "echo /nowhere/objects > .git/objects/info/alternates"},
    {"a replaced commit", "git replace HEAD HEAD~1"},
    {"a replaced blob", "git replace HEAD:deals/a.yaml HEAD~1:deals/a.yaml"},
    {"grafts", "git rev-parse HEAD > .git/info/grafts"},
    {"refs like options",
     "for r in --output=owned -O/dev/null --upload-pack=$evil; do "
     "git rev-parse HEAD > \".git/refs/heads/$(echo $r | tr / _)\"; done; "
     "git symbolic-ref refs/heads/--help refs/heads/main"},
    {"formats",
     "git config diff.relative true; git config diff.noprefix true; "
     "git config diff.renames false; git config log.showRoot false; "
     "git config log.diffMerges off; git config log.follow true; "
     "git config diff.orderFile /nowhere; git config core.abbrev 4; "
     "git config color.ui always; git config i18n.logOutputEncoding UTF-16"},
    {"included settings", "git config include.path /dev/zero/x; git config includeIf.x.path y"},
};

/// Two weeks of one deal, and what a program leaves behind.
struct HonestWorld : TimeWorld {
  HonestWorld() {
    repository.write(".c136.yaml", "");
    repository.write("deals/a.yaml", deal_text("needs", "close: 2026-11\n"));
    repository.write("deals/b.yaml", deal_text("needs"));
    repository.commit("2026-11-02");
    repository.write("deals/a.yaml", deal_text("decision", "close: 2026-12\n"));
    repository.commit("2026-11-09");
    const std::string root = std::filesystem::canonical(repository.path()).string();
    repository.write(".git/evil", "#!/bin/sh\ntouch " + root + "/owned\ncat\n");
    repository.sh("chmod +x .git/evil");
  }

  std::string read_all() const {
    std::string all;
    for (const std::vector<std::string>& command : std::vector<std::vector<std::string>>{
             {"diff", "HEAD~1", "HEAD"},
             {"diff"},
             {"history", "a"},
             {"funnel", "--trend", "3w"},
             {"list", "--at", "2026-11-03"},
             {"list", "--columns", "deal,stage_days,pushes", "--since", "2026-11-03"},
             {"calibrate"}})
      all += run(command).text;
    return all;
  }

  std::string content() const {
    return repository.sh("find . -type f -exec sha1sum {} + | sort; find . | sort").out;
  }
  bool is_owned() const { return std::filesystem::exists(repository.path() / "owned"); }
};

}  // namespace

TEST_CASE("a hostile repository is read like an honest one, and nothing of it is run or changed") {
  const std::string expected = HonestWorld().read_all();
  CHECK(expected.find("stage-forward") != std::string::npos);
  for (const Hostile& hostile : hostile_ones) {
    CAPTURE(hostile.name);
    const HonestWorld world;
    const Ran made = world.repository.sh("evil=$PWD/.git/evil; " + std::string(hostile.script));
    INFO(made.out);
    REQUIRE(made.code == 0);
    const std::string before = world.content();
    CHECK(world.read_all() == expected);
    CHECK_FALSE(world.is_owned());
    CHECK(world.content() == before);
  }
}

TEST_CASE("what a partial clone lacks is not fetched, whatever it is told to fetch with") {
  for (const std::string_view with :
       {"git config remote.origin.url \"ext::$evil x\"; git config protocol.ext.allow always",
        "git config remote.origin.url ssh://x.invalid/y; git config core.sshCommand $evil; "
        "git config protocol.ssh.allow always",
        "git config remote.origin.url $PWD; git config remote.origin.uploadpack $evil; "
        "git config protocol.file.allow always",
        "git config remote.origin.vcs evil"}) {
    CAPTURE(with);
    const HonestWorld world;
    const Ran made = world.repository.sh(
        "set -e; evil=$PWD/.git/evil; lost=$(git rev-parse HEAD~1:deals/a.yaml); "
        "git config extensions.partialClone origin; git config core.repositoryFormatVersion 1; "
        "git config remote.origin.promisor true; git repack -qad; rm -f "
        ".git/objects/pack/*.promisor;"
        "for p in .git/objects/pack/*.pack; do touch ${p%.pack}.promisor; done; "
        "git rev-list --objects HEAD | cut -d' ' -f1 | grep -v $lost | "
        "git pack-objects -q .git/objects/pack/pack > name; "
        "touch .git/objects/pack/pack-$(cat name).promisor; "
        "for p in .git/objects/pack/*.pack; do case $p in *$(cat name)*) ;; *) rm -f ${p%.pack}.*; "
        "esac; done; rm name; " +
        std::string(with));
    INFO(made.out);
    REQUIRE(made.code == 0);
    const std::string before = world.content();
    const std::string text = world.read_all();
    CHECK(text.find("partial") != std::string::npos);
    CHECK_FALSE(world.is_owned());
    CHECK(world.content() == before);
    CHECK(world.run({"history", "a", "--require-history"}).code == 2);
    CHECK(world.run({"diff", "HEAD~1", "HEAD"}).code == 2);
  }
}

TEST_CASE("paths and links of a tree that lead elsewhere lead nowhere") {
  const HonestWorld world;
  const Ran made = world.repository.sh(
      "set -e; blob=$(git rev-parse HEAD:deals/a.yaml); "
      "link=$(printf /etc/passwd | git hash-object -w --stdin); "
      "deals=$(printf '100644 blob %s\\t..\\n120000 blob %s\\tc.yaml\\n100644 blob %s\\ta.yaml\\n' "
      "$blob $link $blob | git mktree); "
      "tree=$(printf '100644 blob %s\\t.c136.yaml\\n040000 tree %s\\t..\\n040000 tree "
      "%s\\tdeals\\n' $(git rev-parse HEAD:.c136.yaml) $deals $deals | git mktree); "
      "commit=$(GIT_COMMITTER_DATE='2026-11-10 12:00 +0800' git -c user.name=t -c user.email=t@e "
      "commit-tree -p HEAD -m x $tree); git update-ref refs/heads/main $commit");
  INFO(made.out);
  REQUIRE(made.code == 0);
  const std::string listed = world.run({"list", "--at", "HEAD", "--columns", "deal,stage"}).text;
  CHECK(listed.find("root:") == std::string::npos);
  CHECK(listed.find("decision") != std::string::npos);
  CHECK(world.run({"diff", "HEAD~1", "HEAD"}).code == 0);
  world.repository.sh("git config core.worktree /");
  CHECK(world.read_all().find("root:") == std::string::npos);
  CHECK_FALSE(std::filesystem::exists(world.repository.path().parent_path() / "a.yaml"));
}

TEST_CASE("a submodule's filters are not run by what asks for changed files") {
  const HonestWorld world;
  const GitRepository module;
  module.write("x.yaml", "x: 1\n");
  module.commit("2026-11-01");
  const Ran made = world.repository.sh(
      "set -e; evil=$PWD/.git/evil; git -c protocol.file.allow=always submodule add -q " +
      module.path().string() +
      " m; echo '* filter=x' > .git/modules/m/info/attributes; "
      "git -C m config filter.x.clean $evil; touch -d 2020-01-01 m/x.yaml; echo y >> m/x.yaml");
  INFO(made.out);
  REQUIRE(made.code == 0);
  world.run({"check", "--changed-since", "HEAD"});
  CHECK_FALSE(world.is_owned());
}

TEST_CASE("a deal of 1 MiB in each commit is read like any other") {
  const HonestWorld world;
  for (int week = 0; week < 6; ++week) {
    const std::string note(1'000'000, static_cast<char>('a' + week));
    world.repository.write("deals/large.yaml",
                           deal_text(week < 3 ? "needs" : "decision", "x-note: " + note + "\n"));
    world.repository.commit(fmt::format("2026-11-{:02}", 10 + week));
  }
  const std::string text = world.run({"history", "large"}).text;
  CHECK(text.find("2026-11-13") != std::string::npos);
  CHECK(world.run({"funnel", "--trend", "2w"}).code == 0);
}
