// Won, lost and shelved deals of the period. reports.md section 3.
#include "report/week/closings.hpp"
#include "report/week/sections.hpp"
#include "report/week/week_sums.hpp"

#include <array>

namespace c136 {
namespace {

struct ClosedRow {
  const Closing& closing;
  const Brief& brief;
  const ReportScope& scope;
  std::string_view deal_id() const { return brief.id; }
};

Cell reasons_cell(const std::vector<const Word*>& reasons, Language language) {
  Named list;
  for (const Word* reason : reasons) {
    const char* pause = list.id.empty() ? "" : "; ";
    list.id += pause + std::string(reason->id);
    list.shown += pause + std::string(shown(*reason, language));
  }
  return list.id.empty() ? Cell() : Cell(std::move(list));
}

const std::vector<SheetColumn<ClosedRow>>& closed_columns() {
  using enum CellType;
  using R = const ClosedRow&;
  static const std::vector<SheetColumn<ClosedRow>> columns{
      {"deal", field_title("deal"), text, [](R r) { return text_cell(r.brief.id); }},
      {"customer", field_title("customer"), text, [](R r) { return text_cell(r.brief.customer); }},
      {"owner", field_title("owner"), text,
       [](R r) { return person_cell(r.scope.config, r.brief.owner); }},
      {"amount",
       {"Contract amount", "合同额"},
       money,
       [](R r) { return money_cell(r.brief.amount, r.brief.currency); }},
      {"status",
       {"Result", "结果"},
       word,
       [](R r) { return word_cell(word_of(r.brief.status), r.scope.language); }},
      {"on", {"Date", "日期"}, date, [](R r) { return Cell(r.closing.on); }},
      {"winner",
       {"Winner", "中标方"},
       word,
       [](R r) { return r.closing.winner.id.empty() ? Cell() : Cell(r.closing.winner); }},
      {"reasons",
       {"Reasons", "原因"},
       text,
       [](R r) { return reasons_cell(r.closing.reasons, r.scope.language); }},
  };
  return columns;
}

Words title_of(Status status) {
  constexpr Words titles[] = {{}, {"Won", "赢单"}, {"Lost", "丢单"}, {"Shelved", "搁置"}};
  return titles[static_cast<std::size_t>(status)];
}

class ClosedSection : public ReportSection {
 public:
  explicit ClosedSection(const ReportScope& scope) : scope_(scope), closings_(scope) {}

  void add(const Examined& examined, const Book& book) override { closings_.add(examined, book); }

  std::vector<Sheet> finish(const Book& book) override {
    const std::vector<Closing> closings = closings_.in_order(book);
    std::vector<ClosedRow> rows;
    Subtotal all;
    std::array<Subtotal, 4> by_status;
    for (const Closing& closing : closings) {
      const Brief& brief = book.briefs[closing.at];
      rows.push_back({closing, brief, scope_});
      all.add(brief, book.config);
      by_status[static_cast<std::size_t>(brief.status)].add(brief, book.config);
    }
    Sheet sheet = sheet_of("closed", say(scope_.language, "Won and lost", "赢单与丢单"),
                           std::span(closed_columns()), rows);
    Total total(book.config);
    total.count("deals", deals_title, all.deals);
    for (const Status status : {Status::won, Status::lost, Status::shelved}) {
      const Word& word = word_of(status);
      total.money(word.id, title_of(status), by_status[static_cast<std::size_t>(status)].amount);
    }
    sheet.total = total.exceptions(all).finish();
    if (closings_.undated() > 0)
      sheet.notes.push_back(say(scope_.language, "{} without any date: in no period",
                                "{}没有任何日期，不属于任何期间",
                                plural(scope_.language, closings_.undated(), "closed deal",
                                       "closed deals", "个已结束的商机")));
    return only_sheet(std::move(sheet));
  }

 private:
  const ReportScope& scope_;
  Closings closings_;
};

}  // namespace

std::unique_ptr<ReportSection> closed_section(const ReportScope& scope) {
  return std::make_unique<ClosedSection>(scope);
}

}  // namespace c136
