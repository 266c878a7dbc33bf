// What is stated in `.c136.yaml` becomes what is in force: defaults filled in, checks that need
// more than one value. Not here: keys and forms (load/decode.hpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/model/config.hpp"
#include "c136/model/config_file.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace c136 {

/// `warnings` are the codes that `ignore` may name. Adds S003 to S006.
Config settings(const ConfigFile&, std::span<const std::string_view> warnings, Language,
                std::vector<Diagnostic>& errors);

}  // namespace c136
