#include "report/next/next_line.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("the next step in one line, with its gate") {
  const Sample sample{std::string(smallest)};
  const std::string line = next_line(examined(sample));
  CHECK_FALSE(line.empty());
  CHECK(line.find('\n') == std::string::npos);
  CHECK(line.ends_with("(6C)"));
}
