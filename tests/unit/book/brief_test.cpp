#include "c136/book/brief.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a brief knows its codes, whole or by their beginning") {
  Brief brief;
  brief.codes = "C101 T103 T103 ";
  for (const char* code : {"C101", "T103", "T1", "T", "C"}) CHECK(brief.has(code));
  for (const char* code : {"T104", "101", "103", "01 T"}) CHECK_FALSE(brief.has(code));
  CHECK_FALSE(Brief().has("T"));
}

TEST_CASE("a brief is small") { CHECK(sizeof(Brief) <= 512); }
