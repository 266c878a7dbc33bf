#include "render/html/page_parts.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("the style is there, and asks for nothing from anywhere") {
  CHECK(page_style().starts_with(":root {"));
  CHECK(page_style().find("@page") != std::string_view::npos);
  for (const auto part : {"url(", "@import", "http", "</"})
    CHECK(page_style().find(part) == std::string_view::npos);
}

TEST_CASE("the script has its hash and its licences, or there is none") {
  CHECK(chart_script().empty() == chart_script_hash().empty());
  if (chart_script().empty()) return;
  CHECK(chart_script_hash().starts_with("'sha256-"));
  CHECK(chart_script_hash().size() == 53);
  CHECK(chart_script().find("Apache License") != std::string_view::npos);
  CHECK(chart_script().find("</script") == std::string_view::npos);
}
