// What a person who wrote a single value meant where a map belongs: the same facts under keys, as
// one map in { } that can be put in place of the value. Not here: saying so (load/key_advice.hpp).
#pragma once

#include "c136/model/field.hpp"

#include <string>
#include <string_view>

namespace c136 {

/// `2026-11-30 拜访刘总` in a log: `{日期: 2026-11-30, 记录: 拜访刘总}`. What is required and not
/// said has an example for its value.
std::string map_instead(std::string_view text, const Field&, KeyNames);

/// The same where the text begins with a date; empty where it does not.
std::string dated_map_instead(std::string_view text, const Table&, KeyNames);

}  // namespace c136
