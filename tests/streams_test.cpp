// What the real program does when its output goes nowhere: format.md section 6.
#include "c136/cli/command.hpp"
#include "support/files.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <map>

using namespace c136;
using namespace c136::test;

namespace {

constexpr std::string_view clean =
    "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: me\nstage: needs\n";
constexpr std::string_view broken = "c136: 1\ntitle: t\n";

/// One deal with something of all that the commands want to be told of.
constexpr std::string_view full =
    "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: me\nstage: needs\namount: 1000\n"
    "c1:\n  contacts:\n    - {id: wang, name: Wang}\n"
    "plan:\n  - item: o\n    stage: needs\n    actions:\n      - {do: call, due: 2026-12-01}\n";

/// Two files, and a repository with a history beside them.
struct Deals {
  ScratchFolder folder;
  Deals() {
    put(folder / "clean.yaml", clean);
    put(folder / "broken.yaml", broken);
    std::filesystem::create_directories(folder / "book/deals");
    put(folder / "book/.c136.yaml", "");
    put(folder / "book/deals/full.yaml", full);
    put(folder / "book/mpc.csv", "客户,型号,负责人\nA,one,li\n");
    put(folder / "book/ops.jsonl", R"({"op": "set", "path": "stage", "value": "decision"})");
    const Ran git = test::run({.command = {"/bin/sh", "-c",
                                           "git init -q && git add . && git -c user.name=a "
                                           "-c user.email=a@b.c commit -q -m 1"},
                               .folder = folder / "book"});
    REQUIRE(git.code == 0);
  }
};

struct Case {
  std::string command, format, operand;  // empty: none
};

/// What a command is given in the repository with a history, where it needs more than a file.
const std::vector<std::string>& arguments_in_book(std::string_view command) {
  static const std::map<std::string_view, std::vector<std::string>> all{
      {"add", {"full", "c1.contacts", "id=li", "--dry-run"}},
      {"calibrate", {"deals"}},
      {"close", {"full", "lost", "--dry-run"}},
      {"diff", {"HEAD"}},
      {"done", {"full", "call", "--dry-run"}},
      {"edit", {"full", "--ops", "ops.jsonl", "--dry-run"}},
      {"history", {"full"}},
      {"import", {"mpc.csv", "--dry-run"}},
      {"log", {"full", "-w", "wang", "met", "--dry-run"}},
      {"map", {"deals/full.yaml"}},
      {"names", {"people", "full"}},
      {"prepare", {"deals/full.yaml", "-w", "wang"}},
      {"report", {"weekly"}},
      {"review", {"full", "too slow", "--dry-run"}},
      {"set", {"full", "stage", "decision", "--dry-run"}},
      {"unset", {"full", "amount", "--dry-run"}},
  };
  static const std::vector<std::string> none;
  const auto found = all.find(command);
  return found == all.end() ? none : found->second;
}

/// Several tables are a folder of files.
bool goes_into_a_folder(std::string_view command, std::string_view format) {
  return format == "csv" && (command == "calibrate" || command == "diff" || command == "history");
}

/// What a command is given: a clean deal and a broken one, or the first word that it knows.
std::vector<std::string> operands_of(const Command& command) {
  if (!arguments_in_book(command.name).empty()) return {""};
  if (command.operands == "[FILE|DIR]...") return {"clean.yaml", "broken.yaml"};
  if (command.operand_words == nullptr) return {""};
  return {command.operand_words().front()};
}

/// Every command in every format.
template <class Check>
void for_every_run(const Check& check) {
  for (const Command& command : all_commands()) {
    std::vector<std::string> formats(command.formats.begin(), command.formats.end());
    if (formats.empty()) formats.emplace_back();
    for (const std::string& format : formats) {
      if (goes_into_a_folder(command.name, format)) continue;
      for (const std::string& operand : operands_of(command)) {
        CAPTURE(command.name);
        CAPTURE(format);
        CAPTURE(operand);
        check(Case{std::string(command.name), format, operand});
      }
    }
  }
}

Process process(const Deals& deals, const Case& one, Stream out, Stream err = Stream::capture) {
  Process process{.command = {program(), one.command, "--as-of", "2026-11-22"},
                  .folder = deals.folder.path(),
                  .out = out,
                  .err = err};
  if (!one.format.empty()) process.command.insert(process.command.end(), {"--format", one.format});
  if (!one.operand.empty()) process.command.push_back(one.operand);
  if (const auto& more = arguments_in_book(one.command); !more.empty()) {
    process.command.insert(process.command.end(), {"-C", "book"});
    process.command.insert(process.command.end(), more.begin(), more.end());
    if (one.command == "report" && one.format == "csv")
      process.command.insert(process.command.end(), {"--section", "headline"});
  }
  return process;
}

int code_of_findings(const Case& one) { return one.operand == "broken.yaml" ? 1 : 0; }

/// Forms without head and foot, of which nothing is written where there is nothing to say.
bool has_nothing_to_print(const Case& one) {
  if (one.format == "jsonl")
    return one.command == "plan" || (one.command == "list" && one.operand == "broken.yaml");
  return one.format == "github" && code_of_findings(one) == 0;
}

bool says(const Ran& ran, std::string_view text) { return ran.err.find(text) != std::string::npos; }

}  // namespace

TEST_CASE("a reader that has gone away ends the run quietly, with the code of the findings") {
  const Deals deals;
  for_every_run([&](const Case& one) {
    const Ran ran = test::run(process(deals, one, Stream::broken_pipe));
    CHECK(ran.code == code_of_findings(one));
    CHECK_FALSE(says(ran, "cannot write"));
  });
}

TEST_CASE("a full disk is a message and 2") {
  const Deals deals;
  for_every_run([&](const Case& one) {
    const Ran ran = test::run(process(deals, one, Stream::full_disk));
    if (has_nothing_to_print(one)) return;
    CHECK(ran.code == 2);
    CHECK(says(ran, "cannot write the standard output: the disk is full"));
  });
}

TEST_CASE("a closed output is a message and 2") {
  const Deals deals;
  for_every_run([&](const Case& one) {
    const Ran ran = test::run(process(deals, one, Stream::closed));
    if (has_nothing_to_print(one)) return;
    CHECK(ran.code == 2);
    CHECK(says(ran, "cannot write the standard output: it is closed"));
  });
}

// Also: a full disk; a reader that has gone away is no fault, as everywhere.
TEST_CASE("an edit whose answer cannot be printed says that it was made") {
  for (const Stream out : {Stream::closed, Stream::full_disk, Stream::broken_pipe}) {
    const Deals deals;
    const Ran ran = test::run({.command = {program(), "log", "clean.yaml", "met"},
                               .folder = deals.folder.path(),
                               .out = out});
    CHECK(content(deals.folder / "clean.yaml").find("note: met") != std::string::npos);
    CHECK(ran.code == (out == Stream::broken_pipe ? 0 : 2));
    CHECK(says(ran, "clean.yaml is changed all the same") == (out != Stream::broken_pipe));
  }
}

TEST_CASE("no file takes the place of a closed stream") {
  const Deals deals;
  const Case one{"score", "json", "clean.yaml"};
  Process closed = process(deals, one, Stream::closed, Stream::closed);
  closed.closed_input = true;
  closed.command.insert(closed.command.end(), {"-o", "out.json"});
  CHECK(test::run(closed).code == 0);
  CHECK(content(deals.folder / "out.json").starts_with("{"));
  CHECK(content(deals.folder / "clean.yaml") == clean);
}

TEST_CASE("a closed standard input is a file that cannot be read") {
  const Deals deals;
  Process closed = process(deals, {"check", "text", "-"}, Stream::capture);
  closed.closed_input = true;
  const Ran ran = test::run(closed);
  CHECK(ran.code == 2);
  CHECK(says(ran, "cannot read the standard input: it is closed"));
}

TEST_CASE("help ends quietly on a closed pipe, and not on a full disk") {
  Process help{.command = {program(), "--help"}, .out = Stream::broken_pipe};
  CHECK(test::run(help).code == 0);
  help.out = Stream::full_disk;
  const Ran ran = test::run(help);
  CHECK(ran.code == 2);
  CHECK(says(ran, "the disk is full"));
}

TEST_CASE("an output file that cannot be written is a message and 2, and leaves nothing behind") {
  const Deals deals;
  const auto score_to = [&](const std::string& file) {
    return test::run({.command = {program(), "score", "clean.yaml", "--json", "-o", file},
                      .folder = deals.folder.path()});
  };
  const Ran full = score_to("/dev/full");
  CHECK(full.code == 2);
  CHECK(says(full, "cannot write /dev/full: the disk is full"));
  const Ran missing = score_to("none/out.json");
  CHECK(missing.code == 2);
  CHECK(says(missing, "cannot write none/out.json: there is no such file or folder"));
  CHECK(files_in(deals.folder.path(), ".tmp").empty());
}

TEST_CASE("standard error that is gone changes no exit code; one that fails does") {
  const Deals deals;
  const Case one{"score", "json", "broken.yaml"};
  CHECK(test::run(process(deals, one, Stream::capture, Stream::broken_pipe)).code == 1);
  CHECK(test::run(process(deals, one, Stream::capture, Stream::full_disk)).code == 2);
  CHECK(test::run(process(deals, one, Stream::capture, Stream::closed)).code == 2);
}

namespace {

Ran in_shell(const Deals& deals, const std::string& script) {
  return test::run({.command = {"sh", "-c", script}, .folder = deals.folder.path()});
}

}  // namespace

TEST_CASE("-o /dev/stdout takes its turn on standard output") {
  const Deals deals;
  const Ran ran = in_shell(deals,
                           "{ echo before; c136 list clean.yaml --format csv -o /dev/stdout; "
                           "echo after; } >all && head -1 all && tail -1 all && wc -l <all");
  CHECK(ran.out.starts_with("before\nafter\n"));
  CHECK(in_shell(deals, "c136 list clean.yaml --format csv | wc -l").out ==
        in_shell(deals, "c136 list clean.yaml --format csv -o /dev/stdout | wc -l").out);
}

TEST_CASE("a limit on the size of files is a message and 2, and leaves the old file") {
  const Deals deals;
  put(deals.folder / "out.json", "old");
  const Ran ran = in_shell(
      deals, "(ulimit -f 0; c136 score clean.yaml --json -o out.json; echo $?) 2>&1 | cat");
  CHECK(ran.out == "c136: cannot write out.json: the file would become too large\n2\n");
  CHECK(content(deals.folder / "out.json") == "old");
}

TEST_CASE("a file that may not be written is not replaced, though its folder would allow it") {
  const Deals deals;
  put(deals.folder / "out.json", "old");
  std::filesystem::permissions(deals.folder / "out.json",
                               static_cast<std::filesystem::perms>(0444));
  std::filesystem::permissions(deals.folder.path(), static_cast<std::filesystem::perms>(0777));
  const std::string nobody =
      ::geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : "";
  const std::string score = "c136 score clean.yaml --json -o out.json";
  const Ran ran = in_shell(deals, nobody + score);
  CHECK(ran.code == 2);
  CHECK(says(ran, "cannot write out.json: permission denied"));
  CHECK(content(deals.folder / "out.json") == "old");
  const Ran zh = in_shell(deals, nobody + score + " --lang zh");
  CHECK(says(zh, "无法写入 out.json：没有权限"));
  CHECK(in_shell(deals, nobody + "c136 score clean.yaml --json -o new.json").code == 0);
}

TEST_CASE("a word that nobody hears makes the exit code 2, but not the file that it is about") {
  const Deals deals;
  const Ran ran = in_shell(deals, "c136 new new.yaml 2>/dev/full");
  CHECK(ran.code == 2);
  CHECK(std::filesystem::exists(deals.folder / "new.yaml"));
}

TEST_CASE("no run waits for the other end of a pipe that nobody opens") {
  const Deals deals;
  // All at once, because each gives the other end some time.
  const Ran ran = in_shell(
      deals,
      "mkfifo a b c d e\n"
      "try() { name=$1; shift; timeout 20 \"$@\" >$name.out 2>&1; echo $? >>$name.out; }\n"
      "try a c136 check --files-from a &\n"
      "try b c136 check clean.yaml --baseline b &\n"
      "try c c136 check clean.yaml --write-baseline c &\n"
      "try d c136 list clean.yaml --json -o d &\n"
      "export GITHUB_STEP_SUMMARY=e; try e c136 check clean.yaml --no-gaps --format github &\n"
      "wait; cat a.out b.out c.out d.out e.out");
  constexpr std::string_view nobody =
      "it is a pipe, socket or device with nobody at the other end\n2\n";
  CHECK(ran.out == fmt::format("c136: --files-from a: {0}c136: cannot read b: {0}"
                               "c136: cannot write c: {0}c136: cannot write d: {0}"
                               "c136: cannot write e: {0}",
                               nobody));
}

TEST_CASE("pipes whose other end is open are as good as files") {
  const Deals deals;
  const auto bash = [&](const std::string& script) {
    return test::run({.command = {"bash", "-c", script}, .folder = deals.folder.path()});
  };
  const std::string count = "c136 list clean.yaml --json | wc -c";
  CHECK(bash("c136 check --no-gaps -q --files-from <(sleep 0.3; echo broken.yaml)").code == 1);
  CHECK(bash("c136 check --no-gaps -q --files-from <(printf 'broken.yaml\\0') -0").code == 1);
  CHECK(bash("echo broken.yaml | c136 check --no-gaps -q --files-from /dev/stdin").code == 1);
  CHECK(
      bash(
          "c136 list clean.yaml --json -o >(wc -c >n); while ! [ -s n ]; do sleep 0.1; done; cat n")
          .out == bash(count).out);
  CHECK(bash("c136 list clean.yaml --format json -o /dev/stdout | wc -c").out == bash(count).out);
  CHECK(bash("c136 check broken.yaml --write-baseline known >/dev/null\n"
             "c136 check broken.yaml --baseline <(cat known)")
            .code == 0);
  CHECK(
      bash(
          "mkfifo p; { sleep 0.3; cat p >n2; } & c136 list clean.yaml --json -o p; wait; wc -c <n2")
          .out == bash(count).out);
}
