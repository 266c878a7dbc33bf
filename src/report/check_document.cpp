#include "c136/report/report.hpp"

#include "c136/document/sheet.hpp"
#include "report/finding_data.hpp"

#include <set>

namespace c136 {
namespace {

// ---- for people ---------------------------------------------------------------------------------

/// None of the files had to be looked at, and none that had to was missed.
bool is_idle(const CheckSummary& summary) {
  return summary.since && summary.files.empty() && summary.unread.empty() &&
         summary.tally.warnings == 0;
}

/// Good is only what was looked at as a whole.
Tone tone_of(const CheckSummary& summary) {
  if (is_idle(summary)) return Tone::plain;
  if (summary.files.empty()) return Tone::caution;
  if (summary.tally.errors > 0) return Tone::bad;
  if (summary.tally.warnings > 0 || summary.tally.gaps > 0) return Tone::caution;
  return !summary.since && summary.known == 0 ? Tone::good : Tone::plain;
}

/// What else may be the cause was told when it came up.
std::string nothing_checked(const CheckSummary& summary, Language language) {
  if (!is_idle(summary)) return say(language, "Nothing was checked.", "什么都没有检查。");
  if (summary.unchanged == 0)
    return say(language, "Nothing to check: no deal is here, and no account.",
               "无需检查：这里没有商机，也没有客户档案。");
  const std::string files = plural(language, summary.unchanged, "file is", "files are", "个文件");
  if (summary.since->empty())
    return say(language, "Nothing to check: {} unchanged.", "无需检查：{}均无改动。", files);
  return say(language, "Nothing to check: {} unchanged since {}.",
             "无需检查：{}自 {} 以来均无改动。", files, *summary.since);
}

/// "12 files", or "2 of 12 files (changed since main)".
std::string files_text(const CheckSummary& summary, Language language) {
  const std::size_t count = summary.files.size(), all = count + summary.unchanged;
  if (!summary.since) return plural(language, count, "file", "files", "个文件");
  if (summary.since->empty())
    return say(language, "{0} of {1} files (changed)", "{1} 个文件中有改动的 {0} 个", count, all);
  return say(language, "{0} of {1} files (changed since {2})",
             "{1} 个文件中自 {2} 以来有改动的 {0} 个", count, all, *summary.since);
}

/// "Checked 12 files, 12 deals: 0 errors, 3 warnings, 5 gaps due at this stage"
std::string counts_text(const CheckSummary& summary, Language language) {
  const Tally& tally = summary.tally;
  const std::string gaps = plural(language, tally.gaps, "gap", "gaps", "个缺口");
  return say(
      language, "Checked {}, {}: {}, {}, {}", "已检查 {}、{}：{}，{}，{}",
      files_text(summary, language), plural(language, summary.deals, "deal", "deals", "个商机"),
      plural(language, tally.errors, "error", "errors", "处错误"),
      plural(language, tally.warnings, "warning", "warnings", "条警告"),
      summary.later_gaps > 0 ? say(language, "{} due at this stage", "本阶段应补 {}", gaps) : gaps);
}

std::string closing_text(const CheckSummary& summary, Language language) {
  if (summary.files.empty()) return nothing_checked(summary, language);
  std::string text = counts_text(summary, language);
  if (summary.later_gaps > 0)
    text += say(language, "; {} not due yet (--all-gaps lists them)",
                "；另有 {}本阶段暂不要求（用 --all-gaps 列出）",
                plural(language, summary.later_gaps, "more gap is", "more gaps are", "个缺口"));
  if (summary.known > 0)
    text += say(
        language, "; {} in the baseline", "；基线中另有 {}",
        plural(language, summary.known, "known finding is", "known findings are", "处已知问题"));
  return text + (language == Language::zh ? "。" : ".");
}

// ---- for programs -------------------------------------------------------------------------------

constexpr std::string_view severity_words[] = {"error", "warning", "gap"};

const SheetColumn<Finding> finding_columns[] = {
    {"file",
     {"File", "文件"},
     CellType::text,
     [](const Finding& f) -> Cell { return f.place.file; },
     never_empty},
    {"line",
     {"Line", "行"},
     CellType::integer,
     [](const Finding& f) -> Cell { return std::int64_t{f.place.line}; },
     never_empty},
    {"column",
     {"Column", "列"},
     CellType::integer,
     [](const Finding& f) -> Cell { return std::int64_t{f.place.column}; },
     never_empty},
    {"end_line",
     {"Last line", "末行"},
     CellType::integer,
     [](const Finding& f) -> Cell { return std::int64_t{f.place.end_line}; },
     never_empty},
    {"end_column",  // behind the last character
     {"Last column", "末列"},
     CellType::integer,
     [](const Finding& f) -> Cell { return std::int64_t{f.place.end_column}; },
     never_empty},
    {"severity",
     {"Severity", "级别"},
     CellType::word,
     [](const Finding& f) -> Cell { return name_of(f.severity); },
     never_empty,
     severity_words},
    {"code",
     {"Code", "代码"},
     CellType::word,
     [](const Finding& f) -> Cell { return f.code; },
     never_empty},
    {"deal", {"Deal", "商机"}, CellType::text, [](const Finding& f) -> Cell { return f.deal; }},
    {"path",
     {"Path", "路径"},
     CellType::text,
     [](const Finding& f) -> Cell { return f.path; },
     never_empty},
    {"message",
     {"Message", "信息"},
     CellType::text,
     [](const Finding& f) -> Cell { return f.message; },
     never_empty},
    {"help",
     {"Help", "办法"},
     CellType::text,
     [](const Finding& f) -> Cell { return f.help; },
     never_empty},
};

struct NoteRow {
  const Remark& note;
  bool is_placed() const { return !note.place.file.empty(); }
};

const SheetColumn<NoteRow> note_columns[] = {
    {"file",
     {"File", "文件"},
     CellType::text,
     [](const NoteRow& r) { return text_cell(r.note.place.file); }},
    {"line",
     {"Line", "行"},
     CellType::integer,
     [](const NoteRow& r) {
       return r.is_placed() ? Cell(std::int64_t{r.note.place.line}) : Cell();
     }},
    {"column",
     {"Column", "列"},
     CellType::integer,
     [](const NoteRow& r) {
       return r.is_placed() ? Cell(std::int64_t{r.note.place.column}) : Cell();
     }},
    {"message",
     {"Message", "信息"},
     CellType::text,
     [](const NoteRow& r) -> Cell { return r.note.message; },
     never_empty},
};

Sheet note_sheet(const Finding& finding) {
  std::vector<NoteRow> rows;
  for (const Remark& note : finding.notes) rows.push_back({note});
  return sheet_of("notes", {}, std::span(note_columns), rows);
}

}  // namespace

Json finding_json(const Finding& finding) {
  Json json = Json::object();
  for (const SheetColumn<Finding>& column : finding_columns)
    if (column.id != "deal") json[std::string(column.id)] = json_of(column.of(finding));
  json["notes"] = finding.notes.empty() ? Json::array() : rows_json(note_sheet(finding));
  return json;
}

Json finding_schema() {
  const Sheet all = sheet_of("findings", {}, std::span(finding_columns), {});
  constexpr std::string_view ids[] = {"file",     "line", "column", "end_line", "end_column",
                                      "severity", "code", "path",   "message",  "help"};
  Json schema = schema_of(chosen(all, ids));
  schema["required"].push_back("notes");
  schema["properties"]["notes"] = {{"type", "array"}, {"items", schema_of(note_sheet({}))}};
  return schema;
}

namespace {

Json check_json(const std::vector<Finding>& findings, const CheckSummary& summary) {
  Json list = Json::array();
  for (const Finding& finding : findings) list.push_back(finding_json(finding));
  const Tally& tally = summary.tally;
  return {{"schema_version", 1},
          {"findings", std::move(list)},
          {"summary",
           {{"files", summary.files.size()},
            {"deals", summary.deals},
            {"errors", tally.errors},
            {"warnings", tally.warnings},
            {"gaps", tally.gaps},
            {"later_gaps", summary.later_gaps},
            {"known", summary.known},
            {"unchanged", summary.unchanged}}}};
}

std::vector<RuleText> rules_of(const std::vector<Finding>& findings, Language language) {
  std::set<std::string_view> codes;
  for (const Finding& finding : findings) codes.insert(finding.code);
  std::vector<RuleText> rules;
  for (const std::string_view code : codes)
    if (const Rule* rule = find_rule(code))
      rules.push_back({rule->code, rule->severity, rule->summary.in(language),
                       rule->why.in(language), rule->help.in(language)});
  return rules;
}

}  // namespace

Document check_document(Language language, std::vector<Finding> findings,
                        const CheckSummary& summary, Part wanted) {
  Document document;
  document.language = language;
  document.rules = rules_of(findings, language);
  document.files = summary.files;
  document.unread = summary.unread;
  if (is_idle(summary)) document.idle = nothing_checked(summary, language);
  if (makes(wanted, Part::records))
    document.records = records_of(sheet_of("findings", {}, std::span(finding_columns), findings));
  if (wanted == Part::data) document.data = check_json(findings, summary);
  if (!findings.empty()) document.blocks.push_back(FindingList{std::move(findings)});
  document.blocks.push_back(Paragraph{{Cell(closing_text(summary, language), tone_of(summary))}});
  return document;
}

}  // namespace c136
