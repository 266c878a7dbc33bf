// The keys of what we do and did: coaches, plan, log.
#include "c136/model/field.hpp"

namespace c136 {
namespace {

constexpr Field coach_fields[] = {
    field<&Coach::who>(
        "who", "代号",
        {"The id of a contact; or a new id for an outsider, together with name.",
         "联系人的代号；客户以外的人另起代号，并写姓名。"},
        {.required = true, .reference = Reference::coach, .unique = true, .short_scaffold = true}),
    field<&Coach::name>(
        "name", "姓名",
        {"Name of a coach who is no contact of the customer.", "教练不是客户联系人时写其姓名。"},
        {.is_private = true}),
    field<&Coach::org>("org", "单位",
                       {"The organisation of an outside coach.", "外部教练所在的单位。"},
                       {.is_private = true}),
    field<&Coach::kind>("kind", "类型",
                        {"Where the coach stands: with the customer, a partner and so on.",
                         "教练来自哪里：客户、合作伙伴等。"}),
};

constexpr Field action_fields[] = {
    field<&Action::what>("do", "行动", {"What is to be done.", "要做什么。"}, {.required = true}),
    field<&Action::owner>("owner", "责任人", {"Which of our own people does it.", "我方由谁做。"}),
    field<&Action::due>("due", "完成时间",
                        {"By when: 2026-11-22; not after the item's own date.",
                         "计划何时完成，如 2026-11-22，不晚于所属工作项。"}),
    field<&Action::done>(
        "done", "实际完成",
        {"The day it was done; leave it out until then.", "实际完成的日期，没完成就不写。"}),
    field<&Action::with>(
        "with", "对象",
        {"With whom: ids of contacts or coaches; once done it counts as a log entry.",
         "对谁做，写联系人或教练的代号；完成后视同一条日志。"},
        {.reference = Reference::participant}),
    field<&Action::outcome>("outcome", "成效",
                            {"What it led to, by what the customer did, not said.",
                             "成效如何：看客户的行动，不看客户的话。"}),
};

constexpr Field item_fields[] = {
    field<&PlanItem::id>(
        "id", "编号",
        {"A short name of the item, unique in the plan.", "工作项的编号，在计划中唯一。"},
        {.unique = true}),
    field<&PlanItem::stage>("stage", "阶段", {"The stage it belongs to.", "属于哪个阶段。"},
                            {.required = true, .short_scaffold = true}),
    field<&PlanItem::item>(
        "item", "工作项",
        {"The plan or strategy, in a few words.", "要做的工作或策略，几个字说清。"},
        {.required = true, .short_scaffold = true}),
    field<&PlanItem::kind>("kind", "属性",
                           {"Key node, milestone or ordinary task; task when absent.",
                            "关键节点、里程碑或一般工作项；不写即一般工作项。"}),
    field<&PlanItem::owner>("owner", "责任人",
                            {"Which of our own people answers for it.", "我方由谁负责。"},
                            {.short_scaffold = true}),
    field<&PlanItem::due>("due", "完成时间",
                          {"By when: 2026-11-22.", "计划何时完成，如 2026-11-22。"},
                          {.short_scaffold = true}),
    field<&PlanItem::done>(
        "done", "实际完成",
        {"The day it was done; leave it out until then.", "实际完成的日期，没完成就不写。"}),
    field<&PlanItem::deliverable>(
        "deliverable", "阶段性成果",
        {"What there is to show when it is done.", "完成时拿得出什么成果。"}),
    field<&PlanItem::delivers>("delivers", "达成项",
                               {"Which of c1 to c6, f1 to f3, w it is to bring about.",
                                "要达成 c1 至 c6、f1 至 f3、w 中的哪几项。"}),
    field<&PlanItem::actions>(
        "actions", "关键行动",
        {"The key actions of this item, one item each.", "该工作项下的关键行动，每项一条。"}),
};

constexpr Field cost_fields[] = {
    field<&Cost::travel>("travel", "差旅费",
                         {"Travel, as an amount like 1200.50.", "差旅支出，如 1200.50。"}),
    field<&Cost::hospitality>("hospitality", "招待费",
                              {"Hospitality, as an amount.", "招待支出的金额。"}),
    field<&Cost::other>("other", "其他费用", {"Anything else, as an amount.", "其他支出的金额。"}),
};

constexpr Field asked_fields[] = {
    field<&AskedAction::what>("do", "行动", {"What is to be done.", "要做什么。"},
                              {.required = true}),
    field<&AskedAction::owner>("owner", "责任人",
                               {"Which of our own people does it.", "我方由谁做。"}),
    field<&AskedAction::due>("due", "完成时间",
                             {"By when: 2026-11-22.", "计划何时完成，如 2026-11-22。"}),
    field<&AskedAction::done>(
        "done", "实际完成",
        {"The day it was done; leave it out until then.", "实际完成的日期，没完成就不写。"}),
};

constexpr Field entry_fields[] = {
    field<&LogEntry::on>("on", "日期",
                         {"The day it took place: 2026-11-22.", "发生日期，如 2026-11-22。"},
                         {.required = true, .short_scaffold = true}),
    field<&LogEntry::kind>("kind", "形式",
                           {"How we met; visit when absent. internal and review meet nobody.",
                            "以什么形式接触；不写即拜访，内部工作和评审不算见过客户。"},
                           {.short_scaffold = true}),
    field<&LogEntry::by>(
        "by", "我方人员",
        {"Which of our own people; one or a list.", "我方谁去的，可写一个或多个。"}),
    field<&LogEntry::with>("with", "客户方人员",
                           {"Whom we met: ids of contacts or coaches; one or a list.",
                            "见了谁，写联系人或教练的代号，可写一个或多个。"},
                           {.reference = Reference::participant, .short_scaffold = true}),
    field<&LogEntry::also>("also", "其他在场人员",
                           {"Others present who have no id.", "在场而没有代号的其他人。"}),
    field<&LogEntry::note>("note", "记录", {"What was said and done.", "谈了什么，做了什么。"},
                           {.short_scaffold = true}),
    field<&LogEntry::outcome>("outcome", "成效",
                              {"What it led to, by what the customer did, not said.",
                               "成效如何：看客户的行动，不看客户的话。"},
                              {.short_scaffold = true}),
    field<&LogEntry::next>("next", "下一步", {"What comes next.", "接下来做什么。"},
                           {.short_scaffold = true}),
    field<&LogEntry::cost>("cost", "费用", {"What it cost us.", "我方花了多少钱。"}),
    field<&LogEntry::confirms>("confirms", "教练确认",
                               {"What a coach in with confirmed: c1 to c6, f1 to f3, w, payment, "
                                "value, closest.",
                                "在场教练确认了哪几项：c1 至 c6、f1 至 f3、w、付款、性价比、"
                                "关系最近。"}),
    field<&LogEntry::denies>("denies", "教练否认",
                             {"What a coach in with said is not so: c1 to c6, f1 to f3, w, "
                              "payment, value, closest.",
                              "在场教练否认了哪几项：c1 至 c6、f1 至 f3、w、付款、性价比、"
                              "关系最近。"}),
    field<&LogEntry::actions>("actions", "要求",
                              {"What was asked of whom, mostly in a review, one item each.",
                               "要求谁做什么，多在评审时提出，每项一条。"}),
};

}  // namespace

template <>
const Table& table_of<Coach>() {
  static constexpr Table table{"coach", coach_fields};
  return table;
}
template <>
const Table& table_of<Action>() {
  static constexpr Table table{"action", action_fields};
  return table;
}
template <>
const Table& table_of<PlanItem>() {
  static constexpr Table table{"item", item_fields};
  return table;
}
template <>
const Table& table_of<Cost>() {
  static constexpr Table table{"cost", cost_fields};
  return table;
}
template <>
const Table& table_of<AskedAction>() {
  static constexpr Table table{"asked action", asked_fields};
  return table;
}
template <>
const Table& table_of<LogEntry>() {
  static constexpr Table table{"entry", entry_fields};
  return table;
}

}  // namespace c136
