#include "report/reference/explain.hpp"

#include "c136/check/rule.hpp"
#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::string explained(std::vector<std::string> names, Language language = Language::en) {
  return page(explain(names, {}, language));
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a rule: what it says, why, a bad and a good example, what to do") {
  const Rule& rule = *find_rule("S007");
  for (const Language language : {Language::en, Language::zh}) {
    const std::string text = explained({"s007"}, language);
    CHECK(has(text, rule.summary.in(language).substr(0, 20)));
    CHECK(has(text, "    - {who: wnag, seat: top}") == (language == Language::en));
    CHECK(has(text, "    - {who: 王总, seat: top}") == (language == Language::zh));
  }
  CHECK(has(explained({"T103"}), "`ignore: {T103: ...}`"));
  CHECK(has(explained({"S007"}), "\nCorrect the id, or add the person to c1.contacts,"));
  CHECK(has(explained({"S012"}, Language::zh), "\n请给文字加上引号，或把值完整写出来。\n"));
}

TEST_CASE("a key by either of its names or by its path") {
  const std::string text = explained({"seat"});
  CHECK(text == explained({"决策地位"}));
  CHECK(text == explained({"C3.Members.Seat"}));
  CHECK(text == explained({"影响力.成员.决策地位"}));
  CHECK(has(text, R"(seat 决策地位
=============
Place in the decision structure; outside does not decide.

Stands at:  c3.members.seat
In Chinese: 影响力.成员.决策地位
Takes:      one of fixed words
Required:   yes

Word     Chinese     Meaning
-------  ----------  -------------------------------------------------------------
top      最高决策者  The top decision maker of this project; there is exactly one.
)"));
}

TEST_CASE("a key of several sections has a part for each meaning, with all its places") {
  const std::string text = explained({"price"});
  CHECK(has(text, "Stands at:  customer.existing.price"));
  CHECK(has(text, "Stands at:  c5.competitors.price"));
  CHECK(has(text, "result.theirs.price, result.ours.price, result.others.price"));
}

TEST_CASE("a key with keys below it lists them") {
  CHECK(has(explained({"payment"}, Language::zh), "in_place  资金到位  资金已到位写 true"));
}

TEST_CASE("a word by either of its names") {
  CHECK(explained({"tells-internal"}) == explained({"透露内情"}));
  CHECK(explained({"tells-internal"}) == R"(tells-internal 透露内情
=======================
+3: tells us internal facts (decision process, members and concerns, budget).

Stands at:  c3.members.signs
In Chinese: 影响力.成员.表现
)");
}

TEST_CASE("the words that stand for an id or a list are words, too") {
  CHECK(has(explained({"prefers"}), "us    我方     Ourselves."));
  CHECK(has(explained({"c1.projects"}), "none  无       Nobody, or nothing."));
  CHECK(explained({"我方"}, Language::zh) == R"(us 我方
=======
我们自己。

位置：    c3.members.prefers, c3.members.selects, c3.members.value, c3.members.closest,
          c5.resources.side, result.winner
中文写法：影响力.成员.价值首选、影响力.成员.选定、影响力.成员.性价比首选、影响力.成员.关系首选、竞
          争.资源利用.利用方、结果.赢家
)");
}

TEST_CASE("without a name every code and every key is listed") {
  const std::string text = explained({});
  for (const Rule* rule : all_rules()) CHECK(has(text, "\n" + std::string(rule->code)));
  for (const auto key : {"\nc3.members.tendency", "\nlog.confirms"}) CHECK(has(text, key));
}

TEST_CASE("for programs both languages, whatever is asked") {
  const auto en = explain({"seat", "T103"}, {}, Language::en).data;
  CHECK(en == explain({"seat", "T103"}, {}, Language::zh).data);
  CHECK(en["rules"][0]["code"] == "T103");
  CHECK(en["keys"][0]["paths"][0] == "c3.members.seat");
  CHECK(en["keys"][0]["words"][1]["zh"] == "关键人");
  CHECK(en["words"].empty());
}

TEST_CASE("what can be explained") {
  for (const auto name : {"T103", "t103", "tendency", "倾向性", "c3.members.tendency",
                          "c3.members[who=wang].tendency", "内部工作"})
    CHECK_MESSAGE(is_explained(name, {}), name);
  for (const auto name : {"", "T1", "tendenc", "members.tendency"})
    CHECK_FALSE_MESSAGE(is_explained(name, {}), name);
  for (const std::string_view name : explained_names({}))
    CHECK_MESSAGE(is_explained(name, {}), name);
}

TEST_CASE("a help that asks ends with its question mark; no key is told by the one before it") {
  CHECK(page(explain({"T112"}, Config(), Language::zh)).find("？。") == std::string::npos);
  CHECK(page(explain({"approvals"}, Config(), Language::zh)).find("同上") == std::string::npos);
}
