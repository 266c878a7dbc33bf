// From the bytes of a week note to a WeekNote, with findings as good as a deal's. Nothing stands
// beside a note: no private part, no account.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/load/load.hpp"
#include "c136/model/config.hpp"
#include "c136/model/week_note.hpp"

#include <memory>
#include <string>
#include <vector>

namespace c136 {

/// A note together with the bytes it points into.
struct LoadedWeek {
  std::shared_ptr<const SourceFile> file;
  WeekNote note;
  std::vector<Diagnostic> errors;

  bool ok() const { return errors.empty(); }
};

LoadedWeek load_week(std::string name, std::string text, const Config&, Language,
                     Reader = Reader::automatic);

/// Whether a file that was read as a deal has the key `week`, which no deal has.
bool is_week_note(const Loaded&);

std::vector<Finding> locate(const LoadedWeek&, std::vector<Diagnostic>);
Finding locate(const LoadedWeek&, const Diagnostic&);

}  // namespace c136
