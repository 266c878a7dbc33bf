#include "c136/load/settings/load_config.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

using namespace c136;

namespace {

constexpr std::string_view warnings[] = {"T103", "T104", "K101"};
constexpr std::string_view gaps[] = {"C101", "C204", "C205", "F201", "W101"};

LoadedConfig loaded(std::string text) {
  return load_config(".c136.yaml", std::move(text), {warnings, gaps}, Language::en);
}

/// "LINE:COLUMN CODE", one after another.
std::string faults(std::string text) {
  std::string all;
  for (const Diagnostic& error : loaded(std::move(text)).errors)
    all += fmt::format("{}{}:{} {}", all.empty() ? "" : ", ", error.span.line, error.span.column,
                       error.code);
  return all;
}

std::string due_at(const Config& config, std::size_t stage) {
  std::string text;
  for (const Criterion criterion : all_criteria())
    if (config.due[stage].test(index(criterion))) text += std::string(label(criterion)) + " ";
  return text;
}

}  // namespace

TEST_CASE("a file that says nothing leaves every default") {
  for (const char* text : {"", "# nothing\n", "~\n", "{}\n"}) {
    const LoadedConfig read = loaded(text);
    CHECK(read.ok());
    CHECK(read.config.stages.size() == 5);
    CHECK(read.config.deals.size() == 2);
  }
}

TEST_CASE("every key of the contract is taken") {
  const LoadedConfig read = loaded(R"(deals: [sales/**/*.yaml]
accounts: customers/*.yaml
exclude: [sales/old]
language: zh
timezone: "-05:30"
currency: USD
rates:
  CNY: [{from: 2026-01-01, rate: 0.14}, {from: 2026-07-01, rate: 0.1388}]
needed: {managed: 3}
limits: {warm: 10, ahead: 7}
gates: {comparison: 0W1F4C}
weigh_from: preselection
ladder:
  - {value: 1W2-3F6C, percent: 97}
  - {value: 0W1F, won: 1, lost: 2}
targets:
  - {period: 2026-Q4, amount: 1.5亿}
  - {period: 2026-11, team: software, amount: 900000, currency: CNY}
concentration: 40
ignore: T103
)");
  REQUIRE(read.ok());
  const Config& c = read.config;
  CHECK(c.deals == std::vector<std::string_view>{"sales/**/*.yaml"});
  CHECK(c.accounts == std::vector<std::string_view>{"customers/*.yaml"});
  CHECK(c.exclude == std::vector<std::string_view>{"sales/old"});
  CHECK(c.language == Language::zh);
  CHECK(c.timezone == -330);
  CHECK(c.currency == "USD");
  CHECK(c.needed_managed == 3);
  CHECK(c.needed_standard == 1);
  CHECK(c.limits.warm == 10);
  CHECK(c.limits.quiet == 30);
  CHECK(c.gates[3] == Value{0, 1, 4});
  CHECK_FALSE(c.gates[4]);
  CHECK(c.weigh_from == Stage{2});
  REQUIRE(c.ladder.size() == 2);
  CHECK(c.ladder[0].label == "1W2-3F6C");
  CHECK(c.ladder[1].percent == 33);
  REQUIRE(c.targets.size() == 2);
  CHECK(c.targets[0].scope == Target::Scope::all);
  CHECK(c.targets[0].currency == "USD");
  CHECK(to_string(c.targets[0].last) == "2026-12-31");
  CHECK(c.targets[1].of == "software");
  CHECK(c.concentration == 40);
  CHECK(c.ignore == std::vector<std::string_view>{"T103"});

  const auto june = *date_of({2026, 6, 30}), july = *date_of({2026, 7, 1}),
             before = *date_of({2025, 12, 31});
  CHECK(c.in_base({100'00}, "CNY", june)->cents == 14'00);
  CHECK(c.in_base({100'00}, "CNY", july)->cents == 13'88);
  CHECK(c.in_base({100'00}, "USD", before)->cents == 100'00);
  CHECK_FALSE(c.in_base({100'00}, "CNY", before));
  CHECK_FALSE(c.in_base({100'00}, "EUR", july));
}

TEST_CASE("the team, its budgets and its methods are settings") {
  const LoadedConfig read = loaded(R"(people:
  - {id: li.wei, name: 李伟, team: software, region: 华东, email: li@example.com, manager: sun}
  - {id: sun}
budgets:
  - {period: 2026-11, owner: li.wei, travel: 5000, other: 100.5}
  - {period: 2026-Q4, hospitality: 2万}
weeks: notes/*.yaml
method: meddpicc
methods:
  - id: meddpicc
    zh: 八要素
    criteria:
      - {id: C1, en: Metrics, rules: [C204, C205], words: c2}
      - {id: W, rules: W101, words: [w, 付款]}
      - {id: W2, rules: F201}
    ladder: [{value: 2W0F1C, percent: 80}]
ladder: [{value: 1-2W0F, percent: 50}]
)");
  REQUIRE(read.ok());
  const Config& c = read.config;
  REQUIRE(c.person("li.wei"));
  CHECK(c.person("li.wei")->name == "李伟");
  CHECK(c.person("li.wei")->manager == "sun");
  CHECK(c.person("sun")->name == "sun");
  CHECK_FALSE(c.person("wang"));
  REQUIRE(c.budgets.size() == 2);
  CHECK(c.budgets[0].scope == Share::Scope::owner);
  CHECK(to_string(*c.budgets[0].other) == "100.50");
  CHECK_FALSE(c.budgets[0].hospitality);
  CHECK(to_string(c.budgets[1].last) == "2026-12-31");
  CHECK(c.weeks == std::vector<std::string_view>{"notes/*.yaml"});
  CHECK(c.method == "meddpicc");
  REQUIRE(c.methods.size() == 1);
  const Method& method = *c.methods[0];
  CHECK(method.title.en == "meddpicc");
  CHECK(method.title.zh == "八要素");
  REQUIRE(method.criteria.size() == 3);
  CHECK(method.criteria[2].title.zh == "C1");
  CHECK(method.criteria[0].words == std::vector{CoachTopic::w, CoachTopic::payment});
  CHECK(method.criteria[1].words.empty());
  CHECK(method.ladder[0].values.w.low == 2);
  CHECK(c.ladder[0].values.w.high == 2);
}

TEST_CASE("what is due is stated per stage, and stays due at the later ones") {
  const LoadedConfig read = loaded("due: {needs: [c1, c3], preselection: c4, decision: none}\n");
  REQUIRE(read.ok());
  CHECK(due_at(read.config, 0) == "C1 C3 ");
  CHECK(due_at(read.config, 1) == "C1 C2 C3 ");
  CHECK(due_at(read.config, 2) == "C1 C2 C3 C4 ");
  CHECK(due_at(read.config, 4) == "F2 C1 C2 C3 C4 C5 C6 ");
}

TEST_CASE("stages of its own take the place of the five") {
  const LoadedConfig read = loaded(R"(stages:
  - {id: lead, en: Lead, zh: 线索}
  - {id: needs}
  - {id: offer, zh: 报价}
gates: {报价: 0W1F4C}
due: {offer: [c2, f1]}
)");
  REQUIRE(read.ok());
  const Config& c = read.config;
  REQUIRE(c.stages.size() == 3);
  CHECK(shown(c.stages[0], Language::en) == "Lead");
  CHECK(shown(c.stages[1], Language::zh) == "needs");
  CHECK(due_at(c, 0) == "");
  CHECK(due_at(c, 2) == "F1 C1 C2 ");
  CHECK(c.gates[2] == Value{0, 1, 4});
  CHECK(c.weigh_from == Stage{1});
}

TEST_CASE("amounts are converted exactly, halves up") {
  Config config;
  config.rates = {{"USD", *date_of({2026, 1, 1}), 712'500'000}, {"VND", *date_of({2026, 1, 1}), 1}};
  const Date day = *date_of({2026, 1, 1});
  CHECK(config.in_base({99'999'999'999'999}, "USD", day)->cents == 712'499'999'999'993);
  CHECK(config.in_base({4}, "USD", day)->cents == 29);  // 28.5
  CHECK(config.in_base({49'999'999}, "VND", day)->cents == 0);
  CHECK(config.in_base({50'000'000}, "VND", day)->cents == 1);
}

TEST_CASE("faults are found at their places") {
  CHECK(faults("langauge: en\n") == "1:1 S002");
  CHECK(faults("language: fr\n") == "1:11 S005");
  CHECK(faults("- deals\n") == "1:1 S004");
  CHECK(faults("deals: [\n") == "1:8 S001");
  CHECK(faults("currency: RMB\n") == "1:11 S005");
  CHECK(faults("timezone: +8\nconcentration: 0\n") == "1:11 S004, 2:16 S005");
  CHECK(faults("gates: {comparisson: 0W1F4C, needs: 1W}\n") == "1:9 S005, 1:37 S005");
  CHECK(faults("due: {nowhere: c1, needs: c7}\n") == "1:7 S005, 1:27 S005");
  CHECK(faults("due: {needs: c1, 需求提出: c2}\n") == "1:18 S006");
  CHECK(faults("due: {needs: c1, needs: c2}\n") == "1:18 S006");
  CHECK(faults("weigh_from: later\n") == "1:13 S005");
  CHECK(faults("rates: {US: [{from: 2026-01-01, rate: 7}]}\n") == "1:9 S005");
  CHECK(faults("rates: {CNY: [{from: 2026-01-01, rate: 7}]}\n") == "1:9 S005");
  CHECK(faults("rates: {USD: [{from: 2026-01-01, rate: 7.123456789}, {rate: 1}]}\n") ==
        "1:40 S004, 1:54 S003");
  CHECK(faults("rates: {USD: [{from: 2026-01-01, rate: 7}, {from: 2026-01-01, rate: 7}]}\n") ==
        "1:51 S005");
  CHECK(faults("stages: [{id: a}, {id: a}]\n") == "1:24 S008");
  CHECK(faults("ladder: [{value: 1W4F, percent: 1}, {value: 0W0F, percent: 101}]\n") ==
        "1:18 S005, 1:60 S005");
  CHECK(faults("ladder: [{value: 1W1F}, {value: 1W1F, won: 3}]\n") == "1:10 S003, 1:25 S003");
  CHECK(faults("targets: [{period: 2026, amount: 1}]\n") == "1:20 S004");
  CHECK(faults("targets: [{period: 2026-Q4, amount: 1, owner: li, team: a}]\n") == "1:57 S005");
  CHECK(faults("targets: [{period: 2026-Q4}]\n") == "1:11 S003");
  CHECK(faults("deals: [/etc/*, '[a', ../x]\nexclude: '{a'\n") ==
        "1:9 S005, 1:17 S005, 1:23 S005, 2:10 S005");
  CHECK(faults("people: [{id: li}, {id: li}, {name: x}]\n") == "1:25 S008, 1:30 S003");
  CHECK(faults("budgets: [{period: 2026-Q4, travel: much}, {travel: 1}]\n") ==
        "1:37 S004, 1:44 S003");
  CHECK(faults("budgets: [{period: 2026-Q4, team: a, region: b}]\n") == "1:46 S005");
  CHECK(faults("method: c193\n") == "1:9 S005");
  CHECK(faults("method: c139\nladder: [{value: 1W1F9C, percent: 91}]\n") == "");
  CHECK(faults("ladder: [{value: 1W1F9C, percent: 91}]\n") == "1:18 S005");
  CHECK(faults("methods: [{id: all, criteria: [{id: W, rules: W101}]}, {id: c931}]\n") ==
        "1:16 S005, 1:56 S003, 1:61 S005");
  CHECK(
      faults(
          "methods: [{id: m, criteria: [{id: C0, rules: [C101, T103], words: c7}, {id: W}]}]\n") ==
      "1:35 S005, 1:53 S005, 1:67 S005, 1:72 S003");
  CHECK(faults("ignore: [T103, C101, t104]\n") == "1:16 S005, 1:22 S005");
}

TEST_CASE("a finding knows its file, its line and its path") {
  const LoadedConfig read = loaded("limits: {warm: 0}\n");
  REQUIRE(read.errors.size() == 1);
  const Finding finding = locate(read, read.errors[0]);
  CHECK(finding.place.file == ".c136.yaml");
  CHECK(finding.place.end_column == 17);
  CHECK(finding.path == "limits.warm");
  CHECK(finding.excerpt == "limits: {warm: 0}");
}

TEST_CASE("a wrong row is answered with rows that the method may have; K201 is no rule of one") {
  const auto help_of = [](const char* text) {
    const LoadedConfig loaded = load_config("c.yaml", text, {}, Language::en);
    return loaded.errors.empty() ? std::string() : loaded.errors.front().help;
  };
  CHECK(help_of("methods: [{id: own, criteria: [{id: C1, rules: [C101]}, {id: C2, rules: [C102]}], "
                "ladder: [{value: 1W, percent: 5}]}]\n")
            .starts_with("write 0W0F1-2C, up to 0W0F2C"));
  CHECK(help_of("methods: [{id: own, criteria: [{id: C1, rules: [K201]}]}]\n").find("`words`") !=
        std::string::npos);
}
