// The files of a new deals repository. Not here: how they come to the disk (init_command.cpp).
#pragma once

#include "c136/base/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

enum class CiService : std::uint8_t { none, github, gitlab };

struct StarterFile {
  std::string path;  // below the repository
  std::string text;
  Words purpose;
};

/// In the order in which they are written. `c136 check` finds no error in them.
std::vector<StarterFile> starter_files(Language language, CiService service);

/// The lines of .gitignore that keep private files out of the shared repository.
inline constexpr std::string_view private_patterns[] = {"*.private.yaml", "*.private.yml"};

}  // namespace c136
