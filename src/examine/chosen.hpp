// Which files of a line must be read so that some of its deals are known whole: those that ever
// stood where they stand, and those that ever had their ids.
#pragma once

#include "c136/load/load.hpp"
#include "examine/timeline.hpp"
#include "files/files.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// The name of a file without its folders and its extension.
std::string_view stem_of(std::string_view path);

class Chosen {
 public:
  /// `names` are paths or ids; none: all. `today` may be null.
  Chosen(const Timeline&, const std::vector<std::string>& names, const Files* today, Reader);

  bool is_all() const { return names_.empty(); }
  bool has_life(std::size_t life) const { return is_all() || lives_.contains(life); }
  /// Whether a file of today stands at such a place, without a look into it.
  bool has_place(const std::string& path) const;
  /// Whether what it says may make it one of them.
  bool has_text(std::string_view text) const;
  /// Whether has_text can be true at all.
  bool asks_for_texts() const { return !ids_.empty(); }

 private:
  bool is_named(std::string_view path) const;
  void choose_by_place(const Files* today, Reader);
  void choose_by_id();

  const Timeline& timeline_;
  std::set<std::string, std::less<>> names_, ids_;
  std::set<std::size_t> lives_;
};

}  // namespace c136
