#include "c136/base/text.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace c136;

TEST_CASE("width is what a terminal gives each character") {
  struct {
    std::string_view text;
    std::size_t width;
  } const rows[] = {
      {"", 0},
      {"deal", 4},
      {"恒远地产", 8},
      {"ERP 项目", 8},
      {"，。：；（）", 12},
      {"\u3000", 2},
      {"ｆｕｌｌ", 8},
      {"ｶﾅ", 2},  // half-width kana
      {"한국", 4},
      {"\u1112\u1161\u11AB", 2},    // the same written in letters
      {"\U00020BB7\U00030000", 4},  // ideographs beyond the first plane
      {"é", 1},
      {"e\u0301", 1},   // combining accent
      {"a\u200Db", 2},  // a joiner that joins nothing
      {"—…“”①°±", 7},   // ambiguous: narrow, as terminals have it by default
      {"–", 1},
      {"😀", 2},
      {"👍🏽", 2},                   // with a skin tone
      {"👨‍👩‍👧‍👦", 2},  // joined by ZWJ
      {"🏳️‍🌈", 2},
      {"❤", 1},
      {"❤️", 2},  // the same, made an emoji by its selector
      {"1️⃣", 2},
      {"🇨🇳", 2},
      {"🇨🇳🇩🇪", 4},
      {"中\uFE0F", 2},
      {"x\uFE0F", 1},  // no emoji: the selector selects nothing
      {"\u200B", 0},
      {"\xFF\xFE", 2},  // malformed bytes
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(display_width(row.text) == row.width);
  }
}

TEST_CASE("clipping never cuts a character in two") {
  struct {
    std::string_view text;
    std::size_t columns;
    std::string_view clipped;
  } const rows[] = {
      {"deal", 9, "deal"},
      {"deal", 2, "de"},
      {"deal", 0, ""},
      {"恒远", 3, "恒"},
      {"恒远", 4, "恒远"},
      {"恒远", 1, ""},
      {"e\u0301x", 1, "e\u0301"},
      {"👨‍👩‍👧‍👦a", 2, "👨‍👩‍👧‍👦"},
      {"👨‍👩‍👧‍👦a", 1, ""},
      {"a❤️b", 2, "a"},
      {"", 5, ""},
      {"a\xFFz", 2, "a\xFF"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.columns);
    CHECK(clip(row.text, row.columns) == row.clipped);
  }
}

TEST_CASE("only well-formed UTF-8 has a length") {
  struct {
    std::string_view bytes;
    std::size_t length;
    char32_t code_point;
  } const good[] = {
      {"a", 1, U'a'},
      {std::string_view("\0", 1), 1, 0},
      {"é", 2, U'é'},
      {"\u07FF", 2, 0x7FF},
      {"恒远", 3, U'恒'},
      {"\uFFFD", 3, 0xFFFD},
      {"\xED\x9F\xBF", 3, 0xD7FF},
      {"\uE000", 3, 0xE000},
      {"\U00010000", 4, 0x10000},
      {"\U0010FFFF", 4, 0x10FFFF},
  };
  for (const auto& row : good) {
    CAPTURE(row.bytes);
    CHECK(sequence_length(row.bytes) == row.length);
    CHECK(decode(row.bytes) == row.code_point);
  }
  for (const std::string_view bytes :
       {"", "\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC3", "\xC3(", "\xE0\x9F\xBF", "\xED\xA0\x80",
        "\xE6\x81", "\xE6\x81(", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF",
        "\xF0\x9F\x98"}) {
    CAPTURE(bytes);
    CHECK(sequence_length(bytes) == 0);
  }
}

TEST_CASE("code points are counted, malformed bytes one each") {
  CHECK(code_points("") == 0);
  CHECK(code_points("a恒é") == 3);
  CHECK(code_points("👍🏽") == 2);
  CHECK(code_points("\xE6\x81x") == 3);
}

TEST_CASE("what is escaped can neither steer a terminal nor leave its line") {
  struct {
    std::string_view text;
    std::string_view safe;
  } const rows[] = {
      {"恒远 ERP, é 😀 \\", "恒远 ERP, é 😀 \\"},
      {"\x1B[31mred", "\\x1B[31mred"},
      {"a\nb\tc\rd", "a\\x0Ab\\x09c\\x0Dd"},
      {std::string_view("a\0b", 3), "a\\x00b"},
      {"\x7F", "\\x7F"},
      {"\u0085\u009B1m", "\\u{0085}\\u{009B}1m"},
      {"\u2028\u2029", "\\u{2028}\\u{2029}"},
      {"abc\u202Etxt", "abc\\u{202E}txt"},
      {"\u2066\u200F\u061C\uFEFF", "\\u{2066}\\u{200F}\\u{061C}\\u{FEFF}"},
      {"\xFF中\xE4", "\\xFF中\\xE4"},
      {"👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.safe);
    CHECK(escaped(row.text) == row.safe);
    CHECK(escaped(row.safe) == row.safe);
  }
}

TEST_CASE("trimming takes ideographic spaces too") {
  CHECK(trimmed("") == "");
  CHECK(trimmed(" \t\r\n ") == "");
  CHECK(trimmed("\u3000 恒远\u3000\u3000") == "恒远");
  CHECK(trimmed(" a b ") == "a b");
  CHECK(trimmed("\u3000\u00A0x") == "\u00A0x");
}

TEST_CASE("forbidden are the controls, line separators and direction marks of S010") {
  for (const char32_t c : std::vector<char32_t>{
           0x00,  0x08,   0x0B,   0x0C,   0x0D,   0x1B,   0x1F,   0x7F,   0x80,   0x85,  0x9F,
           0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF}) {
    CAPTURE(static_cast<std::uint32_t>(c));
    CHECK(is_forbidden(c));
  }
  for (const char32_t c :
       std::vector<char32_t>{'\t', '\n', ' ', '~', 0xA0, 0x61B, 0x200B, 0x200D, 0x2010, 0x2027,
                             0x202F, 0x2065, 0x206A, 0x3000, 0xFEFE, 0x1F600}) {
    CAPTURE(static_cast<std::uint32_t>(c));
    CHECK_FALSE(is_forbidden(c));
  }
}

TEST_CASE("Han characters are those of every extension") {
  for (const char32_t c : U"恒々〇龥㐀鿿豈𠀀𪜀𫝀𫠠𬺰𮯰丽𰀀𱍐")
    if (c != 0) {
      CAPTURE(static_cast<std::uint32_t>(c));
      CHECK(is_han(c));
    }
  for (const char32_t c : U"aZ0_-éあア한，。（　…😀")
    if (c != 0) {
      CAPTURE(static_cast<std::uint32_t>(c));
      CHECK_FALSE(is_han(c));
    }
}

TEST_CASE("nearest finds what was meant, and nothing where that is a guess") {
  const std::vector<std::string_view> keys{"title",  "customer",  "owner", "stage",
                                           "status", "situation", "who"};
  struct {
    std::string_view typed, meant;
  } const rows[] = {
      {"titel", "title"},
      {"tilte", "title"},
      {"costumer", "customer"},
      {"customr", "customer"},
      {"Owner", "owner"},
      {"STAGE", "stage"},
      {"ｓｔａｇｅ", "stage"},
      {"statsu", "status"},
      {"situaton", "situation"},
      {"wo", "who"},
      {"owner", "owner"},
      {"", ""},
      {"x", ""},
      {"customer_name", ""},
      {"competitors", ""},
      {"zzz", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.typed);
    CHECK(nearest(row.typed, keys) == row.meant);
  }
}

TEST_CASE("nearest counts characters, not bytes, and takes the first of equals") {
  const std::vector<std::string_view> words{"决策", "成本", "需求提出", "项目立项", "是"};
  CHECK(nearest("决测", words) == "决策");
  CHECK(nearest("项目立向", words) == "项目立项");
  CHECK(nearest("财务", words) == "");
  CHECK(nearest("否", words) == "");
  const std::vector<std::string_view> equals{"wang.a", "wang.b"};
  CHECK(nearest("wang.c", equals) == "wang.a");
  CHECK(nearest("wang", {}) == "");
  CHECK(nearest(std::string(100'000, 'a'), words) == "");
}

TEST_CASE("the least far is named however far it is") {
  const std::vector<std::string_view> fields{"owner", "region", "close", "负责人"};
  CHECK(least_far("region_name", fields) == "region");
  CHECK(least_far("closing date", fields) == "close");
  CHECK(least_far("负责的人员", fields) == "负责人");
  CHECK(least_far("zzzzzzz", fields) == "owner");
  CHECK(least_far(std::string(100'000, 'a'), fields) == "owner");
  CHECK(least_far("x", {}) == "");
}

TEST_CASE("every common Han character is a cluster of two columns, whatever stands behind it") {
  const auto utf8 = [](char32_t c) {
    return std::string{static_cast<char>(0xE0 | (c >> 12)),
                       static_cast<char>(0x80 | ((c >> 6) & 63)),
                       static_cast<char>(0x80 | (c & 63))};
  };
  for (char32_t c = 0x4E00; c < 0x9F80; ++c) {
    const std::string one = utf8(c);
    if (display_width(one) != 2 || first_cluster(one + "a") != one ||
        first_cluster(one + one) != one || escaped(one) != one)
      FAIL_CHECK(static_cast<std::uint32_t>(c));
  }
  CHECK(first_cluster("客\u0301") == "客\u0301");  // an accent is joined to it
  CHECK(first_cluster("客\uFE0F户") == "客\uFE0F");
  CHECK(first_cluster("1客") == "1");
  CHECK(first_cluster("1\u20E3") == "1\u20E3");
  CHECK(escaped("客\u202E\xE5\x01户") == "客\\u{202E}\\xE5\\x01户");
}
