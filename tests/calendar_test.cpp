// What `c136 plan --format ics` writes is read back by a calendar library that is not ours, and
// compared with what `--format json` says of the same plan.
#include "support/files.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

using namespace c136::test;

namespace {

nlohmann::json printed(const std::string& script) {
  const Ran ran =
      run({.command = {"/bin/sh", "-c", script}, .folder = source_folder() / "examples"});
  INFO(script, "\n", ran.out, ran.err);
  REQUIRE(ran.code == 0);
  return nlohmann::json::parse(ran.out);
}

nlohmann::json events(const std::string& arguments) {
  return printed(fmt::format("c136 plan {} --format ics | python3 {}", arguments,
                             (source_folder() / "tests/calendar/read.py").string()));
}

}  // namespace

TEST_CASE("a calendar program finds every task that has a day, in both languages") {
  for (const std::string language : {"en", "zh"}) {
    const std::string arguments = "--as-of 2026-11-22 --lang " + language;
    const auto found = events(arguments);
    std::size_t dated = 0;
    const auto plan = printed("c136 plan --json " + arguments);
    for (const auto& task : plan["tasks"]) {
      const auto& day = task["due"].is_null() ? task["done"] : task["due"];
      if (day.is_null()) continue;
      ++dated;
      const std::string uid = task["uid"];
      REQUIRE_MESSAGE(found.contains(uid), uid);
      CHECK(found[uid]["day"] == day);
      CHECK(found[uid]["days"] == 1);
      CHECK(found[uid]["stamp"] == "2026-11-22T00:00:00+00:00");
      if (language == "en")  // JSON is English, and a coach is called so in each language
        CHECK(found[uid]["title"].get<std::string>().find(task["what"]) != std::string::npos);
    }
    CHECK(dated > 10);
    CHECK(found.size() == dated);
  }
}

TEST_CASE("an event keeps its uid from day to day, so that a new import replaces it") {
  const auto today = events("--as-of 2026-11-22"), later = events("--as-of 2026-12-04");
  REQUIRE(today.size() == later.size());
  for (const auto& [uid, event] : today.items()) CHECK(later.contains(uid));
}

TEST_CASE("a plan with nothing in it is an empty calendar") {
  CHECK(events("deals/smallest.yaml --as-of 2026-11-22").empty());
}
