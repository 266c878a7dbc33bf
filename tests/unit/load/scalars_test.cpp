// What one scalar becomes, by the kind of its field. Forms of dates and money: tests/unit/base.
#include "load/scalars.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace c136;

namespace {

/// The field of a key: "c3.members.seat".
const Field& field_at(std::string_view path) {
  const Table* table = &deal_table();
  for (;;) {
    const std::size_t dot = path.find('.');
    const Field* field = table->find(path.substr(0, dot));
    REQUIRE(field);
    if (dot == std::string_view::npos) return *field;
    table = &field->table();
    path.remove_prefix(dot + 1);
  }
}

constexpr Span here{3, 7, 0, 0};

template <class T>
Located<T> read(std::string_view path, std::string_view text) {
  Located<T> out;
  const auto refusal =
      read_scalar(text, here, field_at(path), Config(), KeyNames::english, Language::en, &out);
  CAPTURE(text);
  CHECK_FALSE(refusal);
  CHECK(out.span == here);
  return out;
}

/// "S004 message | help"
template <class T>
std::string refused(std::string_view path, std::string_view text,
                    Language language = Language::en) {
  Located<T> out;
  const auto refusal =
      read_scalar(text, here, field_at(path), Config(), KeyNames::english, language, &out);
  CAPTURE(text);
  REQUIRE(refusal);
  CHECK_FALSE(out);
  CHECK(refusal->span == here);
  return fmt::format("{} {} | {}", refusal->code, refusal->message, refusal->help);
}

struct Row {
  std::string_view text, expected;
};

}  // namespace

TEST_CASE("text keeps all but the line ends behind it") {
  CHECK(*read<Text>("title", " 恒远  ERP ") == " 恒远  ERP ");
  CHECK(*read<Text>("situation", "a\nb\n\n") == "a\nb");
}

TEST_CASE("currencies") {
  CHECK(*read<Text>("currency", "CNY") == "CNY");
  for (const auto& [text, expected] :
       {Row{"RMB", "S005 `RMB` is no currency code | write `CNY`"},
        Row{"人民币", "S005 `人民币` is no currency code | write `CNY`"},
        Row{"usd", "S005 `usd` is no currency code | write `USD`"},
        Row{"XYZ",
            "S005 `XYZ` is no currency code | write a code of ISO 4217, like CNY, USD or EUR"}})
    CHECK(refused<Text>("currency", text) == expected);
}

TEST_CASE("ids") {
  for (const std::string_view id : {"li.wei", "王总", "A-1_b", "李wei2", "007"})
    CHECK(*read<Id>("owner", id) == id);
  const std::string no_id =
      " is no id: an id has letters, Han characters, digits, `.`, `_` and `-` only | ";
  CHECK(refused<Id>("owner", "li wei") == "S005 `li wei`" + no_id + "write `li-wei`");
  CHECK(refused<Id>("owner", "wei@x.cn") == "S005 `wei@x.cn`" + no_id + "write `wei-x.cn`");
  CHECK(refused<Id>("owner", "！") == "S005 `！`" + no_id);
  CHECK(refused<Id>("log.with", "wang, li") == "S005 `wang, li`" + no_id + "write `[wang, li]`");
}

TEST_CASE("us and none are reserved where an id is given, and read where one is named") {
  for (const std::string_view path :
       {"deal", "owner", "c1.contacts.id", "c5.competitors.id", "plan.id", "coaches.who", "log.by"})
    for (const std::string_view id : {"us", "none", "我方", "无"})
      CHECK(refused<Id>(path, id) ==
            fmt::format("S005 `{}` is a reserved word, no id | choose another id", id));
  CHECK(*read<Id>("c3.members.prefers", "us") == "us");
  CHECK(*read<Id>("result.winner", "none") == "none");
  CHECK(*read<Id>("c5.resources.side", "我方") == "us");
  CHECK(*read<Id>("result.winner", "我方") == "us");
  CHECK(*read<Id>("result.winner", "无") == "none");
  CHECK(*read<Id>("c3.members.selects", "无") == "无");  // names nobody: S007
  CHECK(*read<Id>("deal", "Us") == "Us");
}

TEST_CASE("whole numbers") {
  struct Number {
    std::string_view text;
    std::int32_t value;
  };
  for (const auto& [text, value] :
       {Number{"0", 0}, Number{"+3", 3}, Number{"-3", -3}, Number{"2147483647", INT32_MAX},
        Number{"-2147483648", INT32_MIN}})
    CHECK(*read<std::int32_t>("c1.history.year", text) == value);
  for (const auto& [text, expected] : {
           Row{"1.5", "S004 `1.5` is no whole number | write a whole number from 1 up"},
           Row{"012", "S004 `012` is no whole number | write `12`"},
           Row{"1e3", "S004 `1e3` is no whole number | write `1000`"},
           Row{"1,000", "S004 `1,000` is no whole number | write `1000`"},
           Row{"-0", "S004 `-0` is no whole number | write `0`"},
           Row{"１２", "S004 `１２` is no whole number | write `12`"},
           Row{"6 台", "S004 `6 台` is no whole number | write `6`"},
           Row{"six", "S004 `six` is no whole number | write a whole number from 1 up"},
           Row{" 6", "S004 ` 6` is no whole number | write `6`"},
           Row{"0", "S005 0 is out of range | write a whole number from 1 up"},
           Row{"2147483648", "S005 2147483648 is out of range | at most 2147483647 can be written"},
           Row{"99999999999999999999",
               "S005 99999999999999999999 is out of range | at most 2147483647 can be written"},
       })
    CHECK(refused<std::int32_t>("quantity", text) == expected);
  CHECK(refused<std::int32_t>("c3.members.tendency", "4") ==
        "S005 4 is out of range | write a whole number from -3 to 3");
  CHECK(parse_int("+7") == 7);
  CHECK_FALSE(parse_int("07"));
}

TEST_CASE("money") {
  CHECK(read<Money>("amount", "1.25亿")->cents == 12'500'000'000);
  const std::string ways =
      "write digits with at most two decimals, or with 万 or 亿 behind: 2800000, 280万";
  CHECK(refused<Money>("amount", "¥1,250,000") ==
        "S004 `¥1,250,000` is no amount of money | write `1250000`");
  CHECK(refused<Money>("amount", "1.2M") == "S004 `1.2M` is no amount of money | write `1200000`");
  CHECK(refused<Money>("amount", "280w") == "S004 `280w` is no amount of money | write `280万`");
  CHECK(refused<Money>("amount", "-5") == "S004 `-5` is no amount of money | " + ways);
  CHECK(refused<Money>("amount", "about 5") == "S004 `about 5` is no amount of money | " + ways);
  CHECK(refused<Money>("amount", "1000000000000") ==
        "S005 1000000000000 is more than 999,999,999,999.99 | check the zeros");
}

TEST_CASE("dates and periods") {
  CHECK(to_string(*read<Date>("log.on", "2026-11-22")) == "2026-11-22");
  CHECK(read<Period>("close", "2026-11")->typed == "2026-11");
  CHECK(refused<Date>("log.on", "2026/2/3") == "S004 `2026/2/3` is no date | write `2026-02-03`");
  CHECK(refused<Date>("log.on", "2026-02") ==
        "S004 `2026-02` is no date | write year, month and day like 2026-11-22");
  CHECK(refused<Date>("log.on", "2026-02-30") ==
        "S005 there is no day 2026-02-30 from 1900 to 2199 | write `2026-02-28`");
  CHECK(refused<Period>("close", "2026年11月") ==
        "S004 `2026年11月` is no date, month or year | write `2026-11`");
  CHECK(refused<Period>("close", "2200") ==
        "S005 there is no 2200 from 1900 to 2199 | write it like 2026-11-22, 2026-11 or 2026");
}

TEST_CASE("true and false") {
  CHECK(*read<bool>("payment.in_place", "true") == true);
  CHECK(*read<bool>("payment.in_place", "false") == false);
  for (const auto& [text, help] :
       {Row{"yes", "write `true`"}, Row{"是", "write `true`"}, Row{"True", "write `true`"},
        Row{"NO", "write `false`"}, Row{"否", "write `false`"},
        Row{"maybe", "write `true` or `false`"}})
    CHECK(refused<bool>("payment.in_place", text) ==
          fmt::format("S004 `{}` is neither true nor false | {}", text, help));
}

TEST_CASE("words are those of the list, in either language, and no others") {
  CHECK(*read<Status>("status", "won") == Status::won);
  CHECK(*read<Stage>("stage", "方案比较") == Stage(3));
  const std::string none = " is none of the words for this key | ";
  CHECK(refused<Status>("status", "Won") == "S005 `Won`" + none + "did you mean `won`?");
  CHECK(refused<Status>("status", "closed") ==
        "S005 `closed`" + none + "write one of: open, won, lost, shelved");
  CHECK(refused<Grade>("customer.grade", "A4") ==
        "S005 `A4`" + none + "write one of: A1, A2, A3, B1, B2, B3, C1, C2, C3");
  CHECK(refused<Criterion>("log.confirms", "c1，c2") ==
        "S005 `c1，c2`" + none + "write `[c1, c2]`");
  CHECK(
      refused<CustomerClass>("customer.class", "vip", Language::zh) ==
      "S005 `vip` 不是这个键可用的词 | 可用的词：standard（非经营类客户）、managed（经营类客户）");
}

TEST_CASE("136 values") {
  const Value value = *read<Value>("claim", "1W2F6C");
  CHECK(value.w == 1);
  CHECK(value.f == 2);
  CHECK(value.c == 6);
  CHECK(refused<Value>("claim", "0w1f4c") == "S005 `0w1f4c` is no 136 value | write `0W1F4C`");
  for (const std::string_view text : {"2W0F0C", "1W4F6C", "1W3F7C", "1W2F", "6C", "136"})
    CHECK(refused<Value>("claim", text) ==
          fmt::format("S005 `{}` is no 136 value | write all three numbers, from 0W0F0C to 1W3F6C",
                      text));
}

TEST_CASE("messages show no more than a line of what was typed, and nothing that cannot be seen") {
  const std::string said = refused<Date>("log.on", std::string(10'000, 'x') + "\n\x01");
  CHECK(said.size() < 200);
  CHECK(refused<Date>("log.on", "a\nb").find("a\\x0Ab") != std::string::npos);
}
