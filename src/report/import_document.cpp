#include "report/import_document.hpp"

#include "c136/base/text.hpp"

#include <algorithm>
#include <array>

namespace c136 {
namespace {

struct RowAction {
  std::string_view id;
  Words word;
  Tone tone;
};

constexpr std::array row_actions{
    RowAction{"new", {"new", "新建"}, Tone::good},
    RowAction{"changed", {"changed", "已更新"}, Tone::good},
    RowAction{"same", {"same", "相同"}, Tone::muted},
    RowAction{"differs", {"differs", "不一致"}, Tone::caution},
    RowAction{"refused", {"refused", "被拒"}, Tone::bad},
};

std::size_t count(const ImportSummary& summary, std::string_view action) {
  return static_cast<std::size_t>(std::ranges::count(summary.rows, action, &ImportedRow::action));
}

Json import_json(const ImportSummary& summary) {
  Json rows = Json::array(), counts = Json::object();
  for (const ImportedRow& row : summary.rows)
    rows.push_back({{"row", row.row},
                    {"deal", row.deal.empty() ? Json() : Json(row.deal)},
                    {"action", row.action},
                    {"why", row.why.empty() ? Json() : Json(row.why)},
                    {"cell", row.cell.empty() ? Json() : Json(row.cell)}});
  for (const RowAction& action : row_actions) counts[action.id] = count(summary, action.id);
  return {{"schema_version", 1},
          {"file", summary.file},
          {"dry_run", summary.dry_run},
          {"rows", std::move(rows)},
          {"summary", counts},
          {"own_columns", summary.own},
          {"dropped_columns", summary.dropped}};
}

DataTable import_records(const ImportSummary& summary) {
  DataTable table;
  for (const char* id : {"row", "deal", "action", "why", "cell"}) table.columns.push_back({id, id});
  for (const ImportedRow& row : summary.rows)
    table.rows.push_back(
        {static_cast<std::int64_t>(row.row), row.deal, row.action, row.why, row.cell});
  return table;
}

const RowAction& action_of(const ImportedRow& row) {
  return *std::ranges::find(row_actions, row.action, &RowAction::id);
}

/// What needs no look is counted only.
DataTable import_page(const ImportSummary& summary, Language language) {
  DataTable table;
  const auto title = [&](std::string_view en, std::string_view zh) {
    return std::string(Words{en, zh}.in(language));
  };
  table.columns = {{"row", title("Row", "行"), Align::right},
                   {"deal", title("Deal", "商机")},
                   {"action", title("What became of it", "处理")},
                   {"why", title("Why", "说明")}};
  for (const ImportedRow& row : summary.rows) {
    if (row.action == "same") continue;
    const RowAction& action = action_of(row);
    const std::string why =
        row.cell.empty() ? row.why : say(language, "{}: {}", "{}：{}", row.cell, row.why);
    table.rows.push_back({static_cast<std::int64_t>(row.row), escaped(row.deal),
                          Cell(action.word.in(language), action.tone), escaped(why)});
  }
  return table;
}

std::string import_totals(const ImportSummary& summary, Language language) {
  std::string out = plural(language, summary.rows.size(), "row", "rows", "行") +
                    (language == Language::zh ? "：" : ": ");
  bool is_first = true;
  for (const RowAction& action : row_actions) {
    const std::size_t number = count(summary, action.id);
    if (number == 0) continue;
    if (!is_first) out += language == Language::zh ? "，" : ", ";
    is_first = false;
    out += language == Language::zh ? std::string(action.word.zh) + " " + std::to_string(number)
                                    : std::to_string(number) + " " + std::string(action.word.en);
  }
  if (summary.dry_run) out += say(language, " (nothing was written)", "（未写文件）");
  if (count(summary, "differs") > 0)
    out += say(language, "; --update writes what differs", "；要写入不同之处请加 --update");
  return out;
}

}  // namespace

Document import_document(Language language, const ImportSummary& summary) {
  Document document;
  document.language = language;
  document.data = import_json(summary);
  document.records = import_records(summary);
  DataTable page = import_page(summary, language);
  if (!page.rows.empty()) document.blocks.push_back(std::move(page));
  document.blocks.push_back(Paragraph{{Cell(import_totals(summary, language))}});
  return document;
}

}  // namespace c136
