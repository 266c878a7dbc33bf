// Where a value ends in its file: yaml-cpp says of each only where it begins, and of an empty one
// where the next begins. Not here: what stands there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace c136 {

/// The first byte from there on that is neither white space nor of a comment.
std::size_t next_token(std::string_view text, std::size_t from);

/// Of a plain text with this value, which has folds where the file has line ends.
std::size_t plain_end(std::string_view text, std::size_t begin, std::string_view value);

/// Of a literal or folded text, below a key or dash in this column (from 0, -1 at the root).
std::size_t block_end(std::string_view text, std::size_t begin, std::ptrdiff_t column);

/// Behind the bracket that closes a list or map whose last entry ends at `from`.
std::size_t flow_end(std::string_view text, std::size_t from);

}  // namespace c136
