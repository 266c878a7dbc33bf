// What CI services read is judged from outside: by the schema of SARIF, by Python's readers of XML
// and JSON. What examples/ci shows is run, as far as it can be without a network.
#include "support/git.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

using namespace c136::test;

namespace fs = std::filesystem;

namespace {

std::string source(const char* path) { return (source_folder() / path).string(); }

/// What a shell prints in a copy of the examples with one broken deal more.
std::string in_examples(const std::string& script) {
  const ScratchFolder folder;
  fs::copy(source_folder() / "examples", folder.path(), fs::copy_options::recursive);
  put(folder / "deals/broken & <wrong>.yaml", "c136: 1\ntitle: a\ntitel: \"b & c\"\nstage: x\n");
  const Ran ran =
      run({.command = {"/bin/sh", "-c", script}, .folder = folder.path(), .err_to_out = true});
  INFO(script, "\n", ran.out);
  CHECK(ran.code <= 1);
  return ran.out;
}

/// What the judge says of the report on these files of the examples.
std::string judged(const std::string& format, const std::string& arguments) {
  return in_examples(fmt::format("c136 check --as-of 2026-11-22 --format {0} {1} | python3 {2} {0}",
                                 format, arguments, source("tests/ci/judge.py")));
}

constexpr std::string_view good_deal =
    "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: o\nstage: needs\n";
constexpr std::string_view broken_deal = "c136: 1\ntitle: t\nstage: needs\n";

/// A deals repository whose main branch has a broken deal, and a branch that adds a good one.
struct Deals : GitRepository {
  Deals() {
    write(".c136.yaml", "language: en\n");
    write("deals/old.yaml", broken_deal);
    commit_all();
    git("update-ref refs/remotes/origin/main HEAD");
    git("checkout -q -b work");
    write("deals/new.yaml", good_deal);
    commit_all();
  }
};

/// The commands of a CI file that run c136; not those that install it.
std::string commands_of(const char* file, const char* expression) {
  const Ran ran = run({.command = {"/usr/bin/env", "python3", "-c",
                                   fmt::format("import sys, yaml\n"
                                               "ci = yaml.safe_load(open(sys.argv[1]))\n"
                                               "print('\\n'.join({}))",
                                               expression),
                                   source(file)}});
  REQUIRE_MESSAGE(ran.code == 0, ran.err);
  REQUIRE(ran.out.find("c136 check") != std::string::npos);
  return ran.out;
}

Ran run_in(const Deals& deals, const std::string& variables, const std::string& commands) {
  return deals.sh("export HOME=" + deals.path().string() + " " + variables + "\nset -e\n" +
                  commands);
}

}  // namespace

TEST_CASE("the reports on all examples are what their services expect") {
  const auto said = nlohmann::json::parse(
      in_examples("c136 check --as-of 2026-11-22 --all-gaps --format json"))["summary"];
  const auto count = [&](const char* of) { return said[of].get<int>(); };
  const auto counts = [&](const char* pattern) {
    return fmt::format(fmt::runtime(pattern), fmt::arg("errors", count("errors")),
                       fmt::arg("warnings", count("warnings")), fmt::arg("gaps", count("gaps")));
  };
  CHECK(count("errors") > 1);
  CHECK(judged("gitlab", "--all-gaps") ==
        counts("{errors} critical, {gaps} info, {warnings} minor\n"));
  CHECK(judged("rdjsonl", "--all-gaps") ==
        counts("{errors} ERROR, {gaps} INFO, {warnings} WARNING\n"));
  CHECK(judged("sarif", "--all-gaps")
            .ends_with(counts(
                " rules, {errors} error, {gaps} note, {warnings} warning, successful: True\n")));
  CHECK(judged("junit", "--all-gaps") ==
        fmt::format("{} tests, 1 failures, 0 skipped\n", count("files")));
}

TEST_CASE("reports without findings are none the worse") {
  const std::string clean = "deals/smallest.yaml --no-gaps";
  CHECK(judged("sarif", clean) == "0 rules, nothing, successful: True\n");
  CHECK(judged("gitlab", clean) == "nothing\n");
  CHECK(judged("junit", clean) == "1 tests, 0 failures, 0 skipped\n");
  CHECK(judged("rdjsonl", clean) == "nothing\n");
}

TEST_CASE("reports on nothing are not green; nothing to do is no fault") {
  const Deals deals;
  const auto judge = [&](const char* arguments, const char* format) {
    return deals
        .sh(fmt::format("c136 check {0} --format {1} 2>/dev/null | python3 {2} {1}", arguments,
                        format, source("tests/ci/judge.py")))
        .out;
  };
  const char* none_met = "--where owner=nobody deals/new.yaml";
  CHECK(judge(none_met, "sarif") == "0 rules, nothing, successful: False\n");
  CHECK(judge(none_met, "junit") == "1 tests, 0 failures, 1 skipped\n");
  const char* unchanged = "--changed-since HEAD";
  CHECK(judge(unchanged, "sarif") == "0 rules, nothing, successful: True\n");
  CHECK(judge(unchanged, "junit") == "1 tests, 0 failures, 1 skipped\n");
  const Ran log = deals.sh("c136 check --changed-since HEAD --format github");
  CHECK(log.code == 0);
  CHECK(log.out == "c136: Nothing to check: 2 files are unchanged since HEAD.\n");
}

TEST_CASE("services are told where a file stands in the repository, wherever c136 runs") {
  const Deals deals;
  std::filesystem::rename(deals.path() / ".c136.yaml", deals.path() / "deals/.c136.yaml");
  for (const char* format : {"github", "gitlab", "sarif", "junit", "rdjsonl"}) {
    CAPTURE(format);
    const auto report = [&](const std::string& command) {
      const Ran ran = deals.sh("GITHUB_STEP_SUMMARY= " + command + " --no-gaps --format " + format);
      CHECK(ran.code == 1);
      return ran.out;
    };
    const std::string from_root = report("c136 check deals/old.yaml");
    CHECK(from_root.find("deals/old.yaml") != from_root.npos);
    CHECK(report("cd deals && c136 check old.yaml") == from_root);
    CHECK(report("c136 -C deals check old.yaml") == from_root);
    CHECK(report("c136 check $PWD/deals/old.yaml") == from_root);
  }
  const Ran json = deals.sh("c136 -C deals check old.yaml --json");
  CHECK(json.out.find("\"file\": \"old.yaml\"") != json.out.npos);
}

TEST_CASE("the GitHub workflow passes a good branch and stops a broken one") {
  const std::string steps =
      "s['run'] for s in ci['jobs']['check']['steps'] if s.get('name', '').startswith('Check {}')";
  const std::string branch = commands_of(
      "examples/ci/github.yml", fmt::format(fmt::runtime(steps), "what the branch").c_str());
  const std::string all =
      commands_of("examples/ci/github.yml", fmt::format(fmt::runtime(steps), "all").c_str());
  const std::string variables =
      "GITHUB_BASE_REF=main GITHUB_WORKSPACE=$PWD GITHUB_STEP_SUMMARY=$PWD/page.md";
  const Deals deals;
  CHECK(run_in(deals, variables, branch).code == 0);
  CHECK(content(deals.path() / "page.md").find("1 of 2 files (changed since origin/main)") !=
        std::string::npos);
  CHECK(run_in(deals, variables, all).code == 1);
  deals.write("deals/new.yaml", broken_deal);
  const Ran stopped = run_in(deals, variables, branch);
  CHECK(stopped.code == 1);
  CHECK(stopped.out.find("::error file=deals/new.yaml,line=1,") != std::string::npos);
  CHECK(stopped.out.find("old.yaml") == std::string::npos);
}

TEST_CASE("the GitLab job leaves its reports, and stops a broken branch") {
  const std::string script = commands_of("examples/ci/gitlab.yml", "ci['deals']['script']");
  const Deals deals;
  const std::string request =
      "CI_MERGE_REQUEST_DIFF_BASE_SHA=" + deals.git("rev-parse origin/main");
  const auto judge = [&](const char* file, const char* format) {
    return deals.sh(fmt::format("python3 {} {} <{}", source("tests/ci/judge.py"), format, file))
        .out;
  };
  CHECK(run_in(deals, request, script).code == 0);
  CHECK(judge("junit.xml", "junit") == "1 tests, 0 failures, 0 skipped\n");
  CHECK(run_in(deals, "", script).code == 1);
  CHECK(judge("gl-code-quality-report.json", "gitlab") == "2 critical, 5 info\n");
}

TEST_CASE("the git hook judges what is committed, not what stands in the folder") {
  const Deals deals;
  fs::create_directories(deals.path() / ".git/hooks");
  fs::copy_file(source("examples/ci/pre-commit"), deals.path() / ".git/hooks/pre-commit");
  const auto commit = [&] {
    return deals.sh("git -c user.name=t -c user.email=t@example.com commit -qm x");
  };
  deals.write("notes.txt", "no deal");
  deals.git("add notes.txt");
  CHECK(commit().code == 0);  // although deals/old.yaml has errors

  deals.write("deals/third.yaml", broken_deal);
  deals.git("add deals/third.yaml");
  deals.write("deals/third.yaml", good_deal);
  const Ran refused = commit();
  CHECK(refused.code != 0);
  CHECK(refused.out.find("deals/third.yaml:1:1: error[S003]") == 0);

  deals.git("add deals/third.yaml");
  deals.write("deals/third.yaml", broken_deal);
  CHECK(commit().code == 0);

  deals.write(".c136.yaml", "langauge: zh\n");
  deals.git("add .c136.yaml");
  const Ran unsettled = commit();
  CHECK(unsettled.code != 0);
  CHECK(unsettled.out.find(".c136.yaml:1:1: error[S002]") != std::string::npos);
}

namespace {

/// A repository with the git hook.
struct Hooked : GitRepository {
  Hooked() {
    fs::create_directories(path() / ".git/hooks");
    fs::copy_file(source("examples/ci/pre-commit"), path() / ".git/hooks/pre-commit");
  }

  Ran commit() const {
    git("add -A");
    return sh("git -c user.name=t -c user.email=t@example.com commit -qm x");
  }
};

}  // namespace

TEST_CASE("the git hook finds deals and accounts where the settings say they are") {
  const Hooked deals;
  deals.write(".c136.yaml",
              "deals: pipeline/*/deal-*.yaml\naccounts: customers/*\nexclude: pipeline/old\n");
  deals.write("pipeline/a/deal-a.yaml", good_deal);
  deals.write("pipeline/old/deal-o.yaml", broken_deal);
  deals.write("weeks/w47.yaml", "c136: 1\nweek: 2026-W47\nseller: o\n");
  deals.write("customers/b.yaml", "c136: 1\naccount: b\ncustomer: {name: B}\n");
  const Ran first = deals.commit();  // there is no HEAD yet
  CHECK_MESSAGE(first.code == 0, first.out);

  deals.write("pipeline/b/deal-b.yaml", broken_deal);
  const Ran refused = deals.commit();
  CHECK(refused.code != 0);
  CHECK(refused.out.find("pipeline/b/deal-b.yaml:1:1: error[S003]") == 0);

  deals.write("pipeline/b/deal-b.yaml", std::string(good_deal) + "account: b\n");
  CHECK(deals.commit().code == 0);
  deals.write("customers/b.yaml", "c136: 1\naccount: b\n");
  const Ran unnamed = deals.commit();
  CHECK(unnamed.code != 0);
  CHECK(unnamed.out.find("customers/b.yaml:1:1: error[S003]") == 0);
}

TEST_CASE("the git hook lets pass what has no YAML in it, and an empty commit") {
  const Hooked nothing;
  nothing.write("notes.txt", "there is no deal at all here");
  CHECK(nothing.commit().code == 0);
  CHECK(nothing.sh("git -c user.name=t -c user.email=t@e commit -qm x --allow-empty").code == 0);
  nothing.write("deals/a.yaml", good_deal);
  CHECK(nothing.commit().code == 0);
  nothing.write("other.yaml", "a: 1\n");
  const Ran other = nothing.commit();
  CHECK(other.code == 0);
  CHECK(other.out == "Nothing to check: 1 file is unchanged.\n");
}

TEST_CASE("the git hook sees that an account is gone which a deal needs") {
  const Deals deals;
  deals.write("deals/old.yaml", std::string(good_deal) + "account: hengyuan\n");
  deals.write("accounts/hengyuan.yaml", "c136: 1\naccount: hengyuan\ncustomer: {name: B}\n");
  deals.git("add -A");
  deals.git("-c user.name=t -c user.email=t@example.com commit -qm base");
  fs::create_directories(deals.path() / ".git/hooks");
  fs::copy_file(source("examples/ci/pre-commit"), deals.path() / ".git/hooks/pre-commit");
  deals.git("rm -q accounts/hengyuan.yaml");
  const Ran refused = deals.sh("git -c user.name=t -c user.email=t@example.com commit -qm x");
  CHECK(refused.code != 0);
  CHECK(refused.out.find("deals/old.yaml") != std::string::npos);
  CHECK(refused.out.find("error[S007]") != std::string::npos);
}

TEST_CASE("pre-commit runs the hook") {
  GitRepository hooks;
  hooks.write(".pre-commit-hooks.yaml", content(source(".pre-commit-hooks.yaml")));
  hooks.commit_all();
  Deals deals;
  deals.write(".pre-commit-config.yaml",
              fmt::format("repos:\n- repo: {}\n  rev: {}  hooks: [{{id: c136-check}}]\n",
                          hooks.path().string(), hooks.git("rev-parse HEAD")));
  deals.git("add .pre-commit-config.yaml");
  const auto pre_commit = [&](const std::string& arguments) {
    return run_in(deals, "PRE_COMMIT_HOME=$PWD/.cache PRE_COMMIT_COLOR=never",
                  "pre-commit run " + arguments);
  };
  const Ran good = pre_commit("--files deals/new.yaml");
  CHECK_MESSAGE(good.code == 0, good.out);
  CHECK(good.out.find("c136 check") != std::string::npos);
  const Ran broken = pre_commit("--files deals/old.yaml deals/new.yaml");
  CHECK(broken.code == 1);
  CHECK(broken.out.find("deals/old.yaml:1:1: error[S003]") != std::string::npos);
  CHECK(pre_commit("--files .c136.yaml").code == 1);  // changed settings mean all deals
  CHECK(pre_commit("--files .pre-commit-config.yaml").code == 0);
  deals.write(".c136.yaml", "exclude: deals/old.yaml\ndeals: '**/*.yaml'\n");
  deals.write("other.yaml", broken_deal);
  deals.git("add -A");
  CHECK(pre_commit("--files deals/old.yaml").code == 0);
  const Ran elsewhere = pre_commit("--files other.yaml");
  CHECK(elsewhere.code == 1);
  CHECK(elsewhere.out.find("other.yaml:1:1: error[S003]") != std::string::npos);
}
