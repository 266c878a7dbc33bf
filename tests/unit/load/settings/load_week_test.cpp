#include "c136/load/settings/load_week.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace c136;

namespace {

LoadedWeek loaded(std::string text) {
  return load_week("weeks/a.yaml", std::move(text), {}, Language::en);
}

/// "LINE:COLUMN CODE", one after another.
std::string faults(std::string text) {
  std::string all;
  for (const Diagnostic& error : loaded(std::move(text)).errors)
    all += fmt::format("{}{}:{} {}", all.empty() ? "" : ", ", error.span.line, error.span.column,
                       error.code);
  return all;
}

}  // namespace

TEST_CASE("a note is read in either language of keys") {
  for (const char* text : {R"(c136: 1
week: 2026-W47
seller: li.wei
events: [Trade fair]
days:
  - {on: 2026-11-17, what: training, org: head office, cost: {travel: 420.5}}
plan: visit the north
)",
                           R"(版本: 1
周: 2026-W47
销售: li.wei
本周大事: Trade fair
日程:
  - {日期: 2026-11-17, 工作内容: training, 单位: head office, 费用: {差旅费: 420.50}}
下周计划: [visit the north]
)"}) {
    const LoadedWeek read = loaded(text);
    REQUIRE(read.ok());
    const WeekNote& note = read.note;
    CHECK(to_string(note.days_of().first) == "2026-11-16");
    CHECK(*note.seller == "li.wei");
    CHECK(*note.events[0] == "Trade fair");
    REQUIRE(note.days.size() == 1);
    CHECK(*note.days[0].org == "head office");
    CHECK(to_string(*note.days[0].cost.travel) == "420.50");
    CHECK(*note.plan[0] == "visit the north");
  }
}

TEST_CASE("a note has errors as a deal has them") {
  const std::string head = "c136: 1\nweek: 2026-W47\nseller: mei\n";
  CHECK(faults(head) == "");
  CHECK(faults(head + "foo: 1\n") == "4:1 S002");
  CHECK(faults("c136: 1\nweek: 2026-W60\nseller: mei\n") == "2:7 S005");
  CHECK(faults("c136: 1\nweek: 2025-W53\nseller: mei\n") == "2:7 S005");
  CHECK(faults("c136: 1\nweek: 47\nseller: mei\n") == "2:7 S004");
  CHECK(faults("c136: 2\nweek: 47\nsellr: mei\n") == "1:7 S005");
  CHECK(faults("week: 2026-W47\n") == "1:1 S003, 1:1 S003");
  CHECK(faults(head + "days: [{on: 2026-11-17}, {what: x}]\n") == "4:8 S003, 4:26 S003");
  CHECK(faults(head + "market: \"open\n").find("S001") != std::string::npos);
}

TEST_CASE("a finding about a note knows its path") {
  const LoadedWeek read =
      loaded("c136: 1\nweek: 2026-W47\nseller: mei\ndays: [{on: soon, what: x}]\n");
  REQUIRE(read.errors.size() == 1);
  const Finding finding = locate(read, read.errors[0]);
  CHECK(finding.place.file == "weeks/a.yaml");
  CHECK(finding.path == "days[1].on");
  CHECK(finding.deal.empty());
}

TEST_CASE("a file with the key week is a note, whatever else it has") {
  const auto is_note = [](std::string text) {
    return is_week_note(load_deal("a.yaml", std::move(text), {}, Language::en));
  };
  CHECK(is_note("c136: 1\nweek: 2026-W47\nseller: mei\n"));
  CHECK(is_note("周: x\n"));
  CHECK_FALSE(is_note("c136: 1\ntitle: week\n"));
  CHECK_FALSE(is_note("- week\n"));
  CHECK_FALSE(is_note(""));
}
