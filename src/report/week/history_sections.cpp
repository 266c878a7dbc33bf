// What git knows of the period: the waterfall of the money, and what moved. reports.md section 3.
#include "report/time/change_sheets.hpp"
#include "report/week/sections.hpp"

#include <algorithm>

namespace c136 {
namespace {

class HeadlineSection : public ReportSection {
 public:
  explicit HeadlineSection(const ReportScope& scope) : scope_(scope) {}

  std::vector<Sheet> finish(const Book& book) override {
    return only_sheet(waterfall_sheet("headline", *scope_.history->waterfall, book.config.currency,
                                      scope_.language));
  }

 private:
  const ReportScope& scope_;
};

/// Gaps and plans have tables of their own.
bool is_told(const Movement& movement) {
  return movement.what != Moved::gap_opened && movement.what != Moved::gap_closed &&
         movement.what != Moved::plan_done && movement.what != Moved::plan_slipped;
}

class MovedSection : public ReportSection {
 public:
  explicit MovedSection(const ReportScope& scope) : scope_(scope) {}

  std::vector<Sheet> finish(const Book& book) override {
    std::vector<Movement> told;
    std::ranges::copy_if(scope_.history->moved, std::back_inserter(told), is_told);
    return only_sheet(changes_sheet("moved", told, book.config, scope_.language));
  }

 private:
  const ReportScope& scope_;
};

bool knows_before(const ReportScope& scope) { return scope.history && scope.history->waterfall; }

}  // namespace

std::unique_ptr<ReportSection> headline_section(const ReportScope& scope) {
  return knows_before(scope) ? std::make_unique<HeadlineSection>(scope) : nullptr;
}

std::unique_ptr<ReportSection> moved_section(const ReportScope& scope) {
  return knows_before(scope) ? std::make_unique<MovedSection>(scope) : nullptr;
}

}  // namespace c136
