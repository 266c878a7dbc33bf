// The targets whose period overlaps that of the report, and how far they are. As in `funnel`.
#include "book/funnel.hpp"
#include "report/week/deal_words.hpp"
#include "report/week/sections.hpp"
#include "report/week/week_sums.hpp"

namespace c136 {
namespace {

struct TargetRow {
  TargetState state;
  const ReportScope& scope;
};

constexpr Word scope_words[] = {
    {"all", "全部"}, {"owner", "负责人"}, {"team", "团队"}, {"region", "区域"}};

Cell known_sum(const std::optional<Sum>& sum, const Config& config) {
  return sum ? base_cell(*sum, config) : Cell();
}

/// "2026-Q4, team software"
std::string name_of(const Target& target, Language language) {
  const Word& word = scope_words[static_cast<std::size_t>(target.scope)];
  return say(language, "{}, {}{}{}", "{}，{}{}{}", target.period, shown(word, language),
             target.of.empty() ? "" : " ", target.of);
}

const std::vector<SheetColumn<TargetRow>>& target_columns() {
  using enum CellType;
  using R = const TargetRow&;
  static const std::vector<SheetColumn<TargetRow>> columns{
      {"period", {"Period", "期间"}, date, [](R r) { return Cell(r.state.target->period); }},
      {"scope",
       {"Scope", "范围"},
       word,
       [](R r) {
         return word_cell(scope_words[static_cast<std::size_t>(r.state.target->scope)],
                          r.scope.language);
       }},
      {"of",
       {"Of", "对象"},
       text,
       [](R r) {
         const Target& target = *r.state.target;
         return target.scope == Target::Scope::owner ? person_cell(r.scope.config, target.of)
                                                     : text_cell(target.of);
       }},
      {"target",
       {"Target", "目标"},
       money,
       [](R r) { return known_sum(r.state.amount, r.scope.config); }},
      {"won", {"Won", "已签"}, money, [](R r) { return base_cell(r.state.won, r.scope.config); }},
      {"weighted",
       {"Weighted", "加权"},
       money,
       [](R r) { return base_cell(r.state.weighted, r.scope.config); }},
      {"open",
       {"Open", "跟进"},
       money,
       [](R r) { return base_cell(r.state.open, r.scope.config); }},
      {"gap", {"Gap", "缺口"}, money, [](R r) { return known_sum(r.state.gap(), r.scope.config); }},
  };
  return columns;
}

class TargetsSection : public ReportSection {
 public:
  explicit TargetsSection(const ReportScope& scope) : scope_(scope) {}

  std::vector<Sheet> finish(const Book& book) override {
    std::vector<TargetRow> rows;
    for (const Target& target : book.config.targets)
      if (overlaps(target) && is_whole(target, book))
        rows.push_back({state_of(target, book), scope_});
    Sheet sheet = sheet_of("targets", say(scope_.language, "Targets", "目标达成"),
                           std::span(target_columns()), rows);
    for (const TargetRow& row : rows)
      if (const auto gap = row.state.gap(); gap && gap->cents < 0)
        sheet.notes.push_back(surplus_note(name_of(*row.state.target, scope_.language), *gap,
                                           scope_.config, scope_.language));
    return only_sheet(std::move(sheet));
  }

 private:
  bool overlaps(const Target& target) const {
    return !scope_.period ||
           (target.first <= scope_.period->to && scope_.period->from <= target.last);
  }

  /// Whether all the deals that count towards it were asked for.
  bool is_whole(const Target& target, const Book& book) const {
    using enum Target::Scope;
    if (!book.where.empty()) return false;
    const std::string* const filters[] = {&scope_.owner, &scope_.team, &scope_.region};
    for (std::size_t i = 0; i < 3; ++i)
      if (!filters[i]->empty() &&
          (static_cast<std::size_t>(target.scope) != i + 1 || target.of != *filters[i]))
        return false;
    return true;
  }

  const ReportScope& scope_;
};

}  // namespace

std::unique_ptr<ReportSection> targets_section(const ReportScope& scope) {
  return std::make_unique<TargetsSection>(scope);
}

}  // namespace c136
