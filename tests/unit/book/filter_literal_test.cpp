#include "book/filter_literal.hpp"

#include "support/briefs.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// The value as a cell shows it, or what to write instead.
std::string read(std::string_view field, std::string_view text, Language language = Language::en) {
  const Config config;
  try {
    const DealField& of = deal_field(field, where_option, language);
    const FieldValue value = read_literal(text, of, config, language);
    const Cell cell = shown_cell(value, language);
    if (const auto* money = std::get_if<Money>(&cell.value)) return grouped(*money);
    if (const auto* percent = std::get_if<Percent>(&cell.value))
      return std::to_string(percent->value) + " %";
    if (const auto* number = std::get_if<std::int64_t>(&cell.value)) return std::to_string(*number);
    if (const auto* period = std::get_if<Period>(&value))
      return to_string(period->first) + " to " + to_string(period->last);
    return std::get<std::string>(cell.value);
  } catch (const Failure& failure) {
    return failure.what();
  }
}

}  // namespace

TEST_CASE("each form of a field has its own way to be written") {
  CHECK(read("owner", "li.wei") == "li.wei");
  CHECK(read("amount", "1.5万") == "15,000");
  CHECK(read("quantity", "12") == "12");
  CHECK(read("rate", "26 %") == "26 %");
  CHECK(read("close", "2026-02") == "2026-02-01 to 2026-02-28");
  CHECK(read("confirmed", "0W1F4C") == "0W1F4C");
  CHECK(read("stage", "采购决策") == read("stage", "decision"));
  CHECK(read("has", "T10") == "T10");
}

TEST_CASE("what is of another form is answered with what to write") {
  CHECK(read("amount", "1e6") == "--where: amount is an amount like 1000000 or 100万, not '1e6'");
  CHECK(read("close", "31/12/2026") ==
        "--where: close is a day, month or year like 2026-12-31, 2026-12, 2026, not '31/12/2026'");
  CHECK(read("status", "wno") ==
        "--where: status is one of open, won, lost, shelved, not 'wno'; did you mean won?");
  CHECK(read("has", "Z999") == "--where: has is a code like T103, not 'Z999'; did you mean F903?");
  CHECK(read("rate", "101", Language::zh) == "--where：rate 应为 0 到 100 的百分数，不能是“101”");
}
