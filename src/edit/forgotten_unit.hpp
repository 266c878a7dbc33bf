// What is said of an amount whose unit was probably forgotten: 180 where 180万 was meant. Not here:
// how amounts are read (load/other_form.hpp).
#pragma once

#include "c136/base/words.hpp"
#include "c136/model/config.hpp"
#include "c136/model/field.hpp"

#include <string>
#include <string_view>

namespace c136 {

/// Of a deal's amount or a price below 1000 of the base currency that was typed without its unit;
/// empty for all others. `text` is what is written of it; no currency is the base currency.
std::string forgotten_unit_remark(const Field&, std::string_view typed, std::string_view text,
                                  std::string_view currency, const Config&, Language);

}  // namespace c136
