#include "render/text/plain.hpp"

#include <doctest/doctest.h>

#include "unit/render/naughty.hpp"

using namespace c136;

TEST_CASE("a cell for people is grouped and has a dash for the unknown") {
  CHECK(for_people(Cell()) == "–");
  CHECK(for_people("恒远") == "恒远");
  CHECK(for_people(1234567) == "1234567");
  CHECK(for_people(Money{123456750}) == "1,234,567.50");
  CHECK(for_people(Percent{85}) == "85 %");
  CHECK(for_people(*date_of({2026, 11, 22})) == "2026-11-22");
}

TEST_CASE("a cell for programs is plain") {
  CHECK(for_machines(Cell()) == "");
  CHECK(for_machines("a\x1Bz") == "a\x1Bz");
  CHECK(for_machines(-7) == "-7");
  CHECK(for_machines(Money{123456700}) == "1234567.00");
  CHECK(for_machines(Percent{85}) == "85");
  CHECK(for_machines(*date_of({2026, 11, 22})) == "2026-11-22");
}

TEST_CASE("readable text keeps its lines and nothing else that a terminal obeys") {
  CHECK(readable("a\tb\nc\r\nd\re") == "a b\nc\nd\\x0De");
  CHECK(readable("\x1B[1m") == "\\x1B[1m");
  for (const auto text : naughty) {
    CAPTURE(text);
    CHECK(is_safe(readable(text)));
    CHECK(readable(readable(text)) == readable(text));
  }
}

TEST_CASE("a place begins a line, unless it is nowhere") {
  const Place place{"deals/a\nb.yaml", 8, 3, 8, 9};
  CHECK(to_string(place) == "deals/a\\x0Ab.yaml:8:3");
  CHECK(line_start(place) == "deals/a\\x0Ab.yaml:8:3: ");
  CHECK(to_string(Place{}) == "");
  CHECK(line_start(Place{}) == "");
}

TEST_CASE("severities have words in both languages") {
  CHECK(title(Severity::error).zh == "错误");
  CHECK(title(Severity::warning).zh == "警告");
  CHECK(title(Severity::gap).zh == "缺口");
  for (const auto severity : {Severity::error, Severity::warning, Severity::gap})
    CHECK(title(severity).en == name_of(severity));
}

TEST_CASE("the findings of all lists are taken in their order") {
  Document document;
  document.blocks = {FindingList{{a_finding("1"), a_finding("2")}}, Heading{1, "x"},
                     FindingList{{a_finding("3")}}};
  const auto all = all_findings(document);
  REQUIRE(all.size() == 3);
  CHECK(all[0]->message == "1");
  CHECK(all[2]->message == "3");
}
