// What selling cost in the period against the budgets of exactly that period.
// reports.md section 3.
#include "report/sellers/selling_costs.hpp"
#include "report/week/deal_words.hpp"
#include "report/week/sections.hpp"
#include "report/week/week_sums.hpp"

#include <map>

namespace c136 {
namespace {

struct BudgetRow {
  const ReportScope& scope;
  const Budget* budget;  // null: everybody, without one
  const Word& kind;
  std::optional<Money> planned;
  KnownSum actual;
};

constexpr Word cost_words[] = {
    {"travel", "差旅费用"}, {"hospitality", "交际费用"}, {"other", "其他"}};

Cell of_cell(const BudgetRow& row) {
  if (!row.budget || row.budget->scope == Share::Scope::all)  // for programs nothing stands there
    return Named{"", say(row.scope.language, "everybody", "全体")};
  return row.budget->scope == Share::Scope::owner ? person_cell(row.scope.config, row.budget->of)
                                                  : text_cell(row.budget->of);
}

Cell planned_cell(const BudgetRow& row) {
  return row.planned ? money_cell(*row.planned, row.scope.config.currency) : Cell();
}

Cell left_cell(const BudgetRow& row) {
  if (!row.planned) return {};
  Sum left{row.planned->cents};
  if (row.actual) left.cents -= row.actual->cents;
  return base_cell(left, row.scope.config);
}

const std::vector<SheetColumn<BudgetRow>>& budget_columns() {
  using enum CellType;
  using R = const BudgetRow&;
  static const std::vector<SheetColumn<BudgetRow>> columns{
      {"of", {"Of", "对象"}, text, of_cell},
      {"kind", {"Expense", "费用"}, word, [](R r) { return word_cell(r.kind, r.scope.language); }},
      {"budget", {"Budget", "预算"}, money, planned_cell},
      {"actual",
       {"Actual", "实际"},
       money,
       [](R r) { return cost_cell(r.actual, r.scope.config); }},
      {"left", {"Left", "余额"}, money, left_cell},
  };
  return columns;
}

class BudgetSection : public ReportSection {
 public:
  explicit BudgetSection(const ReportScope& scope)
      : scope_(scope), entries_(scope.first_day(), scope.table_day) {}

  void add(const Examined& examined, const Book&) override { entries_.add(examined.facts); }
  void pass(const Examined& examined, const Brief&) override { entries_.add(examined.facts); }
  void add_account(const Examined& examined) override { entries_.add(examined.facts); }

  void add_note(const ReadWeek& week) override {
    for (const WeekDay& day : week.note->days)
      if (scope_.is_within(*day.on)) costs_[std::string(*week.note->seller)].add(day.cost);
  }

  std::vector<Sheet> finish(const Book&) override {
    for (const DoneEntry& entry : entries_.all())
      if (scope_.is_within(entry.on)) costs_[std::string(entry.payer())].add(entry);
    std::vector<BudgetRow> rows;
    const Budget* everybody = nullptr;
    for (const Budget& budget : scope_.config.budgets)
      if (is_of_period(budget) && budget.scope == Share::Scope::all) everybody = &budget;
    add_rows(everybody, rows);
    for (const Budget& budget : scope_.config.budgets)
      if (is_of_period(budget) && budget.scope != Share::Scope::all) add_rows(&budget, rows);
    return only_sheet(sheet_of("budget", say(scope_.language, "Selling expenses", "销售费用"),
                               std::span(budget_columns()), rows));
  }

 private:
  bool is_of_period(const Budget& budget) const {
    return scope_.period && budget.first == scope_.period->from && budget.last == scope_.period->to;
  }

  bool is_of(const Budget* budget, const std::string& seller) const {
    if (!budget || budget->scope == Share::Scope::all) return true;
    if (budget->scope == Share::Scope::owner) return seller == budget->of;
    const OwnPerson* person = scope_.config.person(seller);
    if (!person) return false;
    return budget->of == (budget->scope == Share::Scope::team ? person->team : person->region);
  }

  void add_rows(const Budget* budget, std::vector<BudgetRow>& rows) const {
    SellingCosts actual;
    for (const auto& [seller, costs] : costs_)
      if (is_of(budget, seller)) actual.add(costs);
    const auto planned = [&](std::optional<Money> Budget::*kind) {
      return budget ? budget->*kind : std::nullopt;
    };
    rows.push_back({scope_, budget, cost_words[0], planned(&Budget::travel), actual.travel});
    rows.push_back(
        {scope_, budget, cost_words[1], planned(&Budget::hospitality), actual.hospitality});
    rows.push_back({scope_, budget, cost_words[2], planned(&Budget::other), actual.other});
  }

  const ReportScope& scope_;
  Entries entries_;
  std::map<std::string, SellingCosts> costs_;  // by seller; "": nobody
};

}  // namespace

std::unique_ptr<ReportSection> budget_section(const ReportScope& scope) {
  return std::make_unique<BudgetSection>(scope);
}

}  // namespace c136
