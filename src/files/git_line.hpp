// The first-parent line of a revision, newest first: each commit's day and author, and what it
// changed among YAML files. One walk of git's; what is shallow or broken ends it, and that is said.
#pragma once

#include "c136/base/date.hpp"
#include "c136/base/words.hpp"
#include "files/git_revision.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace c136 {

struct GitCommit {
  std::string id;
  std::string author;
  Date day;  // of its committer date, in the time zone asked for
};

/// Of one file, between a commit and the one before it in the line.
struct GitChange {
  std::size_t commit = 0;  // index into the line
  std::string path;        // below the prefix
  std::string from;        // its path before, where git takes it for a renamed one
  std::string id;          // of the content; empty: it was deleted
};

struct GitLine {
  std::vector<GitCommit> commits;  // newest first
  std::vector<GitChange> changes;  // newest first; within a commit by path
  bool is_whole = true;            // else what lies before the edge is unknown
  std::optional<Date> edge = {};   // the day of the first commit that is known, where that is so
  bool is_beside = false;          // of a span: its earlier commit is not on the later one's line
  std::string fault;               // git's words, where the line breaks off at something broken

  /// The last commit of the line whose day is not later; none before the first.
  std::optional<std::size_t> last_not_after(Date) const;
};

enum class Changes : std::uint8_t { none, of_yaml };

GitLine read_line(const GitPlace&, const std::string& revision, std::int32_t minutes_east, Changes,
                  Language);

/// From one commit to another: what the line of the later one changed since the earlier, which is
/// the last of the commits and holds all its files as new. Where the earlier one is not on that
/// line, the two stand side by side.
GitLine read_span(const GitPlace&, const std::string& from, const std::string& to,
                  std::int32_t minutes_east, Language);

}  // namespace c136
