#include "edit/typed.hpp"
#include "c136/base/failure.hpp"
#include "c136/load/load.hpp"
#include "load/read_file.hpp"

#include <doctest/doctest.h>

#include <utility>

using namespace c136;

namespace {

const Config config;
const Deal nobody{};
const Typing english{nobody, config, parse_date("2026-11-22").date, Language::en, false};
const Typing chinese{nobody, config, parse_date("2026-11-22").date, Language::zh, true};

std::string typed(const Table& table, std::string_view key, std::string_view text,
                  const Typing& typing = english) {
  return in_brackets(typed_value(*table.find(key), text, typing, key));
}

}  // namespace

TEST_CASE("values in the words of the file") {
  CHECK(typed(deal_table(), "stage", "方案比较") == "comparison");
  CHECK(typed(deal_table(), "stage", "comparison", chinese) == "方案比较");
  CHECK(typed(table_of<Member>(), "signs", "advises，knows-us") == "[advises, knows-us]");
  CHECK(typed(table_of<PlanItem>(), "due", "11-30") == "2026-11-30");
  CHECK(typed(table_of<LogEntry>(), "on", "11-30") == "2025-11-30");
  CHECK(typed(deal_table(), "close", "2026-12") == "2026-12");
  CHECK(typed(deal_table(), "title", "no") == "\"no\"");
  CHECK(typed(table_of<C5>(), "competitors", "无") == "none");
  CHECK(typed(table_of<Member>(), "selects", "us", chinese) == "我方");
  CHECK_THROWS_AS(typed(deal_table(), "customer", "x"), Failure);
  CHECK_THROWS_AS(typed(table_of<Member>(), "who", "wang"), Failure);
}

TEST_CASE("an entry of keys and values stands in the order of the table") {
  const Content entry =
      typed_entry(table_of<Contact>(), {"level=senior", "name=Wang: Min", "id=wang"}, english);
  CHECK(in_brackets(entry) == "{id: wang, name: \"Wang: Min\", level: senior}");
  const Content nested =
      typed_entry(table_of<LogEntry>(), {"on=today", "cost.travel=420"}, english);
  CHECK(in_brackets(nested) == "{on: 2026-11-22, cost: {travel: 420}}");
  CHECK_THROWS_AS(typed_entry(table_of<Contact>(), {"nmae=x"}, english), Failure);
  CHECK_THROWS_AS(typed_entry(table_of<Contact>(), {"name"}, english), Failure);
}

TEST_CASE("the same in other words is the same") {
  const ReadFile source =
      read_file("", "{a: +3, b: 280万, c: 方案比较, d: [x, y]}", Reader::automatic, Language::en);
  const Tree& tree = source.file->tree;
  const auto says = [&](std::string_view key, const Table& table, std::string_view field,
                        const Content& content) {
    for (std::size_t i = 1; i < tree.nodes.size(); i = tree.nodes[tree.nodes[i].next].next)
      if (tree.nodes[i].text == key)
        return holds(tree, tree.nodes[i].next, table.find(field), content, config);
    return false;
  };
  CHECK(says("a", table_of<Member>(), "tendency", Content::word("3")));
  CHECK_FALSE(says("a", table_of<Member>(), "tendency", Content::word("2")));
  CHECK(says("b", deal_table(), "amount", Content::word("2800000")));
  CHECK(says("c", deal_table(), "stage", Content::word("comparison")));
  Content list = Content::list();
  list.values = {Content::prose("x"), Content::prose("y")};
  CHECK(says("d", deal_table(), "asks", list));
  list.values.pop_back();
  CHECK_FALSE(says("d", deal_table(), "asks", list));
}

TEST_CASE("commas of either width stand between parts") {
  CHECK(parts_of("a, b，c、d") == std::vector<std::string>{"a", "b", "c", "d"});
  CHECK(parts_of(" , ").empty());
}

TEST_CASE("what can only mean one thing is written in its form") {
  CHECK(typed(deal_table(), "amount", "180万元") == "180万");
  CHECK(typed(deal_table(), "amount", "¥1,280,000") == "1280000");
  CHECK(typed(deal_table(), "amount", "人民币 １２８ 万元整") == "128万");
  CHECK(typed(deal_table(), "quantity", "２") == "2");
  CHECK(typed(deal_table(), "close", "2026年12月") == "2026-12");
  CHECK(typed(deal_table(), "close", "2026/12/20") == "2026-12-20");
  CHECK(typed(table_of<Payment>(), "in_place", "是") == "true");
  CHECK(typed(table_of<Customer>(), "grade", "Ｂ２") == "B2");
  for (const char* unclear : {"about 1,000", "$1,000", "180万美元", "180-200万"})
    CHECK(typed(deal_table(), "amount", unclear).find(unclear) != std::string::npos);
}

TEST_CASE("yuan are no yuan in a deal of another currency") {
  Deal abroad;
  abroad.currency.value = "USD";
  abroad.currency.span.line = 1;
  const Typing typing{abroad, config, english.as_of, Language::en, false};
  CHECK(typed(deal_table(), "amount", "180万元", typing) == "180万元");
  CHECK(typed(deal_table(), "amount", "1,800,000", typing) == "1800000");
}

TEST_CASE("one of several own people is asked for more of the name") {
  Config ours;
  for (const auto& [id, name] : {std::pair{"li.wei", "李伟"}, std::pair{"li.na", "李娜"}}) {
    OwnPerson& person = ours.people.emplace_back();
    person.id = id, person.name = name;
  }
  const Typing typing{nobody, ours, english.as_of, Language::en, false};
  CHECK(typed(deal_table(), "owner", "李伟", typing) == "li.wei");
  CHECK(typed(deal_table(), "owner", "li.n", typing) == "li.na");
  CHECK(typed(deal_table(), "owner", "new.one", typing) == "new.one");
  CHECK_THROWS_AS(typed(deal_table(), "owner", "李", typing), Failure);
}

TEST_CASE("a key that means another is found by its meaning") {
  CHECK_THROWS_WITH_AS(typed_entry(table_of<Contact>(), {"级别=高层"}, chinese),
                       "这里没有“级别”这个键；是不是想写“层级”？", Failure);
}

TEST_CASE("a far day is remarked on once") {
  std::vector<std::string> remarks;
  const Typing typing{nobody, config, english.as_of, Language::en, false, &remarks};
  for (int i = 0; i < 2; ++i) CHECK(typed(deal_table(), "close", "10-01", typing) == "2027-10-01");
  CHECK(remarks.size() == 1);
}
