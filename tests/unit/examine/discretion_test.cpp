#include "examine/discretion.hpp"

#include "support/deal.hpp"

#include <algorithm>

using namespace c136;
using namespace c136::test;

namespace {

/// What is left of each finding that the lines bring about, behind a smallest deal.
std::vector<Finding> told(const std::string& lines, std::string_view private_part = {}) {
  Companions companions;
  if (!private_part.empty())
    companions.private_file = NamedText{"deals/a.private.yaml", std::string(private_part)};
  const Loaded loaded =
      load_deal("deals/a.yaml", std::string(smallest) + lines, Config{}, Language::en, companions);
  std::vector<Finding> findings;
  for (const Diagnostic& error : loaded.errors) findings.push_back(locate(loaded, error));
  keep_private(findings, loaded, Language::en);
  REQUIRE_FALSE(findings.empty());
  return findings;
}

bool tells(const std::vector<Finding>& findings, std::string_view secret) {
  return std::ranges::any_of(findings, [&](const Finding& finding) {
    std::string all = finding.message + finding.help + finding.excerpt;
    for (const Remark& note : finding.notes) all += note.message;
    return all.find(secret) != all.npos;
  });
}

}  // namespace

// Also: a key above, braces, a list at the edge, a full-width colon, a misspelt key, Chinese keys,
// the same key twice, a coach's name on any other line.
TEST_CASE("nothing is told of a line of a private key") {
  for (const char* lines : {
           "c1: {contacts: [{id: wang, phone: SECRET, phone: 2}]}\n",
           "c1:\n  contacts:\n    - {id: wang, levl: senior, phone: SECRET}\n",
           "c1:\n  contacts:\n    - id: wang\n      phone：SECRET\n",
           "c1:\n  contacts:\n    - id: wang\n      电话: &SECRET\n",
           "c1:\n  contacts:\n    - id: wang\n      phon: SECRET\n",
           "c1:\n  contacts:\n    - id: wang\n      likes: {SECRET: tea}\n",
           "c1:\n  contacts:\n    - id: wang\n      likes:\n        - SECRET\n",
           "c3: {members: [{who: SECRET, needs: {personal: x}}]}\n",
           "coaches:\n- {who: le, name: SECRET, kind: friend}\n",
           "coaches:\n  - who: le\n    name: SECRET\n    kind: SECRET\n",
           "coaches: [{who: le, name: SECRET}]\nlog: [{on: 2026-13-01, note: SECRET says so}]\n",
           "教练:\n  - {代号: le, 姓名: SECRET, 类型: 朋友}\n",
       }) {
    CAPTURE(lines);
    const auto findings = told(lines);
    CHECK_FALSE(tells(findings, "SECRET"));
  }
}

TEST_CASE("nothing is told of a private part") {
  for (const char* part : {"situation: [SECRET]\n", "SECRET: 1\n", "log: [{on: SECRET}]\n",
                           "SECRET\n", "situation: \"SECRET\n", "c136: 1\nsituation: SECRET\n"}) {
    CAPTURE(part);
    const auto findings = told("", part);
    CHECK_FALSE(tells(findings, "SECRET"));
    CHECK(findings[0].place.file == "deals/a.private.yaml");
    CHECK_FALSE(findings[0].message.empty());
  }
}

TEST_CASE("all else is told as ever") {
  const auto findings = told("stag: needs\nc1: {contacts: [{id: wang, phone: 1}]}\n");
  CHECK(findings[0].excerpt == "stag: needs");
  CHECK(findings[0].help.find("`stage`") != std::string::npos);
}
