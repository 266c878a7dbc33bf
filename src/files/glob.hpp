// Patterns for paths: `**` any folders, `*` and `?` within a name, `[a-z]`, `[!a]`, `{a,b}`. Not
// here: which folders are looked into (files/repository.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

enum class GlobFault : std::uint8_t { none, empty, absolute, upwards, bracket, brace, too_many };

/// What is wrong with a pattern.
GlobFault fault_of(std::string_view pattern);

class Glob {
 public:
  /// `pattern` has no fault.
  explicit Glob(std::string_view pattern);

  /// Whether the whole path matches; its parts are separated by single slashes. A name that begins
  /// with a dot matches only where the pattern writes the dot.
  bool matches(std::string_view path) const;
  /// The folders that every match is below, without wildcards: "deals" of "deals/**/*.yaml".
  std::vector<std::string> folders() const;

 private:
  using Parts = std::vector<std::string>;
  std::vector<Parts> alternatives_;  // without braces
};

/// Whether one of the patterns matches the path or, with `folders`, one of the folders it is in.
bool any_matches(const std::vector<Glob>& globs, std::string_view path, bool folders = false);

}  // namespace c136
