// The settings that speak of the team: who belongs to it, what is to be signed, what may be spent.
#pragma once

#include "c136/model/config.hpp"
#include "c136/model/config_file.hpp"
#include "load/settings/setting_errors.hpp"

namespace c136 {

/// Sets people, targets and budgets; the base currency has to be known.
void take_team(const ConfigFile&, Config&, SettingErrors&);

}  // namespace c136
