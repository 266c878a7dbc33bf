#include "report/time/change_sheets.hpp"

#include "c136/base/money.hpp"
#include "c136/check/rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace c136 {

namespace {

struct ChangeRow {
  const Movement& movement;
  const Config& config;
  Language language;
};

std::string shown_of(std::span<const Word> words, const std::string& id, Language language) {
  const auto word = std::ranges::find(words, id, &Word::id);
  return word == words.end() ? id : std::string(shown(*word, language));
}

std::string person_of(const std::string& id, const Config& config) {
  const OwnPerson* person = config.person(id);
  return person ? std::string(person->name) : id;
}

/// "1,234,567.50 CNY" for "1234567.50 CNY"
std::string money_of(const std::string& text) {
  const std::size_t end = text.find(' ');
  const MoneyResult amount = parse_money(text.substr(0, end));
  if (end == text.npos || amount.error != MoneyError::none) return text;
  return grouped(amount.money) + text.substr(end);
}

/// What a person reads for what stood there before or stands there after.
std::string side_of(const std::string& text, const ChangeRow& row) {
  switch (row.movement.what) {
    case Moved::added:
    case Moved::won:
    case Moved::lost:
    case Moved::shelved:
    case Moved::reopened:
    case Moved::removed:
      return shown_of(words_of<Status>(), text, row.language);
    case Moved::stage_forward:
    case Moved::stage_back:
      return shown_of(row.config.stages, text, row.language);
    case Moved::seat:
      return shown_of(words_of<Seat>(), text, row.language);
    case Moved::owner:
      return person_of(text, row.config);
    case Moved::amount:
      return money_of(text);
    default:
      return text;
  }
}

/// What a person reads for the id or the code.
std::string detail_of(const std::string& text, const ChangeRow& row) {
  if (!row.movement.person.empty()) return row.movement.person;
  const Rule* rule = find_rule(text);
  const bool is_code =
      row.movement.what == Moved::gap_opened || row.movement.what == Moved::gap_closed;
  return is_code && rule ? fmt::format("{} {}", text, rule->summary.in(row.language)) : text;
}

/// "+15d, 2" for programs, "+15 days, times put off so far: 2" for people.
Cell push_cell(const Movement::Push& push, Language l) {
  const std::string times = push.times ? std::to_string(*push.times) : "?";
  const std::string days = plural(l, static_cast<std::size_t>(push.days), "day", "days", "天");
  return Named{fmt::format("+{}d, {}", push.days, times),
               say(l, "+{}, times put off so far: {}", "+{}，累计推迟 {} 次", days, times)};
}

template <class Shown>
Cell told(const std::optional<std::string>& text, const ChangeRow& row, const Shown& shown) {
  return text && !text->empty() ? Cell(Named{*text, shown(*text, row)}) : Cell();
}

const SheetColumn<ChangeRow> change_columns[] = {
    {"deal",
     {"Deal", "商机"},
     CellType::text,
     [](const ChangeRow& r) { return Cell(r.movement.deal); }},
    {"owner",
     {"Owner", "负责人"},
     CellType::text,
     [](const ChangeRow& r) -> Cell {
       if (r.movement.owner.empty()) return {};
       return Named{r.movement.owner, person_of(r.movement.owner, r.config)};
     }},
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
     [](const ChangeRow& r) {
       const auto& push = r.movement.push;
       return push ? push_cell(*push, r.language) : told(r.movement.detail, r, detail_of);
     }},
    {"before",
     {"Before", "之前"},
     CellType::text,
     [](const ChangeRow& r) { return told(r.movement.before, r, side_of); }},
    {"after",
     {"After", "之后"},
     CellType::text,
     [](const ChangeRow& r) { return told(r.movement.after, r, side_of); }},
};

struct MoneyRow {
  std::string_view currency;  // empty: the sum in the base currency
  std::string_view base;
  const Waterfall::Row& row;
  Language language;
};

template <Step step>
SheetColumn<MoneyRow> step_column(std::string_view id, Words title) {
  return {id, title, CellType::money, [](const MoneyRow& r) -> Cell {
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
      step_column<Step::opening>("opening", {"Opening", "期初"}),
      step_column<Step::added>("new", {"New", "新增"}),
      step_column<Step::reopened>("reopened", {"Reopened", "重启"}),
      step_column<Step::raised>("raised", {"Raised", "调增"}),
      step_column<Step::lowered>("lowered", {"Lowered", "调减"}),
      step_column<Step::won>("won", {"Won", "赢单"}),
      step_column<Step::lost>("lost", {"Lost", "丢单"}),
      step_column<Step::shelved>("shelved", {"Shelved", "搁置"}),
      step_column<Step::removed>("removed", {"Removed", "移除"}),
      step_column<Step::currency_changed>("currency_changed", {"Currency changed", "换币种"}),
  };
  if (has_horizon) {
    columns.push_back(step_column<Step::pulled_in>("pulled_in", {"Pulled in", "提前进入"}));
    columns.push_back(step_column<Step::pushed_out>("pushed_out", {"Pushed out", "推迟移出"}));
  }
  columns.push_back(step_column<Step::closing>("closing", {"Closing", "期末"}));
  columns.push_back(
      {"without_amount", {"Without amount", "未填金额"}, CellType::integer, [](const MoneyRow& r) {
         return Cell(static_cast<int>(r.row.without_amount));
       }});
  return columns;
}

}  // namespace

Sheet changes_sheet(std::string_view id, const std::vector<Movement>& movements,
                    const Config& config, Language language) {
  std::vector<ChangeRow> rows;
  for (const Movement& movement : movements) rows.push_back({movement, config, language});
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
