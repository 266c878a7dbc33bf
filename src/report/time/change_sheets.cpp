#include "report/time/change_sheets.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace c136 {

namespace {

Cell maybe_text(const std::optional<std::string>& text) { return text ? Cell(*text) : Cell(); }

struct ChangeRow {
  const Movement& movement;
  Language language;
};

const SheetColumn<ChangeRow> change_columns[] = {
    {"deal",
     {"Deal", "商机"},
     CellType::text,
     [](const ChangeRow& r) { return Cell(r.movement.deal); }},
    {"owner",
     {"Owner", "负责人"},
     CellType::text,
     [](const ChangeRow& r) { return text_cell(r.movement.owner); }},
    {"what",
     {"Change", "变化"},
     CellType::word,
     [](const ChangeRow& r) -> Cell {
       const Word& word = word_of(r.movement.what);
       return Named{std::string(word.id), std::string(shown(word, r.language))};
     }},
    {"detail",
     {"Detail", "说明"},
     CellType::text,
     [](const ChangeRow& r) { return maybe_text(r.movement.detail); }},
    {"before",
     {"Before", "之前"},
     CellType::text,
     [](const ChangeRow& r) { return maybe_text(r.movement.before); }},
    {"after",
     {"After", "之后"},
     CellType::text,
     [](const ChangeRow& r) { return maybe_text(r.movement.after); }},
};

struct MoneyRow {
  std::string_view currency;  // empty: the sum in the base currency
  std::string_view base;
  const Waterfall::Row& row;
  Language language;
};

SheetColumn<MoneyRow> step_column(std::string_view id, Words title, Step step) {
  return {id, title, CellType::money, [step](const MoneyRow& r) -> Cell {
            const std::string code(r.currency.empty() ? r.base : r.currency);
            return MoneySums{{{code, r.row[step]}}};
          }};
}

std::vector<SheetColumn<MoneyRow>> waterfall_columns(bool has_horizon) {
  std::vector<SheetColumn<MoneyRow>> columns{
      {"currency",
       {"Currency", "币种"},
       CellType::word,
       [](const MoneyRow& r) -> Cell {
         if (!r.currency.empty()) return Named{std::string(r.currency), std::string(r.currency)};
         return Named{"base", say(r.language, "in {}", "折合 {}", r.base)};
       }},
      step_column("opening", {"Opening", "期初"}, Step::opening),
      step_column("new", {"New", "新增"}, Step::added),
      step_column("reopened", {"Reopened", "重启"}, Step::reopened),
      step_column("raised", {"Raised", "调增"}, Step::raised),
      step_column("lowered", {"Lowered", "调减"}, Step::lowered),
      step_column("won", {"Won", "赢单"}, Step::won),
      step_column("lost", {"Lost", "丢单"}, Step::lost),
      step_column("shelved", {"Shelved", "搁置"}, Step::shelved),
      step_column("removed", {"Removed", "移除"}, Step::removed),
      step_column("currency_changed", {"Currency changed", "换币种"}, Step::currency_changed),
  };
  if (has_horizon) {
    columns.push_back(step_column("pulled_in", {"Pulled in", "提前进入"}, Step::pulled_in));
    columns.push_back(step_column("pushed_out", {"Pushed out", "推迟移出"}, Step::pushed_out));
  }
  columns.push_back(step_column("closing", {"Closing", "期末"}, Step::closing));
  columns.push_back(
      {"without_amount", {"Without amount", "未填金额"}, CellType::integer, [](const MoneyRow& r) {
         return Cell(static_cast<int>(r.row.without_amount));
       }});
  return columns;
}

}  // namespace

Sheet changes_sheet(std::string_view id, const std::vector<Movement>& movements,
                    Language language) {
  std::vector<ChangeRow> rows;
  for (const Movement& movement : movements) rows.push_back({movement, language});
  return sheet_of(id, say(language, "What moved", "变化"), std::span(change_columns), rows);
}

Sheet waterfall_sheet(std::string_view id, const Waterfall& waterfall, std::string_view base,
                      Language language) {
  std::vector<MoneyRow> rows;
  for (const auto& [currency, row] : waterfall.rows())
    rows.push_back({currency, base, row, language});
  rows.push_back({"", base, waterfall.base(), language});
  const auto columns = waterfall_columns(waterfall.has_horizon());
  return sheet_of(id, say(language, "The money, from opening to closing", "金额：从期初到期末"),
                  std::span(columns), rows);
}

std::string in_short(const std::vector<Movement>& movements, Language language) {
  std::vector<std::string> parts;
  for (const Moved what :
       {Moved::added, Moved::won, Moved::lost, Moved::shelved, Moved::reopened, Moved::removed,
        Moved::stage_forward, Moved::stage_back, Moved::pushed, Moved::pulled}) {
    const auto count = std::ranges::count(movements, what, &Movement::what);
    if (count == 0) continue;
    const std::string_view word = shown(word_of(what), language);
    parts.push_back(say(language, "{} {}", "{1} {0}", count, word));
  }
  if (parts.empty()) return {};
  return join(language, parts);
}

}  // namespace c136
