// What an edit has changed in a deal, as it is told: the lines, the value before and after, what it
// opened and closed, what is new to be looked at, the next step. Not here: the editing (edit/).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/document/document.hpp"

#include <optional>
#include <string>
#include <vector>

namespace c136 {

/// Some lines of a file before and after; `line` is that of the first.
struct EditedLines {
  std::string file;
  std::size_t line = 0;
  std::string before, after;
};

/// The values of a deal; none of one with errors, nor of an account.
struct EditedValue {
  std::string confirmed, on_paper;

  friend bool operator==(const EditedValue&, const EditedValue&) = default;
};

struct EditSummary {
  std::string file;
  bool changed = false, dry_run = false;
  std::vector<std::string> told;  // what was done, a line each
  std::vector<EditedLines> edits;
  std::optional<EditedValue> before, after;
  std::vector<std::string> closed, opened;  // codes of gaps
  std::vector<Finding> new_findings;
  std::string next;
};

Document edit_document(Language, const EditSummary&);

}  // namespace c136
