#include "c136/document/sheet.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {
namespace {

constexpr std::string_view type_words[] = {"text", "int",   "date",  "percent", "decimal",
                                           "bool", "money", "value", "word"};

Align align_of(CellType type) {
  using enum CellType;
  return type == integer || type == percent || type == decimal || type == money ? Align::right
                                                                                : Align::left;
}

std::string digits_of(Decimal number) {
  std::int64_t unit = 1;
  for (int i = 0; i < number.places; ++i) unit *= 10;
  const std::int64_t size = number.value < 0 ? -number.value : number.value;
  return fmt::format("{}{}.{:0{}}", number.value < 0 ? "-" : "", size / unit, size % unit,
                     number.places);
}

struct CellToJson {
  Json operator()(std::monostate) const { return {}; }
  Json operator()(const std::string& text) const { return text; }
  Json operator()(std::int64_t number) const { return number; }
  Json operator()(bool truth) const { return truth; }
  Json operator()(Tenths number) const { return digits_of({number.value, 1}); }
  Json operator()(Decimal number) const { return digits_of(number); }
  Json operator()(Money money) const { return to_string(money); }
  Json operator()(Percent percent) const { return percent.value; }
  Json operator()(Date date) const { return to_string(date); }
  Json operator()(const SharedSums& sums) const {
    Json json = Json::object();
    for (const auto& [currency, sum] : sums->of) json[currency] = to_string(sum);
    return json;
  }
  Json operator()(const std::shared_ptr<const Named>& name) const {
    return name->id.empty() ? Json() : Json(name->id);
  }
};

Json column_json(const ColumnHead& column) {
  return {{"id", column.id}, {"en", column.en}, {"zh", column.zh}, {"type", name_of(column.type)}};
}

/// What programs find in a cell of that type.
Json type_schema(CellType type) {
  switch (type) {
    case CellType::integer:
    case CellType::percent:
      return {{"type", "integer"}};
    case CellType::boolean:
      return {{"type", "boolean"}};
    case CellType::date:
      return {{"type", "string"},
              {"pattern", "^[0-9]{4}(-([0-9]{2}(-[0-9]{2})?|Q[1-4]|W[0-9]{2}))?$"}};
    case CellType::decimal:
      return {{"type", "string"}, {"pattern", "^-?[0-9]+\\.[0-9]+$"}};
    case CellType::money:
      return {{"type", "object"},
              {"additionalProperties", {{"type", "string"}, {"pattern", "^-?[0-9]+\\.[0-9]{2}$"}}}};
    case CellType::text:
    case CellType::value:
    case CellType::word:
      return {{"type", "string"}};
  }
  return {};
}

Json column_schema(const ColumnHead& column) {
  Json schema = type_schema(column.type);
  const bool may_be_null = column.is != ColumnIs::never_empty;
  if (may_be_null) schema["type"] = Json::array({schema["type"], "null"});
  if (!column.words.empty()) {
    Json words = Json::array();
    for (const std::string_view word : column.words) words.push_back(word);
    if (may_be_null) words.push_back(nullptr);
    schema = {{"enum", std::move(words)}};
  }
  if (column.may_say_private()) schema = {{"anyOf", {std::move(schema), {{"const", "private"}}}}};
  schema["description"] = column.en + " / " + column.zh;
  return schema;
}

Json row_json(const std::vector<ColumnHead>& columns, const std::vector<Cell>& cells) {
  Json row = Json::object();
  for (std::size_t i = 0; i < cells.size(); ++i) row[columns[i].id] = json_of(cells[i]);
  return row;
}

/// Without its name where it is all in the currency that the page is about.
Cell plain_money(Cell cell, std::string_view base_currency) {
  const auto* sums = cell.sums();
  if (!sums || sums->of.size() != 1 || sums->of[0].first != base_currency) return cell;
  const Sum sum = sums->of[0].second;
  const bool fits = sum.cents >= 0 && sum.cents <= std::int64_t{INT64_MAX};
  return fits ? Cell(Money{static_cast<std::int64_t>(sum.cents)}, cell.tone)
              : Cell(grouped(sum), cell.tone);
}

std::size_t index_of(const std::vector<ColumnHead>& columns, std::string_view id) {
  const auto found = std::ranges::find(columns, id, &ColumnHead::id);
  return static_cast<std::size_t>(found - columns.begin());
}

/// The row of the sums that stand under a column; the first cell says what it is.
std::vector<Cell> total_row(const Sheet& sheet, Language language, std::string_view base_currency) {
  std::vector<Cell> row(sheet.columns.size(), Cell(std::string()));
  for (const NamedCell& sum : *sheet.total)
    if (const std::size_t at = index_of(sheet.columns, sum.id); at < row.size())
      row[at] = plain_money(sum.value, base_currency);
  const auto label = std::ranges::find_if(row, [](const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell.value);
    return text && text->empty();
  });
  if (label != row.end()) *label = Cell(say(language, "Total", "合计"), Tone::strong);
  return row;
}

}  // namespace

std::string_view name_of(CellType type) { return type_words[static_cast<std::size_t>(type)]; }

void make_block(std::span<Sheet> sheets, const std::string& group, const std::string& of,
                std::string_view what) {
  for (Sheet& sheet : sheets) {
    sheet.group = group;
    sheet.tab = {of, sheet.title};
  }
  sheets.front().tab.what = what;
  sheets.front().begins_page = true;
}

ColumnHead head_of(std::string_view id, Words title, CellType type, ColumnIs is,
                   std::span<const std::string_view> words) {
  return {std::string(id), std::string(title.en), std::string(title.zh), type, is, words};
}

bool add_cell(Sheet& sheet, Cell cell, Privacy privacy) {
  std::vector<Cell>& cells = sheet.rows.back();
  const std::size_t column = cells.size();
  const ColumnHead& head = sheet.columns[column];
  const bool is_empty = cell.empty();
  const bool is_hidden = head.is_private() && !privacy.shows_all && !is_empty;
  cells.push_back(is_hidden ? private_cell(privacy.language) : std::move(cell));
  if (!head.is_mandatory() || !is_empty) return true;
  sheet.empty.push_back({sheet.rows.size(), {}, column});
  return false;
}

Cell private_cell(Language language) {
  return Named{"private", say(language, "private", "不公开")};
}

Cell money_cell(const std::optional<Money>& amount, std::string_view currency) {
  if (!amount) return {};
  return MoneySums{{{std::string(currency), Sum{amount->cents}}}};
}

Json json_of(const Cell& cell) { return std::visit(CellToJson{}, cell.value); }

Json json_of(const Sheet& sheet) {
  Json columns = Json::array(), empty = Json::array(), total;
  for (const ColumnHead& column : sheet.columns) columns.push_back(column_json(column));
  for (const EmptyCell& cell : sheet.empty)
    empty.push_back({{"row", cell.row},
                     {"deal", cell.deal.empty() ? Json() : Json(cell.deal)},
                     {"column", sheet.columns[cell.column].id}});
  if (sheet.total) {
    total = Json::object();
    for (const NamedCell& sum : *sheet.total) total[sum.id] = json_of(sum.value);
  }
  return {{"id", sheet.id},
          {"group", sheet.group ? Json(*sheet.group) : Json()},
          {"columns", std::move(columns)},
          {"rows", rows_json(sheet)},
          {"total", std::move(total)},
          {"empty", std::move(empty)}};
}

Json rows_json(const Sheet& sheet) {
  Json rows = Json::array();
  for (const auto& row : sheet.rows) rows.push_back(row_json(sheet.columns, row));
  return rows;
}

Json schema_of(const Sheet& sheet) {
  Json properties = Json::object(), required = Json::array();
  for (const ColumnHead& column : sheet.columns) {
    properties[column.id] = column_schema(column);
    required.push_back(column.id);
  }
  return {
      {"type", "object"}, {"required", std::move(required)}, {"properties", std::move(properties)}};
}

Sheet chosen(const Sheet& sheet, std::span<const std::string_view> columns) {
  Sheet part{.id = sheet.id, .title = sheet.title};
  std::vector<std::size_t> places;
  for (const std::string_view id : columns) {
    places.push_back(index_of(sheet.columns, id));
    part.columns.push_back(sheet.columns[places.back()]);
  }
  for (const auto& row : sheet.rows) {
    std::vector<Cell>& cells = part.rows.emplace_back();
    for (const std::size_t place : places) cells.push_back(row[place]);
  }
  return part;
}

DataTable records_of(Sheet sheet) {
  DataTable table;
  for (const ColumnHead& column : sheet.columns)
    table.columns.push_back({column.id, column.id, align_of(column.type)});
  table.rows = std::move(sheet.rows);
  for (auto& row : table.rows)
    for (Cell& cell : row)
      if (const auto* name = std::get_if<std::shared_ptr<const Named>>(&cell.value))
        cell = text_cell(std::string((*name)->id));
  return table;
}

DataTable table_of(Sheet sheet, Language language, std::string_view base_currency) {
  DataTable table;
  for (const ColumnHead& column : sheet.columns) {
    const bool is_money = column.type == CellType::money;
    table.columns.push_back({column.id, column.in(language) + (column.is_mandatory() ? "*" : ""),
                             align_of(column.type), std::string(is_money ? base_currency : "")});
  }
  const auto stands = [&](const NamedCell& sum) {
    return index_of(sheet.columns, sum.id) < sheet.columns.size();
  };
  if (sheet.total && !sheet.rows.empty() && std::ranges::any_of(*sheet.total, stands)) {
    sheet.rows.push_back(total_row(sheet, language, base_currency));
    table.totals = 1;
  }
  table.rows = std::move(sheet.rows);
  for (auto& row : table.rows)
    for (Cell& cell : row) cell = plain_money(std::move(cell), base_currency);
  return table;
}

namespace {

/// "Product kind, Product model": what is empty in the row of `at`, which goes on to the next row.
std::string titles_of(const Sheet& sheet, std::size_t& at, Language language) {
  std::vector<std::string> titles;
  for (const std::size_t row = sheet.empty[at].row;
       at < sheet.empty.size() && sheet.empty[at].row == row; ++at)
    titles.push_back(sheet.columns[sheet.empty[at].column].in(language));
  return fmt::format("{}", fmt::join(titles, language == Language::zh ? "、" : ", "));
}

std::string rows_from(std::size_t first, std::size_t last, Language language) {
  return first == last ? say(language, "row {}", "第 {} 行", first)
                       : say(language, "rows {} to {}", "第 {} 至 {} 行", first, last);
}

/// Whether the deal has empty cells in another row too, so that its name alone does not tell which.
bool has_several_rows(const Sheet& sheet, const EmptyCell& cell) {
  return std::ranges::any_of(sheet.empty, [&](const EmptyCell& other) {
    return other.deal == cell.deal && other.row != cell.row;
  });
}

}  // namespace

std::vector<std::string> empty_lines(const Sheet& sheet, Language language) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < sheet.empty.size();) {
    const EmptyCell& first = sheet.empty[i];
    const std::string titles = titles_of(sheet, i, language);
    std::string who = first.deal;
    if (!who.empty() && has_several_rows(sheet, first)) {
      who = say(language, "{}, {}", "{}，{}", who, rows_from(first.row, first.row, language));
    } else if (who.empty()) {  // rows without a name that lack the same are told together
      std::size_t last = first.row, next = i;
      while (next < sheet.empty.size() && sheet.empty[next].deal.empty() &&
             sheet.empty[next].row == last + 1 && titles_of(sheet, next, language) == titles) {
        ++last;
        i = next;
      }
      who = rows_from(first.row, last, language);
    }
    lines.push_back(say(language, "Empty: {}: {}", "未填：{}：{}", who, titles));
  }
  return lines;
}

}  // namespace c136
