// Whether a text looks like a deal or an account, whatever its file is called. Not here: reading
// it.
#pragma once

#include <string_view>

namespace c136 {

/// It has the format's version, as YAML or JSON, or several keys of a deal at the left edge.
bool has_deal_keys(std::string_view text);

}  // namespace c136
