#include "report/sellers/planned.hpp"

#include "support/warned.hpp"

#include <fmt/format.h>

using namespace c136;
using namespace c136::test;

namespace {

constexpr std::string_view work =
    "plan:\n"
    "  - {stage: needs, item: late, kind: node, due: 2026-11-01, deliverable: paper}\n"
    "  - stage: needs\n"
    "    item: plain\n"
    "    due: 2026-11-22\n"
    "    actions:\n"
    "      - {do: done later, owner: sun, due: 2026-11-30, done: 2026-11-25}\n"
    "      - {do: finished, due: 2026-11-10, done: 2026-11-09}\n"
    "log:\n"
    "  - {on: 2026-11-05, kind: review, actions: [{do: old, owner: gao}]}\n"
    "  - {on: 2026-11-12, kind: review, actions: [{do: call, due: 2026-11-20}, {do: write}]}\n"
    "  - {on: 2026-11-13, with: wang, actions: [{do: send, due: 2026-11-24}]}\n"
    "  - {on: 2026-11-28, kind: review, actions: [{do: not yet}]}\n";

std::vector<std::string> shown(const std::vector<Planned>& all) {
  std::vector<std::string> lines;
  for (const Planned& one : all)
    lines.push_back(fmt::format("{} {} {}", word_of(one.kind).id,
                                word_of(one.state(day("2026-11-22"))).id, one.what));
  return lines;
}

PlannedWork work_of(std::string_view deal) {
  const Sample sample(filled(deal));
  PlannedWork planned(day("2026-11-22"), [](const Planned&) { return true; });
  planned.add(sample.facts);
  return planned;
}

}  // namespace

TEST_CASE("items, actions and what was asked for are planned work; what is done later is undone") {
  CHECK(shown(work_of(work).all()) ==
        std::vector<std::string>{"node overdue late", "task due plain", "action due done later",
                                 "action done finished", "asked undated old", "asked overdue call",
                                 "asked undated write", "asked due send"});
  CHECK(work_of(work).all()[0].deliverable == "paper");
}

TEST_CASE("the last review is the one that asked last, up to the day") {
  CHECK(shown(work_of(work).asked_last()) ==
        std::vector<std::string>{"asked overdue call", "asked undated write"});
  CHECK(work_of("title: x\n").asked_last().empty());
}

TEST_CASE("a closed deal plans nothing") {
  CHECK(work_of("status: lost\n" + std::string(work)).all().empty());
}
