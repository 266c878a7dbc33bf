// The keys of a week note.
#include "c136/model/week_note.hpp"

namespace c136 {
namespace {

constexpr Field week_day_fields[] = {
    field<&WeekDay::on>("on", "日期",
                        {"The day, one of the week: 2026-11-17.", "本周中的某天，如 2026-11-17。"},
                        {.required = true, .short_scaffold = true, .meant_by = "时间 date day"}),
    field<&WeekDay::what>(
        "what", "工作内容",
        {"What was done that stands in no deal's log.", "做了什么；已记入商机日志的不必再写。"},
        {.required = true, .short_scaffold = true, .meant_by = "内容 工作 做了什么 事项 do"}),
    field<&WeekDay::org>(
        "org", "单位", {"The organisation visited or received.", "拜访或接待的单位。"},
        {.short_scaffold = true, .meant_by = "公司 客户 拜访单位 接待单位 company customer"}),
    field<&WeekDay::person>(
        "person", "人员", {"The person visited or received.", "拜访或接待的人员。"},
        {.short_scaffold = true, .meant_by = "姓名 联系人 拜访人员 接待人员 who"}),
    field<&WeekDay::contact>(
        "contact", "联系方式", {"Phone or e-mail of that person.", "此人的电话或邮箱。"},
        {.is_private = true, .short_scaffold = true, .meant_by = "电话 手机 联系电话 phone"}),
    field<&WeekDay::result>("result", "结果", {"What came of it.", "有什么结果。"},
                            {.short_scaffold = true, .meant_by = "拜访结果 成效 outcome"}),
    field<&WeekDay::note>("note", "备注", {"Anything else.", "其他要说的话。"},
                          {.short_scaffold = true, .meant_by = "说明 记录 notes"}),
    field<&WeekDay::cost>("cost", "费用", {"What it cost us.", "我方花了多少钱。"},
                          {.short_scaffold = true, .meant_by = "开销 支出 花费 costs expenses"}),
};

constexpr Field week_note_fields[] = {
    field<&WeekNote::version>("c136", "版本",
                              {"The version of the file format: 1.", "文件格式的版本，写 1。"},
                              {.required = true, .short_scaffold = true}),
    field<&WeekNote::week>(
        "week", "周",
        {"The week, by its number in the year: 2026-W47.", "哪一周，写年份和周次，如 2026-W47。"},
        {.required = true, .short_scaffold = true, .meant_by = "周次 第几周"}),
    field<&WeekNote::seller>(
        "seller", "销售",
        {"Whose week it was: an id like li.wei.", "谁的一周，写编号，如 li.wei。"},
        {.required = true,
         .short_scaffold = true,
         .meant_by = "销售人员 销售工程师 负责人 姓名 owner"}),
    field<&WeekNote::events>("events", "本周大事",
                             {"The events of the week, one item each.", "本周的大事，每项一条。"},
                             {.short_scaffold = true, .meant_by = "大事 本周事件 重要事项"}),
    field<&WeekNote::market>("market", "市场动态",
                             {"News of the market, one item each.", "本周的市场动态，每项一条。"},
                             {.short_scaffold = true, .meant_by = "市场 市场信息 本周市场动态"}),
    field<&WeekNote::days>("days", "日程",
                           {"What was done day by day beyond the deals, one item each.",
                            "商机以外每天做了什么，每项一条。"},
                           {.short_scaffold = true, .meant_by = "每日 日报 工作内容 每日工作"}),
    field<&WeekNote::plan>("plan", "下周计划",
                           {"What is planned for next week beyond the deals, one item each.",
                            "下周商机以外的计划，每项一条。"},
                           {.short_scaffold = true, .meant_by = "计划 下周工作 下周工作计划 next"}),
    field<&WeekNote::note>("note", "备注",
                           {"A remark on the week's expenses.", "对本周费用的说明。"},
                           {.short_scaffold = true}),
};

}  // namespace

template <>
const Table& table_of<WeekDay>() {
  static constexpr Table table{"day", week_day_fields};
  return table;
}
template <>
const Table& table_of<WeekNote>() {
  static constexpr Table table{"week note", week_note_fields};
  return table;
}

}  // namespace c136
