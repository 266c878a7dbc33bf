// Methods of a team's own, made up at random: whatever they ask, their criteria follow from the
// gaps and the words of coaches, and nothing else of a deal changes.
#include "support/files.hpp"
#include "support/time_world.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace c136;
using namespace c136::test;

namespace {

using nlohmann::json;

constexpr const char* codes[] = {"C101", "C103", "C202", "C204", "C301", "C303", "C401", "C404",
                                 "C501", "C503", "C602", "C605", "F101", "F201", "F301", "W101",
                                 "M101", "M103", "M105", "M107", "M108", "M110", "M201", "M202"};
constexpr const char* words[] = {"c1", "c2", "c3", "c4", "c5", "c6", "f1", "f2", "f3", "w"};
constexpr const char* deals[] = {"lanting-erp", "jinghong-line", "yunhe-erp",
                                 "smallest",    "huacheng-won",  "xinghe-zh"};

struct OwnLine {
  std::string id;
  std::vector<std::string> rules, words;
};
using OwnMethod = std::vector<OwnLine>;

OwnMethod random_method(std::mt19937& random) {
  const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  OwnMethod method;
  std::set<std::string> taken;
  for (std::size_t i = 0, n = 1 + pick(9); i < n; ++i) {
    OwnLine one{fmt::format("{}{}", "CFW"[pick(3)], 1 + pick(20)), {}, {}};
    if (!taken.insert(one.id).second) continue;
    std::set<std::string> rules, heard;
    for (std::size_t k = 0, m = 1 + pick(4); k < m; ++k)
      rules.insert(codes[pick(std::size(codes))]);
    for (std::size_t k = 0, m = pick(3); k < m; ++k) heard.insert(words[pick(std::size(words))]);
    one.rules.assign(rules.begin(), rules.end());
    one.words.assign(heard.begin(), heard.end());
    method.push_back(std::move(one));
  }
  return method;
}

std::string yaml_of(const OwnMethod& method) {
  std::string text = "methods:\n  - id: own\n    criteria:\n";
  for (const OwnLine& one : method) {
    text += fmt::format("      - {{id: {}, rules: [{}]", one.id, fmt::join(one.rules, ", "));
    if (!one.words.empty()) text += fmt::format(", words: [{}]", fmt::join(one.words, ", "));
    text += "}\n";
  }
  return text;
}

/// What the methods of the program say of one deal.
struct Known {
  std::set<std::string> open, judged;  // codes that are open; and those that are asked at all
  std::map<std::string, std::string> states;  // of the criteria of C136, by their words
  std::set<std::string> denied;
};

Known known_of(const json& deal) {
  Known known;
  for (const json& method : deal["methods"]) {
    if (method["method"] == "own") continue;
    for (const json& criterion : method["criteria"])
      for (const json& gap : criterion["gaps"]) known.open.insert(gap.get<std::string>());
    if (method["method"] != "c136") continue;
    for (const json& criterion : method["criteria"]) {
      std::string word = criterion["id"];
      for (char& c : word) c = static_cast<char>(std::tolower(c));
      known.states[word] = criterion["state"];
      for (const json& gap : criterion["gaps"])
        if (gap == "K201") known.denied.insert(word);
    }
  }
  return known;
}

/// Empty where the program's other methods do not tell.
std::string expected_state(const OwnLine& criterion, const Known& known) {
  for (const std::string& code : criterion.rules)
    if (known.open.contains(code)) return "open";
  bool is_confirmed = true;
  for (const std::string& word : criterion.words) {
    if (known.denied.contains(word)) return "open";
    const std::string& state = known.states.at(word);
    if (state == "open") return {};
    is_confirmed = is_confirmed && state == "confirmed";
  }
  return is_confirmed ? "confirmed" : "on-paper";
}

}  // namespace

TEST_CASE("random methods of a team's own: states, values, and the deals' own keys") {
  const TimeWorld world;
  for (const char* deal : deals)
    world.repository.write(fmt::format("deals/{}.yaml", deal),
                           content(source_folder() / fmt::format("examples/deals/{}.yaml", deal)));
  world.repository.write(".c136.yaml", "");
  const json plain = json::parse(world.run({"score", "--json"}).text)["deals"];
  std::mt19937 random(20261130);
  for (int round = 0; round < 25; ++round) {
    const OwnMethod method = random_method(random);
    const std::string yaml = yaml_of(method);
    CAPTURE(yaml);
    world.repository.write(".c136.yaml", yaml);
    const TimeWorld::Said said = world.run({"score", "--json", "--method", "all"});
    REQUIRE(said.code == 0);
    json all = json::parse(said.text)["deals"];
    for (json& deal : all) {
      CAPTURE(deal["deal"].get<std::string>());
      const Known known = known_of(deal);
      const json own = deal["methods"].back();
      CHECK(own["method"] == "own");
      REQUIRE(own["criteria"].size() == method.size());
      std::map<char, int> confirmed, on_paper;
      for (const OwnLine& criterion : method) {
        const json* shown = nullptr;
        for (const json& one : own["criteria"])
          if (one["id"] == criterion.id) shown = &one;
        REQUIRE(shown);
        const std::string state = (*shown)["state"], expected = expected_state(criterion, known);
        if (!expected.empty()) CHECK(state == expected);
        confirmed[criterion.id[0]] += state == "confirmed";
        on_paper[criterion.id[0]] += state != "open";
      }
      CHECK(own["confirmed"]["value"] ==
            fmt::format("{}W{}F{}C", confirmed['W'], confirmed['F'], confirmed['C']));
      CHECK(own["on_paper"]["value"] ==
            fmt::format("{}W{}F{}C", on_paper['W'], on_paper['F'], on_paper['C']));
      deal.erase("methods");
    }
    CHECK(all.dump() == plain.dump());
  }
}

TEST_CASE("a method of rules over nothing is open, and one of no rules is refused") {
  const TimeWorld world;
  world.repository.write("deals/a.yaml", deal_text("needs"));
  world.repository.write(
      ".c136.yaml",
      "methods: [{id: own, criteria: [{id: C1, rules: [M104, M105, M106, C303, C305]}]}]\n");
  const json deal = json::parse(world.run({"score", "--json", "--method", "own"}).text)["deals"][0];
  CHECK(deal["confirmed"]["value"] == "0W0F0C");
  CHECK(deal["criteria"][0]["state"] == "open");
  CHECK(deal["criteria"][0]["gaps"].size() == 5);
  world.repository.write(".c136.yaml", "methods: [{id: own, criteria: [{id: C1, rules: []}]}]\n");
  CHECK(world.run({"score", "--json"}).code == 2);
}
