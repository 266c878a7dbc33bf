// The files below one folder, as the walk and the reading of deals see them. Nothing outside that
// folder is ever opened, nor anything but folders and regular files. Not here: the real ones
// (files/disk.hpp), and which of them are deals (files/repository.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace c136 {

/// No more than this is ever read of one input: one byte more than a file may have, so that its
/// reader can say that it is too large (S009), however endless it is.
inline constexpr std::size_t most_bytes = (std::size_t{1} << 20) + 1;

/// Why something is not read.
enum class Obstacle : std::uint8_t {
  none,
  system,  // see the error number
  folder,
  fifo,
  socket,
  device,
  leads_out,  // a link to a place outside the folder
  leads_nowhere,
  same_file,    // a link to a file that is read under its own name
  same_folder,  // a link to a folder: its files are found where they are
  hidden,
  excluded,
  too_deep,
  lonely,           // a private part whose deal is not there
  misnamed,         // a deal, by what is in it, under another name
  other_case,       // a folder that the settings name in other letters
  nearly_settings,  // settings under another name
  inner_settings,   // settings that are not at the root
  unmatched         // a deal, by what is in it, that no pattern of the settings has
};

struct FolderEntry {
  enum class Kind : std::uint8_t { file, folder, link, fifo, socket, device };

  std::string name;
  Kind kind = Kind::file;
};

struct FolderContent {
  std::vector<FolderEntry> entries;  // by name
  Obstacle obstacle = Obstacle::none;
  int error_number = 0;
};

struct FileContent {
  std::string text;
  Obstacle obstacle = Obstacle::none;
  int error_number = 0;
};

/// Where a link leads to: a path below the folder, without links.
struct LinkTarget {
  std::string path;
  bool is_folder = false;
  Obstacle obstacle = Obstacle::none;
  int error_number = 0;
};

/// Paths are relative to the folder, their parts separated by slashes; the folder itself is "".
class Files {
 public:
  virtual ~Files() = default;
  virtual FolderContent list(const std::string& folder) const = 0;
  virtual FileContent read(const std::string& path) const = 0;
  virtual LinkTarget target(const std::string& link) const = 0;
};

}  // namespace c136
