#include "support/deal_folder.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

namespace {

struct Talk {
  ScratchFolder scratch;
  MemoryWorld world;

  int log(std::vector<std::string> answers) {
    put(scratch / "a.yaml", small_deal);
    std::size_t next = 0;
    world.context.ask_line = [answers, next]() mutable -> std::optional<std::string> {
      return next < answers.size() ? std::optional(answers[next++]) : std::nullopt;
    };
    return run({"log", "a.yaml", "-C", scratch.path().string(), "--as-of", "2026-11-22"},
               world.context);
  }
  std::string text() const { return content(scratch / "a.yaml"); }
};

}  // namespace

TEST_CASE("in a terminal the entry is asked for, a line at a time") {
  Talk talk;
  CHECK(talk.log({"nobody", "王", "agreed to a demo", "good", "advance", "the demo"}) == 0);
  CHECK(talk.text().ends_with(
      "log:\n  - on: 2026-11-22\n    with: wang\n    note: agreed to a demo\n    outcome: "
      "advance\n    next: the demo\n"));
  CHECK(talk.world.err.text.find("Who? (wang (王敏))") != std::string::npos);
  CHECK(talk.world.err.text.find("`nobody` is not clear") != std::string::npos);
}

TEST_CASE("who says nothing changes nothing") {
  Talk talk;
  CHECK(talk.log({"", ""}) == 2);
  CHECK(talk.text() == small_deal);
}
