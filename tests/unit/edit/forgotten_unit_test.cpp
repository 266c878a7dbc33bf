#include "edit/forgotten_unit.hpp"

#include "support/deal.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("an amount below a thousand that was typed without its unit is remarked on") {
  const Field& amount = *deal_table().find("amount");
  const Field& quantity = *deal_table().find("quantity");
  const Config config;
  const auto remark = [&](const Field& field, std::string_view typed, std::string_view text,
                          std::string_view currency = "") {
    return forgotten_unit_remark(field, typed, text, currency, config, Language::zh);
  };
  CHECK(remark(amount, "180", "180") == "按 180 元记；若是 180 万请写 180万");
  CHECK(remark(amount, "999.99", "999.99").find("999.99 元") != std::string::npos);
  struct Silent {
    std::string_view typed, text, currency;
  };
  for (const Silent& one : {Silent{"1000", "1000", ""},
                            {"180元", "180", ""},
                            {"180万", "180万", ""},
                            {"0", "0", ""},
                            {"180", "180", "USD"},
                            {"many", "many", ""}}) {
    CAPTURE(one.typed);
    CHECK(remark(amount, one.typed, one.text, one.currency).empty());
  }
  CHECK(remark(quantity, "180", "180").empty());
}
