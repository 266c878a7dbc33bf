// What is stated in `.c136.yaml` becomes what is in force: defaults filled in, checks that need
// more than one value. Not here: keys and forms (load/decode.hpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/load/settings/load_config.hpp"
#include "c136/model/config.hpp"
#include "c136/model/config_file.hpp"

#include <vector>

namespace c136 {

/// Adds S003 to S006.
Config settings(const ConfigFile&, const RuleCodes&, Language, std::vector<Diagnostic>& errors);

}  // namespace c136
