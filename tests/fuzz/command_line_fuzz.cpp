// Any command line, one argument a line, in a world in memory. Nothing is written: arguments that
// name an output are left out.
#include "c136/cli/run.hpp"

#include <cstdint>
#include <cstdlib>
#include <sstream>

using namespace c136;

namespace {

struct Nowhere final : Output {
  void write(std::string_view) override {}
};

bool reaches_out(const std::string& argument) {
  return argument.starts_with("-o") || argument.starts_with("--o") ||
         argument.starts_with("--write") || argument == "new" || argument == "init" ||
         argument.starts_with("--changed") || argument.find_first_of("/.") != std::string::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream lines(std::string(reinterpret_cast<const char*>(data), size));
  std::vector<std::string> arguments;
  for (std::string line; std::getline(lines, line);)
    if (!reaches_out(line) && line.find('\0') == std::string::npos) arguments.push_back(line);
  Nowhere out, err;
  Context context{.out = out,
                  .err = err,
                  .environment = [](const char*) { return std::optional<std::string>(); },
                  .standard_input = [](std::size_t) { return std::string("c136: 1\n"); },
                  .today = [](std::int32_t) { return Date{20779}; }};
  const int code = run(std::move(arguments), context);
  if (code < 0 || code > 2) std::abort();
  return 0;
}
