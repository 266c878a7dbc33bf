// The manual is that of this program, and mandoc has nothing to say of it.
#include "support/manual.hpp"
#include "support/files.hpp"
#include "support/generated.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>

using namespace c136::test;

TEST_CASE("c136.1 is what the commands, options and rules say") {
  check_generated(source_folder() / "man/c136.1", manual_page());
}

TEST_CASE("the table of c136-deal.5 is what the keys say") {
  check_generated_part(source_folder() / "man/c136-deal.5", ".\\\" keys: begin", ".\\\" keys: end",
                       manual_keys());
}

TEST_CASE("mandoc finds nothing in the manual") {
  const std::string lint = "mandoc -Tlint -Wwarning \"$0\"";
  for (const auto& page : {"man/c136.1", "man/c136-deal.5"}) {
    const std::string file = source_folder() / page;
    CHECK(run({.command = {"/bin/sh", "-c", lint, file}, .err_to_out = true}).out == "");
    CHECK(run({.command = {"/usr/bin/env", "mandoc", "-Tutf8", file}}).code == 0);
  }
}
