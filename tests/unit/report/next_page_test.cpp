#include "report/next/next_page.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::string next_of(const std::string& deal, Language language) {
  const Sample sample(deal, "2026-11-22", language);
  const Examined seen = examined(sample);
  return page_of([&](auto& blocks) { add_next_page(seen, next_actions(seen), blocks); });
}

/// The gate of its stage is 6C, and all of it is there on paper.
std::string preselection() {
  return edited(whole, "owner: li.wei\nstage: comparison", "owner: li.wei\nstage: preselection");
}

std::string zhao_unrated() {
  return edited(preselection(), "influence: low, tendency: 0", "influence: low");
}

bool says(const std::string& page, std::string_view text) {
  return page.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("whom to meet, through whom and why, what to learn, where to write it, what it closes") {
  const std::string page = next_of(zhao_unrated(), Language::en);
  CHECK(says(page, "Meet Zhao, through Chen (+3 insider)"));
  CHECK(says(page, "C303: tendency, with a sign you saw → c3.members[who=zhao].tendency, signs"));
  CHECK(says(page, "The way in: both met us on 2026-11-01."));
  CHECK(says(page, "Closes C303."));
  CHECK(says(page, "Once closed, have C3 confirmed by Chen: a log entry with `confirms`."));
}

TEST_CASE("the same in Chinese") {
  const std::string page = next_of(zhao_unrated(), Language::zh);
  CHECK(says(page, "见Zhao，请Chen（+3 内线）引荐"));
  CHECK(says(page, "引荐依据：2026-11-01 两人一起见过我们。"));
  CHECK(says(page, "可补齐 C303。"));
}

TEST_CASE("what is planned is said and not asked for") {
  const std::string page = next_of(edited(zhao_unrated(), "item: reference visit, due: 2026-12-10",
                                          "item: visit, delivers: c3, due: 2026-12-10"),
                                   Language::en);
  CHECK(says(page, "C3: planned already, nothing more to arrange: visit (due 2026-12-10)."));
  CHECK_FALSE(says(page, "Meet Zhao"));
}

TEST_CASE("without anybody we know, the first thing is a guide, then a coach") {
  const std::string page = next_of(std::string(smallest), Language::zh);
  CHECK(says(page, "在Hengyuan找一位愿意指路的向导"));
  CHECK(says(page, "目前还没有合格的教练"));
}

TEST_CASE("where all is confirmed it is told of the method that asked for it") {
  const auto page_by = [](std::shared_ptr<const Method> method) {
    Config config;
    if (method) {
      config.methods = {method};
      config.method = method->id;
    }
    const Sample sample(std::string(whole), "2026-11-22", Language::en, config);
    const Examined seen = examined(sample);
    return page_of([&](auto& blocks) { add_next_page(seen, NextActions{}, blocks); });
  };
  CHECK(says(page_by(nullptr), "All three gates are passed"));
  const std::string own = page_by(std::make_shared<const Method>(
      Method{"own", {"Own", "自定"}, {}, {{"C1", Group::c, {}, {}, {"C101"}, {}}}, {}, {}}));
  CHECK_FALSE(says(own, "three"));
  CHECK(says(own, "Everything that Own asks for is confirmed"));
}
