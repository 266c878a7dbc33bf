#include "c136/check/check.hpp"

#include "check/ask.hpp"
#include "support/deal.hpp"

using namespace c136;
using c136::test::edited;
using c136::test::Sample;
using c136::test::smallest;
using c136::test::whole;

namespace {

Rule gap_rule(void (*facts)(const Facts&, Findings&)) {
  Rule rule{};
  rule.code = "X101";
  rule.severity = Severity::gap;
  rule.summary = {"find out more", "再问问"};
  rule.help = {"write it down", "写下来"};
  rule.facts = facts;
  return rule;
}

std::vector<std::string> codes(const std::vector<Diagnostic>& findings) {
  std::vector<std::string> all;
  for (const Diagnostic& finding : findings) all.emplace_back(finding.code);
  return all;
}

bool has(const std::vector<Diagnostic>& findings, std::string_view code) {
  return std::ranges::find(findings, code, &Diagnostic::code) != findings.end();
}

}  // namespace

TEST_CASE("a gap of several items is one finding at the first, with a note for each") {
  const Sample sample((std::string(smallest)));
  const auto found = ask(gap_rule([](const Facts&, Findings& out) {
                           out.item({4, 3, 0, 0}, "Wang: role missing");
                           out.item({7, 3, 0, 0}, "Chen: role missing");
                         }),
                         sample.facts);
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "X101");
  CHECK(found[0].severity == Severity::gap);
  CHECK(found[0].span == Span{4, 3, 0, 0});
  CHECK(found[0].message == "find out more");
  CHECK(found[0].help == "write it down");
  REQUIRE(found[0].notes.size() == 2);
  CHECK(found[0].notes[1].message == "Chen: role missing");
  CHECK(found[0].notes[1].span == Span{7, 3, 0, 0});
}

TEST_CASE("what is missing stands at the deepest key that stands, else at the file's start") {
  const Sample sample((std::string(smallest)));
  const auto place = [&](void (*facts)(const Facts&, Findings&)) {
    const auto found = ask(gap_rule(facts), sample.facts);
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "find out more");
    return found[0].span;
  };
  CHECK(place([](const Facts&, Findings& out) {
          out.missing({{5, 3, 0, 0}, {4, 1, 0, 0}});
        }).line == 5);
  CHECK(place([](const Facts&, Findings& out) { out.missing({{}, {4, 1, 0, 0}}); }).line == 4);
  CHECK(place([](const Facts&, Findings& out) { out.missing({{}, {}}); }) == file_start);
  CHECK(place([](const Facts&, Findings& out) { out.item({}, "nowhere"); }) == file_start);
}

TEST_CASE("a note extends the finding added last; one may bring its own message and help") {
  const Sample sample((std::string(smallest)), "2026-11-22", Language::zh);
  const auto found = ask(gap_rule([](const Facts&, Findings& out) {
                           out.add({4, 3, 0, 0}, "one", "do this");
                           out.add({5, 3, 0, 0}, "two");
                           out.item({6, 3, 0, 0}, "more of two");
                         }),
                         sample.facts);
  REQUIRE(found.size() == 2);
  CHECK(found[0].message == "one");
  CHECK(found[0].help == "do this");
  CHECK(found[0].notes.empty());
  CHECK(found[1].help == "写下来");
  CHECK(found[1].notes.size() == 1);
}

TEST_CASE("a rule for open deals finds nothing in others") {
  Rule rule = gap_rule([](const Facts&, Findings& out) { out.missing({}); });
  rule.open_only = true;
  CHECK(ask(rule, Sample((std::string(smallest))).facts).size() == 1);
  CHECK(ask(rule, Sample(std::string(smallest) + "status: shelved\n").facts).empty());
  rule.open_only = false;
  CHECK(ask(rule, Sample(std::string(smallest) + "status: shelved\n").facts).size() == 1);
}

TEST_CASE("gaps are ordered by place, then code, and there is one per code") {
  const Sample bare((std::string(smallest)));
  CHECK(codes(bare.gaps).size() == 33);
  CHECK(codes(bare.gaps) == bare.open());  // all at 1:1, so by code
  const Sample some(edited(edited(whole, "  mode: tender\n", ""), "    culture: careful\n", "") +
                    "  - {on: 2026-11-02, with: chen, denies: c1}\n");
  CHECK(codes(some.gaps) == std::vector<std::string>{"C101", "C401", "K201"});
  CHECK(std::ranges::is_sorted(some.gaps, {}, [](const Diagnostic& gap) { return gap.span; }));
}

TEST_CASE("the same gaps in Chinese") {
  const Sample en((std::string(smallest))), zh(std::string(smallest), "2026-11-22", Language::zh);
  REQUIRE(codes(en.gaps) == codes(zh.gaps));
  for (std::size_t i = 0; i < en.gaps.size(); ++i) {
    CHECK(en.gaps[i].message != zh.gaps[i].message);
    CHECK(en.gaps[i].help != zh.gaps[i].help);
  }
}

TEST_CASE("check_facts gives gaps, check_value warnings") {
  const Sample sample(std::string(whole) + "close: 2026-10\n");
  CHECK(sample.gaps.empty());
  const auto warnings = sample.warnings();
  CHECK(has(warnings, "D101"));
  for (const Diagnostic& warning : warnings) CHECK(warning.severity == Severity::warning);
  CHECK(std::ranges::is_sorted(warnings, {},
                               [](const Diagnostic& w) { return std::tie(w.span, w.code); }));
}

TEST_CASE("the deal's ignore silences a warning, and nothing else") {
  const std::string late = std::string(whole) + "close: 2026-10\n";
  const std::string quiet = late + "ignore: {D101: the board meets in January}\n";
  REQUIRE(has(Sample(late).warnings(), "D101"));
  CHECK_FALSE(has(Sample(quiet).warnings(), "D101"));
  CHECK(Sample(late).warnings().size() == Sample(quiet).warnings().size() + 1);
  CHECK(to_string(Sample(quiet).card.on_paper) == to_string(Sample(late).card.on_paper));
  // By the code as written.
  CHECK(has(Sample(late + "ignore: {D102: no}\n").warnings(), "D101"));
}
