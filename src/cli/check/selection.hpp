// Which findings `check` lists: --select and --ignore.
#pragma once

#include "c136/base/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// Each word is a code (T103), the beginning of codes (T, T1), or `dated`. What is ignored is not
/// listed even if it is selected.
class Selection {
 public:
  /// Throws UsageError for a word that no code begins with. Nothing selected is everything
  /// selected.
  Selection(std::vector<std::string> select, std::vector<std::string> ignore, Language language);

  bool has(std::string_view code) const;

 private:
  std::vector<std::string> select_, ignore_;
};

}  // namespace c136
