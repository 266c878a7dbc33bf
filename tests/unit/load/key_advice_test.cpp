#include "load/key_advice.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace c136;

namespace {

Node scalar(std::string_view text) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.text = text;
  node.line = 4;
  node.column = 3;
  return node;
}

std::string shown(const Diagnostic& error) {
  return fmt::format("{}:{} {} {} | {}", error.span.line, error.span.column, error.code,
                     error.message, error.help);
}

}  // namespace

TEST_CASE("an unknown key: the nearest, its home, the keys there are") {
  struct Row {
    std::string_view key;
    const Table& table;
    KeyNames names;
    std::string_view expected;
  };
  const Table& needs = table_of<Needs>();
  for (const auto& [key, table, names, expected] : {
           Row{"titel", deal_table(), KeyNames::english,
               "4:3 S002 there is no key `titel` here | did you mean `title`?"},
           Row{"负责", deal_table(), KeyNames::chinese,
               "4:3 S002 there is no key `负责` here | did you mean `负责人`?"},
           Row{"members", deal_table(), KeyNames::english,
               "4:3 S002 there is no key `members` here | `members` belongs in `c3`"},
           Row{"首选", table_of<Member>(), KeyNames::chinese,
               "4:3 S002 there is no key `首选` here | did you mean `价值首选`?"},
           Row{"首选", table_of<Member>(), KeyNames::english,
               "4:3 S002 there is no key `首选` here | did you mean `prefers`?"},
           Row{"下一步", table_of<Competitor>(), KeyNames::chinese,
               "4:3 S002 there is no key `下一步` here | did you mean `竞争对手行动`?"},
           Row{"威胁", table_of<Competitor>(), KeyNames::chinese,
               "4:3 S002 there is no key `威胁` here | did you mean `威胁程度`?"},
           Row{"close", table_of<Member>(), KeyNames::english,
               "4:3 S002 there is no key `close` here | did you mean `close_to`?"},
           Row{"变动", table_of<C6>(), KeyNames::chinese,
               "4:3 S002 there is no key `变动` here | did you mean `变动情况`?"},
           Row{"采购决策流程", table_of<C4>(), KeyNames::chinese,
               "4:3 S002 there is no key `采购决策流程` here | did you mean `决策流程`?"},
           Row{"amount", table_of<Customer>(), KeyNames::english,
               "4:3 S002 there is no key `amount` here | `amount` belongs at the top level, with "
               "no indent"},
           Row{"联系人电话", deal_table(), KeyNames::english,
               "4:3 S002 there is no key `联系人电话` here | keys of your own begin with `x-`"},
           Row{"budget", needs, KeyNames::english,
               "4:3 S002 there is no key `budget` here | the keys here are company, personal, "
               "common; "
               "keys of your own begin with `x-`"},
           Row{"tendency", needs, KeyNames::chinese,
               "4:3 S002 there is no key `tendency` here | `tendency` belongs in `影响力.成员`"},
           Row{"　title", deal_table(), KeyNames::english,
               "4:3 S002 a full-width space stands before `title` | indent with the plain space of "
               "the "
               "English keyboard"},
           Row{"\u00A0title", deal_table(), KeyNames::english,
               "4:3 S002 a no-break space stands before `title` | indent with the plain space of "
               "the "
               "English keyboard"},
       })
    CHECK(shown(explain_unknown_key(scalar(key), Node{}, table, deal_table(), names,
                                    Language::en)) == expected);
}

TEST_CASE("an entry without a colon") {
  struct Row {
    std::string_view key, expected;
  };
  for (const auto& [key, expected] : {
           Row{"Ltd.",
               "4:3 S002 `Ltd.` stands without a colon: the comma ended the value | quote the "
               "value, or "
               "write ， for the comma in it"},
           Row{"000",
               "4:3 S002 `000` stands without a colon: the comma ended the value | write numbers "
               "without "
               "commas: 1250000"},
           Row{"name：恒远",
               "4:7 S001 a full-width colon `：` does not end a key | write `name: 恒远`, with the "
               "colon "
               "of the English keyboard and a space"},
           Row{"name:恒远", "4:7 S001 there is no space after the colon | write `name: 恒远`"},
           Row{"10:30 in the office",
               "4:3 S002 `10:30 in the office` stands without a colon: the comma ended the value | "
               "quote "
               "the value, or write ， for the comma in it"},
       })
    CHECK(shown(explain_no_colon(scalar(key), table_of<Customer>(), Language::en)) == expected);
}

TEST_CASE("a value of another form") {
  const auto field = [](const Table& table, std::string_view key) -> const Field& {
    return *table.find(key);
  };
  const auto said = [&](const Node& value, const Field& f) {
    return shown(explain_form(value, f, false, KeyNames::english, Language::en)).substr(9);
  };
  Node list = scalar("");
  list.kind = Node::Kind::list;
  Node map = scalar("");
  map.kind = Node::Kind::map;
  Node braces = map;
  braces.flow = true;
  const Field& customer = field(deal_table(), "customer");
  const Field& contacts = field(table_of<C1>(), "contacts");
  CHECK(said(scalar("恒远"), customer) ==
        "`customer` takes a map of keys and values, and this is a single value | write `{name: "
        "恒远}`");
  CHECK(said(scalar("name：恒远"), customer) ==
        "`customer` takes a map of keys and values, and this is a single value | write `{name: "
        "恒远}`");
  CHECK(said(list, customer) ==
        "`customer` takes a map of keys and values, and this is a list | write its keys without `- "
        "` or "
        "`[ ]`");
  CHECK(said(scalar("wang"), contacts) ==
        "`contacts` takes a map of keys and values, and this is a single value | write `{id: "
        "wang}`");
  CHECK(said(scalar("none"), contacts) ==
        "`contacts` takes a map of keys and values, and this is a single value | leave the key "
        "out: what "
        "is not known is missing");
  CHECK(
      said(map, contacts) ==
      "`contacts` takes a list, and this is a map of keys and values | begin each entry with `- `");
  CHECK(said(braces, contacts) ==
        "`contacts` takes a list, and this is a map of keys and values | put it in `[ ]`");
  CHECK(said(list, field(deal_table(), "team")) ==
        "`team` takes a single value, and this is a list | write one value; join several in one "
        "text");
}

TEST_CASE("a list where a text stands is sent to the key that takes lists, where there is one") {
  Node list;
  list.kind = Node::Kind::list;
  const auto advice = [&](const Table& table, const char* key, KeyNames names) {
    return explain_form(list, *table.find(key), true, names, Language::en).help;
  };
  CHECK(advice(table_of<C4>(), "approval", KeyNames::english) ==
        "a list is written in `approvals`");
  CHECK(advice(table_of<C4>(), "approval", KeyNames::chinese) == "a list is written in `审批分级`");
  CHECK(advice(table_of<C4>(), "mode", KeyNames::english) ==
        "write one value; join several in one text");
}
