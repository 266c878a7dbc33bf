// tests/cases_*_test.cpp shows each kind in a repository.
#include "cli/check/overlooked.hpp"

#include "support/memory.hpp"
#include "support/memory_files.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

namespace {

std::vector<Finding> found(const Inputs& inputs, std::vector<std::string> ignored = {}) {
  MemoryWorld world;
  Session session = start(*find_command("check"), {}, {"-"}, world.context, Language::en);
  session.repository.reset();
  session.config.ignore = {ignored.begin(), ignored.end()};
  return overlooked(session, inputs);
}

Input input(const std::string& name) {
  const auto files = std::make_shared<MemoryFiles>();
  return {.name = name, .files = files, .path = name};
}

}  // namespace

TEST_CASE("what was overlooked is a warning at the file's beginning") {
  const auto findings = found({.files = {}, .overlooked = {{"deals/A.YAML", Obstacle::misnamed}}});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == "R001");
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].place.file == "deals/A.YAML");
  CHECK(findings[0].place.line == 1);
  CHECK(findings[0].message.starts_with("this is not read: "));
  CHECK(found({.files = {}, .overlooked = {{"x", Obstacle::fifo}}}, {"R001"}).empty());
}

TEST_CASE("of names that differ in capitals only, the later one is told") {
  const auto findings =
      found({.files = {input("deals/Acme.yaml"), input("deals/acme.yaml"), input("deals/b.yaml")},
             .overlooked = {}});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].place.file == "deals/acme.yaml");
  CHECK(findings[0].message.find("deals/Acme.yaml") != std::string::npos);
}
