// Why the deals of the period were lost, and to whom. reports.md section 3.
#include "report/week/closings.hpp"
#include "report/week/sections.hpp"
#include "report/week/week_sums.hpp"

#include <algorithm>

namespace c136 {
namespace {

struct LossRow {
  Named name;
  Subtotal sums;
};

/// The most deals first, then by id.
class Losses {
 public:
  void add(const Named& name, const Brief& brief, const Config& config) {
    auto row = std::ranges::find(rows_, name.id, [](const LossRow& r) { return r.name.id; });
    if (row == rows_.end()) row = rows_.insert(rows_.end(), {name, {}});
    row->sums.add(brief, config);
  }

  std::vector<LossRow> in_order() && {
    std::ranges::sort(rows_, [](const LossRow& a, const LossRow& b) {
      if (a.sums.deals != b.sums.deals) return a.sums.deals > b.sums.deals;
      return a.name.id < b.name.id;
    });
    return std::move(rows_);
  }

 private:
  std::vector<LossRow> rows_;
};

std::vector<SheetColumn<LossRow>> loss_columns(std::string_view id, Words title) {
  using enum CellType;
  using R = const LossRow&;
  return {
      {id, title, word, [](R r) { return Cell(r.name); }},
      {"deals",
       {"Lost", "丢单"},
       integer,
       [](R r) { return Cell(static_cast<std::int64_t>(r.sums.deals)); }},
      {"amount", {"Amount", "金额"}, money, [](R r) { return sums_cell(r.sums.amount); }},
  };
}

const std::vector<SheetColumn<LossRow>>& reasons_columns() {
  static const auto columns = loss_columns("reason", {"Reason", "原因"});
  return columns;
}

const std::vector<SheetColumn<LossRow>>& winners_columns() {
  static const auto columns = loss_columns("winner", {"Winner", "中标方"});
  return columns;
}

class ReasonsSection : public ReportSection {
 public:
  explicit ReasonsSection(const ReportScope& scope) : scope_(scope), closings_(scope) {}

  void add(const Examined& examined, const Book& book) override { closings_.add(examined, book); }

  std::vector<Sheet> finish(const Book& book) override {
    const Language language = scope_.language;
    Losses reasons, winners;
    for (const Closing& closing : closings_.in_order(book)) {
      const Brief& brief = book.briefs[closing.at];
      if (brief.status != Status::lost) continue;
      for (const Word* reason : closing.reasons)
        reasons.add({std::string(reason->id), std::string(shown(*reason, language))}, brief,
                    book.config);
      if (!closing.winner.id.empty()) winners.add(closing.winner, brief, book.config);
    }
    return {sheet_of("reasons", say(language, "Why we lost", "丢单原因"),
                     std::span(reasons_columns()), std::move(reasons).in_order()),
            sheet_of("winners", say(language, "Who won instead", "中标方"),
                     std::span(winners_columns()), std::move(winners).in_order())};
  }

 private:
  const ReportScope& scope_;
  Closings closings_;
};

}  // namespace

std::unique_ptr<ReportSection> reasons_section(const ReportScope& scope) {
  return std::make_unique<ReasonsSection>(scope);
}

}  // namespace c136
