#include "support/generated.hpp"

#include "support/files.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

namespace c136::test {

namespace {

bool accepts() {
  const char* accept = std::getenv("C136_ACCEPT");
  return accept != nullptr && *accept != '\0';
}

}  // namespace

void check_generated(const std::filesystem::path& file, std::string_view text) {
  if (accepts()) return put(file, text);
  REQUIRE_MESSAGE(std::filesystem::exists(file), file.string(), ": C136_ACCEPT=1 writes it");
  const bool is_current = content(file) == text;
  CHECK_MESSAGE(is_current, file.string(), " is stale: C136_ACCEPT=1 writes it anew");
}

void check_generated_part(const std::filesystem::path& file, std::string_view begin,
                          std::string_view end, std::string_view text) {
  const std::string all = content(file);
  const std::size_t mark = all.find(begin);
  REQUIRE_MESSAGE(mark != std::string::npos, file.string(), " has no line with ", begin);
  const std::size_t from = all.find('\n', mark) + 1, to = all.find(end, from);
  REQUIRE_MESSAGE(to != std::string::npos, file.string(), " has no line with ", end);
  const std::size_t to_line = all.rfind('\n', to) + 1;
  check_generated(file, all.substr(0, from).append(text).append(all.substr(to_line)));
}

}  // namespace c136::test
