#include "examine/judged.hpp"

#include "support/deal.hpp"

using namespace c136;
using namespace c136::test;

namespace {

Judged judged(const Config& config, std::string_view text = whole) {
  return judge(Sample(std::string(text), "2026-11-22", Language::en, config).facts);
}

}  // namespace

TEST_CASE("a run is judged by one method, the rules by C136") {
  Config config;
  config.judged_by = &c139_method();
  const Judged by_139 = judged(config);
  CHECK(by_139.scorecard.method == &c139_method());
  CHECK(by_139.scorecard_136.method == &c136_method());
  CHECK(std::ranges::find(by_139.gaps, "M103", &Diagnostic::code) != by_139.gaps.end());
  CHECK(judged({}).gaps.empty());
}

TEST_CASE("all methods beside one change nothing of it") {
  Config config;
  config.beside = all_methods(config);
  const Judged all = judged(config), plain = judged({});
  CHECK(all.gaps.size() == plain.gaps.size());
  CHECK(all.warnings.size() == plain.warnings.size());
  REQUIRE(all.beside.size() == 3);
  CHECK(to_string(all.beside[0].on_paper) == to_string(plain.scorecard.on_paper));
  CHECK(to_string(all.beside[1].on_paper) == "1W3F7C");  // neither M101 nor M103
  CHECK(all.beside[1].criteria[9].has("M103"));
}

TEST_CASE("G101 goes by the method of the repository") {
  Config config;
  config.gates[3] = Value{1, 3, 9};
  config.method = "c139";
  const auto warns = [](const Judged& one) {
    return std::ranges::find(one.warnings, "G101", &Diagnostic::code) != one.warnings.end();
  };
  CHECK(warns(judged(config)));
  config.judged_by = &c136_method();
  CHECK(warns(judged(config)));
  config.gates[3] = Value{1, 3, 7};
  CHECK_FALSE(warns(judged(config)));
}
