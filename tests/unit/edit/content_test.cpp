#include "edit/content.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

Content entry() {
  Content list = Content::list();
  list.values = {Content::word("wang"), Content::word("li")};
  Content entry = Content::map();
  entry.add("on", Content::word("2026-11-22"));
  entry.add("with", list);
  entry.add("note", Content::prose("a, b"));
  return entry;
}

}  // namespace

TEST_CASE("an entry in brackets") {
  CHECK(in_brackets(entry()) == "{on: 2026-11-22, with: [wang, li], note: \"a, b\"}");
}

TEST_CASE("an entry on lines") {
  CHECK(lines_of_item(entry(), {}) ==
        std::vector<std::string>{"- on: 2026-11-22", "  with: [wang, li]", "  note: a, b"});
}

TEST_CASE("a list of one stands as its item, prose gets a line each") {
  Content words = Content::list(), prose = Content::list();
  words.values = {Content::word("advises")};
  CHECK(lines_of_key("signs", words, {}) == std::vector<std::string>{"signs: advises"});
  prose.values = {Content::prose("be first"), Content::prose("be near")};
  CHECK(lines_of_key("strategy", prose, {}) ==
        std::vector<std::string>{"strategy:", "  - be first", "  - be near"});
  CHECK(lines_of_key("strategy", prose, {2, 0}) ==
        std::vector<std::string>{"strategy:", "- be first", "- be near"});
}

TEST_CASE("a comment stands behind the first line of its item") {
  Content step = Content::map();
  step.add("step", Content::prose("tender sent"));
  step.comment = "evaluation team";
  CHECK(lines_of_item(step, {}) ==
        std::vector<std::string>{"- step: tender sent  # evaluation team"});
  CHECK(item_in_brackets(step) == "- {step: tender sent}  # evaluation team");
}
