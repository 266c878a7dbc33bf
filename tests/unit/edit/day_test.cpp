#include "edit/day.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

std::string read(std::string_view text, std::string_view as_of, Nearest nearest) {
  const auto day = typed_day(text, parse_date(as_of).date, nearest);
  return day ? to_string(*day) : "none";
}

}  // namespace

TEST_CASE("days as people type them") {
  struct Case {
    std::string_view text, as_of;
    std::string past, ahead;
  };
  const Case cases[] = {
      {"2026-11-30", "2026-11-22", "2026-11-30", "2026-11-30"},
      {"today", "2026-11-22", "2026-11-22", "2026-11-22"},
      {"昨天", "2026-03-01", "2026-02-28", "2026-02-28"},
      {"yesterday", "2026-01-01", "2025-12-31", "2025-12-31"},
      {"11-22", "2026-11-22", "2026-11-22", "2026-11-22"},
      {"11-23", "2026-11-22", "2025-11-23", "2026-11-23"},
      {"11-21", "2026-11-22", "2026-11-21", "2027-11-21"},
      {"1/5", "2026-11-22", "2026-01-05", "2027-01-05"},
      {"12月3日", "2026-11-22", "2025-12-03", "2026-12-03"},
      {"02-29", "2026-11-22", "2024-02-29", "2028-02-29"},
      {"02-30", "2026-11-22", "none", "none"},
      {"2026-11", "2026-11-22", "none", "none"},
      {"soon", "2026-11-22", "none", "none"},
      {"", "2026-11-22", "none", "none"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(read(c.text, c.as_of, Nearest::not_after) == c.past);
    CHECK(read(c.text, c.as_of, Nearest::not_before) == c.ahead);
  }
}
