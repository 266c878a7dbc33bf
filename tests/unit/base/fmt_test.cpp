// What src/base/fmt.cpp instantiates links and works: without it each of these is an undefined
// symbol.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <iterator>
#include <locale>
#include <string>

TEST_CASE("numbers, times of a locale and long texts are formatted by the one fmt there is") {
  CHECK(fmt::format("{} {:.2f} {:>6}", 0.1, 2.0F / 3, 136) == "0.1 0.67    136");
  CHECK(fmt::format("{}", 1.5F) == "1.5");
  CHECK(fmt::format(std::locale::classic(), "{:L}", 1234567) == "1234567");
  std::string text;
  fmt::format_to(std::back_inserter(text), "{}", std::string(1000, 'c'));
  CHECK(text.size() == 1000);
  CHECK_THROWS_AS(static_cast<void>(fmt::format(fmt::runtime("{"), 1)), fmt::format_error);
}
