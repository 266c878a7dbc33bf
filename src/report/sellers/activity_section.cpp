// What each seller did in the period, and what came of it. reports.md
// section 3.
#include "report/sellers/entries.hpp"
#include "report/sellers/sellers.hpp"
#include "report/week/deal_words.hpp"
#include "report/week/sections.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace c136 {
namespace {

/// The first day of the period on which each person was met, by whomever; of those whom nobody met
/// before it.
using FirstMet = std::map<std::string_view, Date>;

struct ActivityRow {
  const ReportScope& scope;
  std::string seller;  // empty: nobody
  int entries = 0, accompanied = 0;
  std::array<int, 4> outcomes{};  // by Outcome
  std::set<std::string_view> met = {}, first_met = {};

  int outcome(Outcome one) const { return outcomes[static_cast<std::size_t>(one)]; }

  void add(const DoneEntry& entry, const FirstMet& first) {
    ++entries;
    if (entry.outcome) ++outcomes[static_cast<std::size_t>(*entry.outcome)];
    const std::string_view manager = manager_of(scope.config, seller);
    accompanied += !manager.empty() && manager != seller && entry.is_by(manager);
    if (!entry.is_contact()) return;
    for (const std::string& person : entry.people) {
      met.insert(person);
      const auto day = first.find(person);
      if (day != first.end() && day->second == entry.on) first_met.insert(person);
    }
  }

  /// Order or advance, of those with an outcome; halves up.
  Cell success() const {
    const int all = outcomes[0] + outcomes[1] + outcomes[2] + outcomes[3];
    if (all == 0) return {};
    const int good = outcome(Outcome::order) + outcome(Outcome::advance);
    return Percent{(good * 200 + all) / (all * 2)};
  }
};

template <Outcome outcome>
Cell outcome_cell(const ActivityRow& row) {
  return row.outcome(outcome);
}

const std::vector<SheetColumn<ActivityRow>>& activity_columns() {
  using enum CellType;
  using R = const ActivityRow&;
  static const std::vector<SheetColumn<ActivityRow>> columns{
      {"seller",
       {"Seller", "销售"},
       text,
       [](R r) { return person_cell(r.scope.config, r.seller); }},
      {"entries", {"Entries", "记录"}, integer, [](R r) { return Cell(r.entries); }},
      {"order", {"Order", "订单"}, integer, outcome_cell<Outcome::order>},
      {"advance", {"Advance", "进展"}, integer, outcome_cell<Outcome::advance>},
      {"continuation", {"Continuation", "暂时中断"}, integer, outcome_cell<Outcome::continuation>},
      {"no_sale", {"No sale", "无销售"}, integer, outcome_cell<Outcome::no_sale>},
      {"success", {"Success", "成效率"}, percent, [](R r) { return r.success(); }},
      {"accompanied", {"Accompanied", "随访"}, integer, [](R r) { return Cell(r.accompanied); }},
      {"met",
       {"People met", "见到的人"},
       integer,
       [](R r) { return Cell(static_cast<int>(r.met.size())); }},
      {"new",
       {"Met for the first time", "新见的人"},
       integer,
       [](R r) { return Cell(static_cast<int>(r.first_met.size())); }},
  };
  return columns;
}

class ActivitySection : public ReportSection {
 public:
  explicit ActivitySection(const ReportScope& scope)
      : scope_(scope), entries_(scope.first_day(), scope.table_day), sellers_(scope) {}

  void add(const Examined& examined, const Book&) override { take(examined, true); }
  void pass(const Examined& examined, const Brief&) override { take(examined, false); }
  void add_account(const Examined& examined) override { entries_.add(examined.facts); }

  std::vector<Sheet> finish(const Book&) override {
    const FirstMet first = first_met();
    for (const DoneEntry& entry : entries_.all()) {
      if (!scope_.is_within(entry.on)) continue;
      if (entry.by.empty()) sellers_.add("");
      for (const std::string& seller : entry.by) sellers_.add(seller);
    }
    std::vector<ActivityRow> rows;
    for (std::string& seller : sellers_.in_order()) {
      ActivityRow& row = rows.emplace_back(ActivityRow{scope_, std::move(seller)});
      for (const DoneEntry& entry : entries_.all())
        if (scope_.is_within(entry.on) && entry.is_by(row.seller)) row.add(entry, first);
    }
    return only_sheet(sheet_of("activity", say(scope_.language, "Activity", "销售活动"),
                               std::span(activity_columns()), rows));
  }

 private:
  void take(const Examined& examined, bool is_picked) {
    entries_.add(examined.facts);
    sellers_.add_deal(examined.facts.deal, is_picked);
  }

  FirstMet first_met() const {
    FirstMet first;
    for (const DoneEntry& entry : entries_.all()) {
      if (!entry.is_contact()) continue;
      for (const std::string& person : entry.people) {
        if (entries_.was_met_before(person)) continue;
        Date& day = first.try_emplace(person, entry.on).first->second;
        day = std::min(day, entry.on);
      }
    }
    return first;
  }

  const ReportScope& scope_;
  Entries entries_;
  Sellers sellers_;
};

}  // namespace

std::unique_ptr<ReportSection> activity_section(const ReportScope& scope) {
  return std::make_unique<ActivitySection>(scope);
}

}  // namespace c136
