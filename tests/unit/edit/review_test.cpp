#include "edit/review.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a deal is read, checked and scored as its files stand") {
  const Config config;
  const Date day = parse_date("2026-11-22").date;
  const std::string text = "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: me\nstage: needs\n";
  const auto sound =
      review({FileKind::deal, {"a.yaml", text}, {}, {}, {}}, config, day, Language::en);
  CHECK(sound->errors.empty());
  CHECK_FALSE(sound->gaps.empty());
  CHECK(to_string(sound->derived->scorecard.on_paper) == "0W0F0C");
  const auto worse = review({FileKind::deal, {"a.yaml", text + "amount: much\n"}, {}, {}, {}},
                            config, day, Language::en);
  REQUIRE(new_findings(sound->errors, worse->errors).size() == 1);
  CHECK(new_findings(sound->errors, worse->errors)[0].code == "S004");
  CHECK(new_findings(worse->errors, worse->errors).empty());
}
