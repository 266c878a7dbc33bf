// The options of a command as data, read off the parser: help, completion and the manual are made
// from it, so that none of them can lag behind.
#pragma once

#include "c136/cli/command.hpp"

#include <string>
#include <vector>

namespace c136 {

struct OptionText {
  std::string short_name;  // "-o"; empty when there is none
  std::string long_name;   // "--output"; empty when there is none
  std::string value;       // "FILE", "en|zh|auto"; empty for a flag
  std::string help;

  /// The words that the value may be; none when it is free.
  std::vector<std::string> choices() const;
};

/// Those of one group, own_group or global_group, in the order in which they were added.
std::vector<OptionText> options_of(const CLI::App& app, std::string_view group);
std::vector<OptionText> own_options(const Command&, Language);
std::vector<OptionText> global_options(Language);

}  // namespace c136
