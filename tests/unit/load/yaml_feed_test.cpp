#include "load/yaml/yaml_feed.hpp"

#include "load/yaml/yaml_reader.hpp"

#include <doctest/doctest.h>

#include <istream>
#include <iterator>

using namespace c136;

namespace {

std::string all_of(YamlFeed& feed) {
  return {std::istreambuf_iterator<char>(&feed), std::istreambuf_iterator<char>()};
}

std::string repeated(std::size_t count, std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("a disguise is as long as the text, and comes off again") {
  for (const std::string_view text :
       {"", "a: b\n", "[why? Null, NULL and null]\n", "a ? b\n", "恒远？Null\n", "x?", "a: Nullify",
        "a: \\ud83d\\ude80 b", "\\\\ud83d\\ude80", "\\ud83d\\ud83d\\ude80"}) {
    const std::string seen = disguised(text);
    CHECK(seen.size() == text.size());
    CHECK(undisguised(seen) == text);
  }
}

TEST_CASE("two escaped halves are one character where escapes are read") {
  const auto read = [](std::string_view text) { return undisguised(disguised(text), true); };
  CHECK(read("Plant \\ud83d\\uDE80!") == "Plant \U0001F680!");
  CHECK(read("\\ud83d\\ude80\\ud83d\\ude80") == "\U0001F680\U0001F680");
  for (const std::string_view text :
       {"\\ud83d", "\\ude80\\ud83d", "\\\\ud83d\\ude80", "\\ud83d \\ude80", "\\ud83g\\ude80"})
    CHECK(read(text) == text);
  CHECK(undisguised("\x03"
                    "1",
                    true) ==
        "\x03"
        "1");
}

TEST_CASE("a question mark that could begin a key is shown as it is, any other is not") {
  for (const std::string_view text : {"? a", "- ? a", "[?a, ? b]", "{?a: b}", "a: ?b", "\n  ? c"})
    CHECK(disguised(text) == text);
  CHECK(disguised("a? b ?c").find('?') == std::string::npos);
  CHECK(disguised("136-?05").find('?') != std::string::npos);
}

TEST_CASE("refused characters are shown as underscores, byte for byte") {
  CHECK(disguised("a\x01"
                  "b\u200E\x7F") == "a_b____");
  CHECK(disguised("a\tb\r\nc") == "a\tb\r\nc");
}

TEST_CASE("the text comes whole") {
  for (const std::size_t size : {0u, 1u, 4095u, 4096u, 4097u, 100'000u}) {
    const std::string text(size, 'x');
    YamlFeed feed(text, true);
    CHECK(all_of(feed) == text);
    CHECK_FALSE(feed.was_cut());
  }
}

TEST_CASE("signs that must break a limit are held back while nothing comes of them") {
  for (const std::string& text : {repeated(20'000, "["), repeated(20'000, "[a,"),
                                  repeated(200'000, "[],"), repeated(200'000, "a,")}) {
    YamlFeed guarded(text, true), free(text, false);
    CHECK(all_of(guarded).size() < text.size());
    CHECK(guarded.was_cut());
    CHECK(all_of(free) == text);
  }
  const std::string pairs = repeated(max_nodes / 2, "[]");
  YamlFeed feed(pairs, true);
  CHECK(all_of(feed) == pairs);
}

TEST_CASE("what comes of them sets the count back") {
  const std::string text = repeated(20'000, "a,[");
  YamlFeed feed(text, true);
  std::string seen;
  for (int c = feed.sbumpc(); c != std::char_traits<char>::eof(); c = feed.sbumpc()) {
    seen += static_cast<char>(c);
    feed.note_event();
  }
  CHECK(seen == text);
}
