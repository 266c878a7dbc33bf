// The reports over many deals with 0, 1 and 10,000 of them; and their sums against an independent
// reading of the files (tests/sums/funnel.py).
#include "support/files.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

using namespace c136::test;

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::json;

Ran sh(const fs::path& folder, const std::string& script) {
  return run({.command = {"/bin/sh", "-c", script}, .folder = folder});
}

/// Amounts 1, 2, 3, ... in three stages, each with one item in its plan.
struct Deals {
  ScratchFolder folder;

  explicit Deals(int count) {
    constexpr std::string_view stages[] = {"needs", "comparison", "decision"};
    put(folder / ".c136.yaml", "");
    fs::create_directory(folder / "deals");
    for (int i = 1; i <= count; ++i)
      put(folder / fmt::format("deals/d{}.yaml", i),
          fmt::format("c136: 1\ntitle: Deal {0}\ncustomer: {{name: Customer {1}}}\nowner: s{2}\n"
                      "stage: {3}\namount: {0}\n"
                      "plan: [{{stage: needs, item: visit, due: 2026-12-01}}]\n",
                      i, i % 700, i % 9, stages[i % 3]));
  }

  Json report(const std::string& arguments) const {
    const Ran ran = sh(folder.path(), "c136 " + arguments + " --as-of 2026-11-22 --json");
    INFO(arguments, "\n", ran.err);
    REQUIRE(ran.code == 0);
    return Json::parse(ran.out);
  }
};

void check_reports(const Deals& deals, std::size_t count) {
  const Json funnel = deals.report("funnel --by customer");
  CHECK(funnel["total"]["deals"] == count);
  const Json sum = fmt::format("{}.00", count * (count + 1) / 2);
  CHECK(funnel["total"]["amount"]["CNY"] == sum);
  CHECK(deals.report("list --sort amount:desc")["deals"].size() == count);
  CHECK(deals.report("list --sort amount:desc")["deals"][0]["amount"] ==
        fmt::format("{}.00", count));
  CHECK(deals.report("plan")["tasks"].size() == count);
  CHECK(deals.report("next")["deals"].size() == count);
}

/// What funnel.py says of a repository.
std::string sums(const fs::path& folder, const std::string& as_of) {
  const fs::path judge = source_folder() / "tests/sums/funnel.py";
  const Ran ran = run(
      {.command = {"/usr/bin/env", "python3", judge.string(), program(), folder.string(), as_of}});
  return ran.out + ran.err;
}

}  // namespace

TEST_CASE("one deal") { check_reports(Deals(1), 1); }

TEST_CASE("ten thousand deals") { check_reports(Deals(10'000), 10'000); }

TEST_CASE("no deal: nothing there is a fault, nothing chosen is an empty report") {
  const Deals none(0), one(1);
  for (const std::string command : {"funnel", "list", "plan", "next"}) {
    CAPTURE(command);
    CHECK(sh(none.folder.path(), "c136 " + command).code == 2);
    const Json report = one.report(command + " --where 'amount>1'");
    if (command == "funnel")
      CHECK(report["total"]["deals"] == 0);
    else
      CHECK(report[command == "plan" ? "tasks" : "deals"].empty());
    const Ran page = sh(one.folder.path(), "c136 " + command + " --where 'amount>1'");
    CHECK(page.code == 0);
    CHECK(page.err == "c136: no deal meets --where \"amount>1\": 1 deal was read\n");
  }
}

TEST_CASE("the sums of the examples are those of an independent reading") {
  const std::string said = sums(source_folder() / "examples", "2026-11-22");
  CHECK_MESSAGE(said.find("targets agree\n") != said.npos, said);
}

TEST_CASE("the sums of a generated repository are those of an independent reading, at every date") {
  const ScratchFolder folder;
  const fs::path made = folder / "made";
  REQUIRE(run({.command = {"/usr/bin/env", "python3",
                           (source_folder() / "tests/bench/generate.py").string(), made.string(),
                           "200"}})
              .code == 0);
  put(made / ".c136.yaml",
      "rates:\n  USD: [{from: 2026-06-01, rate: 7.0841}, {from: 2026-11-01, rate: 7.0615}]\n"
      "targets:\n"
      "  - {period: 2026-Q4, amount: 5亿}\n"
      "  - {period: 2026-12, owner: li.wei, amount: 20000000, currency: USD}\n"
      "  - {period: 2027-Q1, team: machines, amount: 1.25亿}\n");
  for (const std::string as_of : {"2026-11-22", "2026-09-30", "2026-05-01"}) {
    const std::string said = sums(made, as_of);
    CHECK_MESSAGE(said.find(" 3 targets agree\n") != said.npos, said);
  }
}
