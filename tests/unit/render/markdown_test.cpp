#include <doctest/doctest.h>

#include "c136/base/text.hpp"
#include "render/formats.hpp"
#include "render/text/plain.hpp"
#include "unit/render/naughty.hpp"

#include <vector>

using namespace c136;

namespace {

std::string printed(std::vector<Block> blocks, Language language = Language::en) {
  return render_markdown({.language = language, .blocks = std::move(blocks)}, {});
}

/// The text that a reader of Markdown shows for one line; fails on anything that would be more than
/// text.
std::string shown(std::string_view line) {
  std::string out;
  const auto take = [&](std::string_view expected) {
    const bool there = line.starts_with(expected);
    if (there) line.remove_prefix(expected.size());
    return there;
  };
  while (!line.empty()) {
    if (take("<!-- -->")) continue;
    if (take("&#124;"))
      out += '|';
    else if (take("<br>"))
      out += '\n';
    else {
      if (line[0] == '\\') {
        line.remove_prefix(1);
        REQUIRE_FALSE(line.empty());
        REQUIRE(std::ispunct(static_cast<unsigned char>(line[0])));
      } else {
        REQUIRE(std::string_view("`*_[]<&~#$|").find(line[0]) == std::string_view::npos);
        for (const auto live : {"http://", "https://", "www."})
          REQUIRE_FALSE(line.starts_with(live));
      }
      out += line[0];
      const bool sign = line[0] == '@' || line[0] == '#';
      line.remove_prefix(1);
      if (sign && !line.empty()) REQUIRE_FALSE(std::isalnum(static_cast<unsigned char>(line[0])));
    }
  }
  return out;
}

/// Blanks at the ends of a text's lines are nothing in Markdown.
std::string as_text(std::string_view text) {
  const std::string plain = readable(text);
  std::string out;
  std::string_view rest = trimmed(plain);
  for (;;) {
    const std::size_t end = rest.find('\n');
    out += trimmed(rest.substr(0, end));
    if (end == rest.npos) return out;
    out += '\n';
    rest.remove_prefix(end + 1);
  }
}

std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> cells;
  REQUIRE(row.starts_with("| "));
  row.remove_prefix(2);
  while (!row.empty() && row != "\n") {
    const std::size_t end = row.find(" |");
    REQUIRE(end != row.npos);
    cells.push_back(shown(row.substr(0, end)));
    row.remove_prefix(std::min(row.size(), end + (row.substr(end).starts_with(" | ") ? 3 : 2)));
  }
  return cells;
}

}  // namespace

TEST_CASE("blocks become what they are") {
  CHECK(printed({Heading{1, "恒远"}, Paragraph{{"value ", Cell("0W1F4C", Tone::bad)}},
                 Heading{2, "Fields"}, FieldList{{{"Amount", Money{100000}}, {"Close", Cell()}}},
                 BulletList{{{"one", {"detail"}}, {"two", {}}}, true},
                 DataTable{{{"a", "客户"}, {"b", "Rate", Align::right}},
                           {{"恒远", Percent{3}}, {"华信", Cell()}}}}) ==
        "# 恒远\n"
        "\n"
        "value 0W1F4C\n"
        "\n"
        "## Fields\n"
        "\n"
        "- **Amount**: 1,000\n"
        "- **Close**: –\n"
        "\n"
        "<!-- -->\n"
        "\n"
        "1. one\n"
        "   - detail\n"
        "2. two\n"
        "\n"
        "| 客户 | Rate |\n"
        "| --- | ---: |\n"
        "| 恒远 | 3 % |\n"
        "| 华信 | – |\n");
}

TEST_CASE("findings are a table with what else is known below it") {
  Finding gap = a_finding("members are missing");
  gap.severity = Severity::gap;
  gap.code = "C303";
  gap.notes = {{{"deals/hengyuan.yaml", 12, 5, 12, 9}, "王建国"}};
  gap.help = "write the roles";
  CHECK(printed({FindingList{{a_finding("没有“titel”这个键"), gap}}}, Language::zh) ==
        "| 位置 | 级别 | 编号 | 内容 |\n"
        "| --- | --- | --- | --- |\n"
        "| deals/hengyuan.yaml:8:3 | 错误 | S002 | 没有“titel”这个键 |\n"
        "| deals/hengyuan.yaml:8:3 | 缺口 | C303 | members are missing |\n"
        "\n"
        "- deals/hengyuan.yaml:8:3: C303\n"
        "  - deals/hengyuan.yaml:12:5: 王建国\n"
        "  - 建议：write the roles\n");
  CHECK(printed({FindingList{}}) == "");
}

TEST_CASE("a paragraph shows every text as it is") {
  for (const auto text : naughty) {
    CAPTURE(text);
    const std::string markdown = printed({Paragraph{{text}}});
    CHECK(is_safe(markdown));
    if (as_text(text).empty()) continue;
    CHECK(markdown.find('\n') == markdown.size() - 1);
    CHECK(shown(std::string_view(markdown).substr(0, markdown.size() - 1)) == as_text(text));
  }
}

TEST_CASE("no text begins a block of its own") {
  struct {
    std::string_view text, markdown;
  } const rows[] = {{"- item", "\\- item\n"},
                    {"+ item", "\\+ item\n"},
                    {"12. item", "12\\. item\n"},
                    {"1986) x", "1986\\) x\n"},
                    {"# title", "\\# title\n"},
                    {"> quote", "\\> quote\n"},
                    {"---", "\\---\n"},
                    {"===", "\\===\n"},
                    {"~~~", "\\~\\~\\~\n"},
                    {"    code", "code\n"},
                    {"a\n- b\n# c", "a<br>\\- b<br>\\# c\n"},
                    {"2026", "2026\n"},
                    {"2026-11-22", "2026-11-22\n"},
                    {"* item", "\\* item\n"}};
  for (const auto& row : rows) CHECK(printed({Paragraph{{row.text}}}) == row.markdown);
}

TEST_CASE("no address, mention or number becomes a link") {
  CHECK(printed({Paragraph{{"http://a.b www.a.b x@a.b @boss #12 a#1"}}}) ==
        "http<!-- -->://a.b www<!-- -->.a.b x@<!-- -->a.b @<!-- -->boss \\#<!-- -->12 "
        "a\\#<!-- -->1\n");
}

TEST_CASE("a table keeps its cells whatever stands in them") {
  for (const auto text : naughty) {
    CAPTURE(text);
    const std::string markdown =
        printed({DataTable{{{"a", "A"}, {"b", "B"}, {"c", "C"}}, {{"x", text, "z"}}}});
    const std::string row = markdown.substr(markdown.find("| x |"));
    CHECK(std::count(row.begin(), row.end(), '\n') == 1);
    CHECK(cells_of(row) == std::vector<std::string>{"x", as_text(text), "z"});
  }
}
