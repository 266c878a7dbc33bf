// The accounts of a repository by their ids, each with its private part, read when a deal asks for
// one. Any thread may ask.
#pragma once

#include "c136/base/words.hpp"
#include "c136/load/load.hpp"
#include "c136/model/config.hpp"
#include "files/repository.hpp"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// A file or folder that could not be read.
struct Unread {
  std::string path;  // as it is shown
  Obstacle obstacle = Obstacle::none;
  int error_number = 0;
  bool is_own = false;  // the deal's own file or private part, and not an account's
};

class Accounts {
 public:
  /// How the path of a file is shown.
  using Shown = std::function<std::string(const std::string& path)>;

  Accounts(const Files&, const Config&, Language, Reader, Shown);

  /// None when no account has this id. An account whose file is named like its id is found at once;
  /// else all are read. `unread` is set when it is not found, but may be where nothing could be
  /// read.
  std::optional<Loaded> find(std::string_view id, std::optional<Unread>& unread) const;

 private:
  std::optional<Loaded> read(const FoundFile& file, std::optional<Unread>& unread) const;
  const std::vector<FoundFile>& all() const;
  const std::map<std::string, const FoundFile*, std::less<>>& by_id() const;

  const Files& files_;
  const Config& config_;
  Language language_;
  Reader reader_;
  Shown shown_;
  mutable std::once_flag listed_, indexed_;
  mutable std::vector<FoundFile> all_;
  mutable std::optional<Unread> unread_;  // the first of them
  mutable std::map<std::string, const FoundFile*, std::less<>> by_id_;
};

}  // namespace c136
