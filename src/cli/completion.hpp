// Completion scripts for shells, made from the commands and their options.
#pragma once

#include "c136/base/words.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct Shell {
  std::string_view name;  // "bash"
  std::string_view file;  // the script's usual name: "c136.bash"
  std::string (*script)(Language);
};

std::span<const Shell> all_shells();

}  // namespace c136
