// The real world, as far as a test can hold it still; closed and full streams are in streams_test.
#include "c136/cli/context.hpp"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <csignal>

using namespace c136;

TEST_CASE("the system's context reads the environment") {
  const Context context = system_context();
  ::setenv("C136_TEST_VARIABLE", "here", 1);
  CHECK(context.environment("C136_TEST_VARIABLE") == "here");
  ::unsetenv("C136_TEST_VARIABLE");
  CHECK(context.environment("C136_TEST_VARIABLE") == std::nullopt);
}

TEST_CASE("today is a day of our times, and the width one that a page fits into") {
  const Context context = system_context();
  CHECK(context.today(480) > *date_of({2025, 1, 1}));
  CHECK(context.today(480) < *date_of({2199, 12, 31}));
  CHECK(context.width >= 40);
  CHECK(context.width <= 160);
}

TEST_CASE("a broken pipe is an error to be handled, not a signal") {
  std::signal(SIGPIPE, SIG_DFL);
  system_context();
  CHECK((std::signal(SIGPIPE, SIG_DFL) == SIG_IGN));
}
