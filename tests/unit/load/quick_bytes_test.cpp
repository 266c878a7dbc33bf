#include "load/yaml/quick/quick_bytes.hpp"

#include "c136/base/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace c136;

namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The same, one character at a time.
std::size_t first_refused_slowly(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = sequence_length(text.substr(i));
    const bool pair = text.substr(i).starts_with("\r\n");
    if (length == 0 || (!pair && is_forbidden(decode(text.substr(i))))) return i;
    i += length;
  }
  return npos;
}

std::string utf8(char32_t c) {
  const auto tail = [c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

}  // namespace

TEST_CASE("every character is refused or not as one at a time, wherever it stands") {
  for (char32_t c = 0; c < 0x11000; ++c)
    for (const std::size_t before : {0U, 3U, 8U}) {
      const std::string text = std::string(before, 'x') + utf8(c) + "0123456789";
      if (first_refused(text) != first_refused_slowly(text)) FAIL_CHECK(std::uint32_t(c));
    }
}

TEST_CASE("so is every pair of bytes, well-formed or not") {
  for (int a = 0; a < 256; ++a)
    for (int b = 0; b < 256; ++b) {
      const std::string text =
          std::string("four") + static_cast<char>(a) + static_cast<char>(b) + "\xAD\r\n and more";
      if (first_refused(text) != first_refused_slowly(text)) FAIL_CHECK(a, " ", b);
    }
}

TEST_CASE("a carriage return alone is refused, one before a line feed is not") {
  CHECK(first_refused("a: 1\r\nb: 2\r\n") == npos);
  CHECK(first_refused("a: 1\rb: 2") == 4);
  CHECK(first_refused("a: 1\r") == 4);
  CHECK(first_refused("") == npos);
}

TEST_CASE("the portable way refuses the same bytes, wherever they stand") {
  const std::string wide = "\u5BA2\u6237\u3001plain\uFF0C\u9636\u6BB5: \u201C\u4E00\u201D\n";
  const std::string text = wide + wide + wide;
  for (std::size_t at = 0; at < text.size(); ++at)
    for (const char byte : {'\0', '\t', '\r', '\x7F', '\x80', '\xC2', '\xE5', '\xFF'}) {
      std::string spoilt = text;
      spoilt[at] = byte;
      if (first_refused(spoilt) != first_refused_portably(spoilt)) FAIL_CHECK(at);
    }
}

TEST_CASE("marks are found the same way by sixteen bytes and one by one") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += static_cast<char>(i * 7 % 256);
  for (const std::size_t size : {0U, 1U, 15U, 63U, 64U, 65U, 127U, 128U, 300U}) {
    const std::string_view part = std::string_view(text).substr(0, size);
    const Marks quick(part), slow(part, Marks::Way::portable);
    for (std::size_t from = 0; from <= size; ++from) {
      const std::size_t expected = std::min(part.find_first_of(":#,?[]{}", from), size);
      if (quick.next(from, size) != expected) FAIL_CHECK(size, " ", from);
      if (slow.next(from, size) != expected) FAIL_CHECK(size, " ", from);
    }
  }
}

TEST_CASE("a mark behind the end is none") {
  const Marks marks("a: b");
  CHECK(marks.next(0, 4) == 1);
  CHECK(marks.next(0, 1) == 1);
  CHECK(marks.next(2, 4) == 4);
  CHECK(marks.next(4, 4) == 4);
}
