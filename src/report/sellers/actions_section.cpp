// What the last reviews asked for, and what is done, overdue and due in the
// plans. reports.md section 3.
#include "report/sellers/planned.hpp"
#include "report/week/deal_words.hpp"
#include "report/week/sections.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace c136 {
namespace {

struct PlannedRow {
  const Planned& work;
  const ReportScope& scope;
  std::string_view deal_id() const { return work.deal; }
};

Cell day_cell(const std::optional<Date>& day) { return day ? Cell(*day) : Cell(); }

Cell owner_cell(const PlannedRow& row) { return person_cell(row.scope.config, row.work.owner); }

const std::vector<SheetColumn<PlannedRow>>& review_columns() {
  using enum CellType;
  using R = const PlannedRow&;
  static const std::vector<SheetColumn<PlannedRow>> columns{
      {"deal", field_title("deal"), text, [](R r) { return text_cell(r.work.deal); }},
      {"asked", {"Asked for", "要求"}, text, [](R r) { return text_cell(r.work.what); }},
      {"owner", {"Owner", "责任人"}, text, owner_cell},
      {"due", {"Due", "完成时间"}, date, [](R r) { return day_cell(r.work.due); }},
      {"done",
       {"Done", "完成情况"},
       text,
       [](R r) { return Cell(answer_of(r.work, r.scope.table_day, r.scope.language)); }},
  };
  return columns;
}

const std::vector<SheetColumn<PlannedRow>>& actions_columns() {
  using enum CellType;
  using R = const PlannedRow&;
  static const std::vector<SheetColumn<PlannedRow>> columns{
      {"state",
       {"State", "状态"},
       word,
       [](R r) { return word_cell(word_of(r.work.state(r.scope.table_day)), r.scope.language); }},
      {"deal", field_title("deal"), text, [](R r) { return text_cell(r.work.deal); }},
      {"item", {"Item", "工作项"}, text, [](R r) { return text_cell(r.work.what); }},
      {"kind",
       {"Kind", "属性"},
       word,
       [](R r) { return word_cell(word_of(r.work.kind), r.scope.language); }},
      {"owner", {"Owner", "责任人"}, text, owner_cell},
      {"due", {"Due", "完成时间"}, date, [](R r) { return day_cell(r.work.due); }},
      {"done", {"Done", "实际完成"}, date, [](R r) { return day_cell(r.work.done); }},
      {"deliverable",
       {"Stage deliverable", "阶段性成果"},
       text,
       [](R r) { return text_cell(r.work.deliverable); }},
  };
  return columns;
}

std::vector<PlannedRow> rows_of(const std::vector<const Planned*>& works,
                                const ReportScope& scope) {
  std::vector<PlannedRow> rows;
  for (const Planned* work : works) rows.push_back({*work, scope});
  return rows;
}

class PlannedSection : public ReportSection {
 public:
  PlannedSection(const ReportScope& scope, PlannedWork::Wanted is_wanted)
      : scope_(scope), work_(scope.table_day, std::move(is_wanted)) {}

  void add(const Examined& examined, const Book&) override { work_.add(examined.facts); }

 protected:
  const ReportScope& scope_;
  PlannedWork work_;
};

bool asks_nothing_of_plans(const Planned&) { return false; }

class ReviewSection : public PlannedSection {
 public:
  explicit ReviewSection(const ReportScope& scope) : PlannedSection(scope, asks_nothing_of_plans) {}

  std::vector<Sheet> finish(const Book&) override {
    std::vector<const Planned*> asked;
    for (const Planned& one : work_.asked_last()) asked.push_back(&one);
    std::ranges::sort(asked, {}, [](const Planned* one) {
      return std::tuple(std::string_view(one->deal), one->place);
    });
    return only_sheet(sheet_of("review", say(scope_.language, "Review", "上次要求"),
                               std::span(review_columns()), rows_of(asked, scope_)));
  }
};

class ActionsSection : public PlannedSection {
 public:
  explicit ActionsSection(const ReportScope& scope)
      : PlannedSection(scope, [this](const Planned& one) { return is_listed(one); }) {}

  std::vector<Sheet> finish(const Book&) override {
    std::vector<const Planned*> listed;
    for (const Planned& one : work_.all()) listed.push_back(&one);
    std::ranges::sort(listed, {}, [&](const Planned* one) {
      const PlannedState state = one->state(scope_.table_day);
      return std::tuple(state, state == PlannedState::done ? *one->done : *one->due,
                        one->deal.empty(), std::string_view(one->deal), one->place);
    });
    return only_sheet(sheet_of("actions", say(scope_.language, "Plan", "计划"),
                               std::span(actions_columns()), rows_of(listed, scope_)));
  }

 private:
  /// Done in the period, overdue, or due by the end of the next one.
  bool is_listed(const Planned& one) const {
    switch (one.state(scope_.table_day)) {
      case PlannedState::done:
        return scope_.is_within(*one.done);
      case PlannedState::overdue:
        return true;
      case PlannedState::due:
        return !scope_.period || *one.due <= next_period(scope_.period_kind, *scope_.period).to;
      case PlannedState::undated:
        return false;
    }
    return false;
  }
};

}  // namespace

std::unique_ptr<ReportSection> review_section(const ReportScope& scope) {
  return std::make_unique<ReviewSection>(scope);
}

std::unique_ptr<ReportSection> actions_section(const ReportScope& scope) {
  return std::make_unique<ActionsSection>(scope);
}

}  // namespace c136
