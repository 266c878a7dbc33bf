// Random deals under every edit: only what is meant changes, the deal is as sound as before, the
// same edit again changes nothing, and what was written can be taken away again to the byte.
// C136_EDITS sets how many deals.
#include "c136/load/load.hpp"
#include "edit/closing.hpp"
#include "edit/diff.hpp"
#include "edit/review.hpp"
#include "edit/tasks.hpp"
#include "edit/visits.hpp"
#include "support/editing.hpp"
#include "support/random_deal.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

using namespace c136;
using namespace c136::test;

namespace {

std::uint32_t deals_to_try() {
  const char* wanted = std::getenv("C136_EDITS");
  return wanted ? static_cast<std::uint32_t>(std::atoi(wanted)) : 300;
}

const Config config;

Sources sources_of(const std::string& text) {
  return {FileKind::deal, {"deal.yaml", text}, {}, {}, {}};
}

std::vector<Finding> errors_of(const std::string& text) {
  const auto result = review(sources_of(text), config, parse_date("2026-11-22").date, Language::en);
  return result->errors;
}

struct NamedEdit {
  std::string_view name;
  Edit edit;
  std::size_t most_lines;  // that differ
};

const NamedEdit edits[] = {
    {"set what is there", [](EditedDeal& d) { d.set("stage", "decision"); }, 1},
    {"set a person's title",
     [](EditedDeal& d) { d.set("c1.contacts[zhao].title", "Head: all, \"and\" more"); }, 1},
    {"set what is not there", [](EditedDeal& d) { d.set("product", "Suite #9"); }, 1},
    {"set in a section that is not there", [](EditedDeal& d) { d.set("payment.terms", "30 days"); },
     3},
    {"set words", [](EditedDeal& d) { d.set("c3.members[li].signs", "advises,joins-events"); }, 1},
    {"set a number", [](EditedDeal& d) { d.set("c3.members[wang].tendency", "+3"); }, 1},
    {"set below an entry",
     [](EditedDeal& d) { d.set("c3.members[li].needs.personal", "a quiet life"); }, 2},
    {"add a contact",
     [](EditedDeal& d) {
       d.add("c1.contacts", {"id=chen", "name=陈工", "post=engineering"});
     },
     3},
    {"add a word", [](EditedDeal& d) { d.add("c3.members[wang].signs", {"agrees-needs"}); }, 1},
    {"add prose", [](EditedDeal& d) { d.add("c5.strategy", {"be: first"}); }, 3},
    {"add a competitor", [](EditedDeal& d) { d.add("c5.competitors", {"id=yonyou"}); }, 3},
    {"done",
     [](EditedDeal& d) {
       if (!d.deal().plan.empty()) tick_off(d, {"demo", "2026-11-21", "", {}});
     },
     1},
    {"close",
     [](EditedDeal& d) {
       close_deal(d, {Status::lost, "2026-11-20", "none", "", "too: dear", {"price", "service"}});
     },
     8},
    {"log",
     [](EditedDeal& d) {
       Visit visit;
       visit.with = {"zhao"}, visit.note = "met at #2 gate: fine", visit.on = "2026-10-15";
       visit.cost = {"travel=100"};
       log_visit(d, visit);
     },
     8},
    {"unset", [](EditedDeal& d) { d.unset("c1.contacts[wang].name"); }, 2},
};

std::size_t lines_that_differ(const std::string& before, const std::string& after) {
  std::size_t count = 0;
  for (const Hunk& hunk : difference(before, after))
    count += std::max(hunk.before.size(), hunk.after.size());
  return count;
}

void check_edit(const std::string& text, const NamedEdit& one) {
  CAPTURE(one.name);
  const std::string after = after_edit(text, one.edit);
  CAPTURE(after);
  CHECK(new_findings(errors_of(text), errors_of(after)).empty());
  CHECK(lines_that_differ(text, after) <= one.most_lines + 1);
  CHECK(after_edit(after, one.edit) == after);
  CHECK(after.starts_with("\xEF\xBB\xBF") == text.starts_with("\xEF\xBB\xBF"));
  CHECK(after.ends_with('\n') == text.ends_with('\n'));
  const bool has_feeds = text.find("\r\n") != std::string::npos;
  CHECK(std::ranges::count(after, '\r') == (has_feeds ? std::ranges::count(after, '\n') : 0));
}

}  // namespace

TEST_CASE("every edit of every deal changes what it means, and once") {
  for (std::uint32_t seed = 0; seed < deals_to_try(); ++seed) {
    const std::string text = random_deal(seed);
    CAPTURE(seed);
    CAPTURE(text);
    REQUIRE(errors_of(text).empty());
    for (const NamedEdit& one : edits) check_edit(text, one);
  }
}

TEST_CASE("what was logged can be taken away again") {
  for (std::uint32_t seed = 0; seed < deals_to_try(); ++seed) {
    const std::string text = random_deal(seed);
    CAPTURE(seed);
    CAPTURE(text);
    Visit visit;
    visit.with = {"wang"}, visit.on = "2026-10-01", visit.note = "only this once",
    visit.next = "a demo";
    const std::string logged = after_edit(text, [&](EditedDeal& deal) { log_visit(deal, visit); });
    CHECK(logged != text);
    CHECK(after_edit(logged, [](EditedDeal& deal) { deal.unset("log[on=2026-10-01]"); }) == text);
  }
}
