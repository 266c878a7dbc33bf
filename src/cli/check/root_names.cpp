#include "cli/check/root_names.hpp"

#include <system_error>

namespace c136 {

namespace fs = std::filesystem;

RootNames::RootNames(const Session& session) : directory_(session.directory) {
  if (!session.repository) return;
  root_ = git_root(session.repository->root);
  if (root_.empty()) root_ = session.repository->root;
}

const std::string& RootNames::name(const std::string& typed) {
  const auto [known, is_new] = known_.try_emplace(typed);
  if (is_new) known->second = named(typed);
  return known->second;
}

void RootNames::rename(std::vector<Finding>& findings) {
  for (Finding& finding : findings) {
    finding.place.file = name(finding.place.file);
    for (Remark& note : finding.notes) note.place.file = name(note.place.file);
  }
}

std::string RootNames::named(const std::string& typed) const {
  if (root_.empty() || typed.empty() || typed == "-") return typed;
  std::error_code fault;
  const fs::path file = fs::absolute(directory_ / typed);
  const fs::path folder = fs::weakly_canonical(file.parent_path(), fault);
  const fs::path below = (folder / file.filename()).lexically_relative(root_);
  return fault || below.empty() || *below.begin() == ".." ? typed : below.string();
}

}  // namespace c136
