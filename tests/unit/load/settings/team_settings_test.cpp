#include "load/settings/team_settings.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

Located<Text> at(Text text, std::uint32_t line) { return {text, {line, 1, 0, 0}}; }

}  // namespace

TEST_CASE(
    "a target without a currency is in the base currency, a person without a name has the id") {
  ConfigFile file;
  file.people.items.push_back({});
  file.people.items[0].id = {Id("sun"), {1, 1, 0, 0}};
  file.targets.items.push_back({});
  file.targets.items[0].period = at("2026-11", 2);
  file.targets.items[0].region = at("华东", 3);
  Config config;
  config.currency = "USD";
  std::vector<Diagnostic> found;
  SettingErrors errors(Language::en, found);
  take_team(file, config, errors);
  CHECK(found.empty());
  CHECK(config.people[0].name == "sun");
  CHECK(config.targets[0].currency == "USD");
  CHECK(config.targets[0].scope == Share::Scope::region);
  CHECK(to_string(config.targets[0].last) == "2026-11-30");
}

TEST_CASE("a budget is that of one of them, and the message says which came first") {
  ConfigFile file;
  file.budgets.items.push_back({});
  file.budgets.items[0].period = at("2026-Q4", 1);
  file.budgets.items[0].region = at("华东", 2);
  file.budgets.items[0].team = at("software", 3);
  for (const Language language : {Language::en, Language::zh}) {
    Config config;
    std::vector<Diagnostic> found;
    SettingErrors errors(language, found);
    take_team(file, config, errors);
    REQUIRE(found.size() == 1);
    CHECK(found[0].span.line == 3);
    CHECK(found[0].message ==
          (language == Language::en
               ? "a budget is that of an owner, a team or a region, not of two of them"
               : "一条预算只能属于一位负责人、一个团队或一个区域，不能同时属于两个"));
    CHECK(found[0].notes[0].span.line == 2);
    CHECK(config.budgets[0].of == "华东");
  }
}
