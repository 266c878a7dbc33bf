#include "book/deal_fields.hpp"

#include "support/briefs.hpp"

#include <set>

using namespace c136;
using namespace c136::test;

namespace {

Cell shown(std::string_view field, const Brief& deal, Language language = Language::en) {
  const Config config;
  return shown_cell(deal_field(field, "", language).of(deal, config), language);
}

std::string text(const Cell& cell) { return std::get<std::string>(cell.value); }

}  // namespace

TEST_CASE("every field has one name and a title in both languages") {
  std::set<std::string_view> names;
  for (const DealField& field : deal_fields()) {
    CHECK(names.insert(field.name).second);
    CHECK_FALSE(field.title.en.empty());
    CHECK_FALSE(field.title.zh.empty());
    CHECK((field.form == FieldForm::choice) == (field.words != nullptr));
  }
}

TEST_CASE("words are shown in the reader's language, and to programs by their ids") {
  const Brief deal = brief("a", 1);
  CHECK(text(shown("stage", deal)) == "decision");
  CHECK(text(shown("stage", deal, Language::zh)) == "采购决策");
  CHECK(text(data_cell(deal_field("stage", "", Language::zh).of(deal, Config()))) == "decision");
}

TEST_CASE("what is not known is empty") {
  Brief deal = brief("a", 1);
  deal.amount = deal.in_base = std::nullopt;
  deal.owner = "";
  for (const char* field : {"owner", "amount", "in_base", "close", "month", "grade", "quantity",
                            "rate", "weighted", "claim", "quiet", "has", "last_entry"})
    CHECK_MESSAGE(shown(field, deal).empty(), field);
}

TEST_CASE("fields that are derived") {
  Brief deal = brief("a", 12'345);
  deal.rate = rated(50);
  deal.close = period("2026");
  deal.last_entry = day("2026-11-12");
  deal.codes = "T103 C101 T103 ";
  CHECK(text(shown("month", deal)) == "2026-12");
  CHECK(text(shown("close", deal)) == "2026");
  CHECK(std::get<std::int64_t>(shown("quiet", deal).value) == 10);
  CHECK(text(shown("has", deal)) == "C101 T103");
  CHECK(std::get<Money>(shown("weighted", deal).value).cents == 6173);
  CHECK(text(shown("confirmed", deal)) == "0W0F0C");
}

TEST_CASE("values have an order") {
  CHECK(compared(Value{0, 3, 6}, Value{1, 0, 0}) < 0);
  CHECK(compared(Money{5}, Money{5}) == 0);
  CHECK(compared(std::string("b"), std::string("a")) > 0);
  CHECK(compared(Percent{3}, Percent{50}) < 0);
  CHECK(compared(period("2026-12"), period("2026-11-30")) > 0);
}
