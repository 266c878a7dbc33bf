#include "report/book/plan_report.hpp"

#include "c136/model/privacy.hpp"
#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

constexpr std::string_view item =
    "  - {stage: comparison, item: reference visit, due: 2026-12-10}\n";

constexpr std::string_view plan = R"(  - stage: comparison
    item: win the chief engineer
    kind: node
    owner: li.wei
    due: 2026-12-08
    deliverable: his word to Wang
    actions:
      - {do: visit the plant, owner: he.jun, due: 2026-11-20, with: chen}
      - {do: trial run, owner: li.wei, due: 2026-11-22}
      - {do: call, owner: li.wei, due: 2026-11-10, done: 2026-11-09}
      - {do: dinner, owner: li.wei}
  - {stage: comparison, item: offer, kind: milestone, owner: li.wei, due: 2026-11-29}
  - {stage: decision, item: contract draft, due: 2026-12-20, owner: he.jun}
)";

PlanOptions of_today() {
  PlanOptions options;
  options.as_of = day("2026-11-22");
  return options;
}

Json data_of(PlanOptions options, std::string_view items = plan, std::string_view status = "open") {
  options.as_of = day("2026-11-22");
  std::string deal = edited(whole, item, items);
  deal += "status: " + std::string(status) + "\n";
  const Sample sample(deal);
  PlanReport report(Language::en, options);
  report.add(examined(sample));
  return std::move(report).finish().data;
}

/// "trial run (due)", in order.
std::vector<std::string> tasks(const PlanOptions& options) {
  std::vector<std::string> all;
  const auto data = data_of(options);
  for (const auto& task : data["tasks"])
    all.push_back(*task["what"].text() + " (" + *task["state"].text() + ")");
  return all;
}

std::vector<std::string> uids(std::string_view items) {
  std::vector<std::string> all;
  const auto data = data_of({}, items);
  for (const auto& task : data["tasks"]) all.push_back(*task["uid"].text());
  std::ranges::sort(all);
  return all;
}

using Tasks = std::vector<std::string>;

}  // namespace

TEST_CASE("items and key actions by due date, those without one last") {
  CHECK(tasks({}) == Tasks{"call (done)", "visit the plant (overdue)", "trial run (due)",
                           "offer (due)", "win the chief engineer (due)", "contract draft (due)",
                           "dinner (undated)"});
}

TEST_CASE("each level has its watcher") {
  CHECK(tasks({.as_of = {}, .watcher = Watcher::region, .within = {}, .owner = {}}) ==
        Tasks{"offer (due)", "win the chief engineer (due)"});
  CHECK(tasks({.as_of = {}, .watcher = Watcher::manager, .within = {}, .owner = {}}) ==
        Tasks{"offer (due)", "win the chief engineer (due)", "contract draft (due)"});
  CHECK(tasks({.as_of = {}, .watcher = Watcher::seller, .within = {}, .owner = {}}) ==
        Tasks{"call (done)", "visit the plant (overdue)", "trial run (due)", "dinner (undated)"});
}

TEST_CASE("within some days: what is late, what is due by then, what was done as long ago") {
  PlanOptions options;
  options.within = 7;
  CHECK(tasks(options) == Tasks{"visit the plant (overdue)", "trial run (due)", "offer (due)"});
  options.within = 13;
  CHECK(tasks(options) ==
        Tasks{"call (done)", "visit the plant (overdue)", "trial run (due)", "offer (due)"});
}

TEST_CASE("one salesperson's own") {
  PlanOptions options;
  options.owner = "he.jun";
  CHECK(tasks(options) == Tasks{"visit the plant (overdue)", "contract draft (due)"});
}

TEST_CASE("a deal that is closed leaves nothing to do") {
  CHECK(data_of({}, plan, "shelved")["tasks"].empty());
}

TEST_CASE("a task keeps its uid when it is moved, and gets another when it says something else") {
  const auto before = uids(
      "  - {stage: needs, item: a, due: 2026-12-01}\n  - {stage: needs, item: b, owner: li.wei}\n");
  const auto after = uids(
      "  - {stage: initiation, item: b}\n  - {stage: needs, item: a, due: 2026-12-09, kind: "
      "node}\n");
  CHECK(before == after);
  CHECK(uids("  - {stage: needs, item: c}\n")[0] != uids("  - {stage: needs, item: d}\n")[0]);
  CHECK(uids("  - {stage: needs, item: c, id: x}\n") ==
        uids("  - {stage: needs, item: d, id: x}\n"));
}

TEST_CASE("a task keeps its uid when its coaches are hidden") {
  const std::string deal = edited(
      whole, item, "  - {stage: needs, item: Count with Chen, actions: [{do: Call chen}]}\n");
  const auto uids_of = [&](auto change) {
    Loaded file = load_deal("deals/test.yaml", deal, Config(), Language::en);
    KeptTexts kept;
    change(file.deal, kept);
    const Sample sample(deal);
    const Facts facts(file.deal, sample.config, Language::en, day("2026-11-22"));
    PlanReport report(Language::en, of_today());
    report.add(Examined{"deals/test.yaml", facts, sample.card, sample.card, {}, {}, {}});
    const auto data = std::move(report).finish().data;
    return *data["tasks"][0]["what"].text() + data["tasks"][0]["uid"].dump() +
           data["tasks"][1]["uid"].dump();
  };
  const std::string full = uids_of([](Deal&, KeptTexts&) {});
  const std::string hidden =
      uids_of([](Deal& of, KeptTexts& kept) { hide_private(of, Language::zh, kept); });
  CHECK(full.starts_with("Count with Chen\""));
  CHECK(hidden.starts_with("Count with 一位联系人\""));
  CHECK(full.substr(full.find('"')) == hidden.substr(hidden.find('"')));
}

TEST_CASE("tasks without any day are counted") {
  const Sample sample(edited(whole, item, plan));
  PlanReport report(Language::en, of_today());
  report.add(examined(sample));
  CHECK(report.undated() == 1);
}

TEST_CASE("of tasks that say the same the last keeps its uid when those before it go") {
  const auto both = uids(
      "  - {stage: needs, item: call, due: 2026-12-01}\n"
      "  - {stage: needs, item: call, due: 2026-12-08}\n");
  const auto last = uids("  - {stage: needs, item: call, due: 2026-12-08}\n");
  REQUIRE(last.size() == 1);
  CHECK(std::ranges::find(both, last[0]) != both.end());
}

TEST_CASE("two tasks that say the same are two") {
  const auto two = uids("  - {stage: needs, item: a}\n  - {stage: needs, item: a}\n");
  REQUIRE(two.size() == 2);
  CHECK(two[0] != two[1]);
}
