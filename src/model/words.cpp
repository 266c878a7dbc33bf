#include "c136/model/words.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace c136 {
namespace {

constexpr std::array<Criterion, criterion_count> criteria{
    Criterion::w,  Criterion::f1, Criterion::f2, Criterion::f3, Criterion::c1,
    Criterion::c2, Criterion::c3, Criterion::c4, Criterion::c5, Criterion::c6};

constexpr std::array<std::string_view, criterion_count> labels{"W",  "F1", "F2", "F3", "C1",
                                                               "C2", "C3", "C4", "C5", "C6"};

// The meanings are the titles of method.md section 1. [C136]
constexpr Word criterion_words[] = {
    {"w",
     "最高决策者选定",
     {"The top decision maker selects us, or actively helps us plan and run the win",
      "最高决策者选定我们，或主动协助我们策划、实施项目获取过程"}},
    {"f1",
     "价值匹配最高",
     {"Top decision maker and every key person rank our value match first",
      "最高决策者与决策结构中关键人认为我们价值匹配度最高"}},
    {"f2",
     "关键人协助",
     {"A key person actively helps us plan and win",
      "决策结构中的关键人主动帮助我们策划、获取项目过程"}},
    {"f3",
     "多数人选定",
     {"The majority of the decision structure selects us", "决策结构中的多数人选定我们"}},
    {"c1",
     "组织架构",
     {"Account basics: organisation and key contacts", "客户组织架构及关键人信息"}},
    {"c2", "立项", {"Initiation: why the customer starts the project", "客户立项评估"}},
    {"c3", "影响力", {"Influence: the political map of the members", "关键人经营与成员影响力分析"}},
    {"c4", "采购流程", {"Buying process and decision points", "客户采购流程及决策点"}},
    {"c5", "竞争", {"Competition", "竞争对手评估"}},
    {"c6",
     "关键成功因素",
     {"Key success factors and how they change", "关键成功因素以及变动情况说明"}},
};

constexpr auto topic_words = [] {
  std::array<Word, topic_count> all{};
  std::ranges::copy(criterion_words, all.begin());
  all[index(CoachTopic::payment)] = {
      "payment",
      "付款",
      {"How and from what funds the customer pays", "客户的付款信用、习惯和资金"}};
  all[index(CoachTopic::value)] = {
      "value",
      "性价比",
      {"Top decision maker and every key person hold ours the best value for money",
       "最高决策者与关键人认为我们性价比最高"}};
  all[index(CoachTopic::closest)] = {"closest",
                                     "关系最近",
                                     {"Top decision maker and every key person are closest to us",
                                      "最高决策者与关键人同我们关系最近"}};
  return all;
}();

constexpr Word class_words[] = {
    {"standard",
     "非经营类客户",
     {"Any other account: at least 1 key contact for every post.",
      "其他客户：每个岗位至少 1 名关键联系人。"},
     "普通客户 一般客户 非经营类 普通 一般 标准"},
    {"managed",
     "经营类客户",
     {"An account we cultivate: at least 2 key contacts for every post.",
      "长期经营的客户：每个岗位至少 2 名关键联系人。"},
     "重点客户 大客户 经营类 经营 重点 KA 战略客户"},
};

constexpr Word grade_words[] = {
    {"A1", "A1", {"Nationwide, high management capability.", "全国性客户，管理能力高。"}},
    {"A2", "A2", {"Nationwide, middling management capability.", "全国性客户，管理能力中等。"}},
    {"A3", "A3", {"Nationwide, low management capability.", "全国性客户，管理能力低。"}},
    {"B1", "B1", {"Several regions, high management capability.", "异地经营客户，管理能力高。"}},
    {"B2",
     "B2",
     {"Several regions, middling management capability.", "异地经营客户，管理能力中等。"}},
    {"B3", "B3", {"Several regions, low management capability.", "异地经营客户，管理能力低。"}},
    {"C1", "C1", {"Local, high management capability.", "本地客户，管理能力高。"}},
    {"C2", "C2", {"Local, middling management capability.", "本地客户，管理能力中等。"}},
    {"C3", "C3", {"Local, low management capability.", "本地客户，管理能力低。"}},
};

constexpr Word status_words[] = {
    {"open",
     "进行中",
     {"We are working on it.", "还在跟进。"},
     "跟进中 在跟 跟进 在谈 推进中 active"},
    {"won",
     "赢单",
     {"The customer ordered from us.", "客户已向我们下单。"},
     "中标 成交 已签约 签约 已成交 赢 closed-won"},
    {"lost",
     "丢单",
     {"The customer ordered elsewhere or gave up.", "客户选了别家，或项目告吹。"},
     "输单 失标 未中标 流失 失败 输 closed-lost"},
    {"shelved",
     "搁置",
     {"Put aside for now; may come back.", "暂时停下，以后可能重启。"},
     "暂停 暂缓 挂起 中止 停滞 paused on-hold"},
};

constexpr Word coach_words[] = {
    {"customer",
     "客户人员",
     {"Customer staff in a key post.", "在客户关键岗位任职的人。"},
     "客户 客户内部 甲方 内部 客户员工"},
    {"partner",
     "合作伙伴",
     {"A partner or peer vendor, often also a rival.", "合作伙伴或友商，往往也是对手。"},
     "伙伴 合作方 友商 代理商 渠道"},
    {"retired",
     "退休高管",
     {"A retired executive of the customer.", "客户退休的高层领导。"},
     "退休 退休领导 退休人员"},
    {"bank", "投资银行", {"An investment bank.", "为客户服务的投资银行。"}, "投行 银行"},
    {"consultant",
     "咨询顾问",
     {"A consultant to the customer.", "为客户服务的咨询顾问。"},
     "顾问 咨询 咨询公司"},
    {"government",
     "政府",
     {"Somebody in government.", "政府部门的人。"},
     "官员 政府官员 主管部门 政府人员"},
};

constexpr Word reason_words[] = {
    {"price", "价格", {}, "价格高 太贵 价钱 报价"},
    {"relationship", "关系", {}, "客情 客户关系 关系不到位"},
    {"product", "产品", {}, "产品不符 技术 性能"},
    {"service", "服务", {}, "售后 售后服务"},
    {"timing", "时机", {"Too early or too late.", "介入太早或太晚。"}, "时间 太晚 介入太晚 time"},
    {"funds",
     "资金",
     {"The customer's money was not there.", "客户资金没有到位。"},
     "预算 没钱 没预算 资金不到位 budget"},
    {"tender-terms",
     "招标条款",
     {"The tender's terms decided it.", "招标文件的条款决定了结果。"},
     "标书 控标 招标文件"},
    {"cancelled",
     "项目取消",
     {"The customer dropped the project.", "客户取消了项目。"},
     "取消 项目停了 canceled"},
    {"no-decision",
     "未作决策",
     {"The customer never decided.", "客户一直没有作出决策。"},
     "没定 未定 未决策"},
    {"other", "其他", {}, "其它 others"},
};

constexpr Word control_words[] = {
    {"strategic",
     "战略管控型",
     {"Headquarters controls finance, strategy, people and some key business.",
      "总部管财务、战略、人事和部分关键业务（财、人）。"},
     "战略型 战略管控 战略"},
    {"financial",
     "财务管控型",
     {"Headquarters controls finance only; decentralised.", "总部只管财务，分权（财）。"},
     "财务型 财务管控 财务"},
    {"operational",
     "运营管控型",
     {"Headquarters runs daily business too; centralised.",
      "总部连日常业务一起管，集权（财、人、事）。"},
     "运营型 运营管控 操作型 操作管控型 运营"},
};

constexpr Word level_words[] = {
    {"senior", "高层", {}, "高 高管 领导 高级 high"},
    {"middle", "中层", {}, "中 中级 经理 中层干部"},
    {"junior",
     "基层",
     {"Does not count as a key contact.", "不计入关键联系人。"},
     "低 基层员工 普通员工 员工 基础 low"},
};

constexpr Word seat_words[] = {
    {"top",
     "最高决策者",
     {"The top decision maker of this project; there is exactly one.",
      "本项目最后拍板的人，有且只有一位。"},
     "拍板人 老板 决策者 最高领导 一把手 最高决策 决策人 boss"},
    {"key",
     "关键人",
     {"A key person of the decision structure.", "决策结构中的关键人。"},
     "关键 关键成员 关键决策者 核心 核心成员"},
    {"member",
     "成员",
     {"Any other member of the decision structure.", "决策结构中的其他成员。"},
     "一般成员 普通成员 参与者 决策成员 其他成员"},
    {"outside",
     "决策圈外",
     {"Matters to the project but does not decide.", "与项目有关，但不在决策结构中。"},
     "外围 圈外 局外 局外人 非决策"},
};

constexpr Word role_words[] = {
    {"initiator",
     "发起者",
     {"Asks for the purchase first.", "最先提出采购的人。"},
     "发起人 提出者 提出人"},
    {"user",
     "使用者",
     {"Will work with the product.", "将来使用产品的人。"},
     "使用人 用户 最终用户 使用部门"},
    {"influencer", "影响者", {"Shapes what others think.", "能影响他人看法的人。"}, "影响人 参谋"},
    {"handler",
     "办理者",
     {"Carries the purchase out.", "经办采购手续的人。"},
     "经办人 经办 经办者 办事者"},
    {"decider",
     "决定者",
     {"Decides what is bought from whom.", "决定买什么、向谁买的人。"},
     "决策者 决策人 拍板人 决定人"},
    {"approver",
     "批准者",
     {"Approves the decision.", "批准决定的人。"},
     "审批人 批准人 审批者 审批"},
    {"investor", "投资者", {"Brings the money.", "出资的人。"}, "投资人 出资人 出资者"},
    {"gatekeeper",
     "把关人",
     {"Controls information and access.", "控制信息和接触渠道的人。"},
     "把关者 守门人 守门员"},
    {"checker",
     "技术、财务把关者",
     {"Passes or fails us on technology or money.", "在技术或财务上能让我们通过或出局的人。"},
     "技术把关 财务把关 技术把关者 财务把关者 技术把关人 财务把关人"},
    {"buyer",
     "采购者",
     {"Negotiates and places the order.", "谈判并下订单的人。"},
     "采购 采购员 采购人 采购人员 采购部"},
};

constexpr Word influence_words[] = {{"high", "高", {}, "大 强 很高 较高 重大"},
                                    {"medium", "中", {}, "中等 一般 中间 middle mid"},
                                    {"low", "低", {}, "小 弱 很低 较低"}};

constexpr Word relation_words[] = {
    {"contact",
     "接触",
     {"Level 1 of 6: we have met.", "六级中的第 1 级：有过接触。"},
     "认识 初识 接触过"},
    {"know",
     "了解",
     {"Level 2 of 6: we know each other.", "六级中的第 2 级：彼此了解。"},
     "熟悉 相识 知道"},
    {"accept",
     "接受",
     {"Level 3 of 6: accepts us; do not be content with it.",
      "六级中的第 3 级：接受我们；不能止步于此。"},
     "认可 接纳"},
    {"respect", "尊重", {"Level 4 of 6: respects us.", "六级中的第 4 级：尊重我们。"}, "敬重 敬佩"},
    {"trust", "信任", {"Level 5 of 6: trusts us.", "六级中的第 5 级：信任我们。"}, "信赖 相信"},
    {"partner",
     "伙伴",
     {"Level 6 of 6: acts as our partner.", "六级中的第 6 级：把我们当伙伴。"},
     "合作伙伴 盟友 朋友 同盟"},
};

constexpr Word basis_words[] = {
    {"statement",
     "客户表态",
     {"The customer said so.", "客户亲口说的。"},
     "表态 客户说 口头表态 客户口述 听说"},
    {"fact", "事实", {"Shown by what the person did.", "有行动为证。"}, "行动 已证实 有行动 证据"},
    {"assumption",
     "我方推测",
     {"Our own guess; does not count.", "我们自己的猜测，不计入评分。"},
     "推测 猜测 假设 判断 我方判断 估计"},
};

constexpr Word threat_words[] = {
    {"main",
     "主要",
     {"A rival to be reckoned with in C5 and C6.", "C5、C6 必须逐项对比的对手。"},
     "主要对手 大 高 强 重要 high"},
    {"minor",
     "次要",
     {"Present, but not asked about.", "参与其中，但不必逐项对比。"},
     "次要对手 小 低 弱 一般 low"},
};

constexpr Word item_words[] = {
    {"task",
     "一般工作项",
     {"Everything else.", "其余的工作。"},
     "任务 普通 一般 工作项 一般任务 普通任务"},
    {"node",
     "关键节点",
     {"Its deliverables are the 6C; the regional head watches it.",
      "以 6C 为阶段性成果，由区域负责人盯。"},
     "节点 关键 关键点"},
    {"milestone",
     "里程碑",
     {"An event that ends a phase; the regional head watches it.",
      "标志一个阶段结束的事件，由区域负责人盯。"},
     "里程碑事件"},
};

constexpr Word entry_words[] = {
    {"visit",
     "拜访",
     {"We went to see the customer.", "我们上门拜访客户。"},
     "上门 上门拜访 走访 面谈 见面"},
    {"reception",
     "接待",
     {"The customer came to us.", "客户来访，我们接待。"},
     "来访 参观 客户来访"},
    {"call",
     "电话",
     {"By phone or video.", "电话或视频沟通。"},
     "通话 微信 视频 电话会议 电话沟通 打电话"},
    {"meeting",
     "会议",
     {"A meeting with the customer.", "与客户开会。"},
     "开会 会谈 交流 座谈 技术交流"},
    {"demo", "演示", {"We showed the product.", "给客户演示产品。"}, "试用 展示 讲解 样机演示"},
    {"event",
     "活动",
     {"An event with the customer present.", "客户参加的活动。"},
     "展会 宴请 饭局 培训 聚餐 论坛"},
    {"internal",
     "内部工作",
     {"Among ourselves; meets nobody.", "我方内部工作，不算见过客户。"},
     "内部 内部会 内部会议 内部讨论"},
    {"review",
     "评审",
     {"Our review of the deal; meets nobody.", "我方评审商机，不算见过客户。"},
     "复盘 评审会 周会 商机评审"},
};

constexpr Word outcome_words[] = {
    {"order",
     "订单",
     {"Success: the customer ordered.", "成功：客户下了订单。"},
     "成交 下单 签单 签约 已下单"},
    {"advance",
     "进展",
     {"Success: the customer agreed to an action, such as a demo or access to a higher decider.",
      "成功：客户答应采取行动，例如安排演示、引见更高层。"},
     "有进展 推进 取得进展 前进 progress"},
    {"continuation",
     "暂时中断",
     {"Failure: kind words, but no action.", "失败：客户只说好话，没有行动。"},
     "拖延 中断 继续 待定 再议 暂停",
     "暂时中断/拖延"},
    {"no-sale",
     "无销售",
     {"Failure: the customer refused.", "失败：客户拒绝了。"},
     "拒绝 失败 没成 未成交"},
};

// The signs are those of method.md section 3. [C136]
constexpr Word sign_words[] = {
    {"tells-internal",
     "透露内情",
     {"+3: tells us internal facts (decision process, members and concerns, budget).",
      "+3：告诉我们内部情况（决策流程、成员及其关注点、预算）。"},
     "透露内部信息 提供内部信息 透露内部情况"},
    {"tells-rivals",
     "通报对手动向",
     {"+3: tells us what competitors do.", "+3：告诉我们竞争对手在做什么。"},
     "通报对手 透露对手信息 提供对手信息"},
    {"keeps-secrets",
     "为我方保密",
     {"+3: keeps our secrets.", "+3：替我们保守秘密。"},
     "保密 替我方保密"},
    {"advises",
     "出谋划策",
     {"+3: advises us on the next step.", "+3：为我们的下一步出主意。"},
     "出主意 给建议 提建议"},
    {"creates-openings",
     "创造机会",
     {"+3: creates openings and carries out our plan with us.",
      "+3：为我们创造机会，并同我们一起实施计划。"},
     "提供机会"},
    {"agrees-needs",
     "需求一致",
     {"+3: agrees with us on company and personal needs.",
      "+3：在公司需求和个人需求上与我们一致。"},
     "需求一致性"},
    {"blocks-rivals",
     "阻击对手",
     {"+3: helps block competitors.", "+3：帮助我们阻击竞争对手。"},
     "阻止对手 屏蔽对手"},
    {"common-ground",
     "有共鸣点",
     {"+2: some common ground with us.", "+2：与我们有一定的共鸣点。"},
     "共鸣点 共鸣 有共鸣"},
    {"joins-events",
     "愿意参加活动",
     {"+2: is willing to come to our events.", "+2：愿意参加我们的活动。"},
     "参加活动"},
    {"spreads-value",
     "传播我方价值",
     {"+2: passes on our value unprompted.", "+2：主动传播我们的价值。"},
     "传播价值"},
    {"supports-cooperation",
     "支持合作",
     {"+2: is willing to support the cooperation.", "+2：愿意支持双方合作。"},
     "支持"},
    {"knows-by-name",
     "互相叫得出名字",
     {"+2: each knows the other's name whenever and wherever they meet.",
      "+2：无论何时何地见面，都叫得出对方的名字。"},
     "叫得出名字"},
    {"knows-us",
     "知道我们是谁",
     {"+1: can say who we are, for which firm and what we sell.",
      "+1：说得出我们是谁、代表哪家公司、卖什么。"},
     "知道我们 了解我们"},
    {"willing-to-meet",
     "愿意再见",
     {"+1: no resistance, willing to meet again.", "+1：不抵触，愿意再次见面。"},
     "愿意见面 愿意再见面"},
    {"likes-known",
     "喜好已知",
     {"+1: we know their preferences.", "+1：我们了解其喜好。"},
     "知道喜好 了解喜好"},
    {"approves",
     "认可我们",
     {"+1: approves of us and our product.", "+1：认可我们和我们的产品。"},
     "认可"},
    {"no-position",
     "不表态",
     {"0: takes no position anywhere.", "0：在任何场合都不表态。"},
     "不表态度 中立"},
    {"indifferent",
     "不关心",
     {"0: takes part but does not care.", "0：参与，但不关心。"},
     "漠不关心 无所谓"},
    {"balances",
     "两边平衡",
     {"0: keeps a balance between us and competitors (attends both sides' events or neither).",
      "0：在我们与竞争对手之间保持平衡（双方活动都参加，或都不参加）。"},
     "平衡"},
    {"avoids",
     "回避见面",
     {"-1: unwilling to meet again, visible resistance.", "-1：不愿再见面，明显抵触。"},
     "回避 不愿见面"},
    {"disapproves",
     "不认可我们",
     {"-1: does not approve of us, our firm or product.", "-1：不认可我们、我们的公司或产品。"},
     "不认可"},
    {"opposes-openly",
     "公开反对",
     {"-2: openly against our proposal, with harm done.", "-2：公开反对我们的方案，并造成损害。"},
     "反对"},
    {"refuses-events",
     "拒绝活动",
     {"-2: refuses our events or spreads harm at them.",
      "-2：拒绝参加我们的活动，或在活动上散布不利言论。"},
     "拒绝参加活动"},
    {"obstructs",
     "设置障碍",
     {"-2: puts obstacles in our way and turns others against us.",
      "-2：给我们设置障碍，并拉拢他人反对我们。"},
     "设障碍 阻挠"},
    {"opposes-all",
     "一概反对",
     {"-3: against everything we do or propose.", "-3：我们做什么、提什么都反对。"},
     "全部反对"},
    {"withholds",
     "封锁信息",
     {"-3: blocks information to and about us.", "-3：对我们封锁信息，也封锁有关我们的信息。"},
     "封锁"},
    {"helps-rival",
     "帮助对手",
     {"-3: sabotages us, helps a competitor close.", "-3：暗中破坏，帮助竞争对手拿下项目。"},
     "帮对手"},
};

constexpr Words tendency_names[] = {
    {"enemy insider", "敌方内线"}, {"opponent", "反对"},  {"averse", "反感"}, {"neutral", "中立"},
    {"friendly", "支持"},          {"supporter", "支持"}, {"insider", "内线"}};

}  // namespace

std::span<const Criterion> all_criteria() { return criteria; }

std::string_view label(Criterion criterion) { return labels[index(criterion)]; }

std::string_view label(CoachTopic topic, Language language) {
  const auto criterion = criterion_of(topic);
  return criterion ? label(*criterion) : name_of(topic, language);
}

Words title(Criterion criterion) { return word_of(criterion).meaning; }

int grade_of(Sign sign) {
  if (sign <= Sign::blocks_rivals) return 3;
  if (sign <= Sign::knows_by_name) return 2;
  if (sign <= Sign::approves) return 1;
  if (sign <= Sign::balances) return 0;
  if (sign <= Sign::disapproves) return -1;
  if (sign <= Sign::obstructs) return -2;
  return -3;
}

Words tendency_name(int tendency) {
  assert(tendency >= -3 && tendency <= 3);
  return tendency_names[tendency + 3];
}

template <>
std::span<const Word> words_of<Criterion>() {
  return criterion_words;
}
template <>
std::span<const Word> words_of<CoachTopic>() {
  return topic_words;
}
template <>
std::span<const Word> words_of<CustomerClass>() {
  return class_words;
}
template <>
std::span<const Word> words_of<Grade>() {
  return grade_words;
}
template <>
std::span<const Word> words_of<Status>() {
  return status_words;
}
template <>
std::span<const Word> words_of<CoachKind>() {
  return coach_words;
}
template <>
std::span<const Word> words_of<Reason>() {
  return reason_words;
}
template <>
std::span<const Word> words_of<Control>() {
  return control_words;
}
template <>
std::span<const Word> words_of<Level>() {
  return level_words;
}
template <>
std::span<const Word> words_of<Seat>() {
  return seat_words;
}
template <>
std::span<const Word> words_of<Role>() {
  return role_words;
}
template <>
std::span<const Word> words_of<Influence>() {
  return influence_words;
}
template <>
std::span<const Word> words_of<Relation>() {
  return relation_words;
}
template <>
std::span<const Word> words_of<Basis>() {
  return basis_words;
}
template <>
std::span<const Word> words_of<Threat>() {
  return threat_words;
}
template <>
std::span<const Word> words_of<ItemKind>() {
  return item_words;
}
template <>
std::span<const Word> words_of<EntryKind>() {
  return entry_words;
}
template <>
std::span<const Word> words_of<Outcome>() {
  return outcome_words;
}
template <>
std::span<const Word> words_of<Sign>() {
  return sign_words;
}

}  // namespace c136
