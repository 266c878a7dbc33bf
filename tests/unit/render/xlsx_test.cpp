// What sheets a workbook has; tests/xlsx reads them back.
#include <doctest/doctest.h>

#include "render/formats.hpp"

using namespace c136;

namespace {

const DataTable a_table{{{"a", "A"}}, {{"x"}}};

/// The library stores the list of sheets compressed, so books are told apart by their sizes.
std::size_t size_of(std::vector<Block> blocks) {
  return render_xlsx({.blocks = std::move(blocks), .records = a_table}, {}).size();
}

}  // namespace

TEST_CASE("a sheet for each table of the page, one for its prose, one for the data") {
  CHECK(render_xlsx({.blocks = {}, .records = a_table}, {}).starts_with("PK"));
  CHECK(size_of({a_table}) > size_of({}));
  CHECK(size_of({a_table, Heading{2, "B"}, a_table}) > size_of({a_table, Heading{2, "B"}}));
  CHECK(size_of({a_table, Paragraph{{"prose"}}}) > size_of({a_table}));
}

TEST_CASE("pages that nothing sums up are left to the data") {
  CHECK(size_of({Heading{1, "a"}, Paragraph{{"prose"}}, Heading{1, "b"}, Paragraph{{"prose"}}}) ==
        size_of({}));
}

TEST_CASE("of several deals the summary alone, which stands last") {
  const std::size_t summary = size_of({Heading{1, "2 deals"}, a_table});
  CHECK(size_of({Heading{1, "a"}, a_table, Heading{1, "b"}, a_table, Heading{1, "2 deals"},
                 a_table}) == summary);
}
