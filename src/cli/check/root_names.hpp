// What a service of CI calls a file: by its path from the root of the git repository on, wherever
// the run was started.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "cli/session.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace c136 {

class RootNames {
 public:
  /// Without git the root is that of the deals repository.
  explicit RootNames(const Session& session);

  /// As it was typed where it lies outside the root, or where there is none.
  const std::string& name(const std::string& typed);
  void rename(std::vector<Finding>& findings);

 private:
  std::string named(const std::string& typed) const;

  std::filesystem::path root_, directory_;  // root_ empty: there is none
  std::map<std::string, std::string> known_;
};

}  // namespace c136
