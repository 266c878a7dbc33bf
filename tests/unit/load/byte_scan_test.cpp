#include "load/yaml/byte_scan.hpp"

#include "load/yaml/findings.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace c136;

namespace {

/// "2:3 U+200E (left-to-right mark)": place and the part of the message that names the character.
std::string first_of(std::string_view bytes) {
  const ScannedBytes scanned = scan_bytes(bytes, Language::en);
  if (scanned.errors.empty()) return "";
  const Diagnostic& error = scanned.errors[0];
  const auto named = error.message.find("U+");
  const auto end = error.message.find(')');
  return fmt::format(
      "{}:{} {}", error.span.line, error.span.column,
      named == std::string::npos ? error.message : error.message.substr(named, end - named + 1));
}

}  // namespace

TEST_CASE("text passes") {
  for (const std::string_view text :
       {"", "a: b\n", "a:\tb\r\nc: d\r\n", "恒远地产，“全角”　🙂 é\u00A0ü\n",
        "\u200B\u00AD\u3000"}) {
    const ScannedBytes scanned = scan_bytes(text, Language::en);
    CHECK(scanned.errors.empty());
    CHECK(scanned.readable);
  }
}

TEST_CASE("characters that no deal file may hold are named, each at its place") {
  struct Row {
    std::string_view bytes, expected;
  };
  for (const auto& [bytes, expected] : {
           Row{{"a\0b", 3}, "1:2 U+0000 (NUL)"},
           Row{"\x01", "1:1 U+0001 (control)"},
           Row{"\x1B[31m", "1:1 U+001B (escape)"},
           Row{"a\nb\x7F", "2:2 U+007F (delete)"},
           Row{"\u0085", "1:1 U+0085 (next line)"},
           Row{"\u009F", "1:1 U+009F (control)"},
           Row{"汉字\u061C", "1:7 U+061C (Arabic letter mark)"},
           Row{"\u200E", "1:1 U+200E (left-to-right mark)"},
           Row{"\u200F", "1:1 U+200F (right-to-left mark)"},
           Row{"\u2028", "1:1 U+2028 (line separator)"},
           Row{"\u2029", "1:1 U+2029 (paragraph separator)"},
           Row{"\u202A", "1:1 U+202A (direction control)"},
           Row{"\u202E", "1:1 U+202E (right-to-left override)"},
           Row{"\u2069", "1:1 U+2069 (direction control)"},
           Row{"\uFEFF", "1:1 U+FEFF (byte order mark)"},
       })
    CHECK(first_of(bytes) == expected);
}

TEST_CASE("all of them are found, and the rest of the file is read") {
  const ScannedBytes scanned = scan_bytes("a\x01\n\u200E\u200E: b\n", Language::zh);
  REQUIRE(scanned.errors.size() == 3);
  CHECK(scanned.readable);
  CHECK(scanned.errors[2].span == Span{2, 4, 1, 0});
  CHECK(scanned.errors[2].message == "商机文件里不能有字符 U+200E（从左至右标记）");
}

TEST_CASE("as many as are of use") {
  const ScannedBytes scanned = scan_bytes(std::string(10'000, '\x01'), Language::en);
  CHECK(scanned.errors.size() == max_errors);
  CHECK_FALSE(scanned.readable);
}

TEST_CASE("a lone carriage return ends the reading: its lines are none") {
  const ScannedBytes scanned = scan_bytes("a: b\rc: d\re: f\r", Language::en);
  REQUIRE(scanned.errors.size() == 1);
  CHECK_FALSE(scanned.readable);
  CHECK(scanned.errors[0].span == Span{1, 5, 1, 0});
  CHECK(scanned.errors[0].help == "save the file with line ends LF or CRLF");
  CHECK(first_of("a\r\r\n").starts_with("1:2 "));
}

TEST_CASE("GBK is told from UTF-8 that was damaged") {
  CHECK(first_of("\xBA\xE3\xD4\xB6") == "1:1 the file is not UTF-8; it looks like GBK");
  CHECK(first_of("title: \xC1\xAA\xCD\xA8") == "1:8 the file is not UTF-8; it looks like GBK");
  CHECK(first_of("恒远地产\xE6") == "1:13 the byte 0xE6 is not UTF-8");
  CHECK(first_of("恒远\xE6\x81地产") == "1:7 the byte 0xE6 is not UTF-8");
  CHECK(first_of("caf\xE9 au lait") == "1:4 the byte 0xE9 is not UTF-8");
}

TEST_CASE("a byte order mark is taken off once") {
  std::string text = "\xEF\xBB\xBF\xEF\xBB\xBF";
  remove_byte_order_mark(text);
  CHECK(text == "\xEF\xBB\xBF");
  std::string plain = "a";
  remove_byte_order_mark(plain);
  CHECK(plain == "a");
}
