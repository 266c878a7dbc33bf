#include "render/text/bars.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

DataTable table_of(Chart::Kind kind) {
  DataTable table{{{"stage", "Stage"},
                   {"amount", "Amount", Align::right},
                   {"paper", "On paper", Align::right},
                   {"confirmed", "Confirmed", Align::right}}};
  table.rows = {{"decision", Money{1200}, Money{900}, Money{600}},
                {"needs", Money{600}, "not rated", Cell()},
                {"none", Money{0}, Cell(), Cell()},
                {"Total", Money{1800}, Money{900}, Money{600}}};
  table.chart =
      Chart{.title = "Amount",
            .kind = kind,
            .names = {"stage"},
            .series = {{"amount", "amount"}, {"paper", "on paper"}, {"confirmed", "confirmed"}},
            .rows = 3};
  return table;
}

std::vector<std::string> bars_of(const DataTable& table) {
  std::vector<std::string> bars;
  for (const auto& row : with_bars(table).rows) bars.push_back(std::get<std::string>(row[2].value));
  return bars;
}

}  // namespace

TEST_CASE("nested: the innermost first, the largest amount being the longest bar; no total") {
  CHECK(bars_of(table_of(Chart::Kind::nested)) ==
        std::vector<std::string>{"#####+++..", ".....", "", ""});
}

TEST_CASE("a part that is larger than its whole hides it") {
  DataTable table = table_of(Chart::Kind::nested);
  table.rows = {{"x", Money{500}, Money{100}, Money{1000}}};
  table.chart->rows = 1;
  CHECK(bars_of(table) == std::vector<std::string>{"##########"});
}

TEST_CASE("stacked: one behind the other") {
  CHECK(bars_of(table_of(Chart::Kind::stacked)) ==
        std::vector<std::string>{"#####+++..", "###", "", ""});
}

TEST_CASE("the bars stand behind the first column that is drawn, and say what they are") {
  const DataTable table = with_bars(table_of(Chart::Kind::nested));
  CHECK(table.columns[2].id == "bar");
  CHECK(bars_legend(*table.chart, Language::en) == "Bars: # confirmed, + on paper, . amount.");
  CHECK(bars_legend(*table.chart, Language::zh) == "条形：# confirmed，+ on paper，. amount。");
}

TEST_CASE("of two series the outer one is dotted") {
  DataTable table = table_of(Chart::Kind::nested);
  table.chart->series.erase(table.chart->series.begin() + 1);
  CHECK(bars_of(table)[0] == "#####.....");
}

TEST_CASE("numbers that are not money are drawn too, texts are not") {
  CHECK(measure_of(Cell(Money{5})) == 5);
  CHECK(measure_of(Cell(7)) == 7);
  CHECK_FALSE(measure_of(Cell("7")));
  CHECK_FALSE(measure_of(Cell()));
}
