// The world as a run sees it. Nothing below cli reads the clock, the environment, the file system or
// the terminal: what it needs of them comes from here, so that a test can stand in for it.
#pragma once

#include "c136/base/date.hpp"
#include "c136/base/words.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace c136 {

/// Where bytes go. write() throws ClosedPipe when the reader has gone, Failure on any other fault.
struct Output {
  virtual ~Output() = default;
  virtual void write(std::string_view bytes) = 0;
};

struct Context {
  Output& out;
  Output& err;
  std::function<std::optional<std::string>(const char*)> environment;
  std::function<std::string()> standard_input;  // all of it
  std::function<Date()> today;                  // by the clock, at +08:00
  bool terminal_out = false;                    // a person watches standard output
  bool terminal_err = false;
  int width = 100;
};

/// The real world.
Context system_context();

}  // namespace c136
