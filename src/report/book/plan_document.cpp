#include "report/book/plan_document.hpp"

#include "book/filter.hpp"
#include "c136/base/text.hpp"
#include "c136/document/sheet.hpp"
#include "report/book/plan_calendar.hpp"
#include "report/book/plan_workload.hpp"
#include "report/deal/score_data.hpp"
#include "report/wording.hpp"

#include <algorithm>
#include <cstdlib>

namespace c136 {
namespace {

constexpr TaskState all_states[] = {TaskState::overdue, TaskState::due, TaskState::undated,
                                    TaskState::done};

constexpr std::string_view state_words[] = {"overdue", "due", "undated", "done"};

std::string_view name_of(TaskState state) { return state_words[static_cast<std::size_t>(state)]; }

Words title(TaskState state) {
  constexpr Words titles[] = {
      {"Overdue", "已逾期"}, {"Due", "待完成"}, {"Without a date", "未定日期"}, {"Done", "已完成"}};
  return titles[static_cast<std::size_t>(state)];
}

/// Behind a number.
Words counted(TaskState state) {
  constexpr Words words[] = {
      {"overdue", "逾期"}, {"due", "待完成"}, {"without a date", "未定日期"}, {"done", "已完成"}};
  return words[static_cast<std::size_t>(state)];
}

std::string_view kind_word(const Task& task) {
  return task.is_asked ? "asked" : task.is_action ? "action" : word_of(task.kind).id;
}

std::size_t count(const Plan& plan, TaskState state) {
  return static_cast<std::size_t>(std::ranges::count(plan.tasks, state, &Task::state));
}

std::optional<int> days_left(const Task& task, Date as_of) {
  if (task.done || !task.due) return std::nullopt;
  return *task.due - as_of;
}

Cell date_or_empty(const std::optional<Date>& date) { return date ? Cell(*date) : Cell(); }

// ---- the table ----------------------------------------------------------------------------------

struct TaskRow {
  const Task& task;
  Date as_of;
  Language language;
};

const SheetColumn<TaskRow> task_columns[] = {
    {"due",
     {"Due", "完成时间"},
     CellType::date,
     [](const TaskRow& r) -> Cell {
       if (!r.task.due) return {};
       return {*r.task.due, r.task.state == TaskState::overdue ? Tone::bad : Tone::plain};
     }},
    {"state",
     {"State", "状态"},
     CellType::word,
     [](const TaskRow& r) -> Cell {
       return Named{std::string(name_of(r.task.state)),
                    std::string(title(r.task.state).in(r.language))};
     },
     never_empty,
     state_words},
    {"days",  // left; below zero late
     {"Days", "天数"},
     CellType::integer,
     [](const TaskRow& r) -> Cell {
       const auto days = days_left(r.task, r.as_of);
       return days ? Cell(*days) : Cell();
     }},
    {"done",
     {"Done", "实际完成"},
     CellType::date,
     [](const TaskRow& r) { return date_or_empty(r.task.done); }},
    {"kind",
     {"Kind", "属性"},
     CellType::word,
     [](const TaskRow& r) -> Cell {
       return Named{std::string(kind_word(r.task)), kind_text(r.task, r.language)};
     },
     never_empty},
    {"what",
     {"What", "工作内容"},
     CellType::text,
     [](const TaskRow& r) -> Cell { return r.task.what(); },
     never_empty},
    {"item",
     {"Item", "工作项"},
     CellType::text,
     [](const TaskRow& r) -> Cell { return r.task.item; },
     never_empty},
    {"stage",
     {"Stage of the deal", "商机阶段"},
     CellType::word,
     [](const TaskRow& r) -> Cell { return r.task.stage; },
     never_empty},
    {"owner",
     {"Owner", "责任人"},
     CellType::text,
     [](const TaskRow& r) { return text_cell(r.task.owner); }},
    {"deliverable",
     {"Stage deliverable", "阶段性成果"},
     CellType::text,
     [](const TaskRow& r) { return text_cell(r.task.deliverable); }},
    {"deal",
     {"Deal", "商机"},
     CellType::text,
     [](const TaskRow& r) -> Cell { return r.task.deal; },
     never_empty},
    {"customer",
     {"Customer", "客户"},
     CellType::text,
     [](const TaskRow& r) -> Cell { return r.task.customer; },
     never_empty},
    {"file",
     {"File", "文件"},
     CellType::text,
     [](const TaskRow& r) -> Cell { return r.task.file; },
     never_empty},
    {"uid",  // the same from run to run, also in a calendar
     {"Uid", "编号"},
     CellType::text,
     [](const TaskRow& r) -> Cell { return r.task.uid; },
     never_empty},
    {"level",  // 2 an item, 3 a key action
     {"Level", "级别"},
     CellType::integer,
     [](const TaskRow& r) -> Cell { return r.task.is_action ? 3 : 2; },
     never_empty},
};

/// Of all states, or of one.
Sheet task_sheet(const Plan& plan, Language language, std::optional<TaskState> state = {}) {
  std::vector<TaskRow> rows;
  for (const Task& task : plan.tasks)
    if (!state || task.state == *state) rows.push_back({task, plan.options.as_of, language});
  return sheet_of("tasks", state ? std::string(title(*state).in(language)) : std::string(),
                  std::span(task_columns), rows);
}

// ---- for people ---------------------------------------------------------------------------------

Words who_watches(Watcher watcher) {
  constexpr Words lines[] = {
      {"", ""},
      {"For the regional head: key nodes and milestones.", "区域负责人关注：关键节点和里程碑。"},
      {"For the sales manager: level-2 items.", "销售经理关注：二级工作项。"},
      {"For the salesperson: key actions.", "销售人员关注：关键行动。"}};
  return lines[static_cast<std::size_t>(watcher)];
}

/// "As of 2026-11-22: 1 overdue, 4 due, 3 done."
std::string counts(const Plan& plan, Language language) {
  std::vector<std::string> parts;
  for (const TaskState state : all_states)
    if (const std::size_t n = count(plan, state); n > 0)
      parts.push_back(say(language, "{} {}", "{1} {0} 项", n, counted(state).in(language)));
  if (parts.empty()) parts.push_back(say(language, "nothing", "无"));
  return say(language, "As of {}: {}.", "截至 {}：{}。", to_string(plan.options.as_of),
             listed(parts, language));
}

std::string limits(const PlanOptions& options, Language language) {
  std::string days, owner;
  if (options.within)
    days =
        say(language, "Only what is late, due within {0} or done in the last {0}.",
            "只列已逾期、{0}内到期和最近 {0}内完成的工作。", days_text(*options.within, language));
  if (!options.owner.empty())
    owner = say(language, "Only what {} owns.", "只列 {} 负责的。", options.owner);
  return sentences({days, owner}, language);
}

/// What to say instead of a table.
std::string nothing(const Plan& plan, Language language) {
  const std::string& owner = plan.options.owner;
  if (plan.owner_is_unknown && !plan.meant.empty())
    return say(language, "{} owns nothing in these plans; did you mean {}?",
               "这些计划里没有 {} 负责的内容；是不是想写 {}？", owner, plan.meant);
  if (plan.owner_is_unknown)
    return say(language, "{} owns nothing in these plans.", "这些计划里没有 {} 负责的内容。",
               owner);
  return say(language, "Nothing in the plans of the open deals.",
             "跟进中的商机，计划里没有相应内容。");
}

/// Actions alone need no kind, and only what is open has days.
std::vector<std::string_view> page_columns(TaskState state, bool only_actions) {
  std::vector<std::string_view> ids;
  if (state != TaskState::undated) ids.push_back("due");
  if (state == TaskState::overdue || state == TaskState::due) ids.push_back("days");
  if (state == TaskState::done) ids.push_back("done");
  ids.insert(ids.end(), {"deal", "what"});
  if (!only_actions) ids.push_back("kind");
  ids.insert(ids.end(), {"owner", "deliverable"});
  return ids;
}

/// The section's heading says whether days are late or left.
void count_days_up(DataTable& table) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].id == "days")
      for (auto& row : table.rows) row[i].value = std::abs(std::get<std::int64_t>(row[i].value));
}

DataTable page_table(const Plan& plan, TaskState state, Language language) {
  const bool only_actions = plan.options.watcher == Watcher::seller;
  const Sheet sheet = task_sheet(plan, language, state);
  DataTable table = table_of(chosen(sheet, page_columns(state, only_actions)), language, "");
  if (state == TaskState::overdue) count_days_up(table);
  return table;
}

/// Where there is more than one owner, who has how much before them.
void add_workload(const Plan& plan, Document& document) {
  DataTable table = workload(plan.tasks, document.language);
  if (table.rows.size() < 2) return;
  document.blocks.push_back(Heading{2, say(document.language, "By owner", "按责任人")});
  document.blocks.push_back(std::move(table));
}

void add_errors(const Plan& plan, Document& document) {
  const Language language = document.language;
  for (const Rejected& deal : plan.rejected)
    document.blocks.push_back(Paragraph{
        {Cell(say(language, "{} has {}: its plan was not read.", "{} 有 {}，未读取其计划。",
                  deal.file, plural(language, deal.tally.errors, "error", "errors", "处错误")),
              Tone::bad)}});
}

void add_page(const Plan& plan, Document& document) {
  const Language language = document.language;
  document.blocks.push_back(Heading{1, say(language, "Sales plan", "大项目销售计划")});
  add_filter_line(plan.options.where, language, document.blocks);
  document.blocks.push_back(Paragraph{
      {Cell(sentences({counts(plan, language), who_watches(plan.options.watcher).in(language),
                       limits(plan.options, language)},
                      language))}});
  if (plan.tasks.empty()) document.blocks.push_back(Paragraph{{nothing(plan, language)}});
  add_workload(plan, document);
  for (const TaskState state : all_states) {
    if (count(plan, state) == 0) continue;
    document.blocks.push_back(Heading{2, std::string(title(state).in(language))});
    document.blocks.push_back(page_table(plan, state, language));
  }
  add_errors(plan, document);
}

// ---- for programs -------------------------------------------------------------------------------

DataTable records_of(const Plan& plan, const Sheet& tasks) {
  constexpr std::string_view ids[] = {"due",  "state",    "days",  "done",  "kind",
                                      "what", "item",     "stage", "owner", "deliverable",
                                      "deal", "customer", "file"};
  DataTable records = records_of(chosen(tasks, ids));
  records.columns.push_back({"error", "error"});
  for (auto& row : records.rows) row.emplace_back();
  for (const Rejected& deal : plan.rejected)
    records.rows.push_back(rejected_record(deal, records.columns));
  return records;
}

Json or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }

Json data_of(const Plan& plan, const Sheet& tasks) {
  Json summary, rejected = Json::array();
  for (const TaskState state : all_states)
    summary[std::string(name_of(state))] = count(plan, state);
  for (const Rejected& deal : plan.rejected) rejected.push_back(rejected_json(deal));
  const PlanOptions& options = plan.options;
  return {{"schema_version", 1},
          {"as_of", to_string(options.as_of)},
          {"for", watcher_names[static_cast<std::size_t>(options.watcher)]},
          {"within", options.within ? Json(*options.within) : Json()},
          {"owner", or_null(options.owner)},
          {"where", or_null(options.where)},
          {"summary", std::move(summary)},
          {"tasks", rows_json(tasks)},
          {"rejected", std::move(rejected)}};
}

}  // namespace

std::string kind_text(const Task& task, Language language) {
  return task.is_asked    ? say(language, "asked for", "要求")
         : task.is_action ? say(language, "key action", "关键行动")
                          : std::string(c136::name_of(task.kind, language));
}

Document plan_document(Language language, const Plan& plan) {
  Document document;
  document.language = language;
  add_page(plan, document);
  const Sheet tasks = task_sheet(plan, language);
  document.records = records_of(plan, tasks);
  document.data = data_of(plan, tasks);
  document.appointments = appointments(plan, language);
  document.as_of = plan.options.as_of;
  return document;
}

Json task_schema() { return schema_of(sheet_of("tasks", {}, std::span(task_columns), {})); }

}  // namespace c136
