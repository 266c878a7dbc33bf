// The keys of what we do and did: coaches, plan, log.
#include "c136/model/field.hpp"

namespace c136 {
namespace {

constexpr Field coach_fields[] = {
    field<&Coach::who>("who", "代号",
                       {"The id of a contact; or a new id for an outsider, together with name.",
                        "联系人的代号；客户以外的人另起代号，并写姓名。"},
                       {.required = true,
                        .reference = Reference::coach,
                        .unique = true,
                        .short_scaffold = true,
                        .meant_by = "编号 教练 谁 id",
                        .also = "联系人 干系人 成员 相关人"}),
    field<&Coach::name>(
        "name", "姓名",
        {"Name of a coach who is no contact of the customer.", "教练不是客户联系人时写其姓名。"},
        {.is_private = true, .meant_by = "名字 教练姓名 全名"}),
    field<&Coach::org>(
        "org", "单位", {"The organisation of an outside coach.", "外部教练所在的单位。"},
        {.is_private = true, .meant_by = "公司 机构 所在单位 工作单位 组织 company organisation"}),
    field<&Coach::kind>("kind", "类型",
                        {"Where the coach stands: with the customer, a partner and so on.",
                         "教练来自哪里：客户、合作伙伴等。"},
                        {.meant_by = "类别 种类 教练类型 身份 来源 type"}),
};

constexpr Field action_fields[] = {
    field<&Action::what>(
        "do", "行动", {"What is to be done.", "要做什么。"},
        {.required = true, .meant_by = "内容 任务 工作 关键行动 事项 动作 行动内容 what action"}),
    field<&Action::owner>("owner", "责任人", {"Which of our own people does it.", "我方由谁做。"},
                          {.meant_by = "执行人 主责人 跟进人 负责 responsible", .also = "负责人"}),
    field<&Action::due>(
        "due", "完成时间",
        {"By when: 2026-11-22; not after the item's own date.",
         "计划何时完成，如 2026-11-22，不晚于所属工作项。"},
        {.meant_by = "时间 日期 期限 截止日期 截止时间 计划完成 完成日期 by deadline date"}),
    field<&Action::done>(
        "done", "实际完成",
        {"The day it was done; leave it out until then.", "实际完成的日期，没完成就不写。"},
        {.meant_by = "完成 已完成 实际时间 完成情况 实际完成时间 实际日期"}),
    field<&Action::with>(
        "with", "对象",
        {"With whom: ids of contacts or coaches; once done it counts as a log entry.",
         "对谁做，写联系人或教练的代号；完成后视同一条日志。"},
        {.reference = Reference::participant, .meant_by = "客户方人员 联系人 见谁 客户 who"}),
    field<&Action::outcome>("outcome", "成效",
                            {"What it led to, by what the customer did, not said.",
                             "成效如何：看客户的行动，不看客户的话。"},
                            {.meant_by = "结果 效果 成果 result"}),
};

constexpr Field item_fields[] = {
    field<&PlanItem::id>(
        "id", "编号",
        {"A short name of the item, unique in the plan.", "工作项的编号，在计划中唯一。"},
        {.unique = true, .meant_by = "代号 序号 编码"}),
    field<&PlanItem::stage>(
        "stage", "阶段", {"The stage it belongs to.", "属于哪个阶段。"},
        {.required = true, .short_scaffold = true, .meant_by = "所属阶段 项目阶段"}),
    field<&PlanItem::item>(
        "item", "工作项",
        {"The plan or strategy, in a few words.", "要做的工作或策略，几个字说清。"},
        {.required = true,
         .short_scaffold = true,
         .meant_by = "内容 任务 工作内容 事项 工作 名称 行动 工作任务 what title task"}),
    field<&PlanItem::kind>("kind", "属性",
                           {"Key node, milestone or ordinary task; task when absent.",
                            "关键节点、里程碑或一般工作项；不写即一般工作项。"},
                           {.meant_by = "类型 类别 性质 type"}),
    field<&PlanItem::owner>("owner", "责任人",
                            {"Which of our own people answers for it.", "我方由谁负责。"},
                            {.short_scaffold = true,
                             .meant_by = "执行人 主责人 跟进人 负责 who responsible",
                             .also = "负责人"}),
    field<&PlanItem::due>(
        "due", "完成时间", {"By when: 2026-11-22.", "计划何时完成，如 2026-11-22。"},
        {.short_scaffold = true,
         .meant_by =
             "时间 日期 期限 截止日期 截止时间 计划完成 完成日期 计划时间 by deadline date"}),
    field<&PlanItem::done>(
        "done", "实际完成",
        {"The day it was done; leave it out until then.", "实际完成的日期，没完成就不写。"},
        {.meant_by = "完成 已完成 实际时间 完成情况 实际完成时间 实际日期"}),
    field<&PlanItem::deliverable>(
        "deliverable", "阶段性成果",
        {"What there is to show when it is done.", "完成时拿得出什么成果。"},
        {.meant_by = "成果 交付物 产出 阶段成果 result"}),
    field<&PlanItem::delivers>("delivers", "达成项",
                               {"Which of c1 to c6, f1 to f3, w it is to bring about.",
                                "要达成 c1 至 c6、f1 至 f3、w 中的哪几项。"},
                               {.meant_by = "达成 目标 交付项 达成条目 deliverables"}),
    field<&PlanItem::actions>(
        "actions", "关键行动",
        {"The key actions of this item, one item each.", "该工作项下的关键行动，每项一条。"},
        {.meant_by = "行动计划 关键动作 行动列表 action tasks"}),
};

constexpr Field cost_fields[] = {
    field<&Cost::travel>("travel", "差旅费",
                         {"Travel, as an amount like 1200.50.", "差旅支出，如 1200.50。"},
                         {.meant_by = "差旅 交通费 差旅费用"}),
    field<&Cost::hospitality>("hospitality", "招待费",
                              {"Hospitality, as an amount.", "招待支出的金额。"},
                              {.meant_by = "招待 交际费 交际费用 餐费 业务招待费"}),
    field<&Cost::other>("other", "其他费用", {"Anything else, as an amount.", "其他支出的金额。"},
                        {.meant_by = "其他 其它 其它费用"}),
};

constexpr Field asked_fields[] = {
    field<&AskedAction::what>(
        "do", "行动", {"What is to be done.", "要做什么。"},
        {.required = true, .meant_by = "内容 任务 工作 事项 动作 要求 what action"}),
    field<&AskedAction::owner>(
        "owner", "责任人", {"Which of our own people does it.", "我方由谁做。"},
        {.meant_by = "执行人 主责人 跟进人 谁 负责 who responsible", .also = "负责人"}),
    field<&AskedAction::due>(
        "due", "完成时间", {"By when: 2026-11-22.", "计划何时完成，如 2026-11-22。"},
        {.meant_by = "时间 日期 期限 截止日期 截止时间 完成日期 by deadline date"}),
    field<&AskedAction::done>(
        "done", "实际完成",
        {"The day it was done; leave it out until then.", "实际完成的日期，没完成就不写。"},
        {.meant_by = "完成 已完成 实际时间 完成情况 实际完成时间 实际日期"}),
};

constexpr Field entry_fields[] = {
    field<&LogEntry::on>(
        "on", "日期", {"The day it took place: 2026-11-22.", "发生日期，如 2026-11-22。"},
        {.required = true, .short_scaffold = true, .meant_by = "时间 拜访日期 拜访时间 date day"}),
    field<&LogEntry::kind>(
        "kind", "形式",
        {"How we met; visit when absent. internal and review meet nobody.",
         "以什么形式接触；不写即拜访，内部工作和评审不算见过客户。"},
        {.short_scaffold = true, .meant_by = "类型 方式 类别 拜访方式 沟通方式 type"}),
    field<&LogEntry::by>(
        "by", "我方人员",
        {"Which of our own people; one or a list.", "我方谁去的，可写一个或多个。"},
        {.meant_by = "我方 我方参与 拜访人 销售 参与人 负责人 责任人 who owner"}),
    field<&LogEntry::with>(
        "with", "客户方人员",
        {"Whom we met: ids of contacts or coaches; one or a list.",
         "见了谁，写联系人或教练的代号，可写一个或多个。"},
        {.reference = Reference::participant,
         .short_scaffold = true,
         .meant_by = "客户方 客户 客户人员 联系人 拜访对象 对象 见了谁 客户参与人 contacts"}),
    field<&LogEntry::also>("also", "其他在场人员",
                           {"Others present who have no id.", "在场而没有代号的其他人。"},
                           {.meant_by = "其他人员 其他人 在场 其他参与人 others"}),
    field<&LogEntry::note>(
        "note", "记录", {"What was said and done.", "谈了什么，做了什么。"},
        {.short_scaffold = true,
         .meant_by = "内容 纪要 说明 备注 沟通内容 情况 拜访内容 notes text what"}),
    field<&LogEntry::outcome>(
        "outcome", "成效",
        {"What it led to, by what the customer did, not said.",
         "成效如何：看客户的行动，不看客户的话。"},
        {.short_scaffold = true, .meant_by = "结果 效果 成果 拜访结果 result"}),
    field<&LogEntry::next>(
        "next", "下一步", {"What comes next.", "接下来做什么。"},
        {.short_scaffold = true,
         .meant_by = "下一步行动 下一步计划 后续 下步 后续行动 下一步工作 next_step next_steps"}),
    field<&LogEntry::cost>("cost", "费用", {"What it cost us.", "我方花了多少钱。"},
                           {.meant_by = "花费 开销 支出 costs expenses"}),
    field<&LogEntry::confirms>("confirms", "教练确认",
                               {"What a coach in with confirmed: c1 to c6, f1 to f3, w, payment, "
                                "value, closest.",
                                "在场教练确认了哪几项：c1 至 c6、f1 至 f3、w、付款、性价比、"
                                "关系最近。"},
                               {.meant_by = "确认 确认项 已确认 教练已确认 confirm confirmed"}),
    field<&LogEntry::denies>("denies", "教练否认",
                             {"What a coach in with said is not so: c1 to c6, f1 to f3, w, "
                              "payment, value, closest.",
                              "在场教练否认了哪几项：c1 至 c6、f1 至 f3、w、付款、性价比、"
                              "关系最近。"},
                             {.meant_by = "否认 否认项 否定 教练否定 deny denied"}),
    field<&LogEntry::actions>("actions", "要求",
                              {"What was asked of whom, mostly in a review, one item each.",
                               "要求谁做什么，多在评审时提出，每项一条。"},
                              {.meant_by = "行动 任务 待办 待办事项 要求事项 todo tasks"}),
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
