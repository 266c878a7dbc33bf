#include "edit/fix/fix_patches.hpp"
#include "load/read_file.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("lists and keys that are one text to YAML are pieces to write anew") {
  const std::string text = "asks:\n  －a\n  －b\nc5: ｛competitors：none｝\ntitle: － a\n";
  const ReadFile read = read_file("", text, Reader::automatic, Language::en);
  CHECK(patched(text, patches_of_texts(*read.file, deal_table(), Config(), LinedUp::by_columns)) ==
        "asks:\n  - a\n  - b\nc5: {competitors: none}\ntitle: － a\n");
}

TEST_CASE("no piece, no change") { CHECK(patched("a: 1\n", {}) == "a: 1\n"); }
