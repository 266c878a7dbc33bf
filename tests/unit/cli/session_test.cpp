#include "cli/session.hpp"

#include "c136/base/failure.hpp"
#include "cli/options/usage_errors.hpp"
#include "support/files.hpp"
#include "support/memory.hpp"

#include <doctest/doctest.h>

#include <cerrno>

using namespace c136;
using namespace c136::test;

namespace {

Session session(MemoryWorld& world, const GlobalOptions& options = {},
                std::vector<std::string> operands = {}, Language language = Language::en) {
  return start(*find_command("check"), options, std::move(operands), world.context, language);
}

Document document(std::string text) {
  Document document;
  document.blocks.emplace_back(Heading{1, std::move(text)});
  return document;
}

Tally tally(std::size_t errors, std::size_t warnings, std::size_t gaps) {
  Tally tally;
  tally.errors = errors;
  tally.warnings = warnings;
  tally.gaps = gaps;
  return tally;
}

}  // namespace

TEST_CASE("the exit code is 1 when a finding reaches --fail-on") {
  struct Row {
    std::optional<std::string> fail_on;
    Tally tally;
    int code;
  };
  const Row rows[] = {
      {{}, tally(0, 0, 0), 0},        {{}, tally(0, 5, 5), 0},
      {{}, tally(1, 0, 0), 1},        {"warning", tally(0, 0, 1), 0},
      {"warning", tally(0, 1, 0), 1}, {"warning", tally(1, 0, 0), 1},
      {"gap", tally(0, 0, 1), 1},     {"gap", tally(0, 1, 0), 1},
      {"gap", tally(1, 0, 0), 1},     {"never", tally(1, 1, 1), 0},
  };
  for (const Row& row : rows) {
    MemoryWorld world;
    GlobalOptions options;
    options.fail_on = row.fail_on;
    CHECK(session(world, options).finish(document("x"), row.tally) == row.code);
  }
}

TEST_CASE("2 wins over 1") {
  MemoryWorld world;
  Session failed = session(world);
  failed.complain("cannot read x");
  CHECK(failed.finish(document("x"), tally(1, 0, 0)) == 2);
  CHECK(world.err.text == "c136: cannot read x\n");
}

TEST_CASE("a reader that has gone is no fault, a disk that is full is one") {
  MemoryWorld world;
  world.out.error_number = EPIPE;
  CHECK(session(world).finish(document("x"), tally(1, 0, 0)) == 1);
  CHECK(world.err.text.empty());
  world.out.error_number = ENOSPC;
  CHECK(session(world).finish(document("x"), tally(1, 0, 0)) == 2);
  CHECK(world.err.text == "c136: cannot write the standard output: the disk is full\n");
}

TEST_CASE("with -o the result goes to the file, which is named when it fails") {
  const ScratchFolder folder;
  MemoryWorld world;
  GlobalOptions options;
  options.directory = folder.path().string();
  options.output = "report.txt";
  CHECK(session(world, options).finish(document("Hello"), {}) == 0);
  CHECK(content(folder / "report.txt").find("Hello") != std::string::npos);
  CHECK(world.out.text.empty());
  options.output = "none/report.txt";
  CHECK(session(world, options, {}, Language::zh).finish(document("Hello"), {}) == 2);
  CHECK(world.err.text == "c136: 无法写入 none/report.txt：没有这个文件或文件夹\n");
}

TEST_CASE("a report never takes the place of a deal that it is about") {
  const ScratchFolder folder;
  put(folder / "a.md", "deal");
  MemoryWorld world;
  GlobalOptions options;
  options.directory = folder.path().string();
  options.output = "./a.md";
  CHECK_THROWS_AS(session(world, options, {"b.yaml", "a.md"}), UsageError);
}

TEST_CASE("-C names a folder that is there") {
  MemoryWorld world;
  GlobalOptions options;
  options.directory = "/nonexistent";
  CHECK_THROWS_WITH_AS(session(world, options), "-C /nonexistent: there is no such folder",
                       UsageError);
}

TEST_CASE("formats for programs are always English") {
  MemoryWorld world;
  GlobalOptions options;
  CHECK(session(world, options, {}, Language::zh).report_language() == Language::zh);
  options.format = "json";
  CHECK(session(world, options, {}, Language::zh).report_language() == Language::en);
}

TEST_CASE("colour stays out of files unless it was asked for") {
  MemoryWorld world;
  world.context.terminal_out = world.context.terminal_err = true;
  GlobalOptions options;
  CHECK(session(world, options).colour_out);
  options.output = "a.txt";
  CHECK_FALSE(session(world, options).colour_out);
  CHECK(session(world, options).colour_err);
  options.colour = "always";
  CHECK(session(world, options).colour_out);
}

TEST_CASE("the repository says the language, unless --lang does, and which day it is") {
  const ScratchFolder folder;
  put(folder / ".c136.yaml", "language: zh\ntimezone: \"-10:00\"\nlimits: {warm: 7}\n");
  MemoryWorld world;
  std::int32_t asked_for = 0;
  world.context.today = [&](std::int32_t minutes_east) {
    asked_for = minutes_east;
    return test_day();
  };
  GlobalOptions options;
  options.directory = folder.path().string();
  const Session in_chinese = session(world, options);
  CHECK(in_chinese.language == Language::zh);
  CHECK(in_chinese.config.limits.warm == 7);
  CHECK(asked_for == -600);
  options.language = "en";
  CHECK(session(world, options).language == Language::en);
}

TEST_CASE("settings with errors end the run, and every error is shown at its place") {
  const ScratchFolder folder;
  put(folder / ".c136.yaml", "langauge: zh\nlimits: {warm: 0}\n");
  MemoryWorld world;
  GlobalOptions options;
  options.directory = folder.path().string();
  CHECK_THROWS_WITH_AS(session(world, options), "nothing was read: .c136.yaml has errors", Failure);
  CHECK(world.err.text.find(".c136.yaml:1:1: error[S002]") != std::string::npos);
  CHECK(world.err.text.find(".c136.yaml:2:16: error[S005]") != std::string::npos);
}

TEST_CASE("findings printed ahead of the result give the same bytes as all at once") {
  const auto findings_of = [](std::string file) {
    Finding one;
    one.code = "T103";
    one.place = {std::move(file), 1, 1, 1, 2};
    one.message = "met long ago";
    return std::vector<Finding>{one, one};
  };
  std::vector<Finding> both = findings_of("a.yaml");
  for (const Finding& one : findings_of("b.yaml")) both.push_back(one);
  for (const char* format : {"text", "concise", "csv", "rdjsonl", "jsonl"}) {
    CAPTURE(format);
    GlobalOptions options;
    options.format = format;
    MemoryWorld at_once, ahead;
    const Part reads = find_format(format)->reads;
    Document whole = check_document(Language::en, both, {}, reads);
    session(at_once, options).finish(whole, {});
    Session parts = session(ahead, options);
    const auto print = [&](std::vector<Finding> findings) {
      Document part = check_document(Language::en, std::move(findings), {}, reads);
      std::erase_if(part.blocks,
                    [](const Block& block) { return !std::holds_alternative<FindingList>(block); });
      parts.print_ahead(part);
    };
    print(findings_of("a.yaml"));
    print({});
    print(findings_of("b.yaml"));
    parts.finish(check_document(Language::en, {}, {}, reads), {});
    CHECK(ahead.out.text == at_once.out.text);
  }
}
