// What the program has to say about a deal file. A Diagnostic is born where the fault is seen and
// knows its Span; a Finding is the same with the file's name, the excerpt and the document path
// resolved, so that it can outlive the deal. Not here: the rules (check/) and the printing
// (render/).
#pragma once

#include "c136/base/source.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// Ordered from the worst. A gap is something not yet known, a warning something that does not fit.
enum class Severity : std::uint8_t { error, warning, gap };

/// The word of machine formats; never translated.
constexpr std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::gap:
      return "gap";
  }
  return "";
}

struct Note {
  std::string message;
  Span span;  // may be nowhere
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::string_view code;  // points to a literal: "S002"
  Span span;
  std::string message;
  std::vector<Note> notes;
  std::string help;  // what to write instead; may be empty
};

/// A place resolved for printing. Columns count code points from 1; end_column is one past the end.
struct Place {
  std::string file;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t end_line = 1;
  std::uint32_t end_column = 1;
};

struct Remark {
  Place place;  // place.file empty: no place of its own
  std::string message;
};

struct Finding {
  Severity severity = Severity::error;
  std::string code;
  Place place;
  std::string path;  // English keys: c3.members[who=wang].tendency; empty for the whole file
  std::string deal;  // the deal's id, where it is known
  std::string message;
  std::string help;
  std::vector<Remark> notes;
  std::string excerpt;  // the source line, as it stands; empty where there is none
};

}  // namespace c136
