// The accounts of a line of commits by their ids: which file was which account when.
#pragma once

#include "c136/load/load.hpp"
#include "examine/timeline.hpp"

#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

class PastAccounts {
 public:
  PastAccounts(const Timeline&, Language, Reader);

  /// The commits that changed an account or its private part, oldest first.
  std::vector<std::size_t> changes_of(std::string_view id) const;
  /// As it was behind a commit; null when there was none with this id. Any thread may ask.
  std::shared_ptr<const Loaded> find(std::string_view id, std::size_t commit) const;

 private:
  using ById = std::map<std::string, std::vector<FileVersion>, std::less<>>;

  const ById& by_id() const;
  ById read_all() const;
  std::shared_ptr<const Loaded> load(const FileVersion&, std::size_t commit) const;

  const Timeline& timeline_;
  Language language_;
  Reader reader_;
  mutable std::once_flag read_;
  mutable ById by_id_;  // once a deal asks for an account
  mutable std::mutex mutex_;
  mutable std::map<std::string, std::shared_ptr<const Loaded>> loaded_;  // some of them
};

}  // namespace c136
