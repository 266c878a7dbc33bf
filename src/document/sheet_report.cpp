#include "c136/document/sheet_report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace c136 {
namespace {

Json period_json(const std::optional<ReportPeriod>& period) {
  if (!period) return {};
  return {
      {"label", period->label}, {"from", to_string(period->from)}, {"to", to_string(period->to)}};
}

Json envelope(SheetReport report) {
  Json head = Json::object(), tables = Json::array();
  for (const NamedCell& one : report.head) head[one.id] = json_of(one.value);
  if (report.head_data) head = *std::move(report.head_data);
  for (Sheet& sheet : report.sheets) tables.push_back(json_of(std::exchange(sheet, {})));
  return {{"schema_version", 1},
          {"report", report.id},
          {"as_of", to_string(report.as_of)},
          {"at", report.at.empty() ? Json() : Json(report.at)},
          {"period", period_json(report.period)},
          {"head", std::move(head)},
          {"tables", std::move(tables)},
          {"notes", report.notes}};
}

// ---- for people ---------------------------------------------------------------------------------

/// The day, and which files tell of it: later edits are in those that stand there now.
std::string day_of(const SheetReport& report) {
  const Language language = report.language;
  const std::string day = to_string(report.table_day.value_or(report.as_of));
  if (!report.at.empty())
    return say(language, "{}, files of {}", "{}（文件版本 {}）", day, report.at);
  if (!report.table_day) return day;
  if (*report.table_day == report.as_of)
    return say(language, "{}, files as they are now", "{}（依据现有文件）", day);
  const std::string back = report.has_past ? say(language, " (--at {}: as they were)",
                                                 "；加 --at {} 则依据当日文件", day)
                                           : std::string();
  return say(language, "{}, files as they are on {}, later edits included{}",
             "{}（依据 {} 的现有文件，含此后的修改{}）", day, to_string(report.as_of), back);
}

FieldList head_of(const SheetReport& report) {
  const Language language = report.language;
  FieldList fields;
  for (const NamedCell& one : report.head) fields.items.push_back({one.in(language), one.value});
  if (report.period)
    fields.items.push_back({say(language, "Period", "期间"),
                            say(language, "{} to {}", "{} 至 {}", to_string(report.period->from),
                                to_string(report.period->to))});
  fields.items.push_back({say(language, "As of", "截至"), day_of(report)});
  if (!report.currency.empty())
    fields.items.push_back(
        {say(language, "Money", "金额单位"),
         say(language, "{} where no currency stands", "未注明币种的为 {}", report.currency)});
  return fields;
}

/// The sums for which the table has no column.
FieldList other_sums(const Sheet& sheet, Language language) {
  FieldList fields;
  if (!sheet.total) return fields;
  for (const NamedCell& sum : *sheet.total) {
    const bool stands = std::ranges::any_of(
        sheet.columns, [&](const ColumnHead& column) { return column.id == sum.id; });
    if (!stands && !sum.en.empty()) fields.items.push_back({sum.in(language), sum.value});
  }
  return fields;
}

/// Its one row, a line a column.
FieldList form_of(DataTable table) {
  FieldList fields;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    fields.items.push_back({std::move(table.columns[i].title), std::move(table.rows[0][i])});
  return fields;
}

/// A workbook has a table of everything.
void add_blocks(Sheet sheet, const SheetReport& report, bool is_workbook,
                std::vector<Block>& blocks) {
  const Language language = report.language;
  FieldList sums = other_sums(sheet, language);
  std::vector<std::string> lines = empty_lines(sheet, language);
  lines.insert(lines.end(), sheet.notes.begin(), sheet.notes.end());
  const std::size_t first_line = lines.size() - sheet.notes.size();
  if (sheet.title != report.title)
    blocks.push_back(Heading{2, sheet.title, sheet.begins_page, sheet.tab});
  if (sheet.map) blocks.push_back(*std::move(sheet.map));
  std::ranges::move(sheet.plots, std::back_inserter(blocks));
  const bool is_bare = sheet.rows.empty();
  const bool is_form = sheet.is_form && sheet.rows.size() == 1 && !is_workbook;
  DataTable table = table_of(std::move(sheet), language, report.currency);
  if (is_form)
    blocks.push_back(form_of(std::move(table)));
  else
    blocks.push_back(std::move(table));
  if (is_bare)
    blocks.push_back(Paragraph{{Cell(say(language, "nothing", "无"), Tone::muted)}});
  else if (!sums.items.empty())
    blocks.push_back(std::move(sums));
  for (std::size_t i = 0; i < lines.size(); ++i)
    blocks.push_back(Paragraph{{Cell(lines[i], i < first_line ? Tone::caution : Tone::muted)}});
}

std::vector<Block> page_of(SheetReport report, bool is_workbook) {
  std::vector<Block> blocks{Heading{1, report.title}};
  blocks.push_back(head_of(report));
  if (!report.sheets.empty()) report.sheets.front().begins_page = false;  // the head stands there
  // A workbook is opened at its first sheet.
  const std::size_t last = is_workbook || report.sheets.empty() ? 0 : report.sheets.size() - 1;
  const auto add_notes = [&] {
    for (const std::string& note : report.notes)
      blocks.push_back(Paragraph{{Cell(note, Tone::muted)}});
  };
  for (std::size_t i = 0; i < report.sheets.size(); ++i) {
    add_blocks(std::exchange(report.sheets[i], {}), report, is_workbook, blocks);
    if (i == last) add_notes();
  }
  if (report.sheets.empty()) add_notes();
  return blocks;
}

// ---- files --------------------------------------------------------------------------------------

/// "mpc", "mpc-East": fit for the name of a file, and not yet taken.
std::string file_stem(const Sheet& sheet, std::set<std::string>& taken) {
  std::string stem = sheet.id + (sheet.group ? "-" + *sheet.group : "");
  std::ranges::replace_if(
      stem,
      [](char c) { return (c >= 0 && c < ' ') || std::string_view("/\\:*?\"<>|").find(c) < 9; },
      '_');
  std::string free = stem;
  for (int number = 2; !taken.insert(free).second; ++number)
    free = fmt::format("{}-{}", stem, number);
  return free;
}

// ---- lines --------------------------------------------------------------------------------------

bool is_money(const Json& columns, std::string_view id) {
  return std::ranges::any_of(
      columns, [&](const Json& column) { return column["id"] == id && column["type"] == "money"; });
}

/// With the number and the currency of each sum in it.
Json with_numbers(const Json& values, const Json& columns) {
  Json all = Json::object();
  for (const auto& [id, value] : values.members()) {
    all[id] = value;
    if (!value.is_object() && !is_money(columns, id)) continue;
    const Json::Object& sums = value.members();
    const std::string* digits = sums.size() == 1 ? sums[0].value.text() : nullptr;
    all[id + "_number"] = digits ? Json(Json::Number{*digits}) : Json();
    all[id + "_currency"] = digits ? Json(sums[0].key) : Json();
  }
  return all;
}

Json line_of(const Json& envelope, std::string_view key, Json value, const Json* table = nullptr) {
  Json line = Json::object();
  for (const char* id : {"report", "as_of", "at", "period"}) line[id] = envelope[id];
  line["table"] = table ? (*table)["id"] : Json();
  line["group"] = table ? (*table)["group"] : Json();
  line[key] = std::move(value);
  return line;
}

/// Those of the row's money, beside it.
Json line_row_schema(const Sheet& sheet) {
  Json row = schema_of(sheet);
  for (const ColumnHead& column : sheet.columns) {
    if (column.type != CellType::money) continue;
    row["properties"][column.id + "_number"] = {{"type", {"number", "null"}}};
    row["properties"][column.id + "_currency"] = {{"type", {"string", "null"}}};
  }
  return row;
}

// ---- schemas ------------------------------------------------------------------------------------

/// Of rows that are of one of two shapes: what only one has need not be there.
void widen(Json& schema, const Json& other) {
  Json both = Json::array();
  for (const Json& key : schema["required"])
    if (std::ranges::find(other["required"], key) != other["required"].end()) both.push_back(key);
  schema["required"] = std::move(both);
  for (const auto& [key, type] : other["properties"].members())
    if (!schema["properties"].contains(key)) schema["properties"][key] = type;
}

/// Of the rows of each id, of whatever shape; in the order of the sheets.
std::vector<std::pair<std::string, Json>> row_schemas(const std::vector<Sheet>& sheets,
                                                      Json (*schema_of_row)(const Sheet&)) {
  std::vector<std::pair<std::string, Json>> shapes;
  for (const Sheet& sheet : sheets) {
    const auto known =
        std::ranges::find(shapes, sheet.id, [](const auto& shape) { return shape.first; });
    if (known == shapes.end())
      shapes.emplace_back(sheet.id, schema_of_row(sheet));
    else
      widen(known->second, schema_of_row(sheet));
  }
  for (auto& [id, row] : shapes) row["additionalProperties"] = false;
  return shapes;
}

Json period_schema() {
  const Json text{{"type", "string"}};
  return {{"type", {"object", "null"}},
          {"required", {"label", "from", "to"}},
          {"properties", {{"label", text}, {"from", text}, {"to", text}}}};
}

/// What holds for the tables of one id.
Json table_schema(const std::string& id, Json row) {
  return {{"if", {{"properties", {{"id", {{"const", id}}}}}}},
          {"then", {{"properties", {{"rows", {{"type", "array"}, {"items", std::move(row)}}}}}}}};
}

}  // namespace

std::size_t SheetReport::empty_cells() const {
  std::size_t count = 0;
  for (const Sheet& sheet : sheets) count += sheet.empty.size();
  return count;
}

Document document_of(SheetReport report, Part wanted) {
  Document document;
  document.language = report.language;
  document.as_of = report.as_of;
  document.of_sheets = true;
  if (wanted == Part::data) {
    document.data = envelope(std::move(report));
  } else if (wanted == Part::records) {
    std::set<std::string> taken;
    for (Sheet& sheet : report.sheets) {
      const std::string stem = file_stem(sheet, taken);
      document.record_files.push_back({stem, records_of(std::exchange(sheet, {}))});
    }
  } else {
    document.blocks = page_of(std::move(report), wanted == Part::workbook);
  }
  return document;
}

void for_each_line(const Json& envelope, const std::function<void(const Json&)>& take) {
  take(line_of(envelope, "head", envelope["head"]));
  for (const Json& table : envelope["tables"]) {
    const Json& columns = table["columns"];
    for (const Json& row : table["rows"])
      take(line_of(envelope, "row", with_numbers(row, columns), &table));
    if (!table["total"].is_null())
      take(line_of(envelope, "total", with_numbers(table["total"], columns), &table));
  }
  for (const Json& note : envelope["notes"]) take(line_of(envelope, "note", note));
}

Json schema_of_report_lines(const std::vector<Sheet>& sheets) {
  Json rows = Json::array();
  for (auto& [id, row] : row_schemas(sheets, line_row_schema))
    rows.push_back({{"if", {{"properties", {{"table", {{"const", id}}}}}}},
                    {"then", {{"properties", {{"row", std::move(row)}}}}}});
  const Json text{{"type", "string"}}, maybe{{"type", {"string", "null"}}};
  const Json map{{"type", "object"}};
  Json one_of = Json::array();
  for (const char* key : {"head", "row", "total", "note"})
    one_of.push_back({{"required", Json::array({key})}, {"properties", {{key, Json::object()}}}});
  return {{"$schema", "http://json-schema.org/draft-07/schema#"},
          {"title", "c136 report --format jsonl"},
          {"type", "object"},
          {"description", "What is said of the whole, a row of a table, its total, or a note."},
          {"required", {"report", "as_of", "at", "period", "table", "group"}},
          {"properties",
           {{"report", text},
            {"as_of", text},
            {"at", maybe},
            {"period", period_schema()},
            {"table", maybe},
            {"group", maybe},
            {"head", map},
            {"row", map},
            {"total", map},
            {"note", text}}},
          {"oneOf", std::move(one_of)},
          {"allOf", std::move(rows)}};
}

Json schema_of_reports(const std::vector<Sheet>& sheets) {
  Json tables = Json::array();
  for (auto& [id, row] : row_schemas(sheets, schema_of))
    tables.push_back(table_schema(id, std::move(row)));
  const Json text{{"type", "string"}}, maybe{{"type", {"string", "null"}}};
  const Json list{{"type", "array"}}, map{{"type", "object"}};
  const auto required = [](std::initializer_list<JsonItem> keys) { return Json::array(keys); };
  const Json table{{"type", "object"},
                   {"required", required({"id", "group", "columns", "rows", "total", "empty"})},
                   {"properties",
                    {{"id", text},
                     {"group", maybe},
                     {"columns", list},
                     {"rows", list},
                     {"total", {{"type", {"object", "null"}}}},
                     {"empty", list}}},
                   {"allOf", std::move(tables)}};
  return {{"$schema", "http://json-schema.org/draft-07/schema#"},
          {"title", "c136 report --format json"},
          {"type", "object"},
          {"required", required({"schema_version", "report", "as_of", "at", "period", "head",
                                 "tables", "notes"})},
          {"properties",
           {{"schema_version", {{"const", 1}}},
            {"report", text},
            {"as_of", text},
            {"at", maybe},
            {"period", period_schema()},
            {"head", map},
            {"tables", {{"type", "array"}, {"items", table}}},
            {"notes", {{"type", "array"}, {"items", text}}}}}};
}

}  // namespace c136
