// Open deals that lack key contacts, post by post. format.md section 3.
#include "report/week/deal_words.hpp"
#include "report/week/sections.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace c136 {
namespace {

struct LackingRow {
  std::string deal, customer;
  Named missing;
  int needed = 0, found = 0;
  std::string_view deal_id() const { return deal; }
};

const std::vector<SheetColumn<LackingRow>>& lacking_columns() {
  using enum CellType;
  using R = const LackingRow&;
  static const std::vector<SheetColumn<LackingRow>> columns{
      {"deal", field_title("deal"), text, [](R r) { return text_cell(r.deal); }},
      {"customer", field_title("customer"), text, [](R r) { return text_cell(r.customer); }},
      {"missing", {"Missing", "缺少"}, text, [](R r) { return Cell(r.missing); }},
      {"needed", {"Needed", "应有"}, integer, [](R r) { return Cell(r.needed); }},
      {"found", {"Found", "已有"}, integer, [](R r) { return Cell(r.found); }},
  };
  return columns;
}

class KeyContactsSection : public ReportSection {
 public:
  explicit KeyContactsSection(const ReportScope& scope) : scope_(scope) {}

  void add(const Examined& examined, const Book& book) override {
    if (!book.briefs.back().is_open()) return;
    const Facts& facts = examined.facts;
    LackingRow row{std::string(*facts.deal.id), std::string(*facts.deal.customer.name), {}};
    for (const PostCount& post : facts.posts) {
      row.needed += post.needed;
      row.found += std::min(post.needed, static_cast<int>(post.found.size()));
      if (post.missing() > 0)
        add_missing(row.missing, facts.config.post(post.post), post.missing());
    }
    if (!row.missing.id.empty()) rows_.push_back(std::move(row));
  }

  std::vector<Sheet> finish(const Book&) override {
    std::ranges::sort(rows_, {}, &LackingRow::deal);
    return only_sheet(sheet_of("contacts",
                               say(scope_.language, "Key contacts missing", "关键联系人缺口"),
                               std::span(lacking_columns()), rows_));
  }

 private:
  void add_missing(Named& list, const Word& post, int count) const {
    const std::string_view pause = list.id.empty() ? "" : "; ";
    list.id += fmt::format("{}{} {}", pause, post.id, count);
    list.shown += fmt::format("{}{} {}", pause, shown(post, scope_.language), count);
  }

  const ReportScope& scope_;
  std::vector<LackingRow> rows_;
};

}  // namespace

std::unique_ptr<ReportSection> key_contacts_section(const ReportScope& scope) {
  return std::make_unique<KeyContactsSection>(scope);
}

}  // namespace c136
