// The files of today as far as history may speak of them: without the private parts that git does
// not track, so that no movement is invented, and without links, which git does not follow.
#pragma once

#include "examine/timeline.hpp"
#include "files/files.hpp"

#include <atomic>
#include <memory>
#include <string>

namespace c136 {

class TrackedFiles final : public Files {
 public:
  TrackedFiles(std::shared_ptr<const Files>, const Timeline&);

  FolderContent list(const std::string& folder) const override;
  FileContent read(const std::string& path) const override;
  LinkTarget target(const std::string& link) const override;

  /// Whether a private part was passed over so far.
  bool has_hidden() const { return has_hidden_; }
  /// Whether a deal was passed over so far because it is a link.
  bool has_links() const { return has_links_; }

 private:
  bool hides(const std::string& path) const;
  bool passes_over(const std::string& path, FolderEntry::Kind) const;

  std::shared_ptr<const Files> files_;
  const Timeline& timeline_;
  mutable std::atomic<bool> has_hidden_ = false, has_links_ = false;
};

}  // namespace c136
