// The text of one scalar into one typed value. Numbers, dates, money and words have grammars of
// their own here; yaml-cpp's idea of a type never counts. Every refusal says what to write instead.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/model/config.hpp"
#include "c136/model/field.hpp"

#include <optional>
#include <string_view>

namespace c136 {

/// Reads `text` into the Located<T> at `out`, whose T is that of the field's kind. Gives the
/// finding, S004 or S005, when the text is refused; `out` is then absent. Words are offered in the
/// language of the file's keys.
std::optional<Diagnostic> read_scalar(std::string_view text, Span, const Field&, const Config&,
                                      KeyNames, Language, void* out);

/// Digits with an optional sign, 32 bit; nothing for any other form or size.
std::optional<std::int32_t> parse_int(std::string_view text);

}  // namespace c136
