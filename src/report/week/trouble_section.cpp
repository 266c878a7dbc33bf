// Open deals with something a manager ought to ask about: a choice of their warnings.
#include "report/week/deal_words.hpp"
#include "report/week/sections.hpp"

#include <algorithm>

namespace c136 {
namespace {

constexpr std::string_view trouble_codes[] = {"T103", "T105", "K103", "K201", "P101",
                                              "P105", "D101", "D104", "D105", "G101"};

struct TroubleRow {
  std::string deal, owner, code, what;
  std::string_view deal_id() const { return deal; }
};

const std::vector<SheetColumn<TroubleRow>>& trouble_columns() {
  using enum CellType;
  using R = const TroubleRow&;
  static const std::vector<SheetColumn<TroubleRow>> columns{
      {"deal", field_title("deal"), text, [](R r) { return text_cell(r.deal); }},
      {"owner", field_title("owner"), text, [](R r) { return text_cell(r.owner); }},
      {"code", {"Code", "编号"}, text, [](R r) { return text_cell(r.code); }},
      {"what", {"What", "问题"}, text, [](R r) { return text_cell(r.what); }},
  };
  return columns;
}

class TroubleSection : public ReportSection {
 public:
  explicit TroubleSection(const ReportScope& scope) : scope_(scope) {}

  void add(const Examined& examined, const Book& book) override {
    if (!book.briefs.back().is_open()) return;
    const Deal& deal = examined.facts.deal;
    const Cell owner = person_cell(scope_.config, *deal.owner);
    for (const std::vector<Finding>* findings : {&examined.gaps, &examined.warnings})
      for (const Finding& finding : *findings)
        if (std::ranges::find(trouble_codes, finding.code) != std::end(trouble_codes))
          rows_.push_back({std::string(*deal.id),
                           owner.empty() ? "" : std::get<std::string>(owner.value), finding.code,
                           finding.message});
  }

  std::vector<Sheet> finish(const Book&) override {
    std::ranges::stable_sort(rows_, {}, [](const TroubleRow& row) {
      return std::pair(std::string_view(row.deal), std::string_view(row.code));
    });
    return only_sheet(sheet_of("trouble", say(scope_.language, "Trouble", "异常"),
                               std::span(trouble_columns()), rows_));
  }

 private:
  const ReportScope& scope_;
  std::vector<TroubleRow> rows_;
};

}  // namespace

std::unique_ptr<ReportSection> trouble_section(const ReportScope& scope) {
  return std::make_unique<TroubleSection>(scope);
}

}  // namespace c136
