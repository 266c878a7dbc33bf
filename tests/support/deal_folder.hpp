// A small repository on the disk, and runs of the program in it.
#pragma once

#include "c136/cli/run.hpp"
#include "support/files.hpp"
#include "support/memory.hpp"

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace c136::test {

struct DealFolder {
  ScratchFolder scratch;
  std::string out, err, input;

  DealFolder(std::initializer_list<std::pair<std::string, std::string>> files) {
    for (const auto& [name, text] : files) {
      std::filesystem::create_directories((scratch / name).parent_path());
      put(scratch / name, text);
    }
  }

  int run(std::vector<std::string> arguments) {
    MemoryWorld world;
    world.input = input;
    arguments.insert(arguments.end(), {"-C", scratch.path().string(), "--as-of", "2026-11-22"});
    const int code = c136::run(std::move(arguments), world.context);
    out = world.out.text, err = world.err.text;
    return code;
  }

  std::string text(const std::string& name) const { return content(scratch / name); }
};

inline const std::string small_deal =
    "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: me\nstage: needs\nc1:\n  contacts:\n    - {id: "
    "wang, "
    "name: 王敏}\n";

}  // namespace c136::test
