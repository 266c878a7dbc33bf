#include "report/deal/open_points.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::string gaps_of(const std::string& deal, Language language = Language::en) {
  const Sample sample(deal, "2026-11-22", language);
  return page_of([&](auto& blocks) { add_gaps(examined(sample), blocks); });
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("gaps due at the stage are listed, the others counted") {
  const Sample sample{std::string(smallest)};
  CHECK(count_due(examined(sample)) == 5);
  const std::string text = gaps_of(std::string(smallest));
  for (const char* code : {"C101", "C102", "C103", "C104", "C105"}) CHECK(has(text, code));
  CHECK_FALSE(has(text, "C201"));
  CHECK(has(text,
            "28 more gaps are due at a later stage: all of W, F1, F2, F3, C2, C3, C4, C5, C6.\n"));
  CHECK(has(gaps_of(std::string(smallest), Language::zh),
            "另有 28 个缺口到后续阶段才需补齐：W、F1、F2、F3、C2、C3、C4、C5、C6 全部。"));
}

TEST_CASE("a gap names its line and the persons it is about") {
  CHECK(gaps_of(edited(whole, "influence: low, ", "")) == R"(Open gaps
---------
Code  Line  What
----  ----  ----------------------------------------------------------------------------------------
C303    36  find out role, influence and tendency of everyone in the decision structure: Zhao:
            influence missing
)");
}

TEST_CASE("a later criterion that has begun shows each of its gaps with the line") {
  std::string deal = edited(whole, "  strategy: a pilot in the tender\n", "");
  deal = edited(deal, "stage: comparison\nc1:", "stage: needs\nc1:");
  CHECK(gaps_of(deal) == R"(Open gaps
---------
Everything due at this stage is there.

1 more gap is due at a later stage: C505 line 49.
)");
}

TEST_CASE("a denial is told without the notes, which stand in its own section") {
  const Sample sample(edited(
      whole, "with: [wang, chen, zhao], note:", "with: [wang, chen, zhao], denies: c1, note:"));
  const std::string text = gaps_of(std::string(sample.loaded.files.front()->text));
  CHECK(has(text, "K201"));
  CHECK(count_due(examined(sample)) == 1);
}

TEST_CASE("a deal without gaps or warnings has no such section") {
  CHECK(gaps_of(std::string(whole)) == "");
  const Sample sample{std::string(smallest)};
  CHECK(page_of([&](auto& blocks) { add_warnings(examined(sample), blocks); }) == "");
}

TEST_CASE("warnings are listed with their lines") {
  const Sample sample("claim: 1W3F6C\n" + std::string(smallest));
  const std::string text = page_of([&](auto& blocks) { add_warnings(examined(sample), blocks); });
  CHECK(has(text, "Warnings\n--------\n"));
  CHECK(has(text, "K105     1  "));
}

TEST_CASE("a denial is a gap of the method that is shown, in the method's numbers") {
  const auto gaps_by = [](std::string_view method, const char* denied) {
    Config config;
    config.method = method;
    const std::string log =
        std::string("with: [wang, chen, zhao], denies: [").append(denied).append("], note:");
    const Sample sample(edited(whole, "with: [wang, chen, zhao], note:", log), "2026-11-22",
                        Language::en, config);
    return page_of([&](auto& blocks) { add_gaps(examined(sample), blocks); });
  };
  const struct {
    const char *method, *denied, *expected;
  } cases[] = {
      {"c139", "c5", "settle what the coach denied: C7, C8\n"},
      {"c139", "payment", "settle what the coach denied: C6\n"},
      {"c931", "closest", "settle what the coach denied: F3\n"},
  };
  for (const auto& one : cases) {
    CAPTURE(std::string(one.denied));
    CHECK(has(gaps_by(one.method, one.denied), one.expected));
  }
  CHECK_FALSE(has(gaps_by("c136", "payment"), "K201"));
  CHECK_FALSE(has(gaps_by("c931", "f3"), "K201"));
}
