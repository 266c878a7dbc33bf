#include "render/formats.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a line for each item of the list that the data is about") {
  Document document;
  document.data =
      Json{{"schema_version", 1},
           {"deals", Json::array({Json{{"deal", "a"}, {"value", 1}}, Json{{"deal", "b"}}})},
           {"not_included", Json::array({"c"})}};
  CHECK(render_jsonl(document, {}) == "{\"deal\":\"a\",\"value\":1}\n{\"deal\":\"b\"}\n");
  CHECK(render_jsonl(Document{}, {}) == "");
}

TEST_CASE("of a report of sheets a line for what is said of all, each row, each total, each note") {
  Document document;
  document.of_sheets = true;
  document.data = *Json::parse(R"({"schema_version": 1, "report": "weekly", "as_of": "2026-11-22",
    "at": null, "period": {"label": "2026-W47"}, "head": {"region": "East"}, "tables": [
      {"id": "mpc", "group": "East", "columns": [{"id": "amount", "type": "money"}],
       "empty": [], "total": {"deals": 2},
       "rows": [{"deal": "a", "amount": {"CNY": "1.50"}},
                {"deal": "b", "amount": {"CNY": "1.00", "USD": "2.00"}}, {"amount": null}]},
      {"id": "lost", "group": null, "columns": [], "empty": [], "total": null, "rows": []}],
    "notes": ["n"]})");
  const std::string all =
      R"({"report":"weekly","as_of":"2026-11-22","at":null,"period":{"label":"2026-W47"},)";
  const std::string mpc = all + R"("table":"mpc","group":"East",)";
  CHECK(render_jsonl(document, {}) ==
        all +
            R"("table":null,"group":null,"head":{"region":"East"}})"
            "\n" +
            mpc + R"("row":{"deal":"a","amount":{"CNY":"1.50"},"amount_number":1.50,)" +
            R"("amount_currency":"CNY"}})"
            "\n" +
            mpc + R"("row":{"deal":"b","amount":{"CNY":"1.00","USD":"2.00"},)" +
            R"("amount_number":null,"amount_currency":null}})"
            "\n" +
            mpc +
            R"("row":{"amount":null,"amount_number":null,"amount_currency":null}})"
            "\n" +
            mpc +
            R"("total":{"deals":2}})"
            "\n" +
            all +
            R"("table":null,"group":null,"note":"n"})"
            "\n");
}

TEST_CASE("a deal alone prints what it prints among others") {
  CHECK(find_format("jsonl")->has_lines());
  CHECK_FALSE(find_format("json")->has_lines());
  CHECK_FALSE(find_format("text")->has_lines());
}
