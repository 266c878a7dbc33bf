// The world failed: a file cannot be read, a write did not succeed, a command line makes no sense.
// Thrown where it is seen, caught once in run(). Wrong content of a deal is never a Failure.
#pragma once

#include <stdexcept>
#include <string>

namespace c136 {

/// Ends the run with a message and exit code 2. The text is already in the reader's language.
struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The reader of our output has gone away: the run ends quietly with the code the findings give.
struct ClosedPipe {};

}  // namespace c136
