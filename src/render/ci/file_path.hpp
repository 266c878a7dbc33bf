// A file's name as services expect it that look it up in the repository.
#pragma once

#include <string>
#include <string_view>

namespace c136 {

/// Without "./" in front.
std::string_view repository_path(std::string_view file);

/// As a URI reference: relative, or file:// for an absolute path; bytes beyond plain letters are
/// percent-encoded.
std::string uri_of(std::string_view file);

}  // namespace c136
