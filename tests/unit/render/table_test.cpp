#include "render/text/table.hpp"

#include <doctest/doctest.h>

#include "c136/base/text.hpp"
#include "unit/render/naughty.hpp"

#include <vector>

using namespace c136;

namespace {

RenderOptions wide(int width) { return {.width = width}; }

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    lines.push_back(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(text.size(), lines.back().size() + 1));
  }
  return lines;
}

/// The column of the screen where `part` begins in its line.
std::size_t place_of(std::string_view text, std::string_view part) {
  const std::size_t at = text.find(part);
  REQUIRE(at != text.npos);
  const std::size_t line = text.substr(0, at).rfind('\n') + 1;
  return display_width(text.substr(line, at - line));
}

std::size_t end_of(std::string_view text, std::string_view part) {
  return place_of(text, part) + display_width(part);
}

const DataTable deals{
    {{"deal", "商机"}, {"customer", "Customer"}, {"amount", "Amount", Align::right}, {"on", "On"}},
    {{"hengyuan", "恒远地产", Money{280000000}, *date_of({2026, 11, 22})},
     {"东方", "Dongfang (Group)", Cell(), Cell()},
     {"家👨‍👩‍👧‍👦e\u0301", "华信银行", Money{550}, "end"}}};

}  // namespace

TEST_CASE("a table lines up whatever is written in it") {
  CHECK(table_as_text(deals, Language::en, wide(80)) ==
        "商机      Customer             Amount  On\n"
        "--------  ----------------  ---------  ----------\n"
        "hengyuan  恒远地产          2,800,000  2026-11-22\n"
        "东方      Dongfang (Group)          –  –\n"
        "家👨‍👩‍👧‍👦e\u0301     华信银行               5.50  end\n");
}

TEST_CASE("columns begin and end at the same place in every row") {
  const std::string text = table_as_text(deals, Language::zh, wide(80));
  for (const auto part : {"Customer", "恒远地产", "Dongfang", "华信银行"})
    CHECK(place_of(text, part) == 10);
  for (const auto part : {"Amount", "2,800,000", "5.50"}) CHECK(end_of(text, part) == 37);
  for (const auto part : {"On", "2026-11-22", "end"}) CHECK(place_of(text, part) == 39);
}

TEST_CASE("the widest text gives way until the table fits") {
  const DataTable table{{{"a", "客户"}, {"b", "现状"}, {"c", "Amount", Align::right}},
                        {{"恒远地产", "技术评标已经结束，我方排名第二，下周三总监拜访", Money{100}},
                         {"Dongfang", "won", Money{99999999999}}}};
  const std::string text = table_as_text(table, Language::zh, wide(46));
  for (const auto line : lines_of(text)) CHECK(display_width(line) <= 46);
  CHECK(place_of(text, "Dongfang") == 0);
  CHECK(end_of(text, "999,999,999.99") == 46);
  CHECK(end_of(text, "Amount") == 46);
}

TEST_CASE("numbers, dates and short words are never cut: rows become lists instead") {
  CHECK(table_as_text(deals, Language::en, wide(30)) ==
        "商机:     hengyuan\n"
        "Customer: 恒远地产\n"
        "Amount:   2,800,000\n"
        "On:       2026-11-22\n"
        "\n"
        "商机:     东方\n"
        "Customer: Dongfang (Group)\n"
        "Amount:   –\n"
        "On:       –\n"
        "\n"
        "商机:     家👨‍👩‍👧‍👦e\u0301\n"
        "Customer: 华信银行\n"
        "Amount:   5.50\n"
        "On:       end\n");
}

TEST_CASE("a table that is too wide goes on below itself, its first column again") {
  DataTable table{{{"no", "No.", Align::right}},
                  {{Cell(std::int64_t{1})}, {Cell(std::int64_t{2})}}};
  for (const auto title :
       {"Customer", "Expected amount", "Signing", "Delivery", "Status", "In charge", "Resources",
        "Confirmed", "On paper", "Deal", "Before", "Days"}) {
    table.columns.push_back({title, title});
    table.rows[0].emplace_back("2026-12-15");
    table.rows[1].emplace_back("技术标第一，商务谈判进行中");
  }
  for (int width = 72; width <= 200; ++width) {
    CAPTURE(width);
    const std::string text = table_as_text(table, Language::en, wide(width));
    for (const auto line : lines_of(text)) CHECK(display_width(line) <= std::size_t(width));
    CHECK(text.find("Customer:") == text.npos);
    CHECK(text.find("Confirmed") != text.npos);  // no title and no date is cut
    std::size_t days = 0, parts = 0;
    for (std::size_t at = 0; (at = text.find("2026-12-15", at)) != text.npos; ++at) ++days;
    for (std::size_t at = 0; (at = text.find("No.", at)) != text.npos; ++at) ++parts;
    CHECK(days == 12);
    CHECK((parts == 2 || (parts == 3 && width < 80) || (parts == 1 && width > 120)));
  }
  CHECK(table_as_text(table, Language::en, wide(60)).starts_with("No.:"));

  table.rows.emplace_back(13, Cell(std::string()))[0] = Cell("Total");
  table.rows[2][2] = Cell("42");
  table.totals = 1;  // stands only where there is a sum
  const std::string text = table_as_text(table, Language::en, wide(100));
  CHECK(text.find("Total") != text.npos);
  CHECK(text.find("Total") == text.rfind("Total"));
}

TEST_CASE("a cell of several lines stays in its column") {
  const DataTable table{{{"a", "A"}, {"b", "B"}}, {{"one\ntwo", "x"}, {"three", "y\r\nz"}}};
  CHECK(table_as_text(table, Language::en, wide(80)) ==
        "A      B\n"
        "-----  -\n"
        "one    x\n"
        "two\n"
        "three  y\n"
        "       z\n");
}

TEST_CASE("a table without rows keeps its titles, one without columns is nothing") {
  CHECK(table_as_text({{{"a", "客户"}}, {}}, Language::zh, wide(80)) == "客户\n----\n");
  CHECK(table_as_text({}, Language::zh, wide(80)) == "");
}

TEST_CASE("values of a field list stand in one column, after the colon of the language") {
  const FieldList fields{{{"客户", "恒远地产"}, {"Amount", Money{100000}}, {"预计签约", Cell()}}};
  CHECK(fields_as_text(fields, Language::zh, wide(80)) ==
        "客户：    恒远地产\n"
        "Amount：  1,000\n"
        "预计签约：–\n");
  CHECK(fields_as_text(fields, Language::en, wide(80)) ==
        "客户:     恒远地产\n"
        "Amount:   1,000\n"
        "预计签约: –\n");
}

TEST_CASE("a long value goes on below itself") {
  CHECK(
      fields_as_text({{{"现状", "技术评标结束，排名第二。\n下周拜访"}}}, Language::zh, wide(24)) ==
      "现状：技术评标结束，排名\n"
      "      第二。\n"
      "      下周拜访\n");
}

TEST_CASE("tones colour the words and not the space between the columns") {
  const DataTable table{{{"a", "A"}, {"b", "B", Align::right}}, {{Cell("x", Tone::good), "yy"}}};
  const RenderOptions colour{.width = 80, .colour = true};
  CHECK(table_as_text(table, Language::en, colour) ==
        "\x1B[1mA\x1B[0m   \x1B[1mB\x1B[0m\n"
        "\x1B[2m-\x1B[0m  \x1B[2m--\x1B[0m\n"
        "\x1B[32mx\x1B[0m  yy\n");
}

TEST_CASE("no cell can break out of its table") {
  for (const auto text : naughty) {
    CAPTURE(text);
    const DataTable table{{{"a", std::string(text)}, {"b", "B"}}, {{text, "x"}, {"y", text}}};
    CHECK(is_safe(table_as_text(table, Language::zh, wide(80))));
  }
  for (const auto text : naughty)
    for (const int width : {24, 40, 80}) {
      CAPTURE(text);
      const DataTable table{{{"a", "A"}, {"b", "B"}}, {{text, "x"}, {"y", text}}};
      const std::string printed = table_as_text(table, Language::zh, wide(width));
      for (const auto line : lines_of(printed)) {
        CHECK(display_width(line) <= static_cast<std::size_t>(width));
        CHECK_FALSE(line.ends_with(' '));
      }
    }
}

TEST_CASE("a Chinese title is not broken into single signs") {
  DataTable table;
  for (const char* title : {"产品种类*", "目前项目详细状况*", "预计合同额*", "商机"})
    table.columns.push_back({title, title});
  const std::string story = "正在看样机，设备科支持，十二月请总裁来厂参观，再谈付款方式";
  table.rows = {{Cell(story), Cell(story), Cell(story), Cell(story)}};
  for (const int width : {72, 60, 48}) {
    CAPTURE(width);
    const std::string text = table_as_text(table, Language::zh, wide(width));
    const std::string first(lines_of(text)[0]);
    CHECK(first.find("产品种类*") != first.npos);
    CHECK(first.find("预计合") != first.npos);
    CHECK(first.find("目前项目") != first.npos);
    CHECK(first.find("商机") != first.npos);
  }
}

TEST_CASE("an empty sum is not known, and is not printed as zero") {
  DataTable table{{{"amount", "Amount", Align::right}},
                  {{MoneySums{}}, {MoneySums{{}, "not rated"}}, {MoneySums{{{"CNY", {0}}}, {}}}}};
  CHECK(table_as_text(table, Language::en, wide(80)) ==
        "   Amount\n---------\n        –\nnot rated\n    0 CNY\n");
}
