// JSON that is safe on a terminal and in a log. Not here: what stands in it.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace c136 {

/// Controls and direction marks are escaped, bytes that are not UTF-8 replaced; indent -1 puts it
/// all on one line.
std::string json_text(const nlohmann::ordered_json& data, int indent);

}  // namespace c136
