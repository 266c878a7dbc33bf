#include "cli/check/selection.hpp"

#include "cli/options/usage_errors.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

using Codes = std::vector<std::string>;

std::string refusal(const Codes& select, const Codes& ignore) {
  try {
    Selection(select, ignore, Language::en);
  } catch (const UsageError& fault) {
    return fault.what();
  }
  return "";
}

}  // namespace

TEST_CASE("codes, their beginnings and the word dated choose what is listed") {
  struct Row {
    Codes select, ignore;
    std::string_view code;
    bool has;
  };
  const Row rows[] = {
      {{}, {}, "T103", true},           {{"T103"}, {}, "T103", true},
      {{"T103"}, {}, "T104", false},    {{"T"}, {}, "T104", true},
      {{"T1"}, {}, "K101", false},      {{"S", "K101"}, {}, "K101", true},
      {{}, {"T103"}, "T103", false},    {{}, {"T103"}, "T104", true},
      {{}, {"dated"}, "T103", false},   {{}, {"dated"}, "T104", true},
      {{"dated"}, {}, "P101", true},    {{"dated"}, {}, "C104", false},
      {{"T"}, {"T103"}, "T103", false}, {{"T103"}, {"T"}, "T103", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.code);
    CHECK(Selection(row.select, row.ignore, Language::en).has(row.code) == row.has);
  }
}

TEST_CASE("a word that no code begins with is refused, and the nearest is named") {
  CHECK(refusal({"T103", "dated"}, {"C"}) == "");
  CHECK(refusal({"t103"}, {}) == "--select: no finding has the code 't103'; did you mean T103?");
  CHECK(refusal({}, {"date"}) == "--ignore: no finding has the code 'date'; did you mean dated?");
  CHECK(refusal({"T203"}, {}) == "--select: no finding has the code 'T203'; did you mean T103?");
  CHECK(refusal({}, {"C199"}) == "--ignore: no finding has the code 'C199'; did you mean C105?");
  CHECK(refusal({""}, {}) == "--select: no finding has the code ''; c136 explain lists the codes");
}
