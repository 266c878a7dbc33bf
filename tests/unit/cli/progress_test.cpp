#include "cli/world/progress.hpp"

#include "support/memory.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

namespace {

using Clock = Progress::Clock;
using std::chrono::milliseconds;

struct Watched : MemoryWorld {
  Watched() {
    context.terminal_err = true;
    environment["TERM"] = "xterm";
  }
};

}  // namespace

TEST_CASE("a bar appears after half a second, and goes when the work is done") {
  Watched world;
  const Clock::time_point begin = Clock::now();
  {
    Progress progress(world.context, 4);
    progress.advance(begin + milliseconds(10));
    CHECK(world.err.text.empty());
    progress.advance(begin + milliseconds(700));
    CHECK(world.err.text == "\r\x1b[K[####################....................] 2/4");
    progress.advance(begin + milliseconds(710));  // too soon to draw again
    CHECK(world.err.text.ends_with("2/4"));
  }
  CHECK(world.err.text.ends_with("2/4\r\x1b[K"));
}

TEST_CASE("what is written beside it first takes it away, once") {
  Watched world;
  Progress progress(world.context, 2);
  progress.advance(Clock::now() + milliseconds(700));
  progress.clear();
  progress.clear();
  CHECK(world.err.text == "\r\x1b[K[####################....................] 1/2\r\x1b[K");
}

TEST_CASE("nobody sees a bar who does not watch a terminal that can show it") {
  const auto shown = [](auto change) {
    Watched world;
    change(world);
    Progress progress(world.context, 2);
    progress.advance(Clock::now() + milliseconds(700));
    return !world.err.text.empty();
  };
  CHECK(shown([](Watched&) {}));
  CHECK_FALSE(shown([](Watched& world) { world.context.terminal_err = false; }));
  CHECK_FALSE(shown([](Watched& world) { world.environment["TERM"] = "dumb"; }));
  CHECK_FALSE(shown([](Watched& world) { world.environment.clear(); }));
}

TEST_CASE("that the bar cannot be written is of no consequence") {
  Watched world;
  world.err.error_number = EPIPE;
  Progress progress(world.context, 2);
  CHECK_NOTHROW(progress.advance(Clock::now() + milliseconds(700)));
}
