#include "report/sellers/daily_section.hpp"

#include "c136/base/week.hpp"
#include "report/sellers/entries.hpp"
#include "report/sellers/planned.hpp"
#include "report/sellers/sellers.hpp"
#include "report/week/deal_words.hpp"

#include <algorithm>
#include <map>

namespace c136 {
namespace {

struct DailyRow {
  const ReportScope& scope;
  std::string seller;
  std::vector<std::string> yesterday, today, overdue, help;
};

const std::vector<SheetColumn<DailyRow>>& daily_columns() {
  using enum CellType;
  using R = const DailyRow&;
  static const std::vector<SheetColumn<DailyRow>> columns{
      {"seller",
       {"Seller", "销售"},
       text,
       [](R r) { return person_cell(r.scope.config, r.seller); }},
      {"yesterday", {"Yesterday", "昨日工作"}, text, [](R r) { return joined_cell(r.yesterday); }},
      {"today", {"Today", "今日计划"}, text, [](R r) { return joined_cell(r.today); }},
      {"overdue", {"Overdue", "已逾期"}, text, [](R r) { return joined_cell(r.overdue); }},
      {"help", {"Resources needed", "还需要的资源"}, text, [](R r) { return joined_cell(r.help); }},
  };
  return columns;
}

Date last_workday_before(Date day) {
  do day = day - 1;
  while (weekday(day) > 4);
  return day;
}

class DailySection : public ReportSection {
 public:
  explicit DailySection(const ReportScope& scope)
      : scope_(scope),
        entries_(last_workday_before(scope.table_day), scope.table_day - 1),
        planned_(scope.table_day, [this](const Planned& one) { return is_due(one); }),
        sellers_(scope) {}

  void add(const Examined& examined, const Book&) override { take(examined, true); }
  void pass(const Examined& examined, const Brief&) override { take(examined, false); }

  void add_account(const Examined& examined) override {
    entries_.add(examined.facts);
    planned_.add(examined.facts);
  }

  std::vector<Sheet> finish(const Book&) override {
    for (const DoneEntry& entry : entries_.all())
      for (const std::string& seller : entry.by) sellers_.add(seller);
    std::vector<DailyRow> rows;
    for (const std::string& seller : sellers_.in_order())
      if (!seller.empty()) rows.push_back(row_of(seller));
    return only_sheet(sheet_of("meeting", say(scope_.language, "Daily meeting", "每日例会"),
                               std::span(daily_columns()), rows));
  }

 private:
  void take(const Examined& examined, bool is_picked) {
    const Deal& deal = examined.facts.deal;
    entries_.add(examined.facts);
    planned_.add(examined.facts);
    sellers_.add_deal(deal, is_picked);
    if (!deal.is_open()) return;
    std::vector<std::string>& asks = asks_[std::string(*deal.owner)];
    for (const auto& ask : deal.asks) asks.emplace_back(*ask);
  }

  /// Somebody's, by the end of the day.
  bool is_due(const Planned& one) const {
    return !one.owner.empty() && !one.done && one.due && *one.due <= scope_.table_day;
  }

  DailyRow row_of(const std::string& seller) {
    DailyRow row{scope_, seller, {}, {}, {}, asks_[seller]};
    for (const DoneEntry& entry : entries_.all())
      if (entry.is_by(seller) && !entry.note.empty()) row.yesterday.push_back(entry.note);
    for (const Planned& one : planned_.all()) {
      if (one.owner != seller) continue;
      (*one.due < scope_.table_day ? row.overdue : row.today).push_back(one.what);
    }
    return row;
  }

  const ReportScope& scope_;
  Entries entries_;
  PlannedWork planned_;
  Sellers sellers_;
  std::map<std::string, std::vector<std::string>> asks_;
};

}  // namespace

std::unique_ptr<ReportSection> daily_section(const ReportScope& scope) {
  return std::make_unique<DailySection>(scope);
}

}  // namespace c136
