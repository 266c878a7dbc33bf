#include "render/xlsx/xlsx_library.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("it is loaded once; tests/xlsx has what is said where it is missing") {
  const XlsxLibrary& library = xlsx_library(Language::en);
  CHECK(&library == &xlsx_library(Language::zh));
  CHECK(library.lxw_strerror(LXW_NO_ERROR) != nullptr);
}
