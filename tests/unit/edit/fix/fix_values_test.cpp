#include "edit/fix/fix_patches.hpp"
#include "load/read_file.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("values in another form, and keys in full-width letters, are pieces to write anew") {
  static const Config config;
  const std::string text = "ｔitle: １\namount: 1,000\nstage: comparsion\nclose: 2026-12\n";
  const ReadFile read = read_file("", text, Reader::automatic, Language::en);
  CHECK(patched(text, patches_of_values(*read.file, deal_table(), config, false)) ==
        "title: １\namount: 1000\nstage: comparsion\nclose: 2026-12\n");
  CHECK(patched(text, patches_of_values(*read.file, deal_table(), config, true)) ==
        "title: １\namount: 1000\nstage: comparison\nclose: 2026-12\n");
}
