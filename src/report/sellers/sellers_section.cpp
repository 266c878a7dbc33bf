// The sellers' weekly reports, one block each. reports.md section 4.
#include "report/sellers/planned.hpp"
#include "report/sellers/seller_days.hpp"
#include "report/sellers/sellers.hpp"
#include "report/sellers/selling_costs.hpp"
#include "report/week/closings.hpp"
#include "report/week/sections.hpp"
#include "report/week/week_sums.hpp"

#include <algorithm>
#include <tuple>

namespace c136 {
namespace {

struct SellerHead {
  const SellerWeek& week;
};

const std::vector<SheetColumn<SellerHead>>& seller_columns() {
  using enum CellType;
  using R = const SellerHead&;
  static const std::vector<SheetColumn<SellerHead>> columns{
      {"seller",
       {"Sales engineer", "销售工程师"},
       text,
       [](R r) { return person_cell(r.week.scope.config, r.week.seller); }},
      {"manager",
       {"Regional manager", "区域经理"},
       text,
       [](R r) {
         const Config& config = r.week.scope.config;
         return person_cell(config, manager_of(config, r.week.seller));
       }},
      {"week", {"Week", "周"}, text, [](R r) { return Cell(r.week.scope.period->label); }},
      {"from", {"From", "起"}, date, [](R r) { return Cell(r.week.scope.period->from); }},
      {"to", {"To", "止"}, date, [](R r) { return Cell(r.week.scope.period->to); }},
      {"blank",
       {"Blank workdays", "未填工作日"},
       integer,
       [](R r) { return Cell(blank_days(r.week)); }},
  };
  return columns;
}

const std::vector<SheetColumn<Text>>& text_columns() {
  static const std::vector<SheetColumn<Text>> columns{
      {"text", {"What", "内容"}, CellType::text, [](const Text& text) { return Cell(text); }}};
  return columns;
}

struct ContractRow {
  const Brief& brief;
  std::string note;
  std::string_view deal_id() const { return brief.id; }
};

const std::vector<SheetColumn<ContractRow>>& contract_columns() {
  using enum CellType;
  using R = const ContractRow&;
  static const std::vector<SheetColumn<ContractRow>> columns{
      {"customer", {"Customer", "客户名称"}, text, [](R r) { return text_cell(r.brief.customer); }},
      {"product",
       {"Product kind", "产品种类"},
       text,
       [](R r) { return text_cell(r.brief.product); }},
      {"model", {"Product model", "产品型号"}, text, [](R r) { return text_cell(r.brief.model); }},
      {"quantity",
       {"Quantity", "数量"},
       integer,
       [](R r) { return r.brief.quantity > 0 ? Cell(r.brief.quantity) : Cell(); }},
      {"amount",
       {"Contract amount", "合同额"},
       money,
       [](R r) { return money_cell(r.brief.amount, r.brief.currency); }},
      {"note", {"Note", "备注"}, text, [](R r) { return text_cell(r.note); }},
  };
  return columns;
}

struct ExpensesRow {
  const Config& config;
  SellingCosts costs;
  std::vector<std::string> notes;
};

const std::vector<SheetColumn<ExpensesRow>>& expenses_columns() {
  using enum CellType;
  using R = const ExpensesRow&;
  static const std::vector<SheetColumn<ExpensesRow>> columns{
      {"travel",
       {"Travel", "差旅费用"},
       money,
       [](R r) { return cost_cell(r.costs.travel, r.config); }},
      {"hospitality",
       {"Hospitality", "交际费用"},
       money,
       [](R r) { return cost_cell(r.costs.hospitality, r.config); }},
      {"other", {"Other", "其他"}, money, [](R r) { return cost_cell(r.costs.other, r.config); }},
      {"note", {"Note", "备注"}, text, [](R r) { return joined_cell(r.notes); }},
  };
  return columns;
}

struct NextRow {
  std::string what, deal;
  std::optional<Date> due;
  std::string_view deal_id() const { return deal; }
};

const std::vector<SheetColumn<NextRow>>& next_columns() {
  using enum CellType;
  using R = const NextRow&;
  static const std::vector<SheetColumn<NextRow>> columns{
      {"what", {"What", "工作内容"}, text, [](R r) { return text_cell(r.what); }},
      {"deal", field_title("deal"), text, [](R r) { return text_cell(r.deal); }},
      {"due", {"Due", "完成时间"}, date, [](R r) { return r.due ? Cell(*r.due) : Cell(); }},
  };
  return columns;
}

class SellersSection : public ReportSection {
 public:
  explicit SellersSection(const ReportScope& scope)
      : scope_(scope),
        entries_(scope.first_day(), scope.table_day),
        planned_(scope.table_day, [this](const Planned& one) { return is_next(one); }),
        sellers_(scope) {}

  void add(const Examined& examined, const Book& book) override {
    take(examined, book.briefs.back(), true);
  }
  void pass(const Examined& examined, const Brief& brief) override { take(examined, brief, false); }
  void add_account(const Examined& examined) override {
    entries_.add(examined.facts);
    planned_.add(examined.facts);
  }

  void add_note(const ReadWeek& week) override {
    if (week.note->days_of().first == scope_.period->from) notes_.push_back(week);
  }

  std::vector<Sheet> finish(const Book&) override {
    for (const DoneEntry& entry : entries_.all()) {
      if (!scope_.is_within(entry.on)) continue;
      if (entry.by.empty()) sellers_.add("");
      for (const std::string& seller : entry.by) sellers_.add(seller);
    }
    for (const ReadWeek& week : notes_) sellers_.add(*week.note->seller);
    std::vector<Sheet> sheets;
    for (const std::string& seller : sellers_.in_order()) add_block(seller, sheets);
    return sheets;
  }

  std::vector<Sheet> shapes(const Book&) override {
    return {sheet_of("seller", "", std::span(seller_columns()), {}),
            sheet_of("events", "", std::span(text_columns()), {}),
            sheet_of("market", "", std::span(text_columns()), {}),
            days_shape(),
            sheet_of("contracts", "", std::span(contract_columns()), {}),
            sheet_of("expenses", "", std::span(expenses_columns()), {}),
            sheet_of("next", "", std::span(next_columns()), {})};
  }

 private:
  struct Contract {
    Brief brief;
    Date on;
    std::string note;
  };

  void take(const Examined& examined, const Brief& brief, bool is_picked) {
    const Deal& deal = examined.facts.deal;
    entries_.add(examined.facts);
    planned_.add(examined.facts);
    sellers_.add_deal(deal, is_picked);
    const auto on = closing_day(brief);
    if (brief.status == Status::won && on && scope_.is_within(*on))
      contracts_.push_back({brief, *on, std::string(*deal.result.note)});
  }

  void add_block(const std::string& seller, std::vector<Sheet>& sheets) {
    SellerWeek week{scope_, seller, {}, {}};
    for (const DoneEntry& entry : entries_.all())
      if (scope_.is_within(entry.on) && entry.is_by(seller)) week.entries.push_back(&entry);
    for (const ReadWeek& read : notes_)
      if (*read.note->seller == seller) week.notes.push_back(read.note.get());
    const std::size_t first = sheets.size();
    sheets.push_back(head_sheet(week));
    sheets.push_back(
        texts_sheet(week, "events", {"Events of the week", "本周大事"}, &WeekNote::events));
    sheets.push_back(
        texts_sheet(week, "market", {"Market news", "本周市场动态"}, &WeekNote::market));
    sheets.push_back(days_sheet(week));
    sheets.push_back(contracts_sheet(week));
    sheets.push_back(expenses_sheet(week));
    sheets.push_back(next_sheet(week));
    make_block(std::span(sheets).subspan(first), seller, shown_name(seller),
               say(scope_.language, "Weekly report", "工作周报"));
    sheets[first].is_form = true;
  }

  std::string shown_name(const std::string& seller) const {
    const Cell name = person_cell(scope_.config, seller);
    return name.empty() ? say(scope_.language, "nobody", "未注明")
                        : std::get<std::string>(name.value);
  }

  Sheet head_sheet(const SellerWeek& week) const {
    return sheet_of(
        "seller",
        say(scope_.language, "Weekly report of {}", "{} 工作周报", shown_name(week.seller)),
        std::span(seller_columns()), std::vector{SellerHead{week}});
  }

  Sheet texts_sheet(const SellerWeek& week, std::string_view id, Words title,
                    List<Located<Text>> WeekNote::*list) const {
    std::vector<Text> rows;
    for (const WeekNote* note : week.notes)
      for (const auto& text : note->*list) rows.push_back(*text);
    return sheet_of(id, std::string(title.in(scope_.language)), std::span(text_columns()), rows);
  }

  Sheet contracts_sheet(const SellerWeek& week) const {
    std::vector<const Contract*> signed_by;
    for (const Contract& contract : contracts_)
      if (contract.brief.owner == week.seller) signed_by.push_back(&contract);
    std::ranges::sort(signed_by, {},
                      [](const Contract* c) { return std::tuple(c->on, c->brief.id); });
    std::vector<ContractRow> rows;
    Subtotal sums;
    for (const Contract* contract : signed_by) {
      rows.push_back({contract->brief, contract->note});
      sums.add(contract->brief, scope_.config);
    }
    Sheet sheet = sheet_of("contracts", say(scope_.language, "Contracts signed", "合同签订情况"),
                           std::span(contract_columns()), rows);
    Total total(scope_.config);
    total.count("deals", deals_title, sums.deals);
    total.money("amount", {"Contract amount", "合同额"}, sums.amount);
    sheet.total = std::move(total.exceptions(sums)).finish();
    return sheet;
  }

  Sheet expenses_sheet(const SellerWeek& week) const {
    ExpensesRow row{scope_.config, {}, {}};
    for (const DoneEntry* entry : week.entries)
      if (entry->payer() == week.seller) row.costs.add(*entry);
    for (const WeekNote* note : week.notes) {
      for (const WeekDay& day : note->days) row.costs.add(day.cost);
      if (note->note) row.notes.emplace_back(*note->note);
    }
    return sheet_of("expenses", say(scope_.language, "Expenses", "费用情况"),
                    std::span(expenses_columns()), std::vector{row});
  }

  /// Somebody's, to be done by the end of the following week.
  bool is_next(const Planned& one) const {
    return !one.owner.empty() && !one.done && one.due && *one.due <= scope_.period->to + 7;
  }

  Sheet next_sheet(const SellerWeek& week) const {
    std::vector<const Planned*> own;
    for (const Planned& one : planned_.all())
      if (one.owner == week.seller) own.push_back(&one);
    std::ranges::sort(own, {}, [](const Planned* one) {
      return std::tuple(*one->due, one->deal.empty(), std::string_view(one->deal), one->place);
    });
    std::vector<NextRow> rows;
    for (const Planned* one : own) rows.push_back({one->what, one->deal, one->due});
    for (const WeekNote* note : week.notes)
      for (const auto& text : note->plan) rows.push_back({std::string(*text), "", std::nullopt});
    return sheet_of("next", say(scope_.language, "Next week", "下周计划"),
                    std::span(next_columns()), rows);
  }

  const ReportScope& scope_;
  Entries entries_;
  PlannedWork planned_;
  Sellers sellers_;
  std::vector<ReadWeek> notes_;
  std::vector<Contract> contracts_;
};

}  // namespace

std::unique_ptr<ReportSection> sellers_section(const ReportScope& scope) {
  return std::make_unique<SellersSection>(scope);
}

}  // namespace c136
