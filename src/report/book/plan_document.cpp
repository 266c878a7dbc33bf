#include "report/book/plan_document.hpp"

#include "book/filter.hpp"
#include "c136/base/text.hpp"
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

std::string_view name_of(TaskState state) {
  constexpr std::string_view names[] = {"overdue", "due", "undated", "done"};
  return names[static_cast<std::size_t>(state)];
}

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

Cell text_or_empty(std::string_view text) { return text.empty() ? Cell() : Cell(text); }
Cell date_or_empty(const std::optional<Date>& date) { return date ? Cell(*date) : Cell(); }

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

/// The section's heading says whether days are late or left. Actions alone need no kind.
DataTable empty_table(TaskState state, bool only_actions, Language language) {
  DataTable table;
  if (state != TaskState::undated)
    table.columns.push_back({"due", say(language, "Due", "完成时间")});
  if (state == TaskState::overdue || state == TaskState::due)
    table.columns.push_back({"days", say(language, "Days", "天数"), Align::right});
  if (state == TaskState::done)
    table.columns.push_back({"done", say(language, "Done", "实际完成")});
  table.columns.push_back({"deal", say(language, "Deal", "商机")});
  table.columns.push_back({"what", say(language, "What", "工作内容")});
  if (!only_actions) table.columns.push_back({"kind", say(language, "Kind", "属性")});
  table.columns.push_back({"owner", say(language, "Owner", "责任人")});
  table.columns.push_back({"deliverable", say(language, "Stage deliverable", "阶段性成果")});
  return table;
}

Cell due_cell(const Task& task) {
  if (!task.due) return {};
  return {*task.due, task.state == TaskState::overdue ? Tone::bad : Tone::plain};
}

Cell cell_of(const std::string& column, const Task& task, Date as_of, Language language) {
  if (column == "due") return due_cell(task);
  if (column == "days") return std::abs(*days_left(task, as_of));
  if (column == "done") return date_or_empty(task.done);
  if (column == "deal") return task.deal;
  if (column == "what") return task.what();
  if (column == "kind") return kind_text(task, language);
  if (column == "owner") return text_or_empty(task.owner);
  return text_or_empty(task.deliverable);
}

DataTable table_of(const Plan& plan, TaskState state, Language language) {
  DataTable table = empty_table(state, plan.options.watcher == Watcher::seller, language);
  for (const Task& task : plan.tasks) {
    if (task.state != state) continue;
    auto& row = table.rows.emplace_back();
    for (const Column& column : table.columns)
      row.push_back(cell_of(column.id, task, plan.options.as_of, language));
  }
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
    document.blocks.push_back(table_of(plan, state, language));
  }
  add_errors(plan, document);
}

// ---- for programs -------------------------------------------------------------------------------

std::vector<Cell> record(const Task& task, Date as_of) {
  const auto days = days_left(task, as_of);
  return {date_or_empty(task.due),
          name_of(task.state),
          days ? Cell(*days) : Cell(),
          date_or_empty(task.done),
          kind_word(task),
          task.what(),
          task.item,
          task.stage,
          text_or_empty(task.owner),
          text_or_empty(task.deliverable),
          task.deal,
          task.customer,
          task.file,
          Cell()};
}

DataTable records_of(const Plan& plan) {
  DataTable records;
  for (const char* id : {"due", "state", "days", "done", "kind", "what", "item", "stage", "owner",
                         "deliverable", "deal", "customer", "file", "error"})
    records.columns.push_back({id, id});
  for (const Task& task : plan.tasks) records.rows.push_back(record(task, plan.options.as_of));
  for (const Rejected& deal : plan.rejected) {
    std::vector<Cell> row(records.columns.size());
    row[10] = text_or_empty(deal.deal);
    row[12] = deal.file;
    row[13] = not_scored(deal);
    records.rows.push_back(std::move(row));
  }
  return records;
}

Json or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }
Json or_null(const std::optional<Date>& date) { return date ? Json(to_string(*date)) : Json(); }

Json task_json(const Task& task, Date as_of) {
  const auto days = days_left(task, as_of);
  return {{"uid", task.uid},
          {"deal", task.deal},
          {"file", task.file},
          {"customer", task.customer},
          {"stage", task.stage},
          {"level", task.is_action ? 3 : 2},
          {"kind", kind_word(task)},
          {"what", task.what()},
          {"item", task.item},
          {"owner", or_null(task.owner)},
          {"due", or_null(task.due)},
          {"done", or_null(task.done)},
          {"state", name_of(task.state)},
          {"days", days ? Json(*days) : Json()},
          {"deliverable", or_null(task.deliverable)}};
}

Json data_of(const Plan& plan) {
  Json summary, tasks = Json::array(), rejected = Json::array();
  for (const TaskState state : all_states)
    summary[std::string(name_of(state))] = count(plan, state);
  for (const Task& task : plan.tasks) tasks.push_back(task_json(task, plan.options.as_of));
  for (const Rejected& deal : plan.rejected) rejected.push_back(rejected_json(deal));
  const PlanOptions& options = plan.options;
  return {{"schema_version", 1},
          {"as_of", to_string(options.as_of)},
          {"for", watcher_names[static_cast<std::size_t>(options.watcher)]},
          {"within", options.within ? Json(*options.within) : Json()},
          {"owner", or_null(options.owner)},
          {"where", or_null(options.where)},
          {"summary", std::move(summary)},
          {"tasks", std::move(tasks)},
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
  document.records = records_of(plan);
  document.data = data_of(plan);
  document.appointments = appointments(plan, language);
  document.as_of = plan.options.as_of;
  return document;
}

}  // namespace c136
