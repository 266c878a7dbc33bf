#include "c136/base/failure.hpp"
#include "support/editing.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

namespace {

constexpr std::string_view deal = R"(c136: 1
title: t   # what it is
customer: {name: n}
owner: me
stage: needs
c1:
  contacts:
    - id: wang
      name: 王敏
    - {id: li, level: senior}
c3:
  members:
    - {who: wang, seat: top, signs: advises}
)";

std::string set(std::string_view path, std::string_view value) {
  return after_edit(std::string(deal), [&](EditedDeal& d) { d.set(path, value); });
}

std::string replaced(std::string_view from, std::string_view to) {
  std::string text(deal);
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("a value is set where it stands, or made with what is above it") {
  CHECK(set("title", "new") == replaced("title: t ", "title: new "));
  CHECK(set("阶段", "方案比较") == replaced("stage: needs", "stage: comparison"));
  CHECK(set("c3.members[王].seat", "key") == replaced("seat: top", "seat: key"));
  CHECK(set("c1.contacts[wang].title", "CFO") ==
        replaced("name: 王敏\n", "name: 王敏\n      title: CFO\n"));
  CHECK(set("c1.contacts[li].post", "it,cost") ==
        replaced("{id: li, level", "{id: li, post: [it, cost], level"));
  CHECK(set("c2.entry", "costs: too high") ==
        replaced("c3:\n", "c2:\n  entry: \"costs: too high\"\nc3:\n"));
  CHECK(set("c3.members[wang].needs.personal", "peace") ==
        replaced("signs: advises}", "signs: advises, needs: {personal: peace}}"));
  CHECK(set("x-mine", "whatever") == std::string(deal) + "x-mine: whatever\n");
}

TEST_CASE("what is there already is not written again") {
  for (const auto& [path, value] :
       {std::pair{"title", "t"}, {"stage", "需求提出"}, {"c3.members[1].signs", "advises"}})
    CHECK(set(path, value) == deal);
}

TEST_CASE("entries and values are added once") {
  const auto add = [](std::string text, std::string_view path, std::vector<std::string> values) {
    return after_edit(std::move(text), [&](EditedDeal& d) { d.add(path, values); });
  };
  const std::string signs = add(std::string(deal), "c3.members[wang].signs", {"knows-us"});
  CHECK(signs == replaced("signs: advises}", "signs: [advises, knows-us]}"));
  CHECK(add(signs, "c3.members[wang].signs", {"knows-us"}) == signs);
  const std::string rival =
      add(std::string(deal), "c5.competitors", {"id=kingdee", "threat=minor"});
  CHECK(rival ==
        std::string(deal) + "c5:\n  competitors:\n    - id: kingdee\n      threat: minor\n");
  CHECK(add(rival, "c5.competitors", {"id=kingdee", "threat=minor"}) == rival);
  CHECK(add(std::string(deal) + "c5: {competitors: none}\n", "c5.competitors", {"id=k"}) ==
        std::string(deal) + "c5: {competitors: [{id: k}]}\n");
  const std::string factors =
      std::string(deal) + "c5: {competitors: [{id: k}]}\nc6:\n  factors:\n    - factor: Price\n";
  CHECK(add(factors, "c6.factors[Price].rivals", {"k=3"}) ==
        factors + "      rivals:\n        k: 3\n");
  CHECK_THROWS_AS(add(std::string(deal), "title", {"x"}), Failure);
}

TEST_CASE("a value or an entry is taken away, and what is left empty with it") {
  const auto unset = [](std::string text, std::string_view path) {
    return after_edit(std::move(text), [&](EditedDeal& d) { d.unset(path); });
  };
  CHECK(unset(std::string(deal), "title") == replaced("title: t ", "title: "));
  CHECK(unset(std::string(deal), "c1.contacts[li]") ==
        replaced("    - {id: li, level: senior}\n", ""));
  CHECK(unset(std::string(deal), "c3.members[wang]") ==
        replaced("c3:\n  members:\n    - {who: wang, seat: top, signs: advises}\n", ""));
  CHECK(unset(std::string(deal), "c3.members[wang].signs[advises]") ==
        replaced(", signs: advises", ""));
  CHECK(unset(std::string(deal), "amount") == deal);
  CHECK_THROWS_AS(unset(std::string(deal), "c1.contacts[zhao]"), Failure);
}

TEST_CASE("an account's and a private part's own are changed where they stand") {
  Sources sources{
      FileKind::deal,
      {"deal.yaml", "c136: 1\ntitle: t\naccount: acme\nowner: me\nstage: needs\n"},
      NamedText{"deal.private.yaml", "c1:\n  contacts:\n    - {id: wang, phone: 1-2}\n"},
      NamedText{"acme.yaml",
                "c136: 1\naccount: acme\ncustomer: {name: n}\nc1:\n  contacts:\n    - {id: wang}\n "
                "   - {id: li}\n"},
      {}};
  Sources after = after_edit(sources, [](EditedDeal& d) {
    d.set("c1.contacts[wang].title", "CFO");
    d.set("c1.contacts[wang].phone", "3-4");
    d.set("c1.contacts[li].likes", "go");
    d.set("customer.grade", "A1");
  });
  CHECK(after.own.text == sources.own.text);
  CHECK(after.private_part->text ==
        "c1:\n  contacts:\n    - {id: wang, phone: \"3-4\"}\n    - {id: li, likes: go}\n");
  CHECK(after.account->text ==
        "c136: 1\naccount: acme\ncustomer: {name: n, grade: A1}\nc1:\n  contacts:\n    - {id: "
        "wang, title: CFO}\n    - {id: li}\n");
}
