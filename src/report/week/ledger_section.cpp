// The deal ledger with every criterion of the method. reports.md section 6.
#include "report/week/deal_words.hpp"
#include "report/week/sections.hpp"
#include "report/week/week_sums.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace c136 {
namespace {

using States = std::vector<State>;  // in the order of the scorecard

struct LedgerRow {
  std::size_t number;
  const Brief& brief;
  const States& states;
  const ReportScope& scope;
  std::string_view deal_id() const { return brief.id; }
};

constexpr std::string_view state_signs[] = {"–", "○", "●"};

Cell state_cell(State state) {
  return Named{std::string(name_of(state)),
               std::string(state_signs[static_cast<std::size_t>(state)])};
}

std::vector<SheetColumn<LedgerRow>> ledger_sheet_columns(const Method& method) {
  using enum CellType;
  using R = const LedgerRow&;
  std::vector<SheetColumn<LedgerRow>> columns{
      {"no", {"No.", "序号"}, integer, [](R r) { return Cell(std::int64_t(r.number)); }},
      {"region", field_title("region"), text, [](R r) { return text_cell(r.brief.region); }},
      {"owner", field_title("owner"), text,
       [](R r) { return person_cell(r.scope.config, r.brief.owner); }},
      {"reseller", field_title("reseller"), text, [](R r) { return text_cell(r.brief.reseller); }},
      {"product", field_title("product"), text, [](R r) { return text_cell(r.brief.product); }},
      {"model", field_title("model"), text, [](R r) { return text_cell(r.brief.model); }},
      {"customer", field_title("customer"), text, [](R r) { return text_cell(r.brief.customer); }},
      {"amount", field_title("amount"), money,
       [](R r) { return money_cell(r.brief.amount, r.brief.currency); }},
      {"close", field_title("close"), date, [](R r) { return typed_cell(r.brief.close); }},
      {"stage", field_title("stage"), word,
       [](R r) { return word_cell(r.scope.config.stage(r.brief.stage), r.scope.language); }},
  };
  const bool is_136 = &method == &c136_method();
  const Words title = is_136 ? Words{"136 value", "136值"} : method.value_title;
  columns.push_back(
      {"confirmed", title, value, [](R r) { return Cell(to_string(r.brief.confirmed)); }});
  columns.push_back(
      {"next", field_title("next"), text, [](R r) { return text_cell(r.brief.next_step); }});
  return columns;
}

/// A column for each criterion of the method, before that of the value.
void insert_states(Sheet& sheet, const std::vector<LedgerRow>& rows, const Method& method) {
  const auto value = std::ranges::find(sheet.columns, "confirmed", &ColumnHead::id);
  const auto at = value - sheet.columns.begin();
  std::vector<ColumnHead> heads;
  for (const MethodCriterion& criterion : method.criteria)
    heads.push_back(head_of(criterion.id, {criterion.id, criterion.id}, CellType::word, {}, {}));
  sheet.columns.insert(value, heads.begin(), heads.end());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    std::vector<Cell> states;
    for (const State state : rows[row].states) states.push_back(state_cell(state));
    sheet.rows[row].insert(sheet.rows[row].begin() + at, states.begin(), states.end());
  }
}

class LedgerSection : public ReportSection {
 public:
  explicit LedgerSection(const ReportScope& scope) : scope_(scope) {}

  void add(const Examined& examined, const Book& book) override {
    if (!book.briefs.back().is_open()) return;
    States& states = states_[book.briefs.size() - 1];
    for (const CriterionScore& criterion : examined.scorecard.criteria)
      states.push_back(criterion.state);
  }

  std::vector<Sheet> finish(const Book& book) override {
    std::vector<std::size_t> deals;
    for (const auto& [at, states] : states_) deals.push_back(at);
    std::ranges::sort(deals, {}, [&](std::size_t at) {
      const Brief& brief = book.briefs[at];
      return std::tuple(brief.region.empty(), brief.region, brief.owner, brief.id);
    });
    return grouped_sheets(deals, book, scope_, [&](const std::vector<std::size_t>& group) {
      return sheet(group, book);
    });
  }

 private:
  Sheet sheet(const std::vector<std::size_t>& deals, const Book& book) const {
    std::vector<LedgerRow> rows;
    Subtotal sums;
    for (const std::size_t at : deals) {
      rows.push_back({rows.size() + 1, book.briefs[at], states_.at(at), scope_});
      sums.add(book.briefs[at], book.config);
    }
    const Method& method = method_of(scope_.config);
    const auto columns = ledger_sheet_columns(method);
    Sheet sheet = sheet_of("ledger", say(scope_.language, "Deal ledger", "商机台账"),
                           std::span(columns), rows, scope_.privacy());
    insert_states(sheet, rows, method);
    sheet.total = Total(book.config)
                      .count("deals", deals_title, sums.deals)
                      .money("amount", field_title("amount"), sums.amount)
                      .exceptions(sums)
                      .finish();
    return sheet;
  }

  const ReportScope& scope_;
  std::map<std::size_t, States> states_;  // of the open deals, by their place in the book
};

}  // namespace

std::unique_ptr<ReportSection> ledger_section(const ReportScope& scope) {
  return std::make_unique<LedgerSection>(scope);
}

}  // namespace c136
