// One deal in the styles in which people and tools write YAML, so that the readers meet them all.
#pragma once

#include "c136/load/tree.hpp"

#include <array>
#include <string>

namespace c136::test {

enum class Style {
  folded,    // like PyYAML: --- and ..., single quotes, long texts over several lines
  indented,  // like Prettier: double quotes, | and >-, entries below their dash
  json,      // indented
  json_line  // on one line, in ASCII
};
inline constexpr std::array styles{Style::folded, Style::indented, Style::json, Style::json_line};

/// The tree as a file of its own; its root is a map.
std::string written(const Tree&, Style);

}  // namespace c136::test
