// A world in memory: what a run would see of the clock, the environment and the terminal, and what
// it said. Files are real.
#pragma once

#include "c136/cli/context.hpp"

#include <map>
#include <string>
#include <string_view>

namespace c136::test {

struct MemoryOutput final : Output {
  std::string text;
  int error_number = 0;  // when set, writing fails so; EPIPE: the reader has gone

  void write(std::string_view bytes) override;
};

/// Stays where it is: the context points into it.
struct MemoryWorld {
  MemoryOutput out, err;
  std::map<std::string, std::string> environment;
  std::string input;
  Context context;

  MemoryWorld();
  MemoryWorld(const MemoryWorld&) = delete;
  MemoryWorld& operator=(const MemoryWorld&) = delete;
};

/// The day the examples and the tests are about.
Date test_day();

}  // namespace c136::test
