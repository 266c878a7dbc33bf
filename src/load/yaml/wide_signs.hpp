// Full-width signs of a Chinese keyboard where YAML wants those of an English one: an indent, a
// dash, a bracket, a `#`. Looked for only where a line makes no sense as it stands: in texts they
// are as good as any. Not here: full-width colons and commas (syntax.hpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "load/yaml/line_index.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace c136 {

struct WideSign {
  enum class Kind : std::uint8_t { blank, dash, comment, bracket };
  Kind kind;
  std::size_t at, length;  // bytes of the line
};

/// The first that stands where a sign of YAML would.
std::optional<WideSign> wide_sign(std::string_view line);

/// What begins a line like an item of a list, and is no dash of YAML: its length; 0 for all else.
std::size_t wide_dash(std::string_view content);

/// A full-width sign is as wide as two plain ones, but one character as they are: by which of the
/// two lines were lined up, nobody knows.
enum class LinedUp : std::uint8_t { by_columns, by_columns_behind_dashes, by_characters };

/// With an indent, a dash, a `#` and brackets of the English keyboard.
std::string with_plain_signs(std::string_view line, LinedUp = LinedUp::by_columns);

/// Full-width brackets as plain ones, with the commas of a list in them.
std::string with_plain_brackets(std::string_view text);

std::optional<Diagnostic> explain_wide_sign(LineIndex&, std::size_t line, Language);

}  // namespace c136
