// Commands run in a git repository, on the day that the examples are about.
#pragma once

#include "c136/cli/run.hpp"
#include "support/memory.hpp"
#include "support/past.hpp"

#include <string>
#include <vector>

namespace c136::test {

struct TimeWorld {
  GitRepository repository;

  struct Said {
    int code;
    std::string text;  // results, then complaints
  };
  Said run(std::vector<std::string> arguments) const {
    MemoryWorld world;
    arguments.insert(arguments.end(),
                     {"-C", repository.path().string(), "--as-of", "2026-11-22", "--lang", "en"});
    const int code = c136::run(std::move(arguments), world.context);
    return {code, world.out.text + world.err.text};
  }
};

}  // namespace c136::test
