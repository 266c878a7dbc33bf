// Every table of every report fits the page from 80 to 200 columns and stays a table.
#include "c136/base/text.hpp"
#include "c136/cli/run.hpp"
#include "report/week/section.hpp"
#include "support/files.hpp"
#include "support/memory.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

using namespace c136;
using namespace c136::test;

namespace {

std::string report(std::string_view kind, int width, const char* language) {
  MemoryWorld world;
  const int code =
      run({"report", std::string(kind), "-C", (source_folder() / "examples").string(), "--as-of",
           "2026-11-22", "--lang", language, "--width", std::to_string(width)},
          world.context);
  REQUIRE(code == 0);
  return world.out.text;
}

/// What columns are called that would begin a line if a row fell into a list.
constexpr const char* first_titles[] = {"No.", "Deal",   "Target", "Seller", "Stage", "State",
                                        "Day", "Reason", "Side",   "Place",  "Post",  "Of"};

}  // namespace

TEST_CASE("no table of a report is wider than the page, and none falls into lists") {
  for (const ReportKind& kind : report_kinds())
    for (const char* language : {"en", "zh"})
      for (const int width : {80, 90, 100, 120, 140, 160, 200}) {
        CAPTURE(std::string(kind.id));
        CAPTURE(width);
        const std::string text = report(kind.id, width, language);
        for (std::size_t at = 0; at < text.size();) {
          const std::size_t end = std::min(text.find('\n', at), text.size());
          const std::string_view line(text.data() + at, end - at);
          if (display_width(line) > static_cast<std::size_t>(width)) FAIL_CHECK(line);
          at = end + 1;
        }
        for (const char* title : first_titles)
          CHECK(text.find(fmt::format("\n{}:", title)) == text.npos);
      }
}
