// Reads what git holds under an id, many at a time, through one `git cat-file --batch`. No filter
// and no conversion of a repository is applied to it.
#pragma once

#include "c136/base/words.hpp"
#include "files/git_program.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace c136 {

class GitObjects {
 public:
  /// Takes one after another; none where there is no such object, as in a partial clone. No more
  /// than most_bytes of each.
  using Take = std::function<void(std::size_t index, std::optional<std::string> content)>;

  GitObjects(std::string folder, Language);

  /// In the order of the ids, which are full ones. Any thread may ask. Throws Failure when git
  /// gives up.
  void read(std::span<const std::string> ids, const Take&) const;
  std::optional<std::string> read(const std::string& id) const;

 private:
  std::unique_ptr<GitProcess> borrow() const;
  std::size_t ask(std::span<const std::string> ids, const Take&) const;
  bool is_absent(const std::string& id) const;
  void list_present() const;

  std::string folder_;
  Language language_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<GitProcess>> idle_;
  mutable std::optional<std::set<std::string, std::less<>>> present_;  // where something is not
};

}  // namespace c136
