// The program as a function: command line in, exit code out.
#pragma once

#include "c136/cli/context.hpp"

#include <string>
#include <vector>

namespace c136 {

/// 0 clean, 1 findings at or above --fail-on, 2 usage, files, configuration, writing; format.md
/// section 6. `arguments` are without the program's name.
int run(std::vector<std::string> arguments, Context& context);

}  // namespace c136
