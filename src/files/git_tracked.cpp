#include "files/git_tracked.hpp"

#include "c136/base/failure.hpp"
#include "files/git_program.hpp"

#include <algorithm>
#include <string_view>

namespace c136 {
namespace {

/// What git prints; nothing where it cannot be asked.
std::string answer(const std::string& folder, const std::vector<std::string>& arguments,
                   Language language) {
  try {
    GitOutput output = run_git(folder, arguments, language);
    return output.code == 0 ? std::move(output.out) : std::string();
  } catch (const Failure&) {
    return {};
  }
}

std::vector<std::string> names(std::string_view list) {
  std::vector<std::string> all;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('\0'), list.size());
    all.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  std::ranges::sort(all);
  return all;
}

}  // namespace

std::vector<std::string> tracked_files(const std::string& folder, Language language) {
  return names(answer(folder, {"ls-files", "-z"}, language));
}

std::vector<std::string> skipped_files(const std::string& folder, Language language) {
  constexpr std::string_view mark = "S ";
  std::vector<std::string> skipped;
  for (const std::string& line : names(answer(folder, {"ls-files", "-t", "-z"}, language)))
    if (line.starts_with(mark)) skipped.push_back(line.substr(mark.size()));
  return skipped;
}

std::vector<std::string> ever_tracked(const std::string& root, std::vector<std::string> paths,
                                      Language language) {
  const auto now = tracked_files(root, language);
  const auto last = names(answer(root, {"ls-tree", "-r", "-z", "--name-only", "HEAD"}, language));
  std::erase_if(paths, [&](const std::string& path) {
    return !std::ranges::binary_search(now, path) && !std::ranges::binary_search(last, path) &&
           answer(root, {"rev-list", "-1", "HEAD", "--", path}, language).empty();
  });
  return paths;
}

}  // namespace c136
