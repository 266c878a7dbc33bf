// What a spreadsheet makes of these charts is tested in tests/xlsx.
#include "render/xlsx/workbook.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("every kind of drawing makes a workbook, and the same one again") {
  using Kind = Plot::Kind;
  for (const Kind kind : {Kind::lines, Kind::steps, Kind::waterfall, Kind::intervals})
    for (const auto unit : {Plot::Unit::count, Plot::Unit::percent, Plot::Unit::cents}) {
      const auto written = [&] {
        Plot plot{.kind = kind, .unit = unit, .title = "走势 [1]", .across = "x", .upwards = "CNY"};
        if (kind == Kind::lines || kind == Kind::steps)
          plot.days = {*date_of({2026, 11, 15}), *date_of({2026, 11, 22})};
        else
          plot.points = {"=1+1", "b"};
        for (const char* name : {"l", "h", "s", "e"})
          plot.series.push_back({name, {std::nullopt, 5}});
        Workbook book("t", Language::zh);
        book.add_plot(plot);
        book.add_plot(plot);  // the sheet has another name then
        return std::move(book).finish();
      };
      const std::string bytes = written();
      CAPTURE(static_cast<int>(kind));
      CHECK(bytes.starts_with("PK"));
      CHECK(bytes == written());
    }
}
