// What the reader as a whole lets in and keeps out, in whole files: encodings, limits, line ends,
// ways to write. What single faults look like is shown by tests/rules/S*.yaml.
#include "support/gate.hpp"

#include "load/yaml/byte_scan.hpp"
#include "load/yaml/yaml_reader.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace c136;
using namespace c136::test;

namespace {

/// As often as told.
std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

/// Whether both readers, each on its own, have nothing against the file.
void check_accepted(const std::string& text) {
  CAPTURE(text.substr(0, 300));
  CHECK(places(text) == "");
  const Loaded slow = load_deal("test.yaml", text, Config(), Language::en, {}, Reader::yaml);
  CHECK(slow.errors.size() == 0);
}

/// Of a deal that both readers accept.
template <class Test>
void with_deal(const std::string& text, Test test) {
  check_accepted(text);
  const Loaded quick = loaded(text);
  test(quick.deal);
  const Loaded slow = load_deal("test.yaml", text, Config(), Language::en, {}, Reader::yaml);
  test(slow.deal);
}

}  // namespace

// ---- what is accepted ---------------------------------------------------------------------------

TEST_CASE("line ends, marks and comments are the writer's choice") {
  const std::string deal = deal_with("team: East  # the team\n\n# a comment\nregion: West\n");
  check_accepted(deal);
  check_accepted(deal.substr(0, deal.size() - 1));
  check_accepted(replaced(deal, "\n", "\r\n"));
  check_accepted("\xEF\xBB\xBF" + deal);
  check_accepted("\xEF\xBB\xBF" + replaced(deal, "\n", "\r\n"));
  check_accepted("---\n" + deal);
  check_accepted("# first\n--- # here\n" + deal + "...\n");
  check_accepted("\n\n  \n" + deal + "\n   \n");
  check_accepted("{c136: 1, title: ERP, customer: {name: 恒远},\n owner: li.wei, stage: needs}");
  check_accepted(
      "\"c136\": \"1\"\n'title': ERP\ncustomer:\n  name: 恒远\nowner: 李伟\nstage: needs\n");
}

TEST_CASE("keys and words are written in either language, in one file") {
  check_accepted(
      "版本: 1\n商机名称: 恒远 ERP\n客户:\n  客户名称: 恒远地产\n负责人: 李伟\n阶段: 需求提出\n");
  check_accepted(deal_with("团队: 华东\n状态: open\nc3: {}\n"));
}

TEST_CASE("keys of one's own begin with x- and hold what they like") {
  check_accepted(
      deal_with("x-: 1\nx-crm: {a: [1, {b: c}], d: 'e'}\nx-链接: http://x\nc1:\n  x-note: y\n"
                "  contacts:\n    - {id: wang, x-chat: wang88}\n"));
}

TEST_CASE("texts may be blocks") {
  with_deal(
      deal_with("situation: |\n  first: line\n    - second # line\n\n  last\nteam: >-\n  East\n"
                "  and West\nregion: plain text\n  on two lines\n"),
      [](const Deal& deal) {
        CHECK(*deal.situation == "first: line\n  - second # line\n\nlast");
        CHECK(*deal.team == "East and West");
        CHECK(*deal.region == "plain text on two lines");
      });
}

TEST_CASE("a value is read from its text, quoted or plain alike") {
  with_deal(
      deal_with("quantity: '12'\namount: \"280万\"\nteam: no\nregion: 'null'\nclose: \"2026\"\n"
                "status: 'won'\nproduct: Null\nmodel: NULL\nreseller: 'What? Yes: #1'\n"
                "payment: {in_place: 'true', terms: 30 days? Yes, credit: a:b}\n"),
      [](const Deal& deal) {
        CHECK(*deal.quantity == 12);
        CHECK(deal.amount->cents == 280'000'000);
        CHECK(*deal.team == "no");
        CHECK(*deal.region == "null");
        CHECK(to_string(deal.close->last) == "2026-12-31");
        CHECK(*deal.status == Status::won);
        CHECK(*deal.product == "Null");
        CHECK(*deal.model == "NULL");
        CHECK(*deal.reseller == "What? Yes: #1");
        CHECK(*deal.payment.in_place == true);
        CHECK(*deal.payment.terms == "30 days? Yes");
        CHECK(*deal.payment.credit == "a:b");
      });
}

TEST_CASE("a plus stands before whole numbers; 万 and 亿 behind money") {
  with_deal(
      deal_with("quantity: +3\namount: 1.25亿\nc1: {contacts: [{id: wang}]}\nc3:\n  members:\n"
                "    - {who: wang, seat: top, tendency: \"+3\"}\nresult: {ours: {price: 0.01}}\n"),
      [](const Deal& deal) {
        CHECK(*deal.quantity == 3);
        CHECK(deal.amount->cents == 12'500'000'000);
        CHECK(*deal.c3.members[0].tendency == 3);
        CHECK(deal.result.ours.price->cents == 1);
      });
}

TEST_CASE("a period is a day, a month or a year") {
  with_deal(deal_with("opened: 2026-02-28\nclose: 2028-02\ndelivery: 2199\n"),
            [](const Deal& deal) {
              CHECK(to_string(deal.opened->last) == "2026-02-28");
              CHECK(to_string(deal.close->last) == "2028-02-29");
              CHECK(deal.delivery->typed == "2199");
            });
}

TEST_CASE("a single value is a list of one") {
  with_deal(deal_with("asks: a visit\nc1:\n  contacts:\n    - {id: wang, post: it}\n"),
            [](const Deal& deal) {
              REQUIRE(deal.asks.size() == 1);
              CHECK(*deal.asks[0] == "a visit");
              CHECK(deal.c1.contacts[0].posts.size() == 1);
            });
}

TEST_CASE(
    "missing is what says nothing: null, ~, blanks, empty lists and maps, and what they leave") {
  for (const std::string_view nothing : {"", " null", " ~", " ''", " '  '", " \"　\"", " 　", " []",
                                         " [~, '', [], {}]", "\n  -\n  - ''"}) {
    CAPTURE(nothing);
    with_deal(deal_with("asks:" + std::string(nothing) + "\nteam: East\n"), [](const Deal& deal) {
      CHECK_FALSE(deal.asks);
      CHECK(*deal.team == "East");
    });
  }
  for (const std::string_view nothing :
       {"", " null", " ~", " {}", " {contacts: [], profile: {scale: }}"})
    with_deal(deal_with("c1:" + std::string(nothing) + "\n"),
              [](const Deal& deal) { CHECK_FALSE(deal.c1); });
  with_deal(
      deal_with("asks: [a visit, ~, '']\nc2: {signals: [], motives: [{who: , motive: ''}]}\n"),
      [](const Deal& deal) {
        CHECK(deal.asks.size() == 1);
        CHECK_FALSE(deal.c2);
      });
}

TEST_CASE("none is a word where the list may be none") {
  with_deal(
      deal_with(
          "c1: {projects: none, history: 'none'}\nc5: {competitors: 无}\nc6: {changes: none}\n"),
      [](const Deal& deal) {
        CHECK(deal.c1.projects.none);
        CHECK(deal.c1.history.none);
        CHECK(deal.c5.competitors.none);
        CHECK(deal.c6.changes.none);
      });
}

// ---- limits -------------------------------------------------------------------------------------

TEST_CASE("1,048,576 bytes are read, one more is not") {
  std::string text = deal_with("situation: ");
  text += std::string(max_file_bytes - text.size() - 1, 'a') + "\n";
  REQUIRE(text.size() == 1'048'576);
  check_accepted(text);
  const auto findings = findings_of(text + "\n");
  CHECK(places_of(findings) == "1:1 S009");
  CHECK(findings[0].message == "the file has 1048577 bytes; the limit is 1048576");
}

TEST_CASE("64 levels are read, one more is not") {
  const auto nested = [](std::size_t levels) {  // the root is one of them
    return deal_with("x-deep: " + times(levels - 1, "[") + "a" + times(levels - 1, "]") + "\n");
  };
  check_accepted(nested(64));
  CHECK(places(nested(65)) == "6:72 S009");
  std::string lines = "x-deep:\n";
  for (std::size_t level = 2; level <= 64; ++level) lines += std::string(level, ' ') + "a:\n";
  check_accepted(deal_with(lines + std::string(65, ' ') + "a\n"));
  CHECK(places(deal_with(lines + std::string(65, ' ') + "a: b\n")) == "70:66 S009");
}

TEST_CASE("100,000 values are read, one more is not") {
  const std::size_t others = loaded(deal_with("x-many: []\n")).files[0]->tree.nodes.size();
  const auto many = [&](std::size_t nodes) {
    return deal_with("x-many: [" + times(nodes - others - 1, "a,") + "a]\n");
  };
  check_accepted(many(100'000));
  CHECK(places(many(100'001)) == "6:" + std::to_string(10 + 2 * (100'000 - others)) + " S009");
  // Keys and empty values count, too.
  const auto keys = [&](std::size_t nodes) {
    std::string text = "x-many: {";
    for (std::size_t i = 0; i < (nodes - others) / 2; ++i) text += "a" + std::to_string(i) + ": , ";
    return deal_with(text + "}\n");
  };
  check_accepted(keys(100'000));
  CHECK(places(keys(100'002)).ends_with(" S009"));
}

TEST_CASE("a long text may have any number of brackets and commas") {
  check_accepted(deal_with("situation: \"" + times(250'000, "[,") + "\"\n"));
  check_accepted(deal_with("situation: |\n  " + times(2000, "[") + times(150'000, "a,b,") + "\n"));
}

// ---- encodings ----------------------------------------------------------------------------------

TEST_CASE("a file in another encoding is told how to become UTF-8") {
  const std::string gbk = "title: \xba\xe3\xd4\xb6\xb5\xd8\xb2\xfa\n";
  const auto findings = findings_of(gbk);
  CHECK(places_of(findings) == "1:8 S010");
  CHECK(findings[0].message == "the file is not UTF-8; it looks like GBK");
  CHECK(findings[0].help.find("Save As") != std::string::npos);

  const std::string ascii(smallest_deal.substr(0, 30));
  std::string low, high;
  for (const char c : ascii) {
    low += std::string{c, '\0'};
    high += std::string{'\0', c};
  }
  CHECK(findings_of("\xFF\xFE" + low, Language::zh)[0].message ==
        "文件的编码是 UTF-16，不是 UTF-8");
  for (const std::string& utf16 : {low, high, "\xFF\xFE" + low, "\xFE\xFF" + high}) {
    const auto found = findings_of(utf16);
    CHECK(places_of(found) == "1:1 S010");
    CHECK(found[0].message == "the file is UTF-16, not UTF-8");
  }
}

TEST_CASE("forms that UTF-8 does not have are refused, each at its place") {
  for (const std::string_view bytes :
       {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80",
        "\x80", "\xE4\xB8"}) {
    CAPTURE(bytes);
    CHECK(places(deal_with("team: 华东" + std::string(bytes) + "\n")) == "6:9 S010");
  }
}

TEST_CASE("only the first byte order mark is none of the text") {
  CHECK(places("\xEF\xBB\xBF\xEF\xBB\xBF" + deal_with("")) == "1:1 S010");
}

TEST_CASE("CRLF, a byte order mark and Chinese text move no finding") {
  const std::string faulty = deal_with(
      "团队: 华东，华北 # 注\n区域: {a: b}\nc1:\n  contacts:\n"
      "    - {id: 王总, name: 王, nmae: 王}\n");
  const std::string expected = "7:5 S004, 10:25 S002";
  CHECK(places(faulty) == expected);
  CHECK(places(replaced(faulty, "\n", "\r\n")) == expected);
  CHECK(places("\xEF\xBB\xBF" + faulty) == expected);
  CHECK(places("\xEF\xBB\xBF" + replaced(faulty, "\n", "\r\n")) == expected);
  const auto findings = findings_of("\xEF\xBB\xBF" + replaced(faulty, "\n", "\r\n"));
  CHECK(findings[1].excerpt == "    - {id: 王总, name: 王, nmae: 王}");
  CHECK(findings[1].place.end_column == 29);
}

// ---- what becomes of many faults ----------------------------------------------------------------

TEST_CASE("every fault of a file is found in one reading") {
  CHECK(places(deal_with(
            "team: [a]\nquantity: many\nfoo: 1\nasks: [*x]\nc1:\n  contacts: [{name: a}]\n")) ==
        "9:8 S012");
  CHECK(places(deal_with(
            "team: [a]\nquantity: many\nfoo: 1\nteam: b\nc1:\n  contacts: [{name: a}]\n")) ==
        "6:7 S004, 7:11 S004, 8:1 S002, 9:1 S006, 11:14 S003");
}

TEST_CASE("of very many faults the first hundred are enough") {
  std::string lines;
  for (int i = 0; i < 300; ++i) lines += "key" + std::to_string(i) + ": x\n";
  const auto findings = findings_of(deal_with(lines));
  REQUIRE(findings.size() == 100);
  CHECK(where(findings.back()) == "105:1 S002");
  REQUIRE(findings.back().notes.size() == 1);
  CHECK(findings.back().notes[0].message == "reading stopped after 100 errors; there may be more");
}

TEST_CASE("findings name the keys as the file does, in the reader's language") {
  const auto chinese =
      findings_of("版本: 1\n商机名称: 恒远\n客户: {}\n负责人: 李伟\n", Language::zh);
  REQUIRE(places_of(chinese) == "1:1 S003, 3:1 S003");
  CHECK(chinese[0].message == "缺少 `阶段`");
  CHECK(chinese[1].message == "缺少 `客户`");
  CHECK(chinese[1].path == "customer");
  CHECK(findings_of("c136: 1\ntitle: 恒远\nowner: 李伟\n阶段: 预选\n", Language::zh)[0].message ==
        "缺少 `customer`");
}
