// What becomes of a table when git fails under it: not installed, silent, breaking off, dying,
// killed, and the system refusing the calls with which it is asked. Each of its runs fails once in
// every way: the table is right, or there is none and the person is told.
#include "support/files.hpp"
#include "support/git.hpp"
#include "support/past.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <sstream>

using namespace c136;
using namespace c136::test;

namespace fs = std::filesystem;

namespace {

const std::vector<std::string> readers[] = {
    {"diff", "HEAD~1", "HEAD"},
    {"diff"},
    {"history", "a"},
    {"funnel", "--trend", "3w"},
    {"funnel", "--flow", "2026-Q4"},
    {"calibrate"},
    {"list", "--at", "2026-11-03"},
    {"list", "--columns", "deal,pushes,value_before", "--since", "2026-11-03"},
};

/// A git that counts its runs in a file, and fails in the one of this number; the others are real.
constexpr std::string_view failing_git = R"(#!/bin/sh
number=$(($(cat "$COUNT" 2>/dev/null || echo 0) + 1))
echo $number > "$COUNT"
if [ $number -ne "$FAILS" ]; then exec "$GIT" "$@"; fi
"$GIT" "$@" > "$COUNT.out" 2>"$COUNT.err"
code=$?
half=$(($(wc -c < "$COUNT.out") / 2))
case $HOW in
silent) exit 0 ;;
mute) exit 3 ;;
breaks) head -c $half "$COUNT.out"; exit 0 ;;
gives-up) head -c $half "$COUNT.out"; echo "fatal: out of paper" >&2; exit 128 ;;
killed) head -c $half "$COUNT.out"; kill -9 $$ ;;
esac
)";

/// Asked for objects, it answers one question after another: half of what it says is said at once.
constexpr std::string_view half_batch = R"(
case "$*" in
*"cat-file --batch") if [ $number -eq "$FAILS" ]; then
  case $HOW in
  silent | mute) exit 3 ;;
  killed) kill -9 $$ ;;
  *) read -r id; echo "$id blob 40"; echo half; exit 0 ;;
  esac
fi ;;
esac
)";

struct FaultyWorld {
  GitRepository repository;
  ScratchFolder tools;

  FaultyWorld() {
    repository.write(".c136.yaml", "timezone: \"+08:00\"\n");
    repository.write("deals/a.yaml", deal_text("needs", "close: 2026-11\namount: 100\n"));
    repository.write("deals/b.yaml", deal_text("needs", "status: won\nresult: {on: 2026-11-08}\n"));
    repository.commit("2026-11-02");
    repository.write("deals/a.yaml", deal_text("decision", "close: 2026-12\namount: 90\n"));
    repository.commit("2026-11-09");
    std::string script(failing_git);
    script.insert(script.find("if [ $number -ne"), half_batch);
    fs::create_directories(tools / "bin");
    put(tools / "bin/git", script);
    fs::permissions(tools / "bin/git", fs::perms::owner_all);
  }

  Process process(std::vector<std::string> command, const std::string& how, int number) const {
    command.insert(command.begin(), program());
    command.insert(command.end(), {"--as-of", "2026-11-15"});
    const std::string path = (tools / "bin").string() + ":/usr/bin:/bin";
    return {
        .command = std::move(command),
        .folder = repository.path(),
        .variables = {"PATH=" + path, "GIT=/usr/bin/git", "HOW=" + how,
                      "FAILS=" + std::to_string(number), "COUNT=" + (tools / "count").string()}};
  }

  Ran run(const std::vector<std::string>& command, const std::string& how = "", int number = 0) {
    fs::remove(tools / "count");
    return test::run(process(command, how, number));
  }

  int runs() const {
    std::istringstream in(content(tools / "count"));
    int count = 0;
    in >> count;
    return count;
  }
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

/// Right, or said to be unknown before some day, or not there.
void judge(const Ran& ran, const Ran& clean) {
  INFO(ran.code, "\n", ran.out, "\n", ran.err);
  const bool is_right = ran.code == clean.code && ran.out == clean.out;
  const bool is_told = ran.code == 2 && ran.out.empty() && has(ran.err, "c136: ");
  const bool is_unknown = has(ran.out + ran.err, "the history breaks off: git says: fatal:");
  CHECK((is_right || is_told || is_unknown));
}

}  // namespace

TEST_CASE("whichever run of git fails, and however, no wrong table comes of it") {
  FaultyWorld world;
  for (const auto& reader : readers) {
    CAPTURE(fmt::format("{}", fmt::join(reader, " ")));
    const Ran clean = world.run(reader);
    REQUIRE_MESSAGE(clean.code == 0, clean.err);
    const int runs = world.runs();
    REQUIRE(runs > 1);
    int told = 0;
    for (const char* how : {"silent", "mute", "breaks", "gives-up", "killed"})
      for (int number = 1; number <= runs; ++number) {
        CAPTURE(how);
        CAPTURE(number);
        const Ran ran = world.run(reader, how, number);
        judge(ran, clean);
        told += ran.code == 2;
      }
    CHECK(told > runs);
  }
}

TEST_CASE("without git it is told what is needed, in either language") {
  FaultyWorld world;
  fs::remove(world.tools / "bin/git");
  for (const auto& reader : readers)
    for (const char* language : {"en", "zh"}) {
      auto command = reader;
      command.insert(command.end(), {"--lang", language});
      Process process = world.process(command, "", 0);
      process.variables[0] = "PATH=" + (world.tools / "bin").string();
      const Ran ran = test::run(process);
      CHECK(ran.code == 2);
      CHECK(ran.out.empty());
      CHECK(has(ran.err, language == std::string_view("zh") ? "需要 git 程序" : "git program"));
    }
}

TEST_CASE("a parent that does not care about its children takes nothing from the table") {
  FaultyWorld world;
  const Ran clean = world.run(readers[0]);
  Process process = world.process(readers[0], "", 0);
  process.command.insert(process.command.begin(), {"env", "--ignore-signal=CHLD"});
  const Ran ran = test::run(process);
  CHECK(ran.code == 0);
  CHECK(ran.out == clean.out);
}

TEST_CASE("a system that refuses the calls of a pipe is told of, and never waited for") {
  FaultyWorld world;
  for (const auto& reader : {readers[0], readers[3]}) {
    const Ran clean = world.run(reader);
    for (const char* fault : {"poll:error=ENOMEM", "pipe2:error=EMFILE", "socketpair:error=EMFILE",
                              "sendto:error=EPIPE", "wait4:error=ECHILD", "poll:error=EINTR",
                              "vfork:error=EAGAIN", "clone3:error=EAGAIN"})
      for (int number = 1; number <= 8; ++number) {
        CAPTURE(fault);
        CAPTURE(number);
        Process process = world.process(reader, "", 0);
        process.command.insert(process.command.begin(),
                               {"timeout", "20", "strace", "-qq", "-o", "/dev/null", "-e",
                                fmt::format("inject={}:when={}", fault, number)});
        judge(test::run(process), clean);
      }
  }
}
