#include "examine/derived.hpp"

#include "support/deal.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("one deal at two days: facts, gaps, warnings and score of each") {
  const Config config;
  const Loaded loaded =
      load_deal("deals/a.yaml",
                edited(whole, "\nstage: comparison\n", "\nstage: comparison\nclose: 2026-11-15\n"),
                config, Language::en);
  REQUIRE(loaded.ok());
  const auto warned = [&](const char* as_of) {
    const Derived derived(loaded.deal, config, Language::en, day(as_of));
    CHECK(to_string(derived.scorecard.on_paper) == "1W3F6C");
    CHECK(derived.gaps.empty());
    CHECK(derived.facts.as_of == day(as_of));
    return std::ranges::count(derived.warnings(), "D101", &Diagnostic::code);
  };
  CHECK(warned("2026-11-14") == 0);
  CHECK(warned("2026-11-16") == 1);
}

TEST_CASE("a finding stands in the file's name, or in what a file without one is called") {
  const Config config;
  const Loaded nameless = load_deal("", "c136: 1\n", config, Language::en);
  for (const Finding& finding : located(nameless, nameless.errors, "-"))
    CHECK(finding.place.file == "-");
  const Loaded named = load_deal("a.yaml", "c136: 1\n", config, Language::en);
  CHECK(located(named, named.errors, "-").front().place.file == "a.yaml");
}
