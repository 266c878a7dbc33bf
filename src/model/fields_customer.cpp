// The keys of the customer and of c1, account basics: what is known before any deal.
#include "c136/model/field.hpp"

namespace c136 {
namespace {

constexpr Field equipment_fields[] = {
    field<&Equipment::what>("what", "设备", {"Which equipment it is.", "是什么设备。"},
                            {.required = true, .meant_by = "名称 设备名称 内容 品名 型号"}),
    field<&Equipment::maker>("maker", "厂家", {"Who made it.", "生产厂家。"},
                             {.meant_by = "品牌 制造商 生产厂家 供应商 vendor brand"}),
    field<&Equipment::since>(
        "since", "购置时间",
        {"When it was bought: 2021, 2021-05 or 2021-05-17.",
         "购置时间，写 2021、2021-05 或 2021-05-17。"},
        {.meant_by = "时间 购买时间 购入时间 购进时间 购置日期 购买日期 年份 year bought"}),
    field<&Equipment::price>(
        "price", "价格",
        {"What it cost, like 280万 or 2800000.", "购置价格，如 280万 或 2800000。"},
        {.meant_by = "金额 购买价格 购置价格"}),
    field<&Equipment::state>("state", "状况", {"What condition it is in.", "目前的使用状况。"},
                             {.meant_by = "状态 使用状况 使用情况 现状 condition status"}),
    field<&Equipment::satisfaction>("satisfaction", "满意度",
                                    {"How content they are with it.", "客户对它是否满意。"},
                                    {.meant_by = "满意情况 评价 售后满意度"}),
};

constexpr Field customer_fields[] = {
    field<&Customer::name>(
        "name", "客户名称", {"The customer's name.", "客户的名称。"},
        {.required = true,
         .short_scaffold = true,
         .meant_by = "名称 公司 公司名称 单位 单位名称 企业名称 全称 客户全称 company"}),
    field<&Customer::kind>(
        "class", "客户类别",
        {"managed needs 2 key contacts for every post, standard needs 1; "
         "standard when absent.",
         "经营类客户每个岗位要有 2 名关键联系人，非经营类客户 1 "
         "名；不写即非经营类客户。"},
        {.short_scaffold = true, .meant_by = "类别 类型 客户类型 客户分类 分类 type kind"}),
    field<&Customer::grade>(
        "grade", "客户级别",
        {"A1 to C3: the letter is the spread (A nationwide, B several regions, C local), the digit "
         "the management capability (1 high, 3 low).",
         "A1 至 C3：字母表示发展阶段（A 全国，B 异地，C 本地），数字表示管理能力（1 高，2 中，3 "
         "低）。"},
        {.meant_by = "级别 等级 客户等级 评级 level"}),
    field<&Customer::industry>("industry", "行业", {"The customer's industry.", "客户所在行业。"},
                               {.meant_by = "所属行业 行业类别 sector"}),
    field<&Customer::region>("region", "客户区域", {"Where the customer is.", "客户所在区域。"},
                             {.meant_by = "区域 地区 所在地 所在区域 地址 area"}),
    field<&Customer::existing>(
        "existing", "现有设备",
        {"The equipment the customer owns today, one item each.", "客户现有的设备，每项一条。"},
        {.meant_by = "设备 已有设备 原有设备 存量设备 现有系统 equipment"}),
    field<&Customer::renew>(
        "renew", "三年计划",
        {"What they mean to renew or buy within three years.", "三年内打算更新或新购什么。"},
        {.meant_by = "三年规划 更新计划 采购计划 购置计划 计划"}),
    field<&Customer::note>("note", "备注",
                           {"Anything else about the customer, for the customer card.",
                            "关于客户的其他说明，供客户信息收集卡用。"},
                           {.meant_by = "说明 备注信息 notes"}),
};

constexpr Field profile_fields[] = {
    field<&Profile::ownership>(
        "ownership", "企业性质",
        {"Who owns the company: state, private, listed, foreign.", "国有、民营、上市、外资等。"},
        {.meant_by = "性质 所有制 公司性质 企业类型 公司类型"}),
    field<&Profile::scale>("scale", "规模", {"Staff, turnover, sites.", "人数、营业额、网点等。"},
                           {.meant_by = "企业规模 公司规模 人数 size"}),
    field<&Profile::profitability>(
        "profitability", "赢利情况",
        {"How much the company earns, and by what.", "赚多少钱，靠什么赚钱。"},
        {.meant_by = "盈利情况 盈利 利润 赢利 盈利能力 经营情况 profit"}),
    field<&Profile::strategy>("strategy", "战略规划",
                              {"Where the company wants to go.", "企业今后的发展方向。"},
                              {.meant_by = "战略 规划 发展战略 发展规划"}),
    field<&Profile::culture>("culture", "企业文化",
                             {"How people there work and decide.", "企业的做事风格和价值观。"},
                             {.meant_by = "文化 公司文化"}),
    field<&Profile::control>("control", "管控模式",
                             {"What headquarters controls; it tells where the power lies.",
                              "总部管什么、管多深，由此看出权力在哪里。"},
                             {.meant_by = "管控 管控类型 管理模式 管控方式"}),
};

constexpr Field project_fields[] = {
    field<&Project::name>("name", "项目名称", {"The project's name.", "项目的名称。"},
                          {.required = true, .meant_by = "名称 项目 title"}),
    field<&Project::market>("market", "市场定位",
                            {"Market and customers it aims at.", "面向的市场和客户。"},
                            {.meant_by = "市场 定位 客户定位"}),
    field<&Project::products>("products", "产品线", {"Its product lines.", "项目的产品线。"},
                              {.meant_by = "产品 产品类别 product"}),
    field<&Project::business>("business", "商业模式", {"How it makes money.", "项目靠什么赚钱。"},
                              {.meant_by = "模式 业务模式 business_model"}),
    field<&Project::scale>("scale", "规模", {"How large it is.", "项目有多大。"},
                           {.meant_by = "项目规模 size"}),
    field<&Project::regions>("regions", "区域", {"Where it is carried out.", "项目分布的区域。"},
                             {.meant_by = "地区 分布 地点 区域分布 region"}),
};

constexpr Field department_fields[] = {
    field<&Department::name>("name", "部门名称", {"The department's name.", "部门的名称。"},
                             {.required = true, .meant_by = "名称 部门 单位 title"}),
    field<&Department::duties>("duties", "职责", {"What it answers for.", "部门负责什么。"},
                               {.meant_by = "职能 部门职责 工作内容 duty"}),
    field<&Department::head>(
        "head", "部门负责人",
        {"Who heads it: the id of a contact.", "部门负责人，写联系人的代号。"},
        {.reference = Reference::contact,
         .meant_by = "负责人 责任人 领导 主管 部门领导 部门主管 部门经理 manager"}),
    field<&Department::strong>(
        "strong", "强势部门",
        {"true when it is a strong department, one that is listened to; else false.",
         "说话有分量的强势部门写 true，否则写 false。"},
        {.meant_by = "强势 是否强势 重要部门"}),
};

constexpr Field contact_fields[] = {
    field<&Contact::id>("id", "代号",
                        {"A short name by which the rest of the file refers to this person, like "
                         "wang or 王总.",
                         "文件其他地方提到此人时用的代号，如 wang 或 王总。"},
                        {.required = true,
                         .unique = true,
                         .short_scaffold = true,
                         .meant_by = "编号 简称 称呼 联系人 联系人代号 who"}),
    field<&Contact::name>("name", "姓名",
                          {"Full name; the id when absent.", "姓名；不写即用代号。"},
                          {.short_scaffold = true, .meant_by = "名字 名称 全名 联系人姓名"}),
    field<&Contact::title>(
        "title", "职务", {"Title on the business card.", "名片上的职务。"},
        {.short_scaffold = true, .meant_by = "职位 头衔 职称 岗位名称 position"}),
    field<&Contact::posts>(
        "post", "岗位",
        {"Which posts this person holds; one or a list.", "此人担任的岗位，可写一个或多个。"},
        {.short_scaffold = true, .meant_by = "岗位类别 关键岗位 职能 posts"}),
    field<&Contact::level>(
        "level", "层级",
        {"Only senior and middle people count as key contacts.", "只有高层和中层才算关键联系人。"},
        {.short_scaffold = true, .meant_by = "级别 层次 职级 管理层级"}),
    field<&Contact::department>("department", "部门",
                                {"The department this person works in.", "所在部门。"},
                                {.meant_by = "所在部门 所属部门 部门名称 单位 dept"}),
    field<&Contact::phone>(
        "phone", "电话", {"Phone number.", "电话号码。"},
        {.is_private = true,
         .meant_by =
             "手机 手机号 手机号码 联系电话 联系方式 座机 微信 电话号码 mobile tel telephone"}),
    field<&Contact::email>(
        "email", "邮箱", {"E-mail address.", "电子邮箱。"},
        {.is_private = true, .meant_by = "邮件 电子邮件 电子邮箱 邮箱地址 mail"}),
    field<&Contact::likes>("likes", "喜好",
                           {"What this person likes, does and avoids.", "爱好、习惯和忌讳。"},
                           {.is_private = true, .meant_by = "爱好 兴趣 偏好 习惯 hobbies"}),
    field<&Contact::character>("character", "性格",
                               {"What this person is like.", "此人是什么性格。"},
                               {.is_private = true, .meant_by = "个性 脾气 性情"}),
    field<&Contact::reports_to>(
        "reports_to", "上级", {"The superior: the id of a contact.", "上级，写联系人的代号。"},
        {.reference = Reference::contact,
         .meant_by = "上级领导 直属上级 直接上级 汇报对象 汇报给 领导 boss manager superior"}),
    field<&Contact::left>("left", "离职日期",
                          {"The first day on which this person is no longer there: 2026-11-22.",
                           "从哪天起不在其位，如 2026-11-22。"},
                          {.meant_by = "离职 离开日期 离职时间"}),
};

constexpr Field history_fields[] = {
    field<&History::system>("system", "系统", {"What was built.", "建了什么系统。"},
                            {.required = true, .meant_by = "名称 系统名称 项目 内容 name what"}),
    field<&History::year>("year", "年份", {"When, as a year: 2019.", "建设年份，如 2019。"},
                          {.meant_by = "时间 年度 建设年份 上线时间 年 when"}),
    field<&History::vendor>("vendor", "承建方", {"Who built it.", "由谁承建。"},
                            {.meant_by = "供应商 厂商 承建商 厂家 实施方 supplier maker"}),
    field<&History::promoter>("promoter", "推动人",
                              {"Who decided or promoted it.", "当时由谁决定或推动。"},
                              {.meant_by = "决策人 发起人 推动者 主导人 decider"}),
    field<&History::reason>("reason", "选择原因", {"Why it was chosen.", "当时为什么选它。"},
                            {.meant_by = "原因 理由 选型原因 why"}),
    field<&History::attitude>("attitude", "目前态度",
                              {"What the customer thinks of it today.", "客户如今对它的看法。"},
                              {.meant_by = "态度 评价 现状 使用态度"}),
};

constexpr Field c1_fields[] = {
    field<&C1::profile>("profile", "企业概况",
                        {"What kind of company the customer is; all six keys.",
                         "客户是一家什么样的企业，六项都要写。"},
                        {.meant_by = "概况 公司概况 企业信息 公司信息 客户概况 company"}),
    field<&C1::projects>("projects", "典型项目",
                         {"Typical projects of the customer, or the word none.",
                          "客户的典型项目；确实没有就写“无”（none）。"},
                         {.or_none = true, .meant_by = "项目 代表项目 项目案例 典型案例"}),
    field<&C1::departments>("departments", "部门",
                            {"Departments with their duties, the strong ones marked.",
                             "各部门及其职责，标出强势部门。"},
                            {.meant_by = "部门列表 组织 部门设置 组织结构 组织机构"}),
    field<&C1::contacts>("contacts", "关键联系人",
                         {"The people we know at the customer, one item each.",
                          "我们在客户那里认识的人，每人一条。"},
                         {.short_scaffold = true,
                          .meant_by = "联系人 关键人 干系人 人员 联系人列表 people members"}),
    field<&C1::history>(
        "history", "历史信息化",
        {"What IT was built before, by whom and why, or the word none.",
         "以往的信息化建设：建了什么、谁推动、为何选它；确实没有就写“无”（none）。"},
        {.or_none = true, .meant_by = "信息化 信息化历史 历史 信息化建设 信息化现状"}),
};

}  // namespace

template <>
const Table& table_of<Equipment>() {
  static constexpr Table table{"equipment", equipment_fields};
  return table;
}
template <>
const Table& table_of<Customer>() {
  static constexpr Table table{"customer", customer_fields};
  return table;
}
template <>
const Table& table_of<Profile>() {
  static constexpr Table table{"profile", profile_fields};
  return table;
}
template <>
const Table& table_of<Project>() {
  static constexpr Table table{"project", project_fields};
  return table;
}
template <>
const Table& table_of<Department>() {
  static constexpr Table table{"department", department_fields};
  return table;
}
template <>
const Table& table_of<Contact>() {
  static constexpr Table table{"contact", contact_fields};
  return table;
}
template <>
const Table& table_of<History>() {
  static constexpr Table table{"history", history_fields};
  return table;
}
template <>
const Table& table_of<C1>() {
  static constexpr Table table{"c1", c1_fields};
  return table;
}

}  // namespace c136
