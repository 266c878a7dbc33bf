// Files and descriptors as bytes: read whole, written whole or not at all. Every fault is a
// std::system_error; the caller says which file it was.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace c136 {

/// No more than this is ever read of one input: more than a deal may have, so that its reader can
/// say that it is too large (S009), however endless it is.
inline constexpr std::size_t most_bytes = (std::size_t{1} << 20) + 4096;

/// What can be read from a descriptor, up to most_bytes.
std::string read_all(int descriptor);

/// Throws ClosedPipe when the reader has gone.
void write_all(int descriptor, std::string_view bytes);

std::string read_file(const std::filesystem::path& file);

/// Replaces the file in one step: whoever looks finds the old content or the new. Keeps its mode
/// and follows links; what is no regular file (/dev/stdout, a pipe) is written to as it is.
void write_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace c136
