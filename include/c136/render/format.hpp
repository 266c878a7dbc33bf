// Output formats: each turns a Document into bytes and knows nothing of deals. One file per format,
// one line in the list.
#pragma once

#include "c136/document/document.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace c136 {

struct RenderOptions {
  int width = 100;      // columns to fit text into; tables may be wider where a cell cannot be cut
  bool colour = false;  // ANSI colours
  bool byte_order_mark = false;  // csv begins with one, as spreadsheets want it of a file
  bool goes_on = false;          // a part was printed before: csv has no second head
  std::optional<Severity> fail_on =
      Severity::error;  // the least that a test report calls a failure
};

struct Format {
  std::string_view name;       // --format NAME
  std::string_view extension;  // of -o FILE: ".csv"; empty where none stands for it
  bool machine;                // for programs: always in English
  Words summary;
  std::string (*render)(const Document&, const RenderOptions&);
  bool binary = false;  // bytes that no terminal can show
  Part reads = Part::blocks;
  /// What stands between findings that were rendered one file at a time; none where a document can
  /// only be rendered as a whole.
  std::optional<std::string_view> between_files = std::nullopt;
  /// Whether what it prints of a deal is the same with others and alone.
  bool has_lines() const { return reads == Part::data && between_files.has_value(); }
  /// Names files from the root of the git repository on, as its service does; else as typed.
  bool from_root = false;
  std::size_t most_findings = 0;  // its service refuses more; 0: none does
};

/// text first; the order of --help.
std::span<const Format> all_formats();
const Format* find_format(std::string_view name);

}  // namespace c136
