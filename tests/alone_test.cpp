// A run keeps to itself: it starts no program and opens no socket, as strace sees it. Only
// `check --changed-since` asks git, and nothing else.
#include "support/git.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace c136::test;

namespace fs = std::filesystem;

namespace {

constexpr const char* deal = "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: me\nstage: needs\n";

/// The system calls of a run, but for its own start, its end and its threads.
std::vector<std::string> calls_of(const GitRepository& repository, const std::string& command) {
  const ScratchFolder scratch;
  const std::string log = scratch / "log";
  const Ran ran =
      repository.sh("strace -f -qq -e trace=%process,%network -o " + log + " " + command);
  REQUIRE_MESSAGE(fs::exists(log), ran.out, ran.err);
  CHECK_MESSAGE(ran.code <= 1, command, "\n", ran.out, ran.err);
  std::vector<std::string> calls;
  std::istringstream lines(content(log));
  bool started = false;
  for (std::string line; std::getline(lines, line);) {
    const bool is_start = !started && line.find("execve(") != std::string::npos;
    started = started || is_start;
    const bool is_thread = line.find("CLONE_THREAD") != std::string::npos;
    const bool is_quiet =
        line.find(" exit") != std::string::npos || line.find("+++") != std::string::npos ||
        line.find("resumed>") != std::string::npos || line.find("--- SIG") != std::string::npos;
    if (!is_start && !is_thread && !is_quiet) calls.push_back(line);
  }
  REQUIRE(started);
  return calls;
}

struct Deals : GitRepository {
  Deals() {
    write(".c136.yaml", "language: en\n");
    for (const char* name : {"deals/a.yaml", "deals/b.yaml", "deals/c.yaml"}) write(name, deal);
    commit_all();
  }
};

}  // namespace

TEST_CASE("a run starts no program and opens no socket") {
  const Deals deals;
  for (const char* command :
       {"check", "check --format github", "score", "contacts --json", "funnel", "list --format csv",
        "plan", "next", "show deals/a.yaml", "config", "explain C104", "schema", "new --lang zh",
        "score -o out.md", "check -v --threads 4"}) {
    const auto calls = calls_of(deals, program() + " " + command);
    CHECK_MESSAGE(calls.empty(), command, ": ", calls.empty() ? "" : calls.front());
  }
}

TEST_CASE("only --changed-since starts a program: git, and no socket") {
  const Deals deals;
  const auto calls = calls_of(deals, program() + " check --changed-since HEAD");
  int started = 0;
  for (const std::string& call : calls) {
    CAPTURE(call);
    CHECK(call.find("socket(") == std::string::npos);
    CHECK(call.find("connect(") == std::string::npos);
    const auto at = call.find("execve(\"");
    if (at == std::string::npos) continue;
    const std::string program = call.substr(at + 8, call.find('"', at + 8) - at - 8);
    CHECK(fs::path(program).filename() == "git");
    ++started;
  }
  CHECK(started > 0);
}
