// Where a folder stands in its git repository, and which commit a revision is. Not here: what is in
// a commit (files/git_tree.hpp), and what came before it (files/git_line.hpp).
#pragma once

#include "c136/base/failure.hpp"
#include "c136/base/words.hpp"
#include "files/git_program.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace c136 {

struct GitPlace {
  std::string folder;       // where git is asked
  std::string prefix;       // of the folder below the top: "" or "sub/"
  bool is_shallow = false;  // what lies before an edge is not there
  bool is_bare = false;
};

/// None when the folder is in no repository that git would open; its own words when it refuses one.
std::optional<GitPlace> find_git(const std::string& folder, Language);

/// The full id. Throws a Failure for what git does not know here.
std::string commit_of(const std::string& folder, std::string_view revision, Language);
/// The same; none where it is not known.
std::optional<std::string> known_commit(const std::string& folder, std::string_view revision,
                                        Language);

Failure words_of_git(const GitOutput&, Language);
/// Of a list whose entries end with a zero byte: throws its words where git failed, a Failure where
/// the last entry breaks off.
void require_whole(const GitOutput&, Language);
/// For an answer without which none of git's would be.
Failure breaks_off(Language);
std::string without_newline(std::string text);

}  // namespace c136
