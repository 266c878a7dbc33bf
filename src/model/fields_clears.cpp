// The keys of c2 to c6: initiation, influence, buying process, competition, key success factors.
#include "c136/model/field.hpp"

namespace c136 {
namespace {

// ---- c2 ----

constexpr Field signal_fields[] = {
    field<&Signal::on>(
        "on", "日期", {"When it was noticed: 2026-11-22.", "发现日期，如 2026-11-22。"},
        {.required = true, .short_scaffold = true, .meant_by = "时间 发现日期 发现时间 date"}),
    field<&Signal::what>("what", "内容", {"What changed at the customer.", "客户发生了什么变化。"},
                         {.required = true,
                          .short_scaffold = true,
                          .meant_by = "异动 事件 情况 说明 变化 描述 note"}),
};

constexpr Field motive_fields[] = {
    field<&Motive::who>("who", "联系人",
                        {"Whose motive: the id of a contact.", "谁的动机，写联系人的代号。"},
                        {.required = true,
                         .reference = Reference::contact,
                         .meant_by = "谁 人员 姓名 关键人 代号 person contact",
                         .also = "干系人 成员 相关人"}),
    field<&Motive::motive>("motive", "动机",
                           {"Why this person wants the project.", "此人为什么要上这个项目。"},
                           {.required = true, .meant_by = "立项动机 原因 why"}),
    field<&Motive::expectation>("expectation", "期望",
                                {"What this person expects of it.", "此人期望项目带来什么。"},
                                {.meant_by = "期望值 预期 目标 expects expectations"}),
};

constexpr Field c2_fields[] = {
    field<&C2::signals>("signals", "异动",
                        {"Changes at the customer; each may hide a project.",
                         "客户的异动，每一个背后都可能有项目。"},
                        {.short_scaffold = true, .meant_by = "变化 客户异动 信号 变动 changes"}),
    field<&C2::motives>("motives", "动机分析",
                        {"Who wants the project and why; the top decision maker too.",
                         "谁要上项目、为什么，最高决策者也要写。"},
                        {.meant_by = "动机 立项动机 动机列表 motive"}),
    field<&C2::entry>("entry", "切入点",
                      {"The pain or need we enter by.", "我们从哪个痛点或需求切入。"},
                      {.short_scaffold = true, .meant_by = "切入 痛点 需求 突破口 pain"}),
    field<&C2::team>(
        "team", "项目小组",
        {"How we lead the customer to form its project team.", "如何引导客户组建信息化小组。"},
        {.meant_by = "项目组 小组 信息化小组"}),
    field<&C2::position>(
        "position", "产品定位",
        {"The class of product and the price they have in mind.", "客户心目中产品的档次和价位。"},
        {.meant_by = "定位 产品档次 档次"}),
    field<&C2::risks>("risks", "风险",
                      {"What could stop the project or us, one item each.",
                       "可能让项目停下或让我们出局的风险，每项一条。"},
                      {.meant_by = "风险点 项目风险 risk"}),
};

// ---- c3 ----

constexpr Field needs_fields[] = {
    field<&Needs::company>("company", "公司需求",
                           {"What this person needs for the company.", "此人为公司考虑的需求。"},
                           {.meant_by = "公司 组织需求 企业需求 工作需求"}),
    field<&Needs::personal>("personal", "个人需求",
                            {"What this person needs for himself or herself.", "此人自己的需求。"},
                            {.is_private = true, .meant_by = "个人 私人需求 个人利益 private"}),
    field<&Needs::common>("common", "项目共鸣点",
                          {"Where this person and we see things or people the same way.",
                           "与我们看法相同或部分相同的人和事。"},
                          {.meant_by = "共鸣 共鸣点 共同点 共同需求 项目共鸣"}),
};

constexpr Field goal_fields[] = {
    field<&Goal::what>("what", "目标",
                       {"What we want of this person, like \"does not object to our entry\".",
                        "要此人做到什么，如“不反对我们进入”。"},
                       {.meant_by = "内容 提升目标 要求 goal"}),
    field<&Goal::tendency>(
        "tendency", "目标倾向性",
        {"The tendency we want to reach, -3 to +3.", "希望达到的倾向性，-3 至 +3。"},
        {.low = -3, .high = 3, .meant_by = "倾向性 目标倾向"}),
    field<&Goal::relation>("relation", "目标关系",
                           {"The relationship level we want to reach.", "希望达到的关系层级。"},
                           {.meant_by = "关系 关系层级 关系层次 目标关系层级"}),
    field<&Goal::by>("by", "完成时间", {"By when: 2026-11-22.", "何时达到，如 2026-11-22。"},
                     {.meant_by = "时间 日期 期限 截止日期 截止时间 完成日期 due deadline"}),
    field<&Goal::owner>("owner", "责任人",
                        {"Which of our own people sees to it.", "我方由谁负责。"},
                        {.meant_by = "执行人 主责人 跟进人 who responsible", .also = "负责人"}),
    field<&Goal::how>("how", "措施", {"By what measures.", "采取什么措施。"},
                      {.meant_by = "策略 办法 方法 策略与措施 行动 measures"}),
    field<&Goal::progress>("progress", "进展", {"How far we have come.", "目前进展如何。"},
                           {.meant_by = "进度 目前进展 状态 status"}),
    field<&Goal::gains>(
        "gains", "项目获取",
        {"Which areas and pattern projects it gains us.", "由此获取哪些价值区域、格局项目。"},
        {.meant_by = "价值区域 格局项目 价值区域获取 获取项目"}),
    field<&Goal::trade>("trade", "交易质量",
                        {"How it betters the quality of the trade.", "交易质量由此如何改善。"},
                        {.meant_by = "交易质量改善 质量"}),
    field<&Goal::rivalry>("rivalry", "竞争目标",
                          {"What it achieves against the competitors.", "由此达成什么竞争目标。"},
                          {.meant_by = "竞争目标达成 竞争"}),
};

constexpr Field member_fields[] = {
    field<&Member::who>("who", "联系人",
                        {"Who it is: the id of a contact.", "是谁，写联系人的代号。"},
                        {.required = true,
                         .reference = Reference::contact,
                         .unique = true,
                         .short_scaffold = true,
                         .meant_by = "姓名 代号 人员 关键人 关键联系人 谁 id person contact",
                         .also = "干系人 成员 相关人"}),
    field<&Member::seat>("seat", "决策地位",
                         {"Place in the decision structure; outside does not decide.",
                          "在决策结构中的地位；决策圈外的人不参与决策。"},
                         {.required = true,
                          .short_scaffold = true,
                          .meant_by = "地位 席位 身份 决策身份 决策角色 位置 position"}),
    field<&Member::roles>(
        "roles", "角色",
        {"Roles in the purchase; one or a list.", "在采购中的角色，可写一个或多个。"},
        {.short_scaffold = true, .meant_by = "采购角色 角色列表 role"}),
    field<&Member::influence>(
        "influence", "影响力",
        {"How much this person's word weighs in this project.", "此人在本项目中说话的分量。"},
        {.short_scaffold = true, .meant_by = "影响 影响程度 话语权"}),
    field<&Member::tendency>(
        "tendency", "倾向性",
        {"-3 enemy insider to +3 insider; other than 0 it counts only with a sign; unknown: leave "
         "it out, do not write 0.",
         "-3 敌方内线至 +3 内线；除 0 外须有表现佐证才算数；不清楚就不写，不要写 0。"},
        {.low = -3,
         .high = 3,
         .short_scaffold = true,
         .meant_by = "倾向 态度 立场 支持度 attitude"}),
    field<&Member::signs>(
        "signs", "表现",
        {"What you saw that shows the tendency; one or a list.",
         "看到的、能佐证倾向性的表现，可写一个或多个。"},
        {.short_scaffold = true, .meant_by = "迹象 表征 行为 佐证 倾向表现 sign"}),
    field<&Member::relation>("relation", "关系",
                             {"How far our relationship has come, from contact to partner.",
                              "与我们的关系层级，从接触到伙伴。"},
                             {.meant_by = "关系层次 关系层级 关系程度 客情 客情关系 relationship"}),
    field<&Member::prefers>("prefers", "价值首选",
                            {"Whose value match this person ranks first: us or a competitor's id.",
                             "此人认为谁的价值匹配度最高：写“我方”（us）或竞争对手的代号。"},
                            {.reference = Reference::side,
                             .meant_by = "首选 第一选择 价值第一 价值匹配 偏好 prefer preferred"}),
    field<&Member::selects>("selects", "选定",
                            {"Whom this person would choose today: us or a competitor's id.",
                             "若今日拍板，此人选谁：写“我方”（us）或竞争对手的代号。"},
                            {.reference = Reference::side,
                             .meant_by = "选择 选谁 支持谁 今日选定 倾向谁 select choice"}),
    field<&Member::value>(
        "value", "性价比首选",
        {"Whose value for money this person ranks first: us or a competitor's id.",
         "此人认为谁的性价比最高：写“我方”（us）或竞争对手的代号。"},
        {.reference = Reference::side, .meant_by = "性价比"}),
    field<&Member::closest>("closest", "关系首选",
                            {"To whom this person is closest: us or a competitor's id.",
                             "此人与谁的关系最密切：写“我方”（us）或竞争对手的代号。"},
                            {.reference = Reference::side, .meant_by = "关系最近"}),
    field<&Member::basis>(
        "basis", "依据",
        {"What prefers and selects rest on; statement when absent, an assumption does not count.",
         "价值首选和选定的依据；不写即客户表态，我方推测不算数。"},
        {.meant_by = "来源 判断依据 证据 source"}),
    field<&Member::needs>(
        "needs", "需求",
        {"Company need, personal need and common ground.", "公司需求、个人需求和项目共鸣点。"},
        {.meant_by = "诉求 需要 关注点 need"}),
    field<&Member::goal>("goal", "目标",
                         {"What we want to reach with this person, by when and how.",
                          "要在此人身上达到什么，何时，如何。"},
                         {.meant_by = "提升目标 经营目标 关系目标"}),
    field<&Member::close_to>("close_to", "亲近",
                             {"To whom at the customer this person is close: ids of contacts.",
                              "此人与客户内部的谁亲近，写联系人的代号，可写一个或多个。"},
                             {.reference = Reference::contact, .meant_by = "close 关系好 走得近"}),
    field<&Member::against>("against", "对立",
                            {"Against whom at the customer this person stands: ids of contacts.",
                             "此人与客户内部的谁对立，写联系人的代号，可写一个或多个。"},
                            {.reference = Reference::contact, .meant_by = "不和 对头"}),
};

constexpr Field c3_fields[] = {
    field<&C3::members>(
        "members", "成员",
        {"The people who matter for the decision, the most important first.",
         "与决策有关的人，最重要的排在最前。"},
        {.short_scaffold = true,
         .meant_by =
             "决策成员 关键人 关键人列表 联系人 干系人 相关人 决策结构 人员 people contacts"}),
};

// ---- c4 ----

constexpr Field step_fields[] = {
    field<&ProcessStep::step>(
        "step", "步骤", {"What has to be done at the customer.", "客户要做的工作。"},
        {.required = true, .meant_by = "环节 任务 工作 内容 采购步骤 事项 what task"}),
    field<&ProcessStep::who>("who", "联系人",
                             {"Who does it: ids of contacts; one or a list.",
                              "由谁做，写联系人的代号，可写一个或多个。"},
                             {.reference = Reference::contact,
                              .meant_by = "负责人 责任人 经办人 谁 人员 姓名 owner",
                              .also = "干系人 成员 相关人"}),
    field<&ProcessStep::by>(
        "by", "完成时间",
        {"By when it is to be done: 2026-11-22.", "计划何时完成，如 2026-11-22。"},
        {.meant_by = "时间 日期 计划时间 计划日期 截止日期 截止时间 期限 计划完成 完成日期 due "
                     "deadline date on"}),
    field<&ProcessStep::done>(
        "done", "实际完成",
        {"The day it was done; leave it out until then.", "实际完成的日期，没完成就不写。"},
        {.meant_by = "完成 实际时间 完成情况 已完成 实际完成时间 实际日期"}),
};

constexpr Field point_fields[] = {
    field<&DecisionPoint::who>(
        "who", "联系人", {"Whose point: the id of a contact.", "谁的决策点，写联系人的代号。"},
        {.required = true,
         .reference = Reference::contact,
         .meant_by = "姓名 决策人 谁 人员 关键人 person contact",
         .also = "干系人 成员 相关人"}),
    field<&DecisionPoint::point>("point", "决策点",
                                 {"What this person decides by.", "此人凭什么作决定。"},
                                 {.required = true, .meant_by = "关注点 要点 内容 关注 what"}),
    field<&DecisionPoint::match>(
        "match", "匹配度",
        {"How well we meet it, 0 (not at all) to 5 (fully).",
         "我们满足的程度，0（完全不满足）至 5（完全满足）。"},
        {.low = 0, .high = 5, .meant_by = "匹配 满足程度 符合度 匹配程度 评分 score"}),
};

constexpr Field decision_fields[] = {
    field<&Decision::step>(
        "step", "会议", {"The meeting or step in which it is decided.", "作决策的会议或环节。"},
        {.required = true,
         .meant_by = "步骤 环节 决策会 会议名称 名称 决策步骤 决策会议 事项 what meeting"}),
    field<&Decision::by>("by", "完成时间",
                         {"When it is due: 2026-11-22.", "计划日期，如 2026-11-22。"},
                         {.meant_by = "时间 日期 会议时间 会议日期 计划时间 计划日期 召开时间 "
                                      "截止日期 期限 due deadline date on"}),
    field<&Decision::done>(
        "done", "实际完成",
        {"The day it was held; leave it out until then.", "实际召开的日期，没开就不写。"},
        {.meant_by = "完成 已召开 实际时间 实际日期 完成情况 已完成 召开日期"}),
    field<&Decision::points>("points", "决策点",
                             {"What each deciding member decides by, one item each.",
                              "每位决策成员凭什么作决定，每项一条。"},
                             {.meant_by = "要点 关注点 决策要点 成员决策点 point"}),
};

constexpr Field approval_fields[] = {
    field<&Approval::below>(
        "below", "金额低于",
        {"Of amounts below this one, in the deal's currency; of any amount when "
         "absent.",
         "适用于低于此数的金额（以商机的币种计）；不写则不限金额。"},
        {.meant_by = "低于 金额 金额上限 上限 amount limit"}),
    field<&Approval::who>("who", "审批人",
                          {"Who approves them: ids of contacts; one or a list.",
                           "由谁审批，写联系人的代号，可写一个或多个。"},
                          {.reference = Reference::contact,
                           .meant_by = "谁 批准人 审批者 人员 approver",
                           .also = "联系人 干系人 成员 相关人"}),
    field<&Approval::name>("name", "名称",
                           {"What the approval is called, like \"board meeting\".",
                            "这一级审批叫什么，如“总经理办公会”。"},
                           {.meant_by = "审批名称 会议 title"}),
};

constexpr Field c4_fields[] = {
    field<&C4::mode>("mode", "采购方式",
                     {"How the customer buys: tender, negotiation and so on.", "招标、谈判等。"},
                     {.meant_by = "方式 采购模式 招标方式 采购形式"}),
    field<&C4::approval>("approval", "审批权限", {"Who approves what amount.", "多大金额由谁批。"},
                         {.meant_by = "审批 权限 批准权限 审批流程"}),
    field<&C4::approvals>("approvals", "审批分级",
                          {"Below which amount who approves, as a list; what `approval` tells in "
                           "words.",
                           "逐级写明：低于多少金额由谁审批（“审批权限”是用文字说的同一件事）。"},
                          {.meant_by = "分级审批 审批层级 审批列表 审批人"}),
    field<&C4::process>(
        "process", "采购计划",
        {"The buying plan: who does which task by when.", "谁在什么时候做哪项工作。"},
        {.meant_by = "流程 采购流程 计划 采购步骤 步骤 steps plan"}),
    field<&C4::decisions>(
        "decisions", "决策流程",
        {"The meetings in which the purchase is decided.", "决定采购的各次会议。"},
        {.meant_by = "决策 决策会议 决策过程 决策点 决策计划 决策程序 会议 decision meetings"}),
};

// ---- c5 ----

constexpr Field competitor_fields[] = {
    field<&Competitor::id>("id", "代号",
                           {"A short name by which the rest of the file refers to this competitor.",
                            "文件其他地方提到该对手时用的代号。"},
                           {.required = true,
                            .unique = true,
                            .short_scaffold = true,
                            .meant_by = "编号 对手 简称 竞争对手 who competitor"}),
    field<&Competitor::name>("name", "名称",
                             {"Full name; the id when absent.", "全称；不写即用代号。"},
                             {.meant_by = "全称 对手名称 公司 公司名称 竞争对手名称"}),
    field<&Competitor::threat>("threat", "威胁程度",
                               {"main when absent; C5 and C6 ask about main ones only.",
                                "不写即主要；C5、C6 只要求分析主要对手。"},
                               {.meant_by = "威胁 威胁等级 威胁级别 程度 重要程度 主次"}),
    field<&Competitor::offer>("offer", "方案", {"What they offer.", "对手拿出的方案。"},
                              {.meant_by = "产品 对手方案 推介产品 产品方案 product proposal"}),
    field<&Competitor::price>(
        "price", "报价",
        {"Their price, like 280万 or 2800000.", "对手的报价，如 280万 或 2800000。"},
        {.meant_by = "价格 金额 对手报价 投标价 amount"}),
    field<&Competitor::next>(
        "next", "竞争对手行动",
        {"What they will do next, one item each.", "对手下一步会做什么，每项一条。"},
        {.meant_by = "下一步 行动 下一步行动 对手行动 动作 竞争行动 下步行动 next_step actions"}),
};

constexpr Field resource_fields[] = {
    field<&Resource::side>(
        "side", "利用方",
        {"Who uses it: us or a competitor's id.", "谁在利用：写“我方”（us）或竞争对手的代号。"},
        {.required = true,
         .reference = Reference::side,
         .meant_by = "使用方 一方 谁用 归属 方 利用者 us"}),
    field<&Resource::what>("what", "资源",
                           {"Any person, matter or thing at the customer with influence.",
                            "客户那里有影响的人、事、物。"},
                           {.required = true, .meant_by = "内容 资源名称 名称 资源内容 resource"}),
    field<&Resource::who>("who", "联系人",
                          {"The contact it goes through: an id.", "通过谁，写联系人的代号。"},
                          {.reference = Reference::contact,
                           .meant_by = "谁 人员 通过谁 姓名 person contact",
                           .also = "干系人 成员 相关人"}),
    field<&Resource::effect>("effect", "作用", {"What it brings about.", "能起什么作用。"},
                             {.meant_by = "效果 用途 作用效果 影响 effects"}),
    field<&Resource::requires_>(
        "requires", "前置条件",
        {"What must be given before it can be used.", "要用它先得具备什么条件。"},
        {.meant_by = "前提 条件 前提条件 要求 precondition condition"}),
};

constexpr Field swot_fields[] = {
    field<&Swot::strengths>("strengths", "优势",
                            {"Our strengths as the customer sees them, one item each.",
                             "客户眼中我们的优势，每项一条。"},
                            {.meant_by = "长处 强项 优点 strength"}),
    field<&Swot::weaknesses>("weaknesses", "劣势",
                             {"Our weaknesses as the customer sees them, one item each.",
                              "客户眼中我们的劣势，每项一条。"},
                             {.meant_by = "弱势 短板 缺点 弱项 不足 weakness"}),
    field<&Swot::opportunities>(
        "opportunities", "机会",
        {"What plays into our hands, one item each.", "对我们有利的外部因素，每项一条。"},
        {.meant_by = "机遇 opportunity"}),
    field<&Swot::threats>(
        "threats", "威胁",
        {"What works against us, one item each.", "对我们不利的外部因素，每项一条。"},
        {.meant_by = "挑战 风险 threat"}),
};

constexpr Field c5_fields[] = {
    field<&C5::competitors>(
        "competitors", "竞争对手",
        {"Who else is in the race, or the word none.", "还有谁在争；确实没有就写“无”（none）。"},
        {.or_none = true,
         .short_scaffold = true,
         .meant_by = "对手 竞品 竞争者 友商 竞争厂家 rivals competitor"}),
    field<&C5::resources>(
        "resources", "资源利用",
        {"What we and the competitors use at the customer.", "我们和对手在客户那里利用的资源。"},
        {.meant_by = "资源 可用资源 资源列表 resource"}),
    field<&C5::swot>("swot", "SWOT分析",
                     {"Our SWOT, seen from the customer's side.",
                      "站在客户角度看我们的优势、劣势、机会、威胁。"},
                     {.meant_by = "SWOT swot分析 SWOT矩阵 优劣势分析"}),
    field<&C5::strategy>("strategy", "竞争策略",
                         {"What we do against them, one item each; each must land in the plan.",
                          "我们的对策，每项一条，都要落实到计划中。"},
                         {.meant_by = "策略 对策 应对策略 销售策略 strategies"}),
};

// ---- c6 ----

constexpr Field rival_fields[] = {
    field<&RivalMatch::who>("who", "对手", {"The competitor's id.", "竞争对手的代号。"},
                            {.required = true, .reference = Reference::competitor}),
    field<&RivalMatch::match>("match", "匹配度",
                              {"How well this competitor meets the factor, 0 to 5.",
                               "该对手满足这一因素的程度，0 至 5。"},
                              {.required = true, .low = 0, .high = 5}),
};

constexpr Field factor_fields[] = {
    field<&Factor::factor>("factor", "因素", {"What the order hangs on.", "决定订单归谁的因素。"},
                           {.required = true, .meant_by = "成功因素 内容 名称 关键因素 name what"}),
    field<&Factor::rank>(
        "rank", "排名",
        {"1 for the most important; 1, 2, 3 are the TOP3.", "1 最重要；1、2、3 即 TOP3。"},
        {.meant_by = "排序 序号 优先级 次序 名次 顺序 priority"}),
    field<&Factor::us>(
        "us", "我方匹配度", {"How well we meet it, 0 to 5.", "我们满足的程度，0 至 5。"},
        {.low = 0, .high = 5, .meant_by = "我方 我们 我方得分 我方评分 我方匹配 ours"}),
    field<&Factor::rivals>(
        "rivals", "对手匹配度",
        {"How well each competitor meets it, 0 to 5: {acme: 3, zenith: 4}.",
         "每个对手满足的程度，0 至 5，如 {acme: 3, zenith: 4}。"},
        {.by_key = true, .meant_by = "对手 竞争对手 对手得分 对手评分 对手匹配 competitors"}),
};

constexpr Field change_fields[] = {
    field<&Change::on>("on", "日期", {"When it changed: 2026-11-22.", "变动日期，如 2026-11-22。"},
                       {.required = true, .meant_by = "时间 变动日期 变动时间 date"}),
    field<&Change::what>("what", "内容", {"What changed in the factors.", "成功因素有了什么变动。"},
                         {.required = true, .meant_by = "变动 变化 变动内容 说明 描述 note"}),
};

constexpr Field c6_fields[] = {
    field<&C6::factors>(
        "factors", "成功因素",
        {"The key success factors, at least three, ranked.", "关键成功因素，至少三个并排名。"},
        {.meant_by = "因素 关键因素 关键成功因素 因素列表 KSF TOP3"}),
    field<&C6::changes>(
        "changes", "变动情况",
        {"What has changed in the factors since, or the word none.",
         "此后成功因素的变动；确实没有就写“无”（none）。"},
        {.or_none = true, .meant_by = "变动 变化 变化情况 因素变动 变动说明 change"}),
    field<&C6::problems>("problems", "存在问题",
                         {"What is still unsolved, one item each.", "还没解决的问题，每项一条。"},
                         {.meant_by = "问题 待解决问题 遗留问题 problem"}),
};

}  // namespace

template <>
const Table& table_of<Signal>() {
  static constexpr Table table{"signal", signal_fields};
  return table;
}
template <>
const Table& table_of<Motive>() {
  static constexpr Table table{"motive", motive_fields};
  return table;
}
template <>
const Table& table_of<C2>() {
  static constexpr Table table{"c2", c2_fields};
  return table;
}
template <>
const Table& table_of<Needs>() {
  static constexpr Table table{"needs", needs_fields};
  return table;
}
template <>
const Table& table_of<Goal>() {
  static constexpr Table table{"goal", goal_fields};
  return table;
}
template <>
const Table& table_of<Member>() {
  static constexpr Table table{"member", member_fields};
  return table;
}
template <>
const Table& table_of<C3>() {
  static constexpr Table table{"c3", c3_fields};
  return table;
}
template <>
const Table& table_of<ProcessStep>() {
  static constexpr Table table{"step", step_fields};
  return table;
}
template <>
const Table& table_of<DecisionPoint>() {
  static constexpr Table table{"point", point_fields};
  return table;
}
template <>
const Table& table_of<Decision>() {
  static constexpr Table table{"decision", decision_fields};
  return table;
}
template <>
const Table& table_of<Approval>() {
  static constexpr Table table{"approval", approval_fields};
  return table;
}
template <>
const Table& table_of<C4>() {
  static constexpr Table table{"c4", c4_fields};
  return table;
}
template <>
const Table& table_of<Competitor>() {
  static constexpr Table table{"competitor", competitor_fields};
  return table;
}
template <>
const Table& table_of<Resource>() {
  static constexpr Table table{"resource", resource_fields};
  return table;
}
template <>
const Table& table_of<Swot>() {
  static constexpr Table table{"swot", swot_fields};
  return table;
}
template <>
const Table& table_of<C5>() {
  static constexpr Table table{"c5", c5_fields};
  return table;
}
template <>
const Table& table_of<RivalMatch>() {
  static constexpr Table table{"rival", rival_fields};
  return table;
}
template <>
const Table& table_of<Factor>() {
  static constexpr Table table{"factor", factor_fields};
  return table;
}
template <>
const Table& table_of<Change>() {
  static constexpr Table table{"change", change_fields};
  return table;
}
template <>
const Table& table_of<C6>() {
  static constexpr Table table{"c6", c6_fields};
  return table;
}

}  // namespace c136
