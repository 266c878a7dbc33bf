// Values in another form than the one that is read, where they can only mean one thing: full-width
// signs, 2026/2/3, 1,280,000, ¥180 万元. Nothing that is said beside the value is ever lost. Not
// here: what may have been meant (load/instead.hpp).
#pragma once

#include "c136/model/config.hpp"
#include "c136/model/field.hpp"

#include <string>
#include <string_view>

namespace c136 {

/// Whether the field takes the text.
bool is_read(std::string_view text, const Field&, const Config&);

/// What the field takes instead; empty where that is unclear, and where it takes the text itself.
/// `in_yuan`: amounts are in yuan, so that to name it says nothing new.
std::string other_form(std::string_view text, const Field&, const Config&, bool in_yuan);

/// "人民币 128 万元整" is 128 万.
std::string without_yuan(std::string text);

/// The same for days, months and years that no field is given for: "2026年2月3日"; empty for what
/// is no other form of one.
std::string other_day(std::string_view text);

}  // namespace c136
