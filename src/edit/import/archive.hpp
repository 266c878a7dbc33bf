// The parts of a workbook: a zip archive in memory, unpacked up to a limit. The only place that
// knows minizip.
#pragma once

#include "c136/base/words.hpp"
#include "edit/import/cells.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace c136 {

class Archive {
 public:
  /// The bytes must outlive it. Throws Failure for what is no archive.
  Archive(std::string_view bytes, Language);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  /// None where there is no part of this name. Throws Failure for a damaged one, and when all that
  /// was unpacked is too much.
  std::optional<std::string> part(const std::string& name);

 private:
  struct Opened;

  Language language_;
  std::size_t unpacked_ = 0;
  std::unique_ptr<Opened> opened_;
};

}  // namespace c136
