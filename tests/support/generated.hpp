// Files of the project that are made from the program's tables, and kept beside the sources so that
// they can be installed. A test says when one is stale; C136_ACCEPT=1 writes it anew.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace c136::test {

/// Checks the file's whole text, or writes it.
void check_generated(const std::filesystem::path& file, std::string_view text);

/// The same for the lines between the two that hold these marks.
void check_generated_part(const std::filesystem::path& file, std::string_view begin,
                          std::string_view end, std::string_view text);

}  // namespace c136::test
