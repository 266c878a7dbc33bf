#include "c136/check/settings.hpp"

#include "c136/load/settings/load_config.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace c136;

namespace {

/// "LINE:COLUMN", one after another.
std::string strangers(std::string text) {
  const LoadedConfig read = load_config(".c136.yaml", std::move(text), {}, Language::en);
  REQUIRE(read.ok());
  std::string all;
  for (const Diagnostic& d : check_settings(read.stated, read.config, Language::en))
    all += fmt::format("{}{}:{}", all.empty() ? "" : ", ", d.span.line, d.span.column);
  return all;
}

}  // namespace

TEST_CASE("whoever the settings name is among our own people, each said once") {
  const std::string rest =
      "targets: [{period: 2026-Q4, owner: li.wie, amount: 1}]\n"
      "budgets: [{period: 2026-Q4, owner: li.wie}, {period: 2026-Q4, owner: gao}]\n";
  CHECK(strangers(rest) == "");
  CHECK(strangers("people: [{id: li.wei, manager: sun}]\n" + rest) == "1:32, 2:36, 3:70");
  CHECK(strangers("people: [{id: li.wei}, {id: li.wie}, {id: gao}]\n" + rest) == "");
}
