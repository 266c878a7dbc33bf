#include "report/reference/explain_method.hpp"

#include "report/reference/explain.hpp"
#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("every criterion of every method is explained in both languages") {
  const Config config;
  for (const KnownCriterion& known : all_criteria_of(config)) {
    const std::string name = name_of(known);
    CAPTURE(name);
    CHECK(is_explained(name, config));
    for (const Language language : {Language::en, Language::zh}) {
      const std::string text = page(explain({name}, config, language), 200);
      CHECK(text.find(std::string(known.criterion->title.in(language)).substr(0, 12)) !=
            std::string::npos);
      for (const std::string_view code : known.criterion->rules)
        CHECK(text.find(code) != std::string::npos);
    }
  }
}

TEST_CASE("a method is explained with its criteria and its rates") {
  const std::string text = page(explain({"c931"}, Config(), Language::en), 140);
  for (const char* shown :
       {"Best value for money", "M201", "value", "0-1W1-3F8-9C", "60 % or more"}) {
    CAPTURE(shown);
    CHECK(text.find(shown) != std::string::npos);
  }
}

TEST_CASE("where rates are from is told in the reader's language") {
  CHECK(page(explain({"c139"}, Config(), Language::zh), 140).find("沿用 C139 赢率表") !=
        std::string::npos);
  CHECK(page(explain({"c139"}, Config(), Language::zh), 140).find("carried") == std::string::npos);
}
