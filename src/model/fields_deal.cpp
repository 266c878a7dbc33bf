// The keys at the root of a deal file, and those of payment, result and ignore.
#include "c136/model/field.hpp"

#include <algorithm>

namespace c136 {
namespace {

constexpr Field payment_fields[] = {
    field<&Payment::credit>(
        "credit", "付款信誉",
        {"Whether the customer pays what it owes.", "客户是否讲信用、按约付款。"}),
    field<&Payment::habit>("habit", "付款习惯",
                           {"How and when the customer usually pays.", "客户平时怎么付、拖多久。"}),
    field<&Payment::terms>("terms", "付款条件",
                           {"The terms the customer wants.", "客户希望的付款条件。"}),
    field<&Payment::funds>("funds", "资金来源",
                           {"Where the money comes from.", "项目的钱从哪里来。"}),
    field<&Payment::in_place>(
        "in_place", "资金到位",
        {"true when the money is in place, else false.", "资金已到位写 true，未到位写 false。"}),
};

constexpr Field offer_fields[] = {
    field<&Offer::maker>("maker", "厂家", {"Whose product it is.", "谁家的产品。"}),
    field<&Offer::model>("model", "型号", {"Which model.", "产品型号。"}),
    field<&Offer::configuration>("configuration", "配置", {"How it was configured.", "产品配置。"}),
    field<&Offer::price>("price", "价格",
                         {"Its price, like 280万 or 2800000.", "价格，如 280万 或 2800000。"}),
    field<&Offer::payment>("payment", "付款方式", {"On what payment terms.", "按什么方式付款。"}),
};

constexpr Field result_fields[] = {
    field<&Result::on>("on", "日期",
                       {"The day it was decided: 2026-11-22.", "结果确定的日期，如 2026-11-22。"}),
    field<&Result::reported>(
        "reported", "报告时间",
        {"The day of the lost-deal report; the day it was decided when absent.",
         "丢单报告的日期；不写即结果确定的日期。"}),
    field<&Result::winner>("winner", "赢家",
                           {"Who won: us, a competitor's id, or none.",
                            "谁拿下了：写“我方”（us）或竞争对手的代号，都没有则写“无”（none）。"},
                           {.reference = Reference::winner}),
    field<&Result::reasons>("reasons", "原因",
                            {"Why, one or a list.", "输赢的原因，可写一个或多个。"}),
    field<&Result::analysis>(
        "analysis", "原因分析",
        {"The analysis of the reasons, in your words.", "用自己的话分析原因。"}),
    field<&Result::note>("note", "备注", {"Anything else.", "其他要说的话。"}),
    field<&Result::theirs>("theirs", "赢家方案", {"What the winner offered.", "赢家提供的方案。"}),
    field<&Result::ours>("ours", "我方方案", {"What we offered.", "我们提供的方案。"}),
    field<&Result::others>("others", "其他对手方案",
                           {"What the other competitors offered, one item each.",
                            "其他竞争对手提供的方案，每家一条。"}),
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
    field<&Deal::version>("c136", "版本",
                          {"The version of the file format: 1.", "文件格式的版本，写 1。"},
                          {.required = true, .short_scaffold = true}),
    field<&Deal::id>("deal", "商机编号",
                     {"The deal's id, unique in the repository; the file's name when absent.",
                      "商机的编号，在整个库中唯一；不写即用文件名。"}),
    field<&Deal::title>("title", "商机名称",
                        {"What the deal is about, in a few words.", "这是个什么项目，几个字说清。"},
                        {.required = true, .short_scaffold = true}),
    field<&Deal::customer>(
        "customer", "客户",
        {"Who buys; not needed when account is given.", "谁来买；写了客户档案就不必写。"},
        {.required = true, .unless = "account", .short_scaffold = true}),
    field<&Deal::account>("account", "客户档案",
                          {"The id of an account file whose customer and c1 this deal shares.",
                           "客户档案的编号，本商机共用其中的客户和组织架构。"}),
    field<&Deal::owner>("owner", "负责人",
                        {"Our salesperson who answers for the deal: an id like li.wei.",
                         "负责本商机的我方销售，如 li.wei 或 李伟。"},
                        {.required = true, .short_scaffold = true}),
    field<&Deal::team>("team", "团队", {"The sales team.", "所属销售团队。"}),
    field<&Deal::region>("region", "区域", {"Our sales region.", "所属销售区域。"}),
    field<&Deal::reseller>(
        "reseller", "经销商",
        {"The reseller through whom we sell, if any.", "通过哪家经销商销售，没有就不写。"}),
    field<&Deal::product>("product", "产品类别", {"The kind of product.", "卖的是哪类产品。"}),
    field<&Deal::model>("model", "产品型号", {"The product's model.", "产品的型号。"}),
    field<&Deal::quantity>("quantity", "数量", {"How many, from 1.", "数量，至少为 1。"},
                           {.low = 1}),
    field<&Deal::amount>(
        "amount", "金额",
        {"Expected contract amount, like 280万 or 2800000.", "预计合同金额，如 280万 或 2800000。"},
        {.short_scaffold = true}),
    field<&Deal::currency>("currency", "币种",
                           {"ISO code like CNY or USD; the repository's currency when absent.",
                            "ISO 代码，如 CNY、USD；不写即用本库的币种。"},
                           {.currency = true}),
    field<&Deal::stage>("stage", "阶段",
                        {"Where the customer is in its purchase.", "客户的采购走到了哪一步。"},
                        {.required = true, .short_scaffold = true}),
    field<&Deal::status>(
        "status", "状态",
        {"Whether we are still working on it; open when absent.", "是否还在跟进；不写即进行中。"}),
    field<&Deal::situation>("situation", "现状",
                            {"Where the deal stands, in a sentence or two, for the weekly list.",
                             "商机目前的状况，一两句话，供周会清单用。"},
                            {.short_scaffold = true}),
    field<&Deal::opened>("opened", "发现日期",
                         {"When we first saw the deal: 2026-11-22, 2026-11 or 2026.",
                          "何时发现这个商机，写 2026-11-22、2026-11 或 2026。"}),
    field<&Deal::close>("close", "签约日期",
                        {"Expected signing, later the real one: 2026-11-22, 2026-11 or 2026.",
                         "预计签约日期，签约后改为实际日期，写 2026-11-22、2026-11 或 2026。"},
                        {.short_scaffold = true}),
    field<&Deal::delivery>("delivery", "交货日期",
                           {"Expected delivery: 2026-11-22, 2026-11 or 2026.",
                            "预计交货日期，写 2026-11-22、2026-11 或 2026。"}),
    field<&Deal::asks>("asks", "所需资源",
                       {"Resources we still need for this deal, one item each.",
                        "本商机还需要哪些资源支持，每项一条。"}),
    field<&Deal::claim>("claim", "自评值",
                        {"The 136 value you claim, like 0W1F4C; it is compared, never believed.",
                         "你自己评的 136 值，如 0W1F4C；只作对照，不作数。"}),
    field<&Deal::c1>(
        "c1", "组织架构",
        {"C1: the customer's organisation and key contacts.", "C1：客户组织架构及关键人信息。"},
        {.short_scaffold = true}),
    field<&Deal::c2>("c2", "立项",
                     {"C2: why the customer starts the project.", "C2：客户立项评估。"},
                     {.short_scaffold = true}),
    field<&Deal::c3>("c3", "影响力",
                     {"C3: the political map, who decides and leans which way.",
                      "C3：关键人经营与成员影响力分析，即政治地图。"},
                     {.short_scaffold = true}),
    field<&Deal::c4>("c4", "采购流程",
                     {"C4: how the customer buys, and each member's decision points.",
                      "C4：客户采购流程及决策点。"}),
    field<&Deal::c5>("c5", "竞争",
                     {"C5: competitors, resources, SWOT and our strategy.", "C5：竞争对手评估。"},
                     {.short_scaffold = true}),
    field<&Deal::c6>("c6", "关键成功因素",
                     {"C6: what the order hangs on, and how that changes.",
                      "C6：关键成功因素以及变动情况说明。"}),
    field<&Deal::payment>(
        "payment", "付款",
        {"How and from what funds the customer pays.", "客户怎么付款、钱从哪里来。"}),
    field<&Deal::coaches>(
        "coaches", "教练",
        {"The people who tell us how things stand and confirm it.", "给我们指路并确认情况的人。"},
        {.short_scaffold = true}),
    field<&Deal::plan>("plan", "计划",
                       {"The sales plan: items with owner, due date and key actions.",
                        "大项目销售计划：工作项、责任人、完成时间和关键行动。"},
                       {.short_scaffold = true}),
    field<&Deal::log>(
        "log", "日志",
        {"What we did and whom we met, one item each.", "做了什么、见了谁，每次一条。"},
        {.short_scaffold = true}),
    field<&Deal::result>("result", "结果",
                         {"How it ended; for a closed deal.", "商机了结后写最终结果。"}),
    field<&Deal::ignore>("ignore", "忽略警告",
                         {"Warnings switched off for this deal, each with a reason: {T103: on "
                          "leave until December}.",
                          "对本商机关闭的警告及理由，如 {T103: 休假至十二月}。"},
                         {.by_key = true}),
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
