// A tree into a deal: what is there, what is missing, what is refused, where.
#include "load/decode.hpp"

#include "load/yaml/duplicate_keys.hpp"
#include "load/yaml/yaml_reader.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace c136;

namespace {

constexpr std::string_view required =
    "c136: 1\ntitle: ERP\ncustomer: {name: 恒远}\nowner: li.wei\nstage: needs\n";

/// A text and all that comes of it; stays where it is.
struct Reading {
  std::string text;
  ParsedYaml parsed;
  Deal deal;
  std::vector<Diagnostic> errors;
  Decoded decoded;

  explicit Reading(std::string_view lines, Language language = Language::en,
                   std::string_view before = required)
      : text(std::string(before).append(lines)), parsed(read_yaml(text, language)) {
    REQUIRE(parsed.errors.empty());
    find_duplicate_keys(parsed.tree, language, errors);
    decoded = decode(parsed.tree, deal_table(), &deal, Config(), language, errors);
  }
  Reading(const Reading&) = delete;

  /// "6:1 S002, 7:3 S004"
  std::string places() const {
    std::string out;
    for (const Diagnostic& e : errors)
      out += fmt::format("{}{}:{} {}", out.empty() ? "" : ", ", e.span.line, e.span.column, e.code);
    return out;
  }
};

struct Row {
  std::string_view lines, expected;
};

}  // namespace

TEST_CASE("fields get their values, with the places at which they were typed") {
  const Reading r("c1:\n  contacts:\n    - {id: wang, name: 王, post: [it, cost]}\n    - id: li\n");
  CHECK(r.places() == "");
  CHECK(*r.deal.title == "ERP");
  CHECK(r.deal.title.span == Span{2, 8, 0, 0});
  CHECK(r.deal.customer.span == Span{3, 1, 0, 0});
  CHECK(r.deal.c1.contacts.span == Span{7, 3, 0, 0});
  REQUIRE(r.deal.c1.contacts.size() == 2);
  CHECK(r.deal.c1.contacts[0].span == Span{8, 7, 0, 0});
  CHECK(r.deal.c1.contacts[0].posts.size() == 2);
  CHECK(r.deal.c1.contacts[1].span == Span{9, 7, 0, 0});
  CHECK_FALSE(r.deal.c1.contacts[1].name);
}

TEST_CASE("a list written as a map") {
  const Reading r(
      "c6: {factors: [{factor: price, rivals: {sap: 3, x-note: 9, kingdee: , 用友: 5}}]}\n");
  CHECK(r.places() == "");
  const auto& rivals = r.deal.c6.factors[0].rivals;
  REQUIRE(rivals.size() == 2);
  CHECK(*rivals[0].who == "sap");
  CHECK(*rivals[1].who == "用友");
  CHECK(*rivals[1].match == 5);
}

TEST_CASE("nothing written is missing, and so is what consists of it") {
  const Reading r(
      "asks: [~, '', '　']\nc1: {profile: {scale: ' '}, contacts: [{}, ~], projects: }\n"
      "result: {others: [], x-own: 1}\n");
  CHECK(r.places() == "");
  CHECK_FALSE(r.deal.asks);
  CHECK_FALSE(r.deal.c1);
  CHECK_FALSE(r.deal.c1.contacts);
  CHECK(r.deal.c1.contacts.empty());
  CHECK_FALSE(r.deal.result);
}

TEST_CASE("none, where it is a word") {
  const Reading r("c1: {projects: none, history: 无}\nc5: {competitors: [none]}\n");
  CHECK(r.deal.c1.projects.none);
  CHECK(r.deal.c1.history.none);
  CHECK_FALSE(r.deal.c5.competitors.none);
  CHECK(r.places() == "7:20 S004");
}

TEST_CASE("a bad field stops nothing") {
  for (const auto& [lines, expected] : {
           Row{"team: [a]\nquantity: x\nfoo: 1\nregion: East\n", "6:7 S004, 7:11 S004, 8:1 S002"},
           Row{"plan:\n  - {item: a}\n  - {stage: needs, item: b, due: x, owner: a b}\n",
               "7:5 S003, 8:34 S004, 8:44 S005"},
           Row{"c1:\n  contacts: [wang, {id: a, post: [x, it, y]}]\n",
               "7:14 S004, 7:35 S005, 7:42 S005"},
           Row{"c6: {factors: [{factor: a, rivals: {b c: 1, d: 9, e: [1]}}]}\n",
               "6:37 S005, 6:48 S005, 6:54 S004"},
       })
    CHECK(Reading(lines).places() == expected);
}

TEST_CASE("what is required and missing is missed at its key, its item, or the start of the file") {
  CHECK(Reading("", Language::en, "x-a: 1\n").places() ==
        "1:1 S003, 1:1 S003, 1:1 S003, 1:1 S003, 1:1 S003");
  CHECK(Reading("", Language::en, "c136: 1\ntitle: \ncustomer: {}\nowner: ''\nstage: needs\n")
            .places() == "2:1 S003, 3:1 S003, 4:1 S003");
  CHECK(Reading("customer:\n  class: managed\n", Language::en,
                "c136: 1\ntitle: a\nowner: b\nstage: needs\n")
            .places() == "5:1 S003");
  CHECK(Reading("log:\n  - note: x\n  - {note: y}\n").places() == "7:5 S003, 8:5 S003");
  CHECK(Reading("account: hengyuan\n", Language::en, "c136: 1\ntitle: a\nowner: b\nstage: needs\n")
            .places() == "");
}

TEST_CASE("a required key that is misspelt is one fault, and not missing as well") {
  const auto places = [](const std::string& line) {
    return Reading("", Language::en, "c136: 1\n" + line + "\nowner: b\nstage: needs\n").places();
  };
  CHECK(places("titel: a\ncustomer: {name: n}") == "2:1 S002");
  CHECK(places("title: a\ncustomer: {nmae: n}") == "3:12 S002");
  CHECK(places("title: a\ncustomer: {name: n}\ntitel: b") == "4:1 S002");
  CHECK(places("foo: a\ncustomer: {name: n}") == "2:1 S002, 1:1 S003");  // like no key
  CHECK(places("title:\ntitel: a\ncustomer: {name: n}") == "3:1 S002");
}

TEST_CASE("keys: unknown, doubled, under both names") {
  for (const auto& [lines, expected] : {
           Row{"foo: 1\nx-foo: 1\nX-foo: 1\n", "6:1 S002, 8:1 S002"},
           Row{"team: a\nteam: b\n", "7:1 S006"},
           Row{"team: a\n团队: b\n", "7:1 S006"},
           Row{"团队: a\nteam: b\nteam: c\n团队: d\n", "8:1 S006, 9:1 S006, 7:1 S006"},
           Row{"x-a: {b: {c: 1, c: 2}}\n", "6:17 S006"},
           Row{"c2: {entry: a, entry: b, 切入点: c}\n", "6:16 S006, 6:26 S006"},
       })
    CHECK(Reading(lines).places() == expected);
}

TEST_CASE("an entry of braces without a colon is no key, known or not") {
  CHECK(Reading("payment: {terms: 30, 60 days, credit}\n").places() == "6:22 S002, 6:31 S002");
  CHECK(Reading("payment: {terms: a, x-ray}\n").places() == "6:21 S002");
  CHECK(Reading("x-own: {a, b}\n").places() == "");
  CHECK(Reading("c6: {factors: [{factor: a, rivals: {sap}}]}\n").places() == "6:37 S002");
}

TEST_CASE("a colon that is none spoils no second finding") {
  const Reading r("", Language::en,
                  "c136: 1\ntitle: a\ncustomer: {name：恒远}\nowner: b\nstage: needs\n");
  CHECK(r.places() == "3:16 S001");
}

TEST_CASE("the same id twice in a list, with both places") {
  const Reading r(
      "c1:\n  contacts:\n    - {id: wang}\n    - {name: x, id: wang}\n    - {id: Wang}\n");
  REQUIRE(r.places() == "9:21 S008");
  CHECK(r.errors[0].notes[0].span == Span{8, 12, 0, 0});
}

TEST_CASE("ids that name something are kept for later; lists with an error are known") {
  const Reading r(
      "c1: {contacts: [{id: a b}]}\nc2: {motives: [{who: wang, motive: x}]}\n"
      "coaches: [{who: li}]\nc5: {competitor: [{id: sap}]}\n");
  CHECK(r.places() == "6:22 S005, 9:6 S002");
  REQUIRE(r.decoded.references.size() == 2);
  CHECK(*r.decoded.references[0].id == "wang");
  CHECK(r.decoded.references[0].reference == Reference::contact);
  CHECK(r.decoded.is_faulty(table_of<Contact>()));
  CHECK(r.decoded.is_faulty(table_of<Competitor>()));
  CHECK_FALSE(r.decoded.is_faulty(table_of<Coach>()));
  CHECK_FALSE(r.decoded.is_faulty(table_of<C1>()));
  CHECK(Reading("c1: wang\n").decoded.is_faulty(table_of<C1>()));
}

TEST_CASE("messages name keys as the file does") {
  CHECK(Reading("", Language::en, "c136: 1\n商机名称: a\n客户: {客户名称: b}\n负责人: c\n")
            .errors[0]
            .message == "`阶段` is missing");
  CHECK(Reading("", Language::zh, "c136: 1\ntitle: a\ncustomer: {name: b}\n负责人: c\n")
            .errors[0]
            .message == "缺少 `stage`");
}

TEST_CASE("a file that is no map") {
  Deal deal;
  std::vector<Diagnostic> errors;
  for (const auto& [text, expected] :
       {Row{"", "S003 the file is empty"}, Row{"# x\n", "S003 the file is empty"},
        Row{"~\n", "S003 the file is empty"}, Row{"[]\n", "S003 the file is empty"},
        Row{"- a\n", "S004 the file should consist of keys and values, and this is a list"},
        Row{"a\n", "S004 the file should consist of keys and values, and this is a text"}}) {
    errors.clear();
    decode(read_yaml(text, Language::en).tree, deal_table(), &deal, Config(), Language::en, errors);
    REQUIRE(errors.size() == 1);
    CHECK(fmt::format("{} {}", errors[0].code, errors[0].message) == expected);
    CHECK(errors[0].span.line == 1);
  }
}
