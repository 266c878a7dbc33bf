// The world as a run sees it. Nothing below cli reads the clock, the environment, the file system
// or the terminal: what it needs of them comes from here, so that a test can stand in for it.
#pragma once

#include "c136/base/date.hpp"
#include "c136/base/words.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace c136 {

/// Where bytes go. write() throws ClosedPipe when the reader has gone, and std::system_error on any
/// other fault: the caller knows what was written and in which language to complain.
struct Output {
  virtual ~Output() = default;
  virtual void write(std::string_view bytes) = 0;
};

struct Context {
  Output& out;
  Output& err;
  std::function<std::optional<std::string>(const char*)> environment;
  /// All of it up to so many bytes; std::system_error when it cannot be read.
  std::function<std::string(std::size_t)> standard_input;
  std::function<Date(std::int32_t)> today;  // by the clock, so many minutes east of Greenwich
  bool terminal_out = false;                // a person watches standard output
  bool terminal_err = false;
  int width = 100;
  /// The next line that the person types; none at the end. Empty unless a person sits at both ends.
  std::function<std::optional<std::string>()> ask_line = {};
};

/// The real world.
Context system_context();

}  // namespace c136
