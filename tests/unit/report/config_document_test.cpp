#include "c136/load/settings/load_config.hpp"
#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

Document document(std::string text, Language language = Language::en) {
  const LoadedConfig settings = load_config(".c136.yaml", std::move(text), {}, language);
  REQUIRE(settings.ok());
  return config_document(language, settings.config, settings.stated, ".c136.yaml");
}

/// "value source line" of one setting, as programs get them.
std::string setting(const Document& document, std::string_view key) {
  for (const auto& entry : document.data["settings"])
    if (entry["key"] == key)
      return entry["value"].dump() + " " + *entry["source"].text() + " " + entry["line"].dump();
  return "none";
}

}  // namespace

TEST_CASE("every setting says where it comes from") {
  const Document settings = document(R"(limits: {warm: 10}
timezone: "-05:30"
gates:
  comparison: 0W1F4C
rates:
  USD: [{from: 2026-01-01, rate: 7.1250}]
targets:
  - {period: 2026-Q4, owner: li, amount: 1200万}
ladder:
  - {value: 1W1F, percent: 80}
)");
  CHECK(setting(settings, "limits.warm") == "10 .c136.yaml 1");
  CHECK(setting(settings, "limits.quiet") == "30 default null");
  CHECK(setting(settings, "timezone") == R"("-05:30" .c136.yaml 2)");
  CHECK(setting(settings, "gates.comparison") == R"("0W1F4C" .c136.yaml 4)");
  CHECK(setting(settings, "gates.decision") == "null default null");
  CHECK(setting(settings, "rates.USD.2026-01-01") == R"("7.125" .c136.yaml 6)");
  CHECK(setting(settings, "targets.2026-Q4.owner.li") == R"("12000000.00 CNY" .c136.yaml 8)");
  CHECK(setting(settings, "ladder.1W1F") == "80 .c136.yaml 10");
  CHECK(setting(settings, "due.comparison") == R"(["f2","c5","c6"] default null)");
  CHECK(setting(settings, "language") == "null default null");
  CHECK(setting(settings, "deals") == R"(["deals/**/*.yaml","deals/**/*.yml"] default null)");
}

TEST_CASE("a person reads them as a table") {
  const std::string text = page(document("concentration: 40\n", Language::zh));
  CHECK(text.find(".c136.yaml 中的设置") != std::string::npos);
  CHECK(text.find("concentration") != std::string::npos);
  CHECK(text.find(".c136.yaml:1") != std::string::npos);
  CHECK(text.find("默认") != std::string::npos);
}

TEST_CASE("without a file everything is at its default") {
  const Document settings = config_document(Language::en, {}, {}, "");
  CHECK(settings.data["file"].is_null());
  CHECK(setting(settings, "currency") == R"("CNY" default null)");
  CHECK(setting(settings, "ladder") == R"("c136" default null)");
  CHECK(page(settings).starts_with("There is no .c136.yaml: every setting is at its default."));
  for (const auto& row : settings.records.rows)
    CHECK(row.size() == settings.records.columns.size());
}
