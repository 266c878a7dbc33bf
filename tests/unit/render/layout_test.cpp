#include "render/text/layout.hpp"

#include <doctest/doctest.h>

#include "c136/base/text.hpp"
#include "unit/render/naughty.hpp"

using namespace c136;

namespace {

std::string wrapped(std::string_view text, std::size_t width) {
  std::string out;
  for (const auto line : wrap(text, width)) out.append("[").append(line).append("]");
  return out;
}

}  // namespace

TEST_CASE("lines break where a reader of the language expects it") {
  struct {
    std::string_view text;
    std::size_t width;
    std::string_view lines;
  } const rows[] = {
      {"", 10, "[]"},
      {"one two three", 20, "[one two three]"},
      {"one two three", 7, "[one two][three]"},
      {"one two three", 8, "[one two][three]"},
      {"one two three", 3, "[one][two][thr][ee]"},
      {"one    two", 4, "[one][two]"},
      {"  indented text", 10, "[  indented][text]"},
      {"恒远地产项目", 8, "[恒远地产][项目]"},
      {"恒远地产项目", 7, "[恒远地][产项目]"},
      // Never a closing sign at the beginning of a line, nor an opening one at its end.
      {"恒远地产，项目", 8, "[恒远地][产，项目]"},
      {"项目（二期）", 6, "[项目][（二][期）]"},
      {"见到了。", 6, "[见到][了。]"},
      // A short phrase in brackets stays whole where it can.
      {"若今日拍板（已确认）", 16, "[若今日拍板][（已确认）]"},
      {"offered (by hand) today", 13, "[offered][(by hand)][today]"},
      {"项目（含安装调试和三年的维护）", 16, "[项目（含安装调试][和三年的维护）]"},
      // Words in letters stay whole among Chinese.
      {"启动ERP项目", 6, "[启动][ERP项][目]"},
      {"客户 Hengyuan 已付款", 10, "[客户][Hengyuan][已付款]"},
      {"a\nb", 10, "[a][b]"},
      {"a\n\nb\n", 10, "[a][][b]"},
      {"恒远", 1, "[恒][远]"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.width);
    CHECK(wrapped(row.text, row.width) == row.lines);
  }
}

TEST_CASE("no line is wider than asked for, and no word is lost") {
  const auto without_spaces = [](std::string_view text) {
    std::string out;
    for (const char c : text)
      if (c != ' ' && c != '\n') out += c;
    return out;
  };
  for (const auto text : naughty)
    for (const std::size_t width : {2, 3, 5, 8, 13}) {
      CAPTURE(text);
      std::string all;
      for (const auto line : wrap(text, width)) {
        CHECK(display_width(line) <= width);
        all += line;
      }
      CHECK(without_spaces(all) == without_spaces(text));
    }
}

TEST_CASE("a very long word costs no more than its length") {
  const std::string word(1'000'000, 'x');
  CHECK(wrap(word, 80).size() == 12500);
  CHECK(wrap("a" + std::string(1'000'000, ' ') + "b", 80).size() == 2);
}

TEST_CASE("the longest word is what wrapping needs to cut nothing") {
  CHECK(longest_word("") == 0);
  CHECK(longest_word("one three\nseventeen 5") == 9);
  CHECK(longest_word("恒远地产") == 2);
  CHECK(longest_word("恒远地产。") == 4);
  CHECK(longest_word("启动ERP") == 3);
}

TEST_CASE("the widest line is what a text needs unwrapped") {
  CHECK(widest_line("") == 0);
  CHECK(widest_line("a\n恒远 x\nbb") == 6);
}

TEST_CASE("padding counts columns") {
  CHECK(padding("恒远", 6) == "  ");
  CHECK(padding("恒远", 3) == "");
}

TEST_CASE("tones are colours only where there is colour, and follow the line breaks") {
  Toned text;
  text.add("value ", Tone::plain);
  text.add("0W1F 4C", Tone::bad);
  text.add(" now", Tone::plain);
  const auto lines = wrap(text.text(), 11);
  REQUIRE(lines.size() == 2);
  CHECK(text.painted(lines[0], false) == "value 0W1F");
  CHECK(text.painted(lines[0], true) == "value \x1B[31m0W1F\x1B[0m");
  CHECK(text.painted(lines[1], true) == "\x1B[31m4C\x1B[0m now");
}
