// One finding as JSON, as every report prints it.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/document/json.hpp"

namespace c136 {

Json finding_json(const Finding&);
Json finding_schema();

}  // namespace c136
