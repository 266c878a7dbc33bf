#include "cli/time/past_leanings.hpp"

#include "support/time_world.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::string with_tendencies(const char* a, const char* b, const char* more = "") {
  return deal_text("needs",
                   fmt::format("c1: {{contacts: [{{id: a}}, {{id: b}}, {{id: c}}, {{id: d}}]}}\n"
                               "c3:\n  members:\n"
                               "    - {{who: a, seat: top, tendency: {}}}\n"
                               "    - {{who: b, seat: key, tendency: {}}}\n"
                               "    - {{who: c, seat: key}}\n"
                               "    - {{who: d, seat: key, tendency: 0}}\n{}",
                               a, b, more));
}

}  // namespace

TEST_CASE("the trend is that of the known tendency since 30 days before") {
  const TimeWorld world;
  world.repository.write(".c136.yaml", "");
  world.repository.write("deals/x.yaml", with_tendencies("0", "0"));
  world.repository.commit("2026-10-23");
  world.repository.write("deals/x.yaml", with_tendencies("-1, signs: avoids", "0"));
  world.repository.commit("2026-10-24");
  const auto trends = [&](const char* deal) {
    const std::string json = world.run({"map", deal, "--json"}).text;
    std::string all;
    const std::string key = "\"trend\": ";
    for (std::size_t at = 0; (at = json.find(key, at)) != json.npos; ++at)
      all += json.substr(at + key.size(), json[at + key.size()] == 'n' ? 4 : 3);
    return all;
  };
  CHECK(trends("deals/x.yaml") == R"("-""=""?""=")");
  world.repository.write("deals/new.yaml", with_tendencies("0", "0"));
  CHECK(trends("deals/new.yaml") == R"("?""?""?""?")");
  CHECK(world.run({"map", "deals/x.yaml"}).text.find("30 days' trend") != std::string::npos);
  CHECK(world.run({"map", "deals/x.yaml", "--format", "svg"}).text.find("trend -") !=
        std::string::npos);
  CHECK(world.run({"report", "relations", "--format", "html"}).text.find("trend -") !=
        std::string::npos);
  CHECK(world.run({"map", "deals/x.yaml", "--at", "2026-10-23", "--json"}).text.find(R"("?")") !=
        std::string::npos);
}

TEST_CASE("without history there is no trend") {
  const TimeWorld world;
  world.repository.write(".c136.yaml", "");
  world.repository.write("deals/x.yaml", with_tendencies("0", "0"));
  CHECK(world.run({"map", "deals/x.yaml", "--json"}).text.find("\"trend\": null") !=
        std::string::npos);
  CHECK(world.run({"map", "deals/x.yaml"}).text.find("trend") == std::string::npos);
}
