// The keys at the root of a deal file, and those of payment, result and ignore.
#include "c136/model/field.hpp"

#include <algorithm>

namespace c136 {
namespace {

constexpr Field payment_fields[] = {
    field<&Payment::credit>(
        "credit", "付款信誉",
        {"Whether the customer pays what it owes.", "客户是否讲信用、按约付款。"},
        {.meant_by = "信用 付款信用 信誉"}),
    field<&Payment::habit>("habit", "付款习惯",
                           {"How and when the customer usually pays.", "客户平时怎么付、拖多久。"},
                           {.meant_by = "习惯 habits"}),
    field<&Payment::terms>("terms", "付款条件",
                           {"The terms the customer wants.", "客户希望的付款条件。"},
                           {.meant_by = "条件 付款方式 付款条款 期望付款条件"}),
    field<&Payment::funds>("funds", "资金来源",
                           {"Where the money comes from.", "项目的钱从哪里来。"},
                           {.meant_by = "资金 来源 预算 budget"}),
    field<&Payment::in_place>(
        "in_place", "资金到位",
        {"true when the money is in place, else false.", "资金已到位写 true，未到位写 false。"},
        {.meant_by = "到位 是否到位 资金是否到位"}),
};

constexpr Field offer_fields[] = {
    field<&Offer::maker>("maker", "厂家", {"Whose product it is.", "谁家的产品。"},
                         {.meant_by = "品牌 制造商 公司 名称 对手 vendor brand"}),
    field<&Offer::model>("model", "型号", {"Which model.", "产品型号。"},
                         {.meant_by = "产品型号 产品 product"}),
    field<&Offer::configuration>("configuration", "配置", {"How it was configured.", "产品配置。"},
                                 {.meant_by = "产品配置 config"}),
    field<&Offer::price>("price", "价格",
                         {"Its price, like 280万 or 2800000.", "价格，如 280万 或 2800000。"},
                         {.meant_by = "报价 金额 产品价格 amount"}),
    field<&Offer::payment>("payment", "付款方式", {"On what payment terms.", "按什么方式付款。"},
                           {.meant_by = "付款 付款条件 terms"}),
};

constexpr Field result_fields[] = {
    field<&Result::on>("on", "日期",
                       {"The day it was decided: 2026-11-22.", "结果确定的日期，如 2026-11-22。"},
                       {.meant_by = "结果日期 时间 定标日期 决定日期 签约日期 date"}),
    field<&Result::reported>(
        "reported", "报告时间",
        {"The day of the lost-deal report; the day it was decided when absent.",
         "丢单报告的日期；不写即结果确定的日期。"},
        {.meant_by = "报告日期 丢单报告日期 上报日期 上报时间"}),
    field<&Result::winner>(
        "winner", "赢家",
        {"Who won: us, a competitor's id, or none.",
         "谁拿下了：写“我方”（us）或竞争对手的代号，都没有则写“无”（none）。"},
        {.reference = Reference::winner, .meant_by = "中标方 赢方 获胜方 中标单位 胜者 won_by"}),
    field<&Result::reasons>("reasons", "原因",
                            {"Why, one or a list.", "输赢的原因，可写一个或多个。"},
                            {.meant_by = "理由 输赢原因 丢单原因 赢单原因 原因类别 reason"}),
    field<&Result::analysis>(
        "analysis", "原因分析",
        {"The analysis of the reasons, in your words.", "用自己的话分析原因。"},
        {.meant_by = "分析 丢单原因分析 总结"}),
    field<&Result::note>("note", "备注", {"Anything else.", "其他要说的话。"},
                         {.meant_by = "说明 记录 notes"}),
    field<&Result::theirs>("theirs", "赢家方案", {"What the winner offered.", "赢家提供的方案。"},
                           {.meant_by = "对手方案 对方方案 中标方案"}),
    field<&Result::ours>("ours", "我方方案", {"What we offered.", "我们提供的方案。"},
                         {.meant_by = "我们的方案 我司方案"}),
    field<&Result::others>("others", "其他对手方案",
                           {"What the other competitors offered, one item each.",
                            "其他竞争对手提供的方案，每家一条。"},
                           {.meant_by = "其他方案 其他对手 其他竞争对手"}),
};

constexpr Field ignored_fields[] = {
    field<&Ignored::code>("code", "代码",
                          {"The code of a warning, like T103.", "警告的代码，如 T103。"},
                          {.required = true}),
    field<&Ignored::reason>("reason", "理由",
                            {"Why it does not matter here.", "为什么这里可以不管。"},
                            {.required = true}),
};

constexpr Field deal_fields[] = {
    field<&Deal::version>(
        "c136", "版本", {"The version of the file format: 1.", "文件格式的版本，写 1。"},
        {.required = true, .short_scaffold = true, .meant_by = "格式版本 文件版本 version"}),
    field<&Deal::id>("deal", "商机编号",
                     {"The deal's id, unique in the repository; the file's name when absent.",
                      "商机的编号，在整个库中唯一；不写即用文件名。"},
                     {.meant_by = "编号 代号 商机代号 商机号 项目编号 id"}),
    field<&Deal::title>("title", "商机名称",
                        {"What the deal is about, in a few words.", "这是个什么项目，几个字说清。"},
                        {.required = true,
                         .short_scaffold = true,
                         .meant_by = "名称 项目名称 标题 商机 项目 name"}),
    field<&Deal::customer>(
        "customer", "客户",
        {"Who buys; not needed when account is given.", "谁来买；写了客户档案就不必写。"},
        {.required = true,
         .unless = "account",
         .short_scaffold = true,
         .meant_by = "客户信息 公司 client"}),
    field<&Deal::account>("account", "客户档案",
                          {"The id of an account file whose customer and c1 this deal shares.",
                           "客户档案的编号，本商机共用其中的客户和组织架构。"},
                          {.meant_by = "档案 客户编号 客户代号 客户档案编号"}),
    field<&Deal::owner>(
        "owner", "负责人",
        {"Our salesperson who answers for the deal: an id like li.wei.",
         "负责本商机的我方销售，如 li.wei 或 李伟。"},
        {.required = true,
         .short_scaffold = true,
         .meant_by =
             "销售 销售人员 业务员 客户经理 项目负责人 销售负责人 跟进人 seller salesperson sales",
         .also = "责任人"}),
    field<&Deal::team>("team", "团队", {"The sales team.", "所属销售团队。"},
                       {.meant_by = "部门 销售团队 小组 department"}),
    field<&Deal::region>("region", "区域", {"Our sales region.", "所属销售区域。"},
                         {.meant_by = "地区 大区 销售区域 area"}),
    field<&Deal::reseller>(
        "reseller", "经销商",
        {"The reseller through whom we sell, if any.", "通过哪家经销商销售，没有就不写。"},
        {.meant_by = "代理商 代理商名称 分销商 分销商名称 渠道 渠道商 partner dealer"}),
    field<&Deal::product>("product", "产品类别", {"The kind of product.", "卖的是哪类产品。"},
                          {.meant_by = "产品 产品种类 产品类型"}),
    field<&Deal::model>("model", "产品型号", {"The product's model.", "产品的型号。"},
                        {.meant_by = "型号 规格 规格型号"}),
    field<&Deal::quantity>("quantity", "数量", {"How many, from 1.", "数量，至少为 1。"},
                           {.low = 1, .meant_by = "台数 件数 qty count"}),
    field<&Deal::amount>(
        "amount", "金额",
        {"Expected contract amount, like 280万 or 2800000.", "预计合同金额，如 280万 或 2800000。"},
        {.short_scaffold = true,
         .meant_by = "合同额 合同金额 预计合同额 预计金额 商机金额 报价 价格 value price"}),
    field<&Deal::currency>("currency", "币种",
                           {"ISO code like CNY or USD; the repository's currency when absent.",
                            "ISO 代码，如 CNY、USD；不写即用本库的币种。"},
                           {.currency = true, .meant_by = "货币 货币单位"}),
    field<&Deal::stage>("stage", "阶段",
                        {"Where the customer is in its purchase.", "客户的采购走到了哪一步。"},
                        {.required = true,
                         .short_scaffold = true,
                         .meant_by = "商机阶段 项目阶段 销售阶段 采购阶段 phase"}),
    field<&Deal::status>(
        "status", "状态",
        {"Whether we are still working on it; open when absent.", "是否还在跟进；不写即进行中。"},
        {.meant_by = "商机状态 项目状态 state"}),
    field<&Deal::situation>(
        "situation", "现状",
        {"Where the deal stands, in a sentence or two, for the weekly list.",
         "商机目前的状况，一两句话，供周会清单用。"},
        {.short_scaffold = true,
         .meant_by =
             "目前项目详细状况 情况 目前情况 进展 项目现状 概况 现况 说明 note notes description"}),
    field<&Deal::opened>("opened", "发现日期",
                         {"When we first saw the deal: 2026-11-22, 2026-11 or 2026.",
                          "何时发现这个商机，写 2026-11-22、2026-11 或 2026。"},
                         {.meant_by = "发现时间 立项日期 开始日期 创建日期 建立日期 created"}),
    field<&Deal::close>("close", "签约日期",
                        {"Expected signing, later the real one: 2026-11-22, 2026-11 or 2026.",
                         "预计签约日期，签约后改为实际日期，写 2026-11-22、2026-11 或 2026。"},
                        {.short_scaffold = true,
                         .meant_by = "签约时间 预计签约 预计签约日期 预计签约时间 预计成交 "
                                     "成交日期 签单日期 close_date closing expected"}),
    field<&Deal::delivery>("delivery", "交货日期",
                           {"Expected delivery: 2026-11-22, 2026-11 or 2026.",
                            "预计交货日期，写 2026-11-22、2026-11 或 2026。"},
                           {.meant_by = "交付日期 交货时间 交付时间 交期 预计交货 预计交货时间"}),
    field<&Deal::asks>(
        "asks", "所需资源",
        {"Resources we still need for this deal, one item each.",
         "本商机还需要哪些资源支持，每项一条。"},
        {.meant_by = "还需要的资源 资源 需要资源 资源需求 需求资源 支持需求 所需支持 help"}),
    field<&Deal::claim>("claim", "自评值",
                        {"The 136 value you claim, like 0W1F4C; it is compared, never believed.",
                         "你自己评的 136 值，如 0W1F4C；只作对照，不作数。"},
                        {.meant_by = "自评 136值 136 自评136"}),
    field<&Deal::c1>(
        "c1", "组织架构",
        {"C1: the customer's organisation and key contacts.", "C1：客户组织架构及关键人信息。"},
        {.short_scaffold = true, .meant_by = "组织 客户组织架构 组织结构 组织机构 account_basics"}),
    field<&Deal::c2>("c2", "立项",
                     {"C2: why the customer starts the project.", "C2：客户立项评估。"},
                     {.short_scaffold = true, .meant_by = "立项评估 客户立项 项目立项 initiation"}),
    field<&Deal::c3>(
        "c3", "影响力",
        {"C3: the political map, who decides and leans which way.",
         "C3：关键人经营与成员影响力分析，即政治地图。"},
        {.short_scaffold = true, .meant_by = "影响力分析 政治地图 决策结构 influence"}),
    field<&Deal::c4>("c4", "采购流程",
                     {"C4: how the customer buys, and each member's decision points.",
                      "C4：客户采购流程及决策点。"},
                     {.meant_by = "流程 采购 buying_process"}),
    field<&Deal::c5>("c5", "竞争",
                     {"C5: competitors, resources, SWOT and our strategy.", "C5：竞争对手评估。"},
                     {.short_scaffold = true,
                      .meant_by = "竞争分析 竞争情况 竞争对手评估 竞争评估 competition"}),
    field<&Deal::c6>("c6", "关键成功因素",
                     {"C6: what the order hangs on, and how that changes.",
                      "C6：关键成功因素以及变动情况说明。"},
                     {.meant_by = "KSF 关键因素 成功要素"}),
    field<&Deal::payment>(
        "payment", "付款",
        {"How and from what funds the customer pays.", "客户怎么付款、钱从哪里来。"},
        {.meant_by = "支付 付款情况 回款"}),
    field<&Deal::coaches>(
        "coaches", "教练",
        {"The people who tell us how things stand and confirm it.", "给我们指路并确认情况的人。"},
        {.short_scaffold = true, .meant_by = "教练员 内线 教练列表 coach"}),
    field<&Deal::plan>("plan", "计划",
                       {"The sales plan: items with owner, due date and key actions.",
                        "大项目销售计划：工作项、责任人、完成时间和关键行动。"},
                       {.short_scaffold = true, .meant_by = "行动计划 销售计划 工作计划 plans"}),
    field<&Deal::log>(
        "log", "日志",
        {"What we did and whom we met, one item each.", "做了什么、见了谁，每次一条。"},
        {.short_scaffold = true,
         .meant_by = "记录 拜访记录 跟进记录 工作日志 拜访日志 活动 拜访 logs activities visits"}),
    field<&Deal::result>("result", "结果",
                         {"How it ended; for a closed deal.", "商机了结后写最终结果。"},
                         {.meant_by = "最终结果 商机结果 输赢结果 outcome"}),
    field<&Deal::ignore>("ignore", "忽略警告",
                         {"Warnings switched off for this deal, each with a reason: {T103: on "
                          "leave until December}.",
                          "对本商机关闭的警告及理由，如 {T103: 休假至十二月}。"},
                         {.by_key = true, .meant_by = "忽略 忽略的警告 ignored"}),
};

/// The row of a deal's key as an account file has it.
constexpr Field account_row(std::string_view key, FieldOptions options = {}) {
  Field row = *std::ranges::find(deal_fields, key, &Field::key);
  row.options = options;
  return row;
}

constexpr Field account_fields[] = {
    account_row("c136", {.required = true, .short_scaffold = true}),
    field<&Deal::id>("account", "客户档案",
                     {"The account's id, which its deals name.", "客户档案的编号，供商机引用。"},
                     {.required = true, .short_scaffold = true}),
    account_row("customer", {.required = true, .shared = true, .short_scaffold = true}),
    account_row("owner"),
    account_row("team"),
    account_row("region"),
    account_row("c1", {.shared = true}),
    account_row("coaches", {.shared = true}),
    account_row("log", {.shared = true}),
};

}  // namespace

template <>
const Table& table_of<Payment>() {
  static constexpr Table table{"payment", payment_fields};
  return table;
}
template <>
const Table& table_of<Offer>() {
  static constexpr Table table{"offer", offer_fields};
  return table;
}
template <>
const Table& table_of<Result>() {
  static constexpr Table table{"result", result_fields};
  return table;
}
template <>
const Table& table_of<Ignored>() {
  static constexpr Table table{"ignored", ignored_fields};
  return table;
}
template <>
const Table& table_of<Deal>() {
  static constexpr Table table{"deal", deal_fields};
  return table;
}

const Table& account_table() {
  static constexpr Table table{"account", account_fields};
  return table;
}

}  // namespace c136
