// What must hold of every history, tried on made ones; and that the kind of repository it lies in
// makes no difference.
#include "support/time_world.hpp"

#include <nlohmann/json.hpp>

#include <random>

using namespace c136;
using namespace c136::test;

namespace {

/// Eight weeks in which deals come, move, close, go and return; the same for the same seed.
struct RandomWorld : TimeWorld {
  std::mt19937 random;
  bool breaks;

  explicit RandomWorld(unsigned seed, bool has_errors = true, std::string_view init = "")
      : random(seed), breaks(has_errors) {
    if (!init.empty()) repository.sh("rm -rf .git && git init -q -b main " + std::string(init));
    repository.write(".c136.yaml", "rates:\n  USD:\n    - {from: 2026-01-01, rate: 7.1}\n");
    for (int week = 0; week < 8; ++week) {
      for (int deal = 0; deal < 6; ++deal)
        if (pick(2) == 0) change(deal);
      repository.commit(to_string(day("2026-09-04") + 7 * week), week % 2 ? "li.wei" : "周敏");
    }
  }

  int pick(int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); }

  void change(int number) {
    const std::string name = fmt::format("deals/d{}.yaml", number);
    if (pick(7) == 0) return void(std::filesystem::remove(repository.path() / name));
    if (pick(9) == 0 && breaks) return repository.write(name, deal_text("nowhere"));
    constexpr std::string_view stages[] = {"needs", "initiation", "preselection", "comparison",
                                           "decision"};
    constexpr std::string_view currencies[] = {"CNY", "USD", "GBP"};
    constexpr std::string_view statuses[] = {"open", "open", "open", "won", "lost", "shelved"};
    std::string more = fmt::format("deal: d{}\n", number);
    if (pick(5)) more += fmt::format("amount: {}\n", 1000 * (1 + pick(90)));
    if (pick(2)) more += fmt::format("currency: {}\n", currencies[pick(3)]);
    if (pick(4)) more += fmt::format("close: 2026-{:02}\n", 9 + pick(4));
    const std::string_view status = statuses[pick(6)];
    more += fmt::format("status: {}\n", status);
    if (status != "open")
      more += fmt::format("result: {{on: 2026-{:02}-{:02}}}\n", 8 + pick(3), 1 + pick(28));
    repository.write(name, deal_text(stages[pick(5)], more));
  }

  nlohmann::json json(std::vector<std::string> arguments) const {
    arguments.emplace_back("--json");
    const Said said = run(std::move(arguments));
    REQUIRE_MESSAGE(said.code == 0, said.text);
    return nlohmann::json::parse(said.text);
  }
};

/// Cents of each currency of a column, "base" for the sum.
std::map<std::string, long long> money(const nlohmann::json& report, const char* column) {
  std::map<std::string, long long> all;
  for (const auto& row : report["tables"][1]["rows"])
    for (const auto& [currency, text] : row[column].items()) {
      std::string digits = text;
      std::erase(digits, '.');
      if (const long long cents = std::stoll(digits)) all[row["currency"]] = cents;
    }
  return all;
}

std::map<std::string, long long> sum_of_steps(const nlohmann::json& report) {
  std::map<std::string, long long> all;
  for (const auto& column : report["tables"][1]["columns"]) {
    if (column["type"] != "money" || column["id"] == "closing") continue;
    for (const auto& [currency, cents] : money(report, column["id"].get<std::string>().c_str()))
      all[currency] += cents;
  }
  std::erase_if(all, [](const auto& one) { return one.second == 0; });
  return all;
}

}  // namespace

TEST_CASE("the waterfall of any two moments adds up, and A..B and B..C meet in B") {
  for (const unsigned seed : {1U, 2U, 3U}) {
    CAPTURE(seed);
    const RandomWorld world(seed);
    const auto ab = world.json({"diff", "HEAD~7", "HEAD~4"});
    const auto bc = world.json({"diff", "HEAD~4", "HEAD"});
    const auto ac = world.json({"diff", "HEAD~7", "HEAD"});
    const auto quarter = world.json({"diff", "HEAD~6", "HEAD", "--horizon", "2026-Q4"});
    for (const auto* report : {&ab, &bc, &ac, &quarter})
      CHECK(sum_of_steps(*report) == money(*report, "closing"));
    for (const char* currency : {"CNY", "USD", "GBP"}) {
      CAPTURE(currency);
      CHECK(money(ab, "closing")[currency] == money(bc, "opening")[currency]);
      CHECK(money(ab, "opening")[currency] == money(ac, "opening")[currency]);
      CHECK(money(bc, "closing")[currency] == money(ac, "closing")[currency]);
    }
  }
}

TEST_CASE("--at HEAD prints what a clean checkout prints on that day") {
  const RandomWorld world(4, false);
  for (const std::vector<std::string>& command : std::vector<std::vector<std::string>>{
           {"list", "--format", "csv"}, {"funnel", "--format", "csv"}, {"check"}}) {
    std::vector<std::string> then = command;
    then.insert(then.end(), {"--at", "HEAD"});
    CAPTURE(command.front());
    CHECK(world.run(then).text == world.run(command).text);
  }
}

TEST_CASE("days in stage and pushes are the same whether all states are read or those that move") {
  for (const unsigned seed : {8U, 9U, 10U, 11U}) {
    CAPTURE(seed);
    const RandomWorld world(seed, false);
    for (const std::string_view at : {"HEAD", "HEAD~2"}) {
      const auto moves =
          world.json({"list", "--columns", "deal,pushes,stage_days", "--at", std::string(at)});
      const auto all = world.json(
          {"list", "--columns", "deal,pushes,stage_days,changed", "--at", std::string(at)});
      REQUIRE(moves["deals"].size() == all["deals"].size());
      for (std::size_t i = 0; i < moves["deals"].size(); ++i)
        for (const char* column : {"deal", "pushes", "stage_days"})
          CHECK(moves["deals"][i][column] == all["deals"][i][column]);
    }
  }
}

TEST_CASE("the trend says of a day what the funnel said on it") {
  for (const unsigned seed : {5U, 6U}) {
    const RandomWorld world(seed, false);
    const auto trend = world.json({"funnel", "--trend", "8w"});
    for (const auto& row : trend["tables"][0]["rows"]) {
      const std::string week = row["week"];
      CAPTURE(week);
      if (row["deals"].is_null()) continue;
      MemoryWorld memory;
      c136::run({"list", "-C", world.repository.path().string(), "--at", week, "--lang", "en",
                 "--where", "status=open", "--json"},
                memory.context);
      CHECK(nlohmann::json::parse(memory.out.text)["deals"].size() == row["deals"]);
    }
  }
}

TEST_CASE("a clone with another packing, a bare one, a work tree and sha256 tell the same") {
  const RandomWorld world(7);
  const auto told = [&](const std::string& folder) {
    std::string all;
    for (const std::vector<std::string>& command :
         std::vector<std::vector<std::string>>{{"diff", "HEAD~5", "HEAD", "--json"},
                                               {"diff", "HEAD~5", "HEAD"},
                                               {"history", "d1", "--at", "HEAD"},
                                               {"funnel", "--trend", "8w", "--at", "HEAD"},
                                               {"funnel", "--flow", "2026-Q4", "--at", "HEAD"},
                                               {"calibrate", "--at", "HEAD"}}) {
      MemoryWorld memory;
      std::vector<std::string> arguments = command;
      arguments.insert(arguments.end(), {"-C", folder, "--as-of", "2026-11-22", "--lang", "en"});
      c136::run(arguments, memory.context);
      all += memory.out.text + memory.err.text;
    }
    return all;
  };
  const std::string root = world.repository.path().string();
  const std::string expected = told(root);
  CHECK(expected.find("d1") != std::string::npos);
  const GitRepository other;
  const Ran made =
      other.sh("set -e; rm -rf .git; git clone -q file://" + root +
               " packed; git -C packed repack -qadf --depth=1; "
               "git clone -q --bare file://" +
               root + " bare; git -C " + root + " worktree add -q " + other.path().string() +
               "/tree; git init -q super; git -C super -c protocol.file.allow=always "
               "submodule add -q " +
               root + " module");
  INFO(made.out);
  REQUIRE(made.code == 0);
  for (const char* kind : {"packed", "bare", "tree", "super/module"}) {
    CAPTURE(std::string(kind));
    CHECK(told((other.path() / kind).string()) == expected);
  }
  const RandomWorld sha256(7, true, "--object-format=sha256");
  const auto rows = [](const TimeWorld& of) {
    return of.run({"diff", "HEAD~5", "HEAD", "--markdown"}).text.size() +
           of.run({"funnel", "--trend", "8w"}).text.size();
  };
  CHECK(rows(sha256) == rows(world));
  CHECK(sha256.run({"funnel", "--trend", "8w"}).text ==
        world.run({"funnel", "--trend", "8w"}).text);
}
