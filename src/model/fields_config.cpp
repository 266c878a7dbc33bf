// The keys of `.c136.yaml`, the settings of a deals repository.
#include "c136/model/config_file.hpp"

namespace c136 {
namespace {

constexpr std::int32_t century = 36500;  // more days than any limit means

constexpr Word language_words[] = {{"en", "英文"}, {"zh", "中文"}};

constexpr Field rate_fields[] = {
    field<&RateEntry::from>("from", "起始日期",
                            {"The first day on which the rate counts.", "这一汇率从哪天起算。"},
                            {.required = true}),
    field<&RateEntry::rate>("rate", "汇率",
                            {"What one unit is worth in the base currency, like 7.1250.",
                             "一个单位折合多少本位币，如 7.1250。"},
                            {.required = true}),
};

constexpr Field currency_rates_fields[] = {
    field<&CurrencyRates::currency>("currency", "币种",
                                    {"The code of a currency, like USD.", "货币代码，如 USD。"},
                                    {.required = true, .currency = true}),
    field<&CurrencyRates::rates>(
        "rates", "汇率表",
        {"Its rates, each from a day on; the latest that has begun counts.",
         "该币种的汇率，各从某天起算；以截至日之前最近的一条为准。"}),
};

constexpr Field own_word_fields[] = {
    field<&OwnWord::id>("id", "代号", {"The word that deals use for it.", "商机文件里使用的代号。"},
                        {.required = true, .unique = true}),
    field<&OwnWord::en>("en", "英文名", {"Its English name.", "英文名称。"}),
    field<&OwnWord::zh>("zh", "中文名", {"Its Chinese name.", "中文名称。"}),
};

constexpr Field needed_fields[] = {
    field<&NeededContacts::managed>(
        "managed", "经营类客户",
        {"Key contacts per post that a managed customer needs; 2 when absent.",
         "经营类客户每个岗位需要几名关键联系人；不写即 2。"},
        {.low = 0, .high = 100}),
    field<&NeededContacts::standard>("standard", "非经营类客户",
                                     {"The same for any other customer; 1 when absent.",
                                      "非经营类客户每个岗位需要几名；不写即 1。"},
                                     {.low = 0, .high = 100}),
};

constexpr Field limit_fields[] = {
    field<&LimitDays::warm>("warm", "见面间隔",
                            {"Days after which a key person counts as not met lately (T103); 30.",
                             "关键人多少天没见面要提醒（T103）；默认 30。"},
                            {.low = 1, .high = century}),
    field<&LimitDays::confirmation>("confirmation", "确认有效期",
                                    {"Days that a coach's word on C3 to C6, F and W holds; 60.",
                                     "教练对 C3 至 C6、F、W 的确认管多少天；默认 60。"},
                                    {.low = 1, .high = century}),
    field<&LimitDays::account>("account", "客户确认有效期",
                               {"Days that a coach's word on C1 and C2 holds; 180.",
                                "教练对 C1、C2 的确认管多少天；默认 180。"},
                               {.low = 1, .high = century}),
    field<&LimitDays::quiet>("quiet", "静默天数",
                             {"Days without a log entry after which D104 speaks up; 30.",
                              "多少天没有日志要提醒（D104）；默认 30。"},
                             {.low = 1, .high = century}),
    field<&LimitDays::ahead>(
        "ahead", "提前天数",
        {"How many days T105 and K103 look ahead; 14.", "T105、K103 提前多少天提醒；默认 14。"},
        {.low = 1, .high = century}),
};

constexpr Field gate_fields[] = {
    field<&StageGate::stage>("stage", "阶段", {"A stage.", "阶段。"}, {.required = true}),
    field<&StageGate::least>(
        "least", "最低值", {"The least value on paper, like 0W1F4C.", "纸面值的下限，如 0W1F4C。"},
        {.required = true, .high = 99}),
};

constexpr Field due_fields[] = {
    field<&StageDue::stage>("stage", "阶段", {"A stage.", "阶段。"}, {.required = true}),
    field<&StageDue::criteria>(
        "criteria", "条目",
        {"The criteria whose gaps are due from this stage on; none for nothing new.",
         "从这一阶段起应补齐缺口的条目；没有新增就写“无”（none）。"},
        {.or_none = true}),
};

constexpr Field ladder_fields[] = {
    field<&LadderEntry::value>("value", "136 值",
                               {"The values it applies to, like 1W1F4-5C or 0W1F.",
                                "适用的 136 值，如 1W1F4-5C 或 0W1F。"},
                               {.required = true}),
    field<&LadderEntry::percent>(
        "percent", "赢率",
        {"The win rate in percent; reckoned from won and lost when absent.",
         "赢率（百分数）；不写则按赢单、丢单数推算。"},
        {.low = 0, .high = 100}),
    field<&LadderEntry::won>("won", "赢单数", {"Deals won from there.", "处于该值而赢单的商机数。"},
                             {.low = 0}),
    field<&LadderEntry::lost>("lost", "丢单数",
                              {"Deals lost from there.", "处于该值而丢单的商机数。"}, {.low = 0}),
};

constexpr Field target_fields[] = {
    field<&TargetEntry::period>(
        "period", "期间",
        {"A quarter or a month: 2026-Q4, 2026-11.", "季度或月份：2026-Q4、2026-11。"},
        {.required = true, .meant_by = "时间 周期 季度 月份"}),
    field<&TargetEntry::owner>("owner", "负责人",
                               {"The seller whose target it is.", "指标属于哪位销售。"},
                               {.meant_by = "销售 销售人员 seller", .also = "责任人"}),
    field<&TargetEntry::team>("team", "团队",
                              {"The team whose target it is.", "指标属于哪个团队。"}),
    field<&TargetEntry::region>("region", "区域",
                                {"The region whose target it is.", "指标属于哪个区域。"}),
    field<&TargetEntry::amount>(
        "amount", "金额",
        {"What is to be signed in it, like 1200万.", "期间内要签下的金额，如 1200万。"},
        {.required = true, .meant_by = "指标 目标 目标金额 target"}),
    field<&TargetEntry::currency>(
        "currency", "货币",
        {"Its currency; the base currency when absent.", "货币代码；不写即本位币。"},
        {.currency = true, .meant_by = "币种"}),
};

constexpr Field person_fields[] = {
    field<&PersonEntry::id>("id", "代号",
                            {"The id that deals use for this person, like li.wei.",
                             "商机文件里用的代号，如 li.wei 或 李伟。"},
                            {.required = true, .unique = true}),
    field<&PersonEntry::name>(
        "name", "姓名",
        {"The name that reports show; the id when absent.", "报表中显示的姓名；不写即用代号。"},
        {.meant_by = "名字 名称 全名"}),
    field<&PersonEntry::team>(
        "team", "团队",
        {"The team, also of deals that name none.", "所属团队；其商机没写团队的也算在内。"}),
    field<&PersonEntry::region>(
        "region", "区域",
        {"The region, also of deals that name none.", "所属区域；其商机没写区域的也算在内。"}),
    field<&PersonEntry::email>(
        "email", "邮箱",
        {"The e-mail address by which git knows this person.", "在 git 里使用的电子邮箱。"},
        {.meant_by = "邮件 电子邮箱 mail"}),
    field<&PersonEntry::manager>(
        "manager", "上级",
        {"The manager: the id of one of our own people.", "上级，写我方人员的代号。"},
        {.meant_by = "经理 主管 区域经理 领导 上级领导 boss"}),
};

constexpr Field budget_fields[] = {
    field<&BudgetEntry::period>(
        "period", "期间",
        {"A quarter or a month: 2026-Q4, 2026-11.", "季度或月份：2026-Q4、2026-11。"},
        {.required = true}),
    field<&BudgetEntry::owner>("owner", "负责人",
                               {"The seller whose budget it is.", "预算属于哪位销售。"},
                               {.meant_by = "销售 销售人员 seller", .also = "责任人"}),
    field<&BudgetEntry::team>("team", "团队",
                              {"The team whose budget it is.", "预算属于哪个团队。"}),
    field<&BudgetEntry::region>("region", "区域",
                                {"The region whose budget it is.", "预算属于哪个区域。"}),
    field<&BudgetEntry::travel>("travel", "差旅费",
                                {"For travel, in the base currency.", "差旅预算，以本位币计。"},
                                {.meant_by = "差旅 差旅费用"}),
    field<&BudgetEntry::hospitality>(
        "hospitality", "招待费",
        {"For hospitality, in the base currency.", "招待预算，以本位币计。"},
        {.meant_by = "招待 交际费 交际费用"}),
    field<&BudgetEntry::other>(
        "other", "其他费用", {"For anything else, in the base currency.", "其他预算，以本位币计。"},
        {.meant_by = "其他 其它"}),
};

constexpr Field own_criterion_fields[] = {
    field<&OwnCriterion::id>("id", "代号",
                             {"C, F or W with a number: C1, F2, W1; or W.",
                              "C、F 或 W 加序号，如 C1、F2、W1；也可只写 W。"},
                             {.required = true, .unique = true}),
    field<&OwnCriterion::en>("en", "英文名", {"Its English title.", "英文标题。"}),
    field<&OwnCriterion::zh>("zh", "中文名", {"Its Chinese title.", "中文标题。"}),
    field<&OwnCriterion::rules>("rules", "规则",
                                {"The codes of the gaps that it asks: [C301, C303].",
                                 "要求补齐的缺口代码，如 [C301, C303]。"},
                                {.required = true}),
    field<&OwnCriterion::words>("words", "教练确认",
                                {"What a coach has to confirm for it; nothing when absent.",
                                 "须由教练确认哪几项；不写则无需教练确认。"}),
};

constexpr Field method_fields[] = {
    field<&MethodEntry::id>("id", "代号",
                            {"The name of the method, like meddpicc.", "方法的代号，如 meddpicc。"},
                            {.required = true, .unique = true}),
    field<&MethodEntry::en>("en", "英文名", {"Its English name.", "英文名称。"}),
    field<&MethodEntry::zh>("zh", "中文名", {"Its Chinese name.", "中文名称。"}),
    field<&MethodEntry::criteria>("criteria", "条目",
                                  {"What it asks, one item each.", "考察的条目，每项一条。"},
                                  {.required = true}),
    field<&MethodEntry::ladder>(
        "ladder", "赢率表",
        {"Its win rates; the first row that fits counts.", "该方法的赢率；以最先符合的一行为准。"}),
};

constexpr Field config_fields[] = {
    field<&ConfigFile::deals>(
        "deals", "商机文件",
        {"Where deal files are; deals/**/*.yaml and deals/**/*.yml when absent.",
         "商机文件在哪里；默认 deals/**/*.yaml 和 deals/**/*.yml。"},
        {.meant_by = "商机"}),
    field<&ConfigFile::accounts>(
        "accounts", "客户档案文件",
        {"Where account files are; accounts/**/*.yaml and accounts/**/*.yml when absent.",
         "客户档案文件在哪里；默认 accounts/**/*.yaml 和 accounts/**/*.yml。"},
        {.meant_by = "客户档案"}),
    field<&ConfigFile::weeks>(
        "weeks", "周记文件",
        {"Where the sellers' week notes are; weeks/**/*.yaml and weeks/**/*.yml when absent.",
         "销售周记在哪里；默认 weeks/**/*.yaml 和 weeks/**/*.yml。"},
        {.meant_by = "周报 周记 周报文件"}),
    field<&ConfigFile::exclude>("exclude", "排除",
                                {"Files and folders to leave out.", "不读取的文件和文件夹。"},
                                {.meant_by = "排除文件 excludes"}),
    field<&ConfigFile::language>(
        "language", "语言",
        {"The language of reports, en or zh; as the environment says when absent.",
         "输出语言，en 或 zh；不写则随系统环境。"}),
    field<&ConfigFile::timezone>("timezone", "时区",
                                 {"Decides which day it is: an offset like +08:00, the default.",
                                  "决定今天是哪一天：时差，如默认的 +08:00。"},
                                 {.meant_by = "时差 time_zone tz"}),
    field<&ConfigFile::currency>("currency", "本位币",
                                 {"The base currency; CNY when absent.", "本位币；默认 CNY。"},
                                 {.currency = true, .meant_by = "币种 货币 基准货币 base"}),
    field<&ConfigFile::rates>("rates", "汇率",
                              {"For each foreign currency its rates.", "每种外币的汇率。"},
                              {.by_key = true}),
    field<&ConfigFile::stages>("stages", "阶段",
                               {"The stages of a deal in their order, in place of the five.",
                                "商机的各个阶段，按先后排列，取代默认的五个。"}),
    field<&ConfigFile::posts>(
        "posts", "岗位",
        {"The posts of key contacts, in place of the six.", "关键联系人的岗位，取代默认的六个。"}),
    field<&ConfigFile::needed>(
        "needed", "所需人数",
        {"Key contacts that each post needs.", "每个岗位需要几名关键联系人。"}),
    field<&ConfigFile::limits>("limits", "期限",
                               {"Days after which things are due.", "各项期限，以天计。"}),
    field<&ConfigFile::gates>("gates", "阶段门槛",
                              {"For each stage the least value on paper, like comparison: 0W1F4C.",
                               "各阶段纸面值的下限，如 comparison: 0W1F4C。"},
                              {.by_key = true, .meant_by = "门槛 关键门槛"}),
    field<&ConfigFile::due>(
        "due", "应补齐",
        {"For each stage the criteria whose gaps are due from it on, like initiation: c2.",
         "各阶段起应补齐缺口的条目，如 initiation: c2。"},
        {.by_key = true}),
    field<&ConfigFile::weigh_from>(
        "weigh_from", "计入起始阶段",
        {"The first stage whose deals weigh in the funnel; comparison when absent.",
         "从哪个阶段起计入漏斗；默认 comparison。"}),
    field<&ConfigFile::method>(
        "method", "方法",
        {"The method by which deals are scored: c136, c139, c931 or one of methods; c136.",
         "用哪种方法评分：c136、c139、c931 或 methods 中自定的方法；默认 c136。"},
        {.meant_by = "评分方法"}),
    field<&ConfigFile::methods>("methods", "自定方法",
                                {"Methods of the team's own.", "本团队自定的方法。"},
                                {.meant_by = "方法列表 自定义方法"}),
    field<&ConfigFile::ladder>("ladder", "赢率表",
                               {"The team's own win rates; the first row that fits counts.",
                                "本团队自己的赢率；以最先符合的一行为准。"},
                               {.meant_by = "赢率 赢率阶梯 阶梯"}),
    field<&ConfigFile::people>("people", "我方人员",
                               {"Our own people, with name, team, region and manager.",
                                "我方人员的姓名、团队、区域和上级。"},
                               {.meant_by = "人员 销售人员 团队成员 sellers"}),
    field<&ConfigFile::targets>(
        "targets", "销售指标",
        {"What is to be signed, by whom, in which period.", "谁在哪个期间要签下多少。"},
        {.meant_by = "指标 目标 销售目标 target"}),
    field<&ConfigFile::budgets>("budgets", "费用预算",
                                {"What may be spent on selling, by whom, in which period.",
                                 "谁在哪个期间可以花多少销售费用。"},
                                {.meant_by = "预算 费用 budget"}),
    field<&ConfigFile::concentration>(
        "concentration", "集中度",
        {"The share of a sum, in percent, from which one deal or customer is named; 30.",
         "单个商机或客户占到总额的百分之几要提示；默认 30。"},
        {.low = 1, .high = 100, .meant_by = "集中度阈值 集中比例"}),
    field<&ConfigFile::ignore>(
        "ignore", "忽略警告",
        {"Codes of warnings that nobody is to see.", "一律不显示的警告代码。"},
        {.meant_by = "忽略 忽略的警告 ignored"}),
};

}  // namespace

template <>
std::span<const Word> words_of<Language>() {
  return language_words;
}

template <>
const Table& table_of<RateEntry>() {
  static constexpr Table table{"rate", rate_fields};
  return table;
}

template <>
const Table& table_of<CurrencyRates>() {
  static constexpr Table table{"currency", currency_rates_fields};
  return table;
}

template <>
const Table& table_of<OwnWord>() {
  static constexpr Table table{"stage or post", own_word_fields};
  return table;
}

template <>
const Table& table_of<NeededContacts>() {
  static constexpr Table table{"set of needed contacts", needed_fields};
  return table;
}

template <>
const Table& table_of<LimitDays>() {
  static constexpr Table table{"set of limits", limit_fields};
  return table;
}

template <>
const Table& table_of<StageGate>() {
  static constexpr Table table{"gate", gate_fields};
  return table;
}

template <>
const Table& table_of<StageDue>() {
  static constexpr Table table{"stage", due_fields};
  return table;
}

template <>
const Table& table_of<LadderEntry>() {
  static constexpr Table table{"ladder row", ladder_fields};
  return table;
}

template <>
const Table& table_of<TargetEntry>() {
  static constexpr Table table{"target", target_fields};
  return table;
}

template <>
const Table& table_of<PersonEntry>() {
  static constexpr Table table{"person", person_fields};
  return table;
}

template <>
const Table& table_of<BudgetEntry>() {
  static constexpr Table table{"budget", budget_fields};
  return table;
}

template <>
const Table& table_of<OwnCriterion>() {
  static constexpr Table table{"criterion", own_criterion_fields};
  return table;
}

template <>
const Table& table_of<MethodEntry>() {
  static constexpr Table table{"method", method_fields};
  return table;
}

template <>
const Table& table_of<ConfigFile>() {
  static constexpr Table table{"configuration", config_fields};
  return table;
}

}  // namespace c136
