#include "report/show/field_values.hpp"

#include "support/deal.hpp"

using namespace c136;
using namespace c136::test;

namespace {

constexpr std::string_view tail =
    "amount: 280万\nclose: 2026-12\nclaim: 1W3F6C\nquantity: 2\n"
    "payment: {in_place: true, terms: 30 days}\nx-own: kept to yourself\n"
    "ignore: {T103: on leave}\n";

Sample sample(Language language = Language::en) {
  return Sample(std::string(whole).append(tail), "2026-11-22", language);
}

const Field& field(const Table& table, std::string_view key) {
  const Field* found = table.find(key);
  REQUIRE(found);
  return *found;
}

std::string text(const Cell& cell) {
  if (const auto* words = std::get_if<std::string>(&cell.value)) return *words;
  if (const auto* money = std::get_if<Money>(&cell.value)) return to_string(*money);
  if (const auto* date = std::get_if<Date>(&cell.value)) return to_string(*date);
  return cell.empty() ? "" : "?";
}

}  // namespace

TEST_CASE("a field is called by its key, or by its Chinese name") {
  const Field& superior = field(table_of<Contact>(), "reports_to");
  CHECK(label_of(superior, Language::en) == "Reports to");
  CHECK(label_of(superior, Language::zh) == "上级");
  CHECK(label_of(field(table_of<C5>(), "swot"), Language::en) == "SWOT");
}

TEST_CASE("what stands there and what does not") {
  const Sample s = sample();
  const Deal& deal = s.loaded.deal;
  for (const auto key : {"amount", "stage", "c1", "plan", "close", "payment", "ignore"})
    CHECK_MESSAGE(is_present(field(deal_table(), key), &deal), key);
  for (const auto key : {"status", "currency", "result", "asks", "account"})
    CHECK_FALSE_MESSAGE(is_present(field(deal_table(), key), &deal), key);
}

TEST_CASE("a value for people: names for ids, words in their language, a list as one text") {
  struct Row {
    const Table& table;
    const void* owner;
    std::string_view key, en, zh;
  };
  const Sample en = sample(), zh = sample(Language::zh);
  const Deal& deal = en.loaded.deal;
  const Row rows[] = {
      {deal_table(), &deal, "title", "ERP for Hengyuan", "ERP for Hengyuan"},
      {deal_table(), &deal, "amount", "2800000.00", "2800000.00"},
      {deal_table(), &deal, "close", "2026-12", "2026-12"},
      {deal_table(), &deal, "stage", "comparison", "方案比较"},
      {deal_table(), &deal, "claim", "1W3F6C", "1W3F6C"},
      {deal_table(), &deal, "quantity", "2", "2"},
      {deal_table(), &deal, "status", "", ""},
      {table_of<Payment>(), &deal.payment, "in_place", "yes", "是"},
      {table_of<Member>(), &deal.c3.members[1], "who", "Chen", "Chen"},
      {table_of<Member>(), &deal.c3.members[1], "prefers", "us", "我方"},
      {table_of<Member>(), &deal.c3.members[1], "tendency", "+3", "+3"},
      {table_of<Member>(), &deal.c3.members[2], "tendency", "0", "0"},
      {table_of<Member>(), &deal.c3.members[1], "signs", "advises", "出谋划策"},
      {table_of<Contact>(), &deal.c1.contacts[0], "post", "decision, sales", "决策、销售"},
      {table_of<LogEntry>(), &deal.log[0], "with", "Wang, Chen, Zhao", "Wang、Chen、Zhao"},
  };
  for (const Row& row : rows) {
    INFO(row.key);
    CHECK(text(cell_of(field(row.table, row.key), row.owner, en.facts)) == row.en);
    CHECK(text(cell_of(field(row.table, row.key), row.owner, zh.facts)) == row.zh);
  }
}

TEST_CASE("for programs all that stands in the deal, in English keys and words") {
  const Sample s = sample();
  const Json json = json_of(deal_table(), &s.loaded.deal, s.config);
  CHECK(json["c136"] == 1);
  CHECK(json["amount"] == "2800000.00");
  CHECK(json["close"] == "2026-12");
  CHECK(json["payment"] == Json{{"terms", "30 days"}, {"in_place", true}});
  CHECK(json["ignore"] == Json{{"T103", "on leave"}});
  CHECK(json["c6"]["changes"] == "none");
  CHECK(json["c6"]["factors"][0]["rivals"] == Json{{"sap", 2}});
  CHECK(json["c3"]["members"][1]["signs"] == Json::array({"advises"}));
  CHECK(json["log"][0]["with"] == Json::array({"wang", "chen", "zhao"}));
  CHECK_FALSE(json.contains("status"));
  CHECK_FALSE(json.contains("x-own"));
}

TEST_CASE("Chinese keys and words come out in English") {
  const Sample s(
      "版本: 1\n商机名称: ERP\n客户: {客户名称: 恒远, 客户类别: 经营类客户}\n负责人: 李伟\n"
      "阶段: 方案比较\n竞争: {竞争对手: 无}\n");
  const Json json = json_of(deal_table(), &s.loaded.deal, s.config);
  CHECK(json == Json{{"c136", 1},
                     {"title", "ERP"},
                     {"customer", {{"name", "恒远"}, {"class", "managed"}}},
                     {"owner", "李伟"},
                     {"stage", "comparison"},
                     {"c5", {{"competitors", "none"}}}});
}
