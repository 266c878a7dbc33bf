#include "c136/base/yaml_text.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a text is quoted where YAML would read something else") {
  struct Case {
    std::string_view text, in_lines, in_brackets;
  };
  const Case cases[] = {
      {"plain words", "plain words", "plain words"},
      {"王总说：可以", "王总说：可以", "王总说：可以"},
      {"a, b", "a, b", "\"a, b\""},
      {"see: this", "\"see: this\"", "\"see: this\""},
      {"10:30", "\"10:30\"", "\"10:30\""},
      {"at 10:30 sharp", "at 10:30 sharp", "\"at 10:30 sharp\""},
      {"send #2", "\"send #2\"", "\"send #2\""},
      {"C#", "C#", "C#"},
      {"ends:", "\"ends:\"", "\"ends:\""},
      {"no", "\"no\"", "\"no\""},
      {"2026-11-22", "\"2026-11-22\"", "\"2026-11-22\""},
      {"007", "\"007\"", "\"007\""},
      {"null", "\"null\"", "\"null\""},
      {"~", "\"~\"", "\"~\""},
      {"", "\"\"", "\"\""},
      {" blank", "\" blank\"", "\" blank\""},
      {"- dash", "\"- dash\"", "\"- dash\""},
      {"@home", "\"@home\"", "\"@home\""},
      {"say \"yes\"", "say \"yes\"", "say \"yes\""},
      {"\"yes\" he said", "'\"yes\" he said'", "'\"yes\" he said'"},
      {"it's: \"so\"", "'it''s: \"so\"'", "'it''s: \"so\"'"},
      {"two\nlines", "\"two\\nlines\"", "\"two\\nlines\""},
      {"back\\slash: x", "'back\\slash: x'", "'back\\slash: x'"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(yaml_text(c.text) == c.in_lines);
    CHECK(yaml_text(c.text, Around::brackets) == c.in_brackets);
  }
}

TEST_CASE("a number, a date or a word stands as it is") {
  for (const std::string_view text : {"+3", "-2", "280万", "2026-11-22", "li.wei", "no-sale", "no"})
    CHECK(yaml_scalar(text) == text);
  CHECK(yaml_scalar("null") == "\"null\"");
}
