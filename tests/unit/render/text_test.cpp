#include <doctest/doctest.h>

#include "c136/base/text.hpp"
#include "render/formats.hpp"
#include "unit/render/naughty.hpp"

using namespace c136;

namespace {

std::string printed(std::vector<Block> blocks, Language language = Language::en, int width = 60) {
  return render_text({.language = language, .blocks = std::move(blocks)}, {.width = width});
}

Finding with_all() {
  Finding finding = a_finding("并非每位成员都有已知的倾向性");
  finding.severity = Severity::gap;
  finding.code = "C303";
  finding.place = {"deals/恒远.yaml", 40, 8, 40, 10};
  finding.excerpt = "  成员: [王总]";
  finding.notes = {{{"deals/恒远.yaml", 42, 5, 42, 8}, "王总"}, {{}, "另有 1 项"}};
  finding.help = "写上倾向性及其表现";
  return finding;
}

}  // namespace

TEST_CASE("blocks stand apart, what is below a heading does not") {
  CHECK(printed({Heading{1, "恒远地产"}, Heading{2, "The deal"}, Paragraph{{"One ", "line."}},
                 Heading{3, "Fields"}, FieldList{{{"Amount", Money{100000}}}},
                 DataTable{{{"a", "A"}}, {{"x"}}}}) ==
        "恒远地产\n"
        "========\n"
        "The deal\n"
        "--------\n"
        "One line.\n"
        "\n"
        "Fields\n"
        "Amount: 1,000\n"
        "\n"
        "A\n"
        "-\n"
        "x\n");
}

TEST_CASE("blocks with nothing in them leave no hole") {
  CHECK(printed({Paragraph{{"a"}}, Paragraph{}, FindingList{}, BulletList{}, DataTable{},
                 FieldList{}, Paragraph{{"b"}}}) == "a\n\nb\n");
}

TEST_CASE("prose and lists are wrapped, in both languages") {
  CHECK(printed({Paragraph{{"若今日拍板，赢率为 ", Percent{3}, "。"}},
                 BulletList{{{"请陈总确认 C3 与 F1",
                              {"上次的确认已经过期，须由她在十一月底以前重新确认"}}}}},
                Language::zh, 40) ==
        "若今日拍板，赢率为 3 %。\n"
        "\n"
        "- 请陈总确认 C3 与 F1\n"
        "  上次的确认已经过期，须由她在十一月底\n"
        "    以前重新确认\n");
}

TEST_CASE("numbers of a list line up") {
  BulletList list{{}, true};
  for (int i = 0; i < 10; ++i) list.items.push_back({"x", {}});
  const std::string text = printed({list});
  CHECK(text.starts_with(" 1. x\n"));
  CHECK(text.ends_with("10. x\n"));
}

TEST_CASE("a finding is printed like a compiler's, with its source line") {
  Finding finding = a_finding("unknown key 'titel'");
  finding.place.column = 1;
  finding.place.end_column = 6;
  finding.excerpt = "titel: ERP";
  finding.help = "did you mean 'title'?";
  CHECK(printed({FindingList{{finding, a_finding("no excerpt")}}}) ==
        "deals/hengyuan.yaml:8:1: error[S002] unknown key 'titel'\n"
        "    8 | titel: ERP\n"
        "      | ^^^^^\n"
        "  help: did you mean 'title'?\n"
        "\n"
        "deals/hengyuan.yaml:8:3: error[S002] no excerpt\n");
}

TEST_CASE("the same in Chinese, carets and all") {
  CHECK(printed({FindingList{{with_all()}}}, Language::zh) ==
        "deals/恒远.yaml:40:8: 缺口[C303] 并非每位成员都有已知的倾向性\n"
        "   40 |   成员: [王总]\n"
        "      |          ^^^^\n"
        "  deals/恒远.yaml:42:5: 说明：王总\n"
        "  说明：另有 1 项\n"
        "  建议：写上倾向性及其表现\n");
}

TEST_CASE("colours appear where they are asked for and nowhere else") {
  const Document document{
      .blocks = {Heading{1, "x"}, Paragraph{{Cell("bad", Tone::bad)}}, FindingList{{with_all()}}}};
  const std::string plain = render_text(document, {.width = 60});
  std::string coloured = render_text(document, {.width = 60, .colour = true});
  CHECK(plain.find('\x1B') == plain.npos);
  CHECK(coloured.find("\x1B[31mbad\x1B[0m") != coloured.npos);
  for (std::size_t at; (at = coloured.find('\x1B')) != coloured.npos;)
    coloured.erase(at, coloured.find('m', at) + 1 - at);
  CHECK(coloured == plain);
}

TEST_CASE("nothing in a deal reaches the terminal as more than text") {
  for (const auto text : naughty) {
    CAPTURE(text);
    Finding finding = with_all();
    finding.place.file = finding.message = finding.help = finding.excerpt = text;
    finding.notes = {{finding.place, std::string(text)}};
    const std::string page =
        printed({Heading{1, std::string(text)}, Paragraph{{text}},
                 FieldList{{{std::string(text), text}}}, BulletList{{{text, {text}}}},
                 DataTable{{{"a", std::string(text)}}, {{text}}}, FindingList{{finding}}});
    CHECK(is_safe(page));
    CHECK(page.ends_with('\n'));
  }
}
