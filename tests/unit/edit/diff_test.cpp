#include "edit/diff.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("where two texts differ") {
  const auto hunks = difference("a\nb\nc\nd\n", "a\nB\nc\nd\ne\n");
  REQUIRE(hunks.size() == 2);
  CHECK(hunks[0].old_line == 2);
  CHECK(hunks[0].before == std::vector<std::string_view>{"b\n"});
  CHECK(hunks[0].after == std::vector<std::string_view>{"B\n"});
  CHECK(hunks[1].old_line == 5);
  CHECK(hunks[1].new_line == 5);
  CHECK(hunks[1].before.empty());
  CHECK(difference("a\n", "a\n").empty());
}

TEST_CASE("a unified diff") {
  CHECK(unified_diff("x", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
        "--- a/x\n+++ b/x\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
  CHECK(unified_diff("x", "a", "a\nb") ==
        "--- a/x\n+++ b/x\n@@ -1,1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n"
        "\\ No newline at end of file\n");
  CHECK(unified_diff("x", "", "a\n") == "--- a/x\n+++ b/x\n@@ -0,0 +1,1 @@\n+a\n");
  CHECK(unified_diff("x", "a\n", "a\n").empty());
}

TEST_CASE("changes far apart are hunks of their own") {
  std::string before, after;
  for (int i = 0; i < 20; ++i) {
    before += std::to_string(i) + "\n";
    after += (i == 2 || i == 17 ? "x" : "") + std::to_string(i) + "\n";
  }
  const std::string diff = unified_diff("x", before, after);
  CHECK(diff.find("@@ -1,6 +1,6 @@") != std::string::npos);
  CHECK(diff.find("@@ -15,6 +15,6 @@") != std::string::npos);
}
