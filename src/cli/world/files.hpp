// Files and descriptors as bytes, written whole or not at all. Every fault is a std::system_error;
// the caller says which file it was. Not here: the reading of deals (files/disk.hpp).
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace c136 {

class Draft;
class OpenFile;

/// Throws ClosedPipe when the reader has gone.
void write_all(int descriptor, std::string_view bytes);

/// What is open already: "/dev/stdin", or "/dev/fd/63", as a shell hands on the output of a
/// program.
std::optional<int> stream_of(std::string_view name);

/// A file that the person named and that is no deal, up to so many bytes: a pipe will do. ENXIO for
/// a pipe or device that nobody writes into.
std::string read_file(const std::filesystem::path& file, std::size_t most);

/// Replaces the file in one step: whoever looks finds the old content or the new. Keeps its owner
/// and mode, and follows links; what is no regular file (a pipe, a device) or is open already
/// (/dev/stdout) is written to as it is; ENXIO for a pipe that nobody reads.
void write_file(const std::filesystem::path& file, std::string_view bytes);

/// The same where the file still holds the old bytes, whoever else is at it; false where it does
/// not.
bool replace_file(const std::filesystem::path& file, std::string_view old_bytes,
                  std::string_view bytes);

/// Writes a file that is not there yet; EEXIST when it is.
void create_file(const std::filesystem::path& file, std::string_view bytes);

/// The same, and makes the folders above it; no new one is left when the file cannot be written.
void create_file_and_folders(const std::filesystem::path& file, std::string_view bytes);

/// Adds to the end of a log that others may be writing too.
void append_to_file(const std::filesystem::path& file, std::string_view bytes);

/// What `write_file` does, in pieces: nobody sees any of it before all of it is there.
class FileInPieces {
 public:
  explicit FileInPieces(const std::filesystem::path& file);
  ~FileInPieces();
  FileInPieces(const FileInPieces&) = delete;
  FileInPieces& operator=(const FileInPieces&) = delete;

  void add(std::string_view bytes);
  void finish();

 private:
  std::unique_ptr<Draft> draft_;    // of what can be replaced
  std::unique_ptr<OpenFile> open_;  // of what cannot
};

}  // namespace c136
