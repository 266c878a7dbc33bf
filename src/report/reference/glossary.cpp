#include "report/reference/glossary.hpp"

namespace c136 {
namespace {

// The terms and what they mean are those of method.md; the tags there say from which source.
constexpr Term terms[] = {
    // ---- the score ----
    {"C136",
     "C136方法",
     "136;136法",
     {"C stands for Confirm: six subjects made clear through a coach (6C), first with the people "
      "who "
      "decide (3F), chosen by the top decision maker (1W). Every item is confirmed with a coach, "
      "and "
      "only then is the 136 value accurate.",
      "C "
      "即确认（Confirm）：通过教练搞清六项（6C），在决策人那里争得三个第一（3F），赢得最高决策者（1"
      "W）。"
      "每一项都要找教练确认，136 值才准。"}},
    {"6C",
     "六清",
     "6 Clear;C",
     {"The six subjects that sales has to know: organisation and key contacts, initiation, "
      "influence, buying process, competition, key success factors. The first gate.",
      "销售要搞清的六项：组织架构与关键人、立项、影响力、采购流程、竞争、关键成功因素。第一道关键门"
      "槛。"}},
    {"3F",
     "三个第一",
     "3 First;2F;F",
     {"First in value match with the top decision maker and every key person (F1), a key person "
      "helps "
      "us (F2), the majority of the decision structure selects us (F3). The gate asks for two: 2F.",
      "最高决策者和关键人认为我们价值匹配度最高（F1），有关键人主动帮我们（F2），决策结构中的多数人"
      "选定我们（F3）。"
      "门槛要求其中两项，即 2F。"}},
    {"1W",
     "一赢",
     "1 Win",
     {"The top decision maker selects us, or actively helps us plan and run the win. The last "
      "gate.",
      "最高决策者选定我们，或主动协助我们策划、实施项目获取过程。最后一道关键门槛。"}},
    {"136 value",
     "136值",
     "0W0F0C",
     {"How many of W, F and C are reached, always all three: 0W1F4C. The confirmed value counts "
      "what a "
      "coach has confirmed; the value on paper what the file says without a gap.",
      "W、F、C 各达成几项，三个数总要写全，如 "
      "0W1F4C。已确认值只算教练确认过的；纸面值算文件里没有缺口的。"}},
    {"on paper",
     "纸面",
     "on-paper;paper;纸面值",
     {"A criterion without a gap that no coach's word holds up, or no longer.",
      "没有缺口、但没有教练确认（或确认已过期）的条目。"}},
    {"gap",
     "缺口",
     "",
     {"A fact that a criterion asks for and the file does not hold. Neither an error nor a "
      "warning.",
      "某一条目要问、文件里却没有的事实。它既不是错误，也不是警告。"}},
    {"gate",
     "关键门槛",
     "门槛;gates",
     {"6C, 2F and 1W: a deal that passes all three has a published win rate of 99 %.",
      "6C、2F、1W：三道都过，公布的赢率为 99%。"}},
    {"win rate",
     "赢率",
     "赢单率;rate;胜率",
     {"The rate if the deal were decided today, read from the ladder by the confirmed value, "
      "always "
      "with where the figure comes from.",
      "若今日拍板的赢率：按已确认的 136 值查赢率表，并总是注明数字出处。"}},
    {"boss only",
     "老板单线",
     "1W0F",
     {"The top decision maker is for us and nobody else: 1W0F. No source has a rate for it.",
      "只有最高决策者选我们，其他人都没有：1W0F。没有任何来源给出它的赢率。"}},
    {"C139",
     "C139方法",
     "139",
     {"The sibling of C136 with nine Clears, from which it was cut. `--method c139`.",
      "C136 的前身，要搞清九项。用 `--method c139`。"}},
    {"C931",
     "C931方法",
     "931",
     {"Another sibling: nine Clears, three Firsts (overall, value for money, closest "
      "relationship), one "
      "Win; in three words: clear, settle, nail down.",
      "另一个同类方法：九清、三个第一（综合评价、性价比、关系）、一赢；一句话：搞清、搞定、搞死"
      "。"}},
    // ---- the people ----
    {"coach",
     "教练",
     "",
     {"Somebody who tells us how things stand and confirms it: customer staff in key posts, "
      "partners, "
      "retired executives, banks, consultants, government.",
      "告诉我们情况并加以确认的人：客户关键岗位上的人、合作伙伴和友商、退休高管、投资银行、咨询顾问"
      "、政府。"}},
    {"guide",
     "向导",
     "",
     {"The 1 of 1+2+1: a guide shows the way; an insider works for us.",
      "1+2+1 里的第一个 1：向导指路，内线为我们办事。"}},
    {"insider",
     "内线",
     "tendency 3",
     {"Tendency +3: tells us internal facts and what competitors do, keeps our secrets, advises "
      "us, "
      "creates openings, helps block competitors.",
      "倾向性 +3：告诉我们内情和对手动向，替我们保密，出谋划策，创造机会，帮我们阻击对手。"}},
    {"supporter",
     "支持",
     "friendly",
     {"Tendency +2 (supporter) or +1 (friendly); the Chinese word names both, so the number always "
      "stands with it.",
      "倾向性 +2 或 +1；两级都叫支持，所以总要写上数字。"}},
    {"neutral",
     "中立",
     "",
     {"Tendency 0: takes no position, does not care, or keeps a balance. Not the same as unknown.",
      "倾向性 0：不表态、不关心或两边平衡。它不等于不清楚。"}},
    {"averse",
     "反感",
     "",
     {"Tendency -1: unwilling to meet again, or does not approve of us.",
      "倾向性 -1：不愿再见面，或不认可我们。"}},
    {"opponent",
     "反对",
     "",
     {"Tendency -2: openly against us, refuses our events, puts obstacles in our way.",
      "倾向性 -2：公开反对，拒绝参加我们的活动，设置障碍。"}},
    {"enemy insider",
     "敌方内线",
     "",
     {"Tendency -3: against everything we do, blocks information, helps a competitor close.",
      "倾向性 -3：我们做什么都反对，封锁信息，帮对手拿下项目。"}},
    {"first choice",
     "首选",
     "preference;价值首选",
     {"Whose value match a person ranks first: the key `prefers`. It makes F1; the vote itself is "
      "`selects`.",
      "此人认为谁的价值匹配度最高，即键“价值首选”（prefers）。F1 看首选，F3 和 W "
      "看选定（selects）。"}},
    {"common ground",
     "共鸣点",
     "项目共鸣点",
     {"Where a person and we see a matter or a person the same way, or partly: an entry point, and "
      "evidence for the tendency.",
      "此人与我们对某件事或某个人的看法相同或部分相同之处：既是切入点，也能佐证倾向性。"}},
    {"key contact",
     "关键联系人",
     "",
     {"A middle or senior person in one of the six posts: decision, cost, finance, sales, IT, "
      "engineering. A managed account needs two for every post, any other one.",
      "六个岗位（决策、成本、财务、销售、IT、工程）上的中高层。经营类客户每岗至少两名，其他客户一名"
      "。"}},
    {"political map",
     "政治地图",
     "map;决策地图",
     {"The project's decision structure: who sits where, with which role, influence and tendency; "
      "not "
      "the organisation chart. `c136 map` draws it.",
      "本项目的决策结构：谁坐什么位置、什么角色、影响力和倾向性如何；它不是组织架构图。用 `c136 "
      "map` 画出来。"}},
    {"decision structure",
     "决策结构",
     "S",
     {"Everybody whose seat is top, key or member and who has not left.",
      "决策地位是最高决策者、关键人或成员、且没有离开的所有人。"}},
    {"decision chain",
     "决策链",
     "TOP10;鱼骨图;fishbone",
     {"The people who matter most, in order; the first ten are the TOP10 of the relation plan and "
      "the "
      "fishbone.",
      "按重要程度排列的人；前十位就是客户关系评估表和鱼骨图里的 TOP10。"}},
    {"hidden decider",
     "隐性决策客户",
     "隐性决策者",
     {"Somebody who decides by the approval rules and is not in the decision structure (F903).",
      "按审批权限要他点头、却不在决策结构里的人（F903）。"}},
    {"strategic ally",
     "战略盟友",
     "ally",
     {"Has weight, thinks well of us, speaks for us, tells us what matters inside.",
      "说话有分量，认可我们，替我们说话，把内部要紧的事告诉我们。"}},
    {"relation levels",
     "关系层级",
     "关系层次",
     {"Contact, know, accept, respect, trust, partner. A level can slip; do not be content with "
      "\"accept\".",
      "接触、了解、接受、尊重、信任、伙伴。层级会下滑；不能止步于“接受”。"}},
    {"three relations",
     "三种关系",
     "组织客户关系;关键客户关系;普遍客户关系",
     {"Organisational (the engine of the long run), key customers' (decides projects), general "
      "(the "
      "climate).",
      "组织客户关系（长期的发动机）、关键客户关系（决定项目）、普遍客户关系（气候）。"}},
    {"three layers",
     "三个层次",
     "决策层;管理层;操作层",
     {"Decision layer: value, return, risk. Management: goals, resources, process, cost. "
      "Operation: "
      "ease, function, support, training.",
      "决策层看价值、回报、风险；管理层看目标、资源、流程、成本；操作层看易用、功能、支持、培训"
      "。"}},
    {"iron triangle",
     "铁三角",
     "",
     {"Account manager, solution manager, delivery manager: three of ours who serve one customer "
      "together.",
      "客户经理、方案经理、交付经理：我方三个人共同服务一个客户。"}},
    // ---- the six subjects ----
    {"movement",
     "客户异动",
     "异动;stirring",
     {"A change at the customer; each may hide a project.",
      "客户那里的变化，每一个背后都可能有项目。"}},
    {"entry point",
     "切入点",
     "",
     {"The pain or need by which we enter.", "我们从哪个痛点或需求切入。"}},
    {"decision point",
     "决策点",
     "",
     {"What a deciding member decides by; for each we have a match from 0 to 5.",
      "决策成员凭什么作决定；对每一点我们都有 0 至 5 的匹配度。"}},
    {"resource",
     "资源利用",
     "前置条件",
     {"Any person, matter or thing at the customer with influence, used by us or by a competitor, "
      "with "
      "the precondition for using it.",
      "客户那里有影响的人、事、物，被我们或对手利用，并写明利用的前置条件。"}},
    {"mines",
     "查雷、排雷、埋雷",
     "埋雷;查雷;排雷",
     {"Find the traps that competitors laid, clear them, and lay ours: the strategy has to land in "
      "the "
      "plan as actions.",
      "查出对手埋的雷，排掉，再埋下我们的：竞争策略要落实为计划里的行动。"}},
    {"KSF",
     "关键成功因素",
     "TOP3;CSF",
     {"Key success factors: what the order hangs on; the first three are the TOP3, and each has "
      "our "
      "match and every competitor's.",
      "决定订单归谁的因素；前三项即 TOP3，每项都要有我方和各对手的匹配度。"}},
    {"SWOT",
     "SWOT分析",
     "",
     {"Strengths, weaknesses, opportunities, threats: seen from the customer's side.",
      "优势、劣势、机会、威胁：站在客户角度看。"}},
    {"key node",
     "关键节点",
     "node",
     {"A plan item whose deliverables are the 6C; the regional head watches it.",
      "以 6C 为阶段性成果的工作项，由区域负责人盯。"}},
    // ---- the work ----
    {"1+2+1",
     "大客户成交模式",
     "121;1-2-1",
     {"The pattern in which large deals close: 1 guide, 2 of the 4 buying people (buyer, user, "
      "checker, "
      "decider), 1 of our own salespeople. `c136 report 121`.",
      "大客户成交模式：1 个向导，4 类采购相关人（采购、使用、技术财务把关、决策）中的 2 类，我方 1 "
      "个营销人员。"
      "见 `c136 report 121`。"}},
    {"MPC",
     "重点潜在客户",
     "MPC一览表;MPC list;MPC review",
     {"Key prospective customers: the list that the weekly review goes through, deal by deal. "
      "`c136 "
      "report mpc`.",
      "重点潜在客户：每周评审会逐个过的那张表，即 MPC一览表。见 `c136 report mpc`。"}},
    {"lost-deal report",
     "丢单报告",
     "",
     {"The form of a lost deal: the winner's offer, ours, the others', and why. `c136 report "
      "lost`.",
      "一个丢单一份：中标方、我方和其他对手的产品与价格，以及原因。见 `c136 report lost`。"}},
    {"ride-along",
     "随访观察",
     "随访",
     {"The manager comes along on a visit and watches; one of the four methods beside tables, "
      "meetings "
      "and review talks.",
      "主管跟着拜访，在旁观察；与管理表格、销售例会、述职谈话并称四种管理方法。"}},
    {"advance",
     "进展",
     "",
     {"The customer agreed to an action: a demo, access to a higher decider, a trial, part of a "
      "refused "
      "budget, a joint next step. Judge by actions, never by words.",
      "客户答应采取行动：看演示、引见更高层、试用、接受一部分被拒的预算、一起做下一步。看行动，不看"
      "客套话。"}},
    {"continuation",
     "暂时中断",
     "拖延",
     {"Kind words and no action: a failure, though it does not feel like one.",
      "客户只说好话，没有行动：算失败，虽然感觉不像。"}},
    {"lead to cash",
     "线索到回款",
     "LTC;L2C",
     {"Lead, opportunity, quote, order, fulfilment, cash; each step with criteria, owner and "
      "decision.",
      "线索、商机、报价、订单、履约、回款；每一步都有标准、负责人和决策。"}},
    {"six steps",
     "大客户开发六步",
     "六步法",
     {"Customer analysis, trust, needs, value, commitment, payment collected.",
      "客户分析、建立信任、挖掘需求、呈现价值、赢取承诺、回收账款。"}},
    {"nine steps",
     "九层阶梯",
     "",
     {"First contact, exploring needs, showing value, first cooperation, deep service, creating "
      "value "
      "together, strategic synergy, tied interests, strategic alliance.",
      "初步接触、需求探索、价值展示、初步合作、深度服务、价值共创、战略协同、利益绑定、战略联盟"
      "。"}},
    {"attack and defence",
     "攻守模型",
     "acquire;harass;abandon",
     {"The customer's potential against our share of it decides the move: acquire, keep, harass, "
      "maintain, abandon.",
      "按采购潜力和我方份额决定打法：获取、保留、侵扰、维持、放弃。"}},
    {"weapons",
     "差异化卖点",
     "利器;selling points",
     {"Selling points are scored for uniqueness and value, 0 to 10 each; those high in both are "
      "weapons.",
      "卖点按独特性和价值各打 0 至 10 分，两项都高的就是利器。"}},
    {"concentration",
     "集中度",
     "",
     {"One customer above 30 % of the revenue is a high risk; the funnel shows the share of the "
      "open "
      "amount, and says so.",
      "一个客户占收入 30% 以上即高风险；漏斗显示的是在跟金额的占比，并会注明。"}},
    {"two aims",
     "市场覆盖率与赢单率",
     "市场覆盖率",
     {"The aims of process management: market coverage and win rate.",
      "过程管理的两个目标：市场覆盖率和赢单率。"}},
    {"three words",
     "搞清、搞定、搞死",
     "搞清;搞定;搞死",
     {"C931 in three words: clear, settle, nail down: know the facts, win the people, let nothing "
      "slip "
      "before the order is signed.",
      "C931 一句话：搞清情况，搞定人，搞死结果，直到签单都不留变数。"}},
    {"from the top down",
     "从上至下搞定决策者",
     "从上至下;top down",
     {"The order in which the deciders are won: the top decision maker first, then the key people, "
      "then "
      "the members.",
      "赢得决策人的顺序：先最高决策者，再关键人，再成员。"}},
    {"funnel",
     "漏斗",
     "销售漏斗;customer funnel;conversion;dwell;转化率;停留时间",
     {"How many deals stand in each stage, what they are worth, how many go on to the next and how "
      "long "
      "they stay. `c136 funnel`.",
      "每个阶段有多少商机、多少金额，多少能进入下一阶段，停留多久。见 `c136 funnel`。"}},
    {"push",
     "推迟",
     "pushes;pull;pulls;延期",
     {"The expected signing was moved to a later day, a pull to an earlier one; `c136 list` counts "
      "the "
      "pushes of each deal.",
      "预计签约日期往后挪了一次叫推迟，往前挪叫提前；`c136 list` 会数每个商机推迟了几次。"}},
    {"value match",
     "价值匹配度",
     "价值匹配",
     {"How well what we offer meets what a person values; who ranks it first is the key `prefers`, "
      "and "
      "F1 asks it of the top and key seats.",
      "我们的东西在多大程度上符合此人看重的价值；谁排第一写在“价值首选”（prefers）里，F1 "
      "问的就是最高决策者和关键人的首选。"}},
    {"managed account",
     "经营类客户",
     "非经营类客户",
     {"A customer whom we work with beyond one deal: two key contacts for every post instead of "
      "one. "
      "`customer.class`.",
      "不止做一单、长期经营的客户：每个岗位要有两名关键联系人，非经营类客户一名。见“客户类别”（cust"
      "omer.class）。"}},
    {"control mode",
     "管控模式",
     "",
     {"How the customer's head office leads: strategic (finance, people, strategy), financial "
      "(finance "
      "only), operational (daily business too).",
      "客户总部怎么管：战略管控型（财、人和战略），财务管控型（只管财），运营管控型（财、人、事都管"
      "）。"}},
    {"buying plan",
     "采购流程",
     "采购计划;buying process",
     {"Who does which task of the purchase by when; it hardly changes. The meetings in which it is "
      "decided are the decision process.",
      "采购的每一步由谁做、何时做完，一般不会变；在哪些会上拍板，属于决策流程。"}},
    {"decision process",
     "决策流程",
     "",
     {"The meetings in which the customer decides, each with the points that its members decide "
      "by.",
      "客户在哪些会上决策，每个会上各成员按哪些决策点决定。"}},
    {"buying mode",
     "采购模式",
     "",
     {"How the customer buys: by tender, invited tender, comparison or negotiation, and who "
      "approves "
      "which amount.",
      "客户怎么买：公开招标、邀请招标、比选还是谈判，以及多少金额由谁批。"}},
    {"sales plan",
     "大项目销售计划",
     "销售计划",
     {"Items of five stages with due date, owner, kind and deliverable, and their key actions. "
      "`c136 "
      "plan`.",
      "五个阶段的工作项，各有完成时间、责任人、属性和阶段性成果，下面是关键行动。见 `c136 "
      "plan`。"}},
    {"weekly report",
     "工作周报",
     "周报",
     {"What a salesperson did day by day: visits, results, contracts, expenses. `c136 report "
      "weekly`.",
      "销售一周每天做了什么：拜访、结果、签约、费用。见 `c136 report weekly`。"}},
    {"customer card",
     "客户信息收集卡",
     "card",
     {"The key posts with names and phones, what equipment the customer owns and means to renew. "
      "`c136 "
      "report card`.",
      "关键岗位的姓名电话、客户现有设备和打算更新的设备。见 `c136 report card`。"}},
    {"deal ledger",
     "商机台账",
     "ledger",
     {"All deals, a row each: region, owner, reseller, product, customer, amount. `c136 report "
      "ledger`.",
      "每个商机一行：区域、负责人、代理商、产品、客户、金额。见 `c136 report ledger`。"}},
    {"relation plan",
     "客户关系评估表",
     "客户关系计划",
     {"For each of the TOP10: the goal with this person, the measures, owner, date and progress. "
      "`c136 "
      "report relations`.",
      "TOP10 每人一行：对此人的目标、措施、责任人、时间、进展。见 `c136 report relations`。"}},
    {"warning signs",
     "流失预警",
     "account health;客户健康度",
     {"Signs that an account may be lost: less contact or volume, key contacts change or go quiet, "
      "more "
      "complaints, slower decisions, competitors call, a reorganisation.",
      "客户可能流失的信号：往来或采购减少、关键联系人更换或不再回应、投诉增多、决策变慢、对手常来、"
      "机构调整。"}},
    {"bad debt",
     "坏账",
     "",
     {"The extra sales that it takes to make it up = loss / net margin: at 2 % a loss of 500 needs "
      "25,000.",
      "弥补坏账要多卖多少 = 损失 ÷ 净利率：净利 2% 时，500 的坏账要多卖 25,000。"}},
    {"late payment",
     "拖欠货款",
     "",
     {"Months until interest has eaten the profit = 12 x net margin / yearly borrowing rate.",
      "几个月后利息吃光利润 = 12 × 净利率 ÷ 年贷款利率。"}},
    {"review talk",
     "述职谈话",
     "管理表格;销售例会",
     {"One of the four methods of process management: tables, meetings, ride-alongs, review talks.",
      "过程管理的四种方法之一：管理表格、销售例会、随访观察、述职谈话。"}},
    {"week note",
     "周记",
     "",
     {"What a seller's week has beyond the deals: `weeks/*.yaml`. `c136 new --week 2026-W48 "
      "--seller ID` "
      "begins one.",
      "销售一周里商机之外的事，写在 `weeks/*.yaml`；用 `c136 new --week 2026-W48 --seller 编号` "
      "新建。"}},
    // ---- the training ----
    {"signs of closing",
     "成交信号",
     "closing signals",
     {"What a customer asks when he is about to buy: delivery, terms, service, what others paid.",
      "客户快要买时会问的：交期、付款、服务、别人买的价钱。"}},
    {"SPIN",
     "SPIN提问法",
     "",
     {"Questions in four steps: situation, problem, implication, need-payoff.",
      "四类问题：情境（S）、问题（P）、暗示（I）、需求（N）。"}},
    {"FABE",
     "FABE法则",
     "FAB",
     {"How value is presented: features, advantages, benefits, evidence.",
      "呈现价值的顺序：特性（F）、优势（A）、利益（B）、证据（E）。"}},
    {"LSCPA",
     "LSCPA法则",
     "",
     {"How an objection is met: listen, sympathise, confirm, position, assure.",
      "处理异议的五步：倾听（L）、同理（S）、确认（C）、回应（P）、确认（A）。"}},
    {"SMART",
     "SMART原则",
     "",
     {"Goals are specific, measurable, achievable, relevant and time-bound.",
      "目标要具体、可衡量、可达到、相关、有时限。"}},
    {"five objections",
     "五种异议",
     "异议;objections",
     {"Price, product, time, trust, internal.", "价格、产品、时间、信任、内部。"}},
    {"five factors",
     "购买五要素",
     "",
     {"What people buy by: value, need, price, trust, experience.",
      "客户凭什么买：价值、需求、价格、信赖、体验。"}},
    {"three needs",
     "三层需求",
     "表层需求;中层需求;深层需求",
     {"Surface, middle and deep needs: the last ones decide.",
      "表层、中层、深层需求，深层的才起决定作用。"}},
};

}  // namespace

std::span<const Term> glossary() { return terms; }

}  // namespace c136
