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
    return {waterfall_sheet("headline", *scope_.history->waterfall, book.config.currency,
                            scope_.language)};
  }

 private:
  const ReportScope& scope_;
};

/// What the movement goes from and to; none where it is no word.
std::span<const Word> words_of_sides(Moved what, const Config& config) {
  switch (what) {
    case Moved::added:
    case Moved::won:
    case Moved::lost:
    case Moved::shelved:
    case Moved::reopened:
    case Moved::removed:
      return words_of<Status>();
    case Moved::stage_forward:
    case Moved::stage_back:
      return config.stages;
    case Moved::seat:
      return words_of<Seat>();
    default:
      return {};
  }
}

/// Gaps and plans have tables of their own.
bool is_told(const Movement& movement) {
  return movement.what != Moved::gap_opened && movement.what != Moved::gap_closed &&
         movement.what != Moved::plan_done && movement.what != Moved::plan_slipped;
}

class MovedSection : public ReportSection {
 public:
  explicit MovedSection(const ReportScope& scope) : scope_(scope) {}

  std::vector<Sheet> finish(const Book&) override {
    std::vector<Movement> told;
    std::ranges::copy_if(scope_.history->moved, std::back_inserter(told), is_told);
    for (Movement& movement : told) {
      name_people(movement);
      if (scope_.language == Language::zh) say_in_chinese(movement);  // programs read English
    }
    return {changes_sheet("moved", told, scope_.language)};
  }

 private:
  /// Our own people, as in every table of the report.
  void name_people(Movement& movement) const {
    name(movement.owner);
    if (movement.what != Moved::owner) return;
    for (auto* side : {&movement.before, &movement.after})
      if (*side) name(**side);
  }

  void say_in_chinese(Movement& movement) const {
    const auto words = words_of_sides(movement.what, scope_.config);
    for (auto* side : {&movement.before, &movement.after}) {
      if (!*side) continue;
      const auto word = std::ranges::find(words, **side, &Word::id);
      if (word != words.end()) **side = shown(*word, Language::zh);
    }
  }

  void name(std::string& id) const {
    if (const OwnPerson* person = scope_.config.person(id)) id = person->name;
  }

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
