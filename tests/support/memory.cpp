#include "support/memory.hpp"

#include "c136/base/failure.hpp"

#include <cerrno>
#include <system_error>

namespace c136::test {

void MemoryOutput::write(std::string_view bytes) {
  if (error_number == EPIPE) throw ClosedPipe{};
  if (error_number != 0) throw std::system_error(error_number, std::generic_category());
  text += bytes;
}

MemoryWorld::MemoryWorld()
    : context{.out = out,
              .err = err,
              .environment = [this](const char* name) -> std::optional<std::string> {
                const auto found = environment.find(name);
                if (found == environment.end()) return std::nullopt;
                return found->second;
              },
              .standard_input = [this](std::size_t most) { return input.substr(0, most); },
              .today = [](std::int32_t) { return test_day(); }} {}

Date test_day() { return *date_of({2026, 11, 22}); }

}  // namespace c136::test
