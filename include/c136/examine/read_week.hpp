// One week note as a visitor of all files gets to see it. Not here: deals (examined.hpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/model/week_note.hpp"

#include <memory>
#include <string>
#include <vector>

namespace c136 {

struct ReadWeek {
  std::string file;                      // as it was named, escaped
  std::shared_ptr<const WeekNote> note;  // null: it has errors
  std::vector<Finding> warnings;         // those not silenced, ordered
};

}  // namespace c136
