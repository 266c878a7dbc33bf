// A table as one list of columns. From it come the page's table, csv, json, xlsx and the published
// schema; nothing of a table is written twice. Not here: what a report of sheets says beside them
// (document/sheet_report.hpp).
//
//   struct ClosedRow { const Brief& brief; const Words& status; Language language; };
//
//   const SheetColumn<ClosedRow> closed_columns[] = {
//       {"deal", {"Deal", "商机"}, CellType::text, [](const ClosedRow& r) -> Cell { return
//       r.brief.id; }},
//       {"amount", {"Amount", "金额"}, CellType::money,
//        [](const ClosedRow& r) { return money_cell(r.brief.amount, r.brief.currency); }},
//       {"status", {"Status", "状态"}, CellType::word,
//        [](const ClosedRow& r) -> Cell { return Named{"won",
//        std::string(r.status.in(r.language))}; }, must_be_filled},
//   };
//   Sheet sheet = sheet_of("closed", say(language, "Won and lost", "赢单与丢单"),
//                          std::span(closed_columns), rows);
//   sheet.total = {{"deals", {"Deals", "商机数"}, CellType::integer, 3}, ...};
//
// A row that has `std::string_view deal_id() const` is named by it where a mandatory cell is empty.
#pragma once

#include "c136/base/words.hpp"
#include "c136/document/cell.hpp"
#include "c136/document/document.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// What programs find in a cell; the word of it is name_of(type).
enum class CellType : std::uint8_t {
  text,
  integer,  // "int"
  date,     // a day, or a period as it was typed
  percent,  // a whole number
  decimal,  // "1.25"
  boolean,  // "bool"
  money,    // {"CNY": "123.45"}
  value,    // "0W1F4C"
  word,     // an id in English
};
std::string_view name_of(CellType);

/// Flags of a column.
enum class ColumnIs : std::uint8_t {
  plain,
  must_be_filled,
  kept_private,
  both,
  never_empty,
  partly_private
};
inline constexpr ColumnIs must_be_filled =
    ColumnIs::must_be_filled;  // printed with a *, must not be empty
inline constexpr ColumnIs kept_private =
    ColumnIs::kept_private;  // private: only shown where all is asked for
inline constexpr ColumnIs partly_private = ColumnIs::partly_private;  // its rows hide their own
inline constexpr ColumnIs never_empty = ColumnIs::never_empty;        // the program knows it always

/// What a column is called, without the function that fills it.
struct ColumnHead {
  std::string id, en, zh;
  CellType type = CellType::text;
  ColumnIs is = ColumnIs::plain;
  std::span<const std::string_view> words{};  // of a word: all there are, where that is known

  bool is_mandatory() const { return is == ColumnIs::must_be_filled || is == ColumnIs::both; }
  bool is_private() const { return is == ColumnIs::kept_private || is == ColumnIs::both; }
  bool may_say_private() const { return is_private() || is == ColumnIs::partly_private; }
  const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
};

ColumnHead head_of(std::string_view id, Words title, CellType, ColumnIs,
                   std::span<const std::string_view> words);

/// A column of a table whose rows are made from a Row each.
template <class Row>
struct SheetColumn {
  std::string_view id;
  Words title;
  CellType type;
  Cell (*of)(const Row&);  // no std::function: a column is made where it stands
  ColumnIs is = ColumnIs::plain;
  std::span<const std::string_view> words = {};

  ColumnHead head() const { return head_of(id, title, type, is, words); }
};

/// One value with its name: of a total, of the head of a report.
struct NamedCell {
  std::string id, en, zh;
  CellType type = CellType::text;
  Cell value;

  NamedCell(std::string name, Words title, CellType kind, Cell cell)
      : id(std::move(name)), en(title.en), zh(title.zh), type(kind), value(std::move(cell)) {}
  const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
};

/// A mandatory cell in which nothing stands.
struct EmptyCell {
  std::size_t row = 0;  // from 1
  std::string deal;     // empty: of no deal
  std::size_t column = 0;
};

struct Sheet {
  std::string id;
  std::string title;                   // for people, in their language
  std::optional<std::string> group{};  // of a block that repeats: its id; "" for what has none
  std::vector<ColumnHead> columns{};
  std::vector<std::vector<Cell>> rows{};
  std::vector<EmptyCell> empty{};                 // in the order of the rows
  std::optional<std::vector<NamedCell>> total{};  // of columns by their id, and of other sums
  std::vector<std::string> notes{};               // for people, under the table
  bool begins_page = false;                       // on paper: the first sheet of a block
  bool is_form = false;                           // one row is read as a form: title, value
  std::optional<Graph> map{};                     // drawn above it, where a page can
  std::vector<Plot> plots{};                      // the same, of its numbers
  TabName tab{};                                  // where there may be many of that title
};

/// Makes them one block of a report: the first begins a page. `of` is the name that people know,
/// `what` the first in a word or two.
void make_block(std::span<Sheet>, const std::string& group, const std::string& of,
                std::string_view what);

/// Whether private cells are shown; a hidden one says so.
struct Privacy {
  bool shows_all = false;
  Language language = Language::en;
};

Cell private_cell(Language);

template <class Row>
concept OfDeal = requires(const Row& row) {
  { row.deal_id() } -> std::convertible_to<std::string_view>;
};

/// The next cell of its last row, as far as it may be seen; false where it is one of the empty
/// ones.
bool add_cell(Sheet&, Cell, Privacy);

template <class Row, std::size_t count>
Sheet sheet_of(std::string_view id, std::string title,
               std::span<const SheetColumn<Row>, count> columns, const std::vector<Row>& rows,
               Privacy privacy = {true}) {
  Sheet sheet{.id = std::string(id), .title = std::move(title)};
  for (const SheetColumn<Row>& column : columns) sheet.columns.push_back(column.head());
  for (const Row& row : rows) {
    sheet.rows.emplace_back().reserve(columns.size());
    for (const SheetColumn<Row>& column : columns) {
      const bool is_well = add_cell(sheet, column.of(row), privacy);
      if constexpr (OfDeal<Row>)
        if (!is_well) sheet.empty.back().deal = row.deal_id();
    }
  }
  return sheet;
}

/// Of one amount; empty where it is not known.
Cell money_cell(const std::optional<Money>& amount, std::string_view currency);

/// What programs read of a cell: format of reports.md section 1.
Json json_of(const Cell&);
/// The table in the envelope.
Json json_of(const Sheet&);
/// Its rows alone, an object each.
Json rows_json(const Sheet&);
/// The schema of one of its rows, key by key.
Json schema_of(const Sheet&);

/// Those of its columns, by their ids, in that order.
Sheet chosen(const Sheet&, std::span<const std::string_view> columns);

/// As csv has it: the rows alone under the columns' ids.
DataTable records_of(Sheet);
/// For people: titles, rows, the total; money of the base currency without its name.
DataTable table_of(Sheet, Language, std::string_view base_currency);

/// "Empty: hengyuan: product, model", one line a row; nothing where all is filled.
std::vector<std::string> empty_lines(const Sheet&, Language);

}  // namespace c136
