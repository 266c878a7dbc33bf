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
      "其他客户：每个岗位至少 1 名关键联系人。"}},
    {"managed",
     "经营类客户",
     {"An account we cultivate: at least 2 key contacts for every post.",
      "长期经营的客户：每个岗位至少 2 名关键联系人。"}},
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
    {"open", "进行中", {"We are working on it.", "还在跟进。"}},
    {"won", "赢单", {"The customer ordered from us.", "客户已向我们下单。"}},
    {"lost", "丢单", {"The customer ordered elsewhere or gave up.", "客户选了别家，或项目告吹。"}},
    {"shelved", "搁置", {"Put aside for now; may come back.", "暂时停下，以后可能重启。"}},
};

constexpr Word coach_words[] = {
    {"customer", "客户人员", {"Customer staff in a key post.", "在客户关键岗位任职的人。"}},
    {"partner",
     "合作伙伴",
     {"A partner or peer vendor, often also a rival.", "合作伙伴或友商，往往也是对手。"}},
    {"retired", "退休高管", {"A retired executive of the customer.", "客户退休的高层领导。"}},
    {"bank", "投资银行", {"An investment bank.", "为客户服务的投资银行。"}},
    {"consultant", "咨询顾问", {"A consultant to the customer.", "为客户服务的咨询顾问。"}},
    {"government", "政府", {"Somebody in government.", "政府部门的人。"}},
};

constexpr Word reason_words[] = {
    {"price", "价格"},
    {"relationship", "关系"},
    {"product", "产品"},
    {"service", "服务"},
    {"timing", "时机", {"Too early or too late.", "介入太早或太晚。"}},
    {"funds", "资金", {"The customer's money was not there.", "客户资金没有到位。"}},
    {"tender-terms", "招标条款", {"The tender's terms decided it.", "招标文件的条款决定了结果。"}},
    {"cancelled", "项目取消", {"The customer dropped the project.", "客户取消了项目。"}},
    {"no-decision", "未作决策", {"The customer never decided.", "客户一直没有作出决策。"}},
    {"other", "其他"},
};

constexpr Word control_words[] = {
    {"strategic",
     "战略管控型",
     {"Headquarters controls finance, strategy, people and some key business.",
      "总部管财务、战略、人事和部分关键业务（财、人）。"}},
    {"financial",
     "财务管控型",
     {"Headquarters controls finance only; decentralised.", "总部只管财务，分权（财）。"}},
    {"operational",
     "运营管控型",
     {"Headquarters runs daily business too; centralised.",
      "总部连日常业务一起管，集权（财、人、事）。"}},
};

constexpr Word level_words[] = {
    {"senior", "高层"},
    {"middle", "中层"},
    {"junior", "基层", {"Does not count as a key contact.", "不计入关键联系人。"}},
};

constexpr Word seat_words[] = {
    {"top",
     "最高决策者",
     {"The top decision maker of this project; there is exactly one.",
      "本项目最后拍板的人，有且只有一位。"}},
    {"key", "关键人", {"A key person of the decision structure.", "决策结构中的关键人。"}},
    {"member", "成员", {"Any other member of the decision structure.", "决策结构中的其他成员。"}},
    {"outside",
     "决策圈外",
     {"Matters to the project but does not decide.", "与项目有关，但不在决策结构中。"}},
};

constexpr Word role_words[] = {
    {"initiator", "发起者", {"Asks for the purchase first.", "最先提出采购的人。"}},
    {"user", "使用者", {"Will work with the product.", "将来使用产品的人。"}},
    {"influencer", "影响者", {"Shapes what others think.", "能影响他人看法的人。"}},
    {"handler", "办理者", {"Carries the purchase out.", "经办采购手续的人。"}},
    {"decider", "决定者", {"Decides what is bought from whom.", "决定买什么、向谁买的人。"}},
    {"approver", "批准者", {"Approves the decision.", "批准决定的人。"}},
    {"investor", "投资者", {"Brings the money.", "出资的人。"}},
    {"gatekeeper", "把关人", {"Controls information and access.", "控制信息和接触渠道的人。"}},
    {"checker",
     "技术、财务把关者",
     {"Passes or fails us on technology or money.", "在技术或财务上能让我们通过或出局的人。"}},
    {"buyer", "采购者", {"Negotiates and places the order.", "谈判并下订单的人。"}},
};

constexpr Word influence_words[] = {{"high", "高"}, {"medium", "中"}, {"low", "低"}};

constexpr Word relation_words[] = {
    {"contact", "接触", {"Level 1 of 6: we have met.", "六级中的第 1 级：有过接触。"}},
    {"know", "了解", {"Level 2 of 6: we know each other.", "六级中的第 2 级：彼此了解。"}},
    {"accept",
     "接受",
     {"Level 3 of 6: accepts us; do not be content with it.",
      "六级中的第 3 级：接受我们；不能止步于此。"}},
    {"respect", "尊重", {"Level 4 of 6: respects us.", "六级中的第 4 级：尊重我们。"}},
    {"trust", "信任", {"Level 5 of 6: trusts us.", "六级中的第 5 级：信任我们。"}},
    {"partner", "伙伴", {"Level 6 of 6: acts as our partner.", "六级中的第 6 级：把我们当伙伴。"}},
};

constexpr Word basis_words[] = {
    {"statement", "客户表态", {"The customer said so.", "客户亲口说的。"}},
    {"fact", "事实", {"Shown by what the person did.", "有行动为证。"}},
    {"assumption", "我方推测", {"Our own guess; does not count.", "我们自己的猜测，不计入评分。"}},
};

constexpr Word threat_words[] = {
    {"main", "主要", {"A rival to be reckoned with in C5 and C6.", "C5、C6 必须逐项对比的对手。"}},
    {"minor", "次要", {"Present, but not asked about.", "参与其中，但不必逐项对比。"}},
};

constexpr Word item_words[] = {
    {"task", "一般工作项", {"Everything else.", "其余的工作。"}},
    {"node",
     "关键节点",
     {"Its deliverables are the 6C; the regional head watches it.",
      "以 6C 为阶段性成果，由区域负责人盯。"}},
    {"milestone",
     "里程碑",
     {"An event that ends a phase; the regional head watches it.",
      "标志一个阶段结束的事件，由区域负责人盯。"}},
};

constexpr Word entry_words[] = {
    {"visit", "拜访", {"We went to see the customer.", "我们上门拜访客户。"}},
    {"reception", "接待", {"The customer came to us.", "客户来访，我们接待。"}},
    {"call", "电话", {"By phone or video.", "电话或视频沟通。"}},
    {"meeting", "会议", {"A meeting with the customer.", "与客户开会。"}},
    {"demo", "演示", {"We showed the product.", "给客户演示产品。"}},
    {"event", "活动", {"An event with the customer present.", "客户参加的活动。"}},
    {"internal", "内部工作", {"Among ourselves; meets nobody.", "我方内部工作，不算见过客户。"}},
    {"review", "评审", {"Our review of the deal; meets nobody.", "我方评审商机，不算见过客户。"}},
};

constexpr Word outcome_words[] = {
    {"order", "订单", {"Success: the customer ordered.", "成功：客户下了订单。"}},
    {"advance",
     "进展",
     {"Success: the customer agreed to an action, such as a demo or access to a higher decider.",
      "成功：客户答应采取行动，例如安排演示、引见更高层。"}},
    {"continuation",
     "暂时中断/拖延",
     {"Failure: kind words, but no action.", "失败：客户只说好话，没有行动。"}},
    {"no-sale", "无销售", {"Failure: the customer refused.", "失败：客户拒绝了。"}},
};

// The signs are those of method.md section 3. [C136]
constexpr Word sign_words[] = {
    {"tells-internal",
     "透露内情",
     {"+3: tells us internal facts (decision process, members and concerns, budget).",
      "+3：告诉我们内部情况（决策流程、成员及其关注点、预算）。"}},
    {"tells-rivals",
     "通报对手动向",
     {"+3: tells us what competitors do.", "+3：告诉我们竞争对手在做什么。"}},
    {"keeps-secrets", "为我方保密", {"+3: keeps our secrets.", "+3：替我们保守秘密。"}},
    {"advises", "出谋划策", {"+3: advises us on the next step.", "+3：为我们的下一步出主意。"}},
    {"creates-openings",
     "创造机会",
     {"+3: creates openings and carries out our plan with us.",
      "+3：为我们创造机会，并同我们一起实施计划。"}},
    {"agrees-needs",
     "需求一致",
     {"+3: agrees with us on company and personal needs.",
      "+3：在公司需求和个人需求上与我们一致。"}},
    {"blocks-rivals", "阻击对手", {"+3: helps block competitors.", "+3：帮助我们阻击竞争对手。"}},
    {"common-ground",
     "有共鸣点",
     {"+2: some common ground with us.", "+2：与我们有一定的共鸣点。"}},
    {"joins-events",
     "愿意参加活动",
     {"+2: is willing to come to our events.", "+2：愿意参加我们的活动。"}},
    {"spreads-value",
     "传播我方价值",
     {"+2: passes on our value unprompted.", "+2：主动传播我们的价值。"}},
    {"supports-cooperation",
     "支持合作",
     {"+2: is willing to support the cooperation.", "+2：愿意支持双方合作。"}},
    {"knows-by-name",
     "互相叫得出名字",
     {"+2: each knows the other's name whenever and wherever they meet.",
      "+2：无论何时何地见面，都叫得出对方的名字。"}},
    {"knows-us",
     "知道我们是谁",
     {"+1: can say who we are, for which firm and what we sell.",
      "+1：说得出我们是谁、代表哪家公司、卖什么。"}},
    {"willing-to-meet",
     "愿意再见",
     {"+1: no resistance, willing to meet again.", "+1：不抵触，愿意再次见面。"}},
    {"likes-known", "喜好已知", {"+1: we know their preferences.", "+1：我们了解其喜好。"}},
    {"approves", "认可我们", {"+1: approves of us and our product.", "+1：认可我们和我们的产品。"}},
    {"no-position", "不表态", {"0: takes no position anywhere.", "0：在任何场合都不表态。"}},
    {"indifferent", "不关心", {"0: takes part but does not care.", "0：参与，但不关心。"}},
    {"balances",
     "两边平衡",
     {"0: keeps a balance between us and competitors (attends both sides' events or neither).",
      "0：在我们与竞争对手之间保持平衡（双方活动都参加，或都不参加）。"}},
    {"avoids",
     "回避见面",
     {"-1: unwilling to meet again, visible resistance.", "-1：不愿再见面，明显抵触。"}},
    {"disapproves",
     "不认可我们",
     {"-1: does not approve of us, our firm or product.", "-1：不认可我们、我们的公司或产品。"}},
    {"opposes-openly",
     "公开反对",
     {"-2: openly against our proposal, with harm done.", "-2：公开反对我们的方案，并造成损害。"}},
    {"refuses-events",
     "拒绝活动",
     {"-2: refuses our events or spreads harm at them.",
      "-2：拒绝参加我们的活动，或在活动上散布不利言论。"}},
    {"obstructs",
     "设置障碍",
     {"-2: puts obstacles in our way and turns others against us.",
      "-2：给我们设置障碍，并拉拢他人反对我们。"}},
    {"opposes-all",
     "一概反对",
     {"-3: against everything we do or propose.", "-3：我们做什么、提什么都反对。"}},
    {"withholds",
     "封锁信息",
     {"-3: blocks information to and about us.", "-3：对我们封锁信息，也封锁有关我们的信息。"}},
    {"helps-rival",
     "帮助对手",
     {"-3: sabotages us, helps a competitor close.", "-3：暗中破坏，帮助竞争对手拿下项目。"}},
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
