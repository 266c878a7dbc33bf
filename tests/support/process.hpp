// Runs a real program with its three standard streams as a test wants them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace c136::test {

enum class Stream {
  capture,
  closed,       // as by >&-
  broken_pipe,  // nobody reads
  full_disk,    // /dev/full
};

struct Process {
  std::vector<std::string> command;  // the first is the program: a path, or a name in our PATH
  std::filesystem::path folder = ".";
  Stream out = Stream::capture;
  Stream err = Stream::capture;
  bool err_to_out = false;  // both into `out`, in the order of writing
  bool closed_input = false;
  std::vector<std::string> variables = {};  // "TZ=UTC": more of the environment
};

struct Ran {
  int code = -1;  // 128 + N when signal N ended it
  std::string out, err;
};

/// With standard input empty, and an environment of its own: the program is in PATH, the language
/// is English, and nothing else is set but `variables`.
Ran run(const Process& process);

}  // namespace c136::test
