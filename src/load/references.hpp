// What must name something that there is: ids of the same deal (S007, and the circle in
// reports_to), codes of warnings (S005).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/model/deal.hpp"
#include "load/decode.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace c136 {

/// S005 of a code that is not among those of warnings; nothing when it is.
std::optional<Diagnostic> refuse_ignored(const Located<Text>& code,
                                         std::span<const std::string_view> warnings, Language);

/// Adds S005 for what `ignore` names and cannot silence.
void check_ignored(const Deal&, std::span<const std::string_view> warnings, Language,
                   std::vector<Diagnostic>& errors);

/// Silent where the list that an id should be found in has an error itself.
void check_references(const Deal&, const Decoded&, Language, std::vector<Diagnostic>& errors);

}  // namespace c136
