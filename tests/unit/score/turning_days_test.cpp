#include "score/turning_days.hpp"

#include "support/deal.hpp"
#include "support/files.hpp"

#include <fmt/format.h>

using namespace c136;
using namespace c136::test;

namespace {

/// What the score of a day consists of.
std::string told_on(const Deal& deal, const Config& config, Date day) {
  const Derived derived(deal, config, Language::en, day);
  std::string told;
  for (const Scorecard* card : {&derived.scorecard, &derived.scorecard_136}) {
    told += fmt::format("{} {} {} {};", to_string(card->confirmed), to_string(card->on_paper),
                        card->rate.percent.value_or(-1), card->rate.row);
    for (const CriterionScore& one : card->criteria)
      told += fmt::format("{}{}{} ", one.id(), static_cast<int>(one.state), one.held);
  }
  for (const Diagnostic& gap : derived.gaps) told += fmt::format("{} ", gap.code);
  return told;
}

/// Nothing changes from one day to the next but on a turning day. Gives how many days changed it.
int check_days(const std::string& text, const Config& config) {
  const Loaded loaded = load_deal("a.yaml", text, config, Language::en);
  if (!loaded.ok() || loaded.deal.is_account) return 0;
  const TurningDays turning(loaded.deal, config);
  int changes = 0;
  std::string before;
  for (Date date = day("2026-05-01"); date < day("2027-08-01"); date = date + 1) {
    std::string told = told_on(loaded.deal, config, date);
    if (!before.empty() && told != before) {
      ++changes;
      CHECK_MESSAGE(turning.are_between(date + -1, date), to_string(date), ": ", before, " -> ",
                    told);
    }
    before = std::move(told);
  }
  return changes;
}

}  // namespace

TEST_CASE("the score of an example deal changes on its turning days alone, by every method") {
  int changes = 0;
  for (const std::string_view method : built_in_methods) {
    Config config;
    config.method = method;
    for (const auto& file : files_below(source_folder() / "examples" / "deals", ".yaml")) {
      CAPTURE(file);
      changes += check_days(content(file), config);
    }
  }
  CHECK(changes > 50);
}
