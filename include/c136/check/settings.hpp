// What does not fit together in `.c136.yaml`, though every setting is right. Not here: its errors
// (load/load_config.hpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/model/config.hpp"
#include "c136/model/config_file.hpp"

#include <vector>

namespace c136 {

/// I102: managers, and owners of targets and budgets, who are not among our own people; each once.
std::vector<Diagnostic> check_settings(const ConfigFile&, const Config&, Language);

}  // namespace c136
