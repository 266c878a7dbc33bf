// The content of a file before anybody may see it. Where the file system can, it has no name until
// it is whole, so that a run which is killed leaves nothing. Every fault is a std::system_error.
#pragma once

#include "cli/world/open_file.hpp"

#include <filesystem>
#include <string_view>

namespace c136 {

class Draft {
 public:
  /// Beside the target, so that it can take its place. Takes away what dead writers left there.
  explicit Draft(const std::filesystem::path& target);
  ~Draft();
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  void add(std::string_view bytes);
  /// The bytes are on the disk when it returns.
  void settle();
  void fill(std::string_view bytes) {
    add(bytes);
    settle();
  }

  /// Only where nothing stands: EEXIST when something does.
  void publish_new();
  /// Whoever looks finds the old content or the new. Keeps owner and mode of what stands there;
  /// EACCES when that may not be written.
  void publish();

 private:
  void take_after_target() const;
  int link_to(const std::filesystem::path& place) const;
  void replace_target() const;
  int take_place() const;

  std::filesystem::path target_;
  std::filesystem::path name_;    // until it is published; empty: it has none
  std::filesystem::path source_;  // where the system shows what has no name
  OpenFile file_;
};

}  // namespace c136
