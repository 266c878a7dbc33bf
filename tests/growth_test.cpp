// What a command prints grows no faster than the deal that it reads. Twice the deal may be twice
// the output, whatever stands in it: no table of all by all, no name of everybody beside everybody.
#include "support/files.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <functional>
#include <string>
#include <vector>

using namespace c136::test;

namespace {

constexpr std::string_view head =
    "c136: 1\ntitle: t\ncustomer: {name: A, class: managed}\nowner: li.wei\namount: 980\n"
    "stage: comparison\nopened: 2026-03\nclose: 2026-12-31\n";

/// `one` for each number below the count.
std::string each(int count, const std::function<std::string(int)>& one) {
  std::string all;
  for (int i = 0; i < count; ++i) all += one(i);
  return all;
}

/// Everybody reports to the one before, leans somewhere, is near one and against another.
std::string people(int n) {
  return "c1:\n  contacts:\n" +
         each(n,
              [](int i) {
                return fmt::format(
                    "    - {{id: p{0}, name: N{0}, post: it, level: senior, department: "
                    "D{0}{1}}}\n",
                    i, i > 0 ? fmt::format(", reports_to: p{}", i - 1) : "");
              }) +
         "c3:\n  members:\n" + each(n, [n](int i) {
           return fmt::format(
               "    - {{who: p{}, seat: {}, tendency: {}, signs: [advises, avoids], close_to: p{}, "
               "against: p{}}}\n",
               i, i % 2 ? "key" : "top", i % 3 - 1, (i + 1) % n, (i + 2) % n);
         });
}

std::string with_people(int n) { return std::string(head) + people(n); }

std::string with_meetings(int n) {
  return with_people(n / 2) + "coaches:\n" +
         each(n / 4, [](int i) { return fmt::format("  - who: p{}\n", i); }) + "log:\n" +
         each(n, [n](int i) {
           return fmt::format(
               "  - {{on: 2026-11-0{}, with: [p{}, p{}], confirms: c1, note: with N{}}}\n",
               1 + i % 9, i % (n / 2), (i + 1) % (n / 2), i % (n / 4));
         });
}

std::string with_factors(int n) {
  return std::string(head) + "c5:\n  competitors:\n" +
         each(n / 2, [](int i) { return fmt::format("    - {{id: r{}}}\n", i); }) +
         "c6:\n  factors:\n" + each(n, [n](int i) {
           return fmt::format("    - {{factor: f{}, us: 2, rivals: {{r{}: 3}}}}\n", i, i % (n / 2));
         });
}

std::string with_points(int n) {
  return with_people(n / 4) + "c4:\n  decisions:\n" + each(n / 4, [n](int i) {
           return fmt::format(
               "    - {{step: s{}, by: 2026-11-30, points: [{{who: p{}, point: a, "
               "match: 1}}, {{who: p{}, point: b}}]}}\n",
               i, i % (n / 4), (i + 1) % (n / 4));
         });
}

/// All of them alike, but for the owner.
std::string with_plan(int n) {
  return std::string(head) + "plan:\n" + each(n / 2, [](int i) {
           return fmt::format(
               "  - {{stage: needs, item: x, owner: o{}, due: 2026-10-01, delivers: "
               "[c1, c2], actions: [{{do: y, due: 2026-10-01}}]}}\n",
               i);
         });
}

std::size_t printed(const ScratchFolder& folder, const std::string& deal, const std::string& what) {
  put(folder / "deal.yaml", deal);
  const Ran ran = run({.command = {"/bin/sh", "-c", "c136 " + what + " --as-of 2026-11-22"},
                       .folder = folder.path()});
  INFO(what, "\n", ran.err);
  CHECK(ran.code <= 1);
  return ran.out.size() + ran.err.size();
}

}  // namespace

TEST_CASE("what is printed grows no faster than what is read") {
  const ScratchFolder folder;
  for (const auto& [name, deal] :
       std::vector<std::pair<std::string, std::string (*)(int)>>{{"people", with_people},
                                                                 {"meetings", with_meetings},
                                                                 {"factors", with_factors},
                                                                 {"points", with_points},
                                                                 {"plan", with_plan}})
    for (const std::string command :
         {"check --all-gaps deal.yaml", "check --all-gaps deal.yaml --json", "score deal.yaml",
          "score deal.yaml --json", "score deal.yaml --format html", "show deal.yaml",
          "show deal.yaml --json", "show deal.yaml --format html", "next deal.yaml",
          "next deal.yaml --json", "plan deal.yaml", "plan deal.yaml --format ics",
          "contacts deal.yaml", "map deal.yaml", "map deal.yaml --json",
          "map deal.yaml --format svg --style fishbone", "list deal.yaml --json",
          "funnel deal.yaml --format html"}) {
      CAPTURE(name);
      CAPTURE(command);
      const std::size_t half = printed(folder, deal(200), command);
      CHECK(printed(folder, deal(400), command) < 5 * half / 2 + 10'000);
    }
}
