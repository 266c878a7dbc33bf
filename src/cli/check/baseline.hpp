// Findings that a team knows of and does not want to hear again until they are settled. An entry is
// known by code, deal and path, so that it outlives edits elsewhere in the file. Not here: reading
// and writing the file.
#pragma once

#include "c136/base/diagnostic.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

namespace c136 {

struct FindingKey {
  std::string code;
  std::string deal;  // the file, where the deal is not known
  std::string path;

  friend bool operator==(const FindingKey&, const FindingKey&) = default;
  friend bool operator<(const FindingKey& a, const FindingKey& b) {
    return std::tie(a.code, a.deal, a.path) < std::tie(b.code, b.deal, b.path);
  }
};

FindingKey key_of(const Finding& finding);

/// Not what keeps a file from being read (S001, S009 to S012): such an error has no place in the
/// document, so an entry would cover whatever comes to be wrong with the file, and all else in it.
bool can_be_known(std::string_view code);

class Baseline {
 public:
  /// Of those that can be known.
  static Baseline of(std::span<const Finding> findings);
  /// None when the text is not that of a baseline. Leaves out what cannot be known.
  static std::optional<Baseline> parse(std::string_view json);

  /// One entry a line, ordered, so that it is easy to compare and to merge.
  std::string json() const;
  std::size_t size() const;
  const std::map<FindingKey, std::size_t>& entries() const { return entries_; }
  void add(const FindingKey& key, std::size_t count = 1) { entries_[key] += count; }
  /// Uses up an entry; false when there is none left.
  bool take(const FindingKey& key);

 private:
  std::map<FindingKey, std::size_t> entries_;  // and how often
};

}  // namespace c136
