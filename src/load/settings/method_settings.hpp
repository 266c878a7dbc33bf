// The settings that speak of how deals are scored: the method, the team's own methods, ladders of
// win rates. Not here: what a method means (score/method.hpp).
#pragma once

#include "c136/model/config.hpp"
#include "c136/model/config_file.hpp"
#include "load/settings/setting_errors.hpp"

#include <span>
#include <string_view>

namespace c136 {

/// The highest value of the configured method.
Value highest_value(const Config&);

/// Sets method, methods and ladder. `gaps` are the codes that a method may ask; empty: any.
void take_methods(const ConfigFile&, std::span<const std::string_view> gaps, Config&,
                  SettingErrors&);

}  // namespace c136
