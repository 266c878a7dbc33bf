#include "check/notes.hpp"
#include "check/sections.hpp"
#include "check/wording.hpp"

#include <algorithm>

namespace c136 {
namespace {

void profile(const Facts& facts, Findings& out) {
  const C1& c1 = facts.deal.c1;
  const Profile& p = c1.profile;
  if (!p) return out.missing({c1.span});
  const Lacks lacks = Lacks(facts.language)
                          .unless(bool(p.ownership), {"ownership", "企业性质"})
                          .unless(bool(p.control), {"control mode", "管控模式"})
                          .unless(bool(p.scale), {"scale", "规模"})
                          .unless(bool(p.profitability), {"profitability", "赢利情况"})
                          .unless(bool(p.strategy), {"strategy", "战略规划"})
                          .unless(bool(p.culture), {"culture", "企业文化"});
  if (!lacks.nothing())
    out.item(p.span, lacks.note(Words{"profile", "客户概况"}.in(facts.language)));
}

void typical_project(const Facts& facts, Findings& out) {
  const C1& c1 = facts.deal.c1;
  if (c1.projects.none) return;
  const auto lacks = [&](const Project& project) {
    return Lacks(facts.language)
        .unless(bool(project.market), {"market", "市场定位"})
        .unless(bool(project.products), {"products", "产品线"})
        .unless(bool(project.business), {"business model", "商业模式"})
        .unless(bool(project.scale), {"scale", "规模"})
        .unless(bool(project.regions), {"regions", "区域"});
  };
  ask_for_one(c1.projects, c1.span, out, lacks, [](const Project& p) { return *p.name; });
}

void departments(const Facts& facts, Findings& out) {
  const C1& c1 = facts.deal.c1;
  const auto& all = c1.departments;
  if (all.empty()) return out.missing({c1.span});
  if (std::ranges::none_of(all, [](const Department& d) { return bool(d.duties); }))
    out.item(all.span,
             say(facts.language, "no department has duties yet", "还没有写任何部门的职责"));
  if (std::ranges::none_of(all, [](const Department& d) { return d.strong.is(true); }))
    out.item(all.span, say(facts.language, "no department is marked `strong: true` yet",
                           "还没有标出强势部门（strong: true）"));
}

bool is_short(const Facts& facts, const Located<Post>& post) {
  return facts.posts[static_cast<std::size_t>(*post)].missing() > 0;
}

void key_contacts(const Facts& facts, Findings& out) {
  const C1& c1 = facts.deal.c1;
  const Span span = c1.contacts ? c1.contacts.span : c1.span;
  for (const PostCount& count : facts.posts) {
    if (count.missing() == 0) continue;
    const Word& post = facts.config.post(count.post);
    out.item(span, say(facts.language, "{0}: {1} of {2} found", "{0}：需要 {2} 位，已有 {1} 位",
                       shown(post, facts.language), count.found.size(), count.needed));
  }
  for (const Contact& contact : c1.contacts)
    if (!contact.level &&
        std::ranges::any_of(contact.posts, [&](const auto& post) { return is_short(facts, post); }))
      out.item(contact.span, say(facts.language, "{} does not count yet: level missing",
                                 "{}：没写层级（level），暂不计入", contact.display_name()));
}

void it_history(const Facts& facts, Findings& out) {
  const C1& c1 = facts.deal.c1;
  if (c1.history.none) return;
  const auto lacks = [&](const History& entry) {
    return Lacks(facts.language)
        .unless(bool(entry.promoter), {"promoter", "推动人"})
        .unless(bool(entry.reason), {"reason", "选择原因"})
        .unless(bool(entry.attitude), {"attitude today", "目前态度"});
  };
  ask_for_one(c1.history, c1.span, out, lacks, [](const History& h) { return *h.system; });
}

constexpr Rule account_rows[] = {
    {.code = "C101",
     .severity = Severity::gap,
     .of_accounts = true,
     .summary = {"complete the customer's profile: ownership, control mode, scale, profitability, "
                 "strategy, culture",
                 "补全客户概况：企业性质、管控模式、规模、赢利情况、战略规划、企业文化"},
     .why = {"How a customer is owned, run and doing decides how it buys. All this can be known "
             "before there is any opportunity, and the plan is built on it.",
             "企业性质、管控模式、赢利情况决定客户怎么买。这些在机会出现之前就该掌握，是制定计划的"
             "依据。"},
     .bad = {R"(c1:
  profile: {ownership: private, scale: 800 staff}
)",
             R"(c1:
  profile: {ownership: 民营, scale: 员工 800 人}
)"},
     .good = {R"(c1:
  profile:
    ownership: private, held by the founder's family
    control: operational
    scale: 800 staff, revenue 1.2 billion
    profitability: 6 % net
    strategy: from one region to five by 2028
    culture: careful; matters of weight are settled in person
)",
              R"(c1:
  profile:
    ownership: 民营，创始家族控股
    control: operational
    scale: 员工 800 人，年营收 12 亿
    profitability: 净利率 6%
    strategy: 2028 年前从一个区域扩到五个区域
    culture: 稳健，大事当面谈
)"},
     .help = {"Ask the coach, read the annual report, then fill in c1.profile. `control` is "
              "strategic, financial or operational.",
              "问教练、查年报，填到“企业概况”（c1.profile）。管控模式（control）填 "
              "战略管控型（strategic）、财务管控型"
              "（financial）或 运营管控型（operational）。"},
     .need = {Source::insider, "c1.profile"},
     .facts = profile},
    {.code = "C102",
     .severity = Severity::gap,
     .of_accounts = true,
     .summary = {"describe a typical project of the customer: market, products, business model, "
                 "scale, regions",
                 "写清客户的一个典型项目：市场定位、产品线、商业模式、规模、区域"},
     .why = {"A typical project shows what the customer earns its money with, and so where our "
             "offer can help.",
             "典型项目说明客户靠什么赚钱，也就说明我们的方案能在哪里帮上忙。"},
     .bad = {R"(c1:
  projects:
    - {name: Riverside homes, market: first-time buyers}
)",
             R"(c1:
  projects:
    - {name: 滨江住宅, market: 首次置业人群}
)"},
     .good = {R"(c1:
  projects:
    - name: Riverside homes
      market: first-time buyers
      products: flats of 90 to 120 square metres
      business: build and sell
      scale: 1,200 flats
      regions: Changsha, Wuhan
)",
              R"(c1:
  projects:
    - name: 滨江住宅
      market: 首次置业人群
      products: 90 到 120 平方米住宅
      business: 自建自销
      scale: 1200 套
      regions: 长沙、武汉
)"},
     .help = {"Complete one entry of c1.projects. If the customer has no such projects, write "
              "`projects: none`.",
              "在“典型项目”（c1.projects）里写全一个项目；客户没有这类项目，就写 典型项目: "
              "无（projects: none）。"},
     .need = {Source::insider, "c1.projects"},
     .facts = typical_project},
    {.code = "C103",
     .severity = Severity::gap,
     .of_accounts = true,
     .summary = {"find out what the departments do and which of them is strong",
                 "弄清部门职责，标出强势部门"},
     .why = {"The organisation chart does not show who holds real power. A strong department can "
             "carry a project or stop it.",
             "组织架构图上看不出谁有实权。强势部门能推动项目，也能拦住项目。"},
     .bad = {R"(c1:
  departments:
    - {name: Finance}
)",
             R"(c1:
  departments:
    - {name: 财务部}
)"},
     .good = {R"(c1:
  departments:
    - {name: Finance, duties: budget and payments, strong: true}
)",
              R"(c1:
  departments:
    - {name: 财务部, duties: 预算和付款, strong: true}
)"},
     .help = {"Give at least one department its `duties`, and the one with real power "
              "`strong: true`, in c1.departments.",
              "在“部门”（c1.departments）里，至少给一个部门写职责（duties），给有实权的部门写 "
              "强势部门: true（strong）。"},
     .need = {Source::insider, "c1.departments"},
     .facts = departments},
    {.code = "C104",
     .severity = Severity::gap,
     .of_accounts = true,
     .summary = {"find a middle or senior contact for every post",
                 "补齐各岗位的关键联系人（只算中高层）"},
     .why = {"Each of the posts can decide or block. A managed account needs two key contacts for "
             "every post, any other account one; juniors do not count.",
             "每个岗位都可能拍板，也可能卡住。经营类客户每个岗位至少两位关键联系人，非经营类客户至"
             "少一位；"
             "基层人员不算。"},
     .bad = {R"(c1:
  contacts:
    - {id: chen, post: [it, engineering], level: junior}
)",
             R"(c1:
  contacts:
    - {id: 陈工, post: [it, engineering], level: junior}
)"},
     .good = {R"(c1:
  contacts:
    - {id: wang, title: general manager, post: [decision, sales], level: senior}
    - {id: zhao, title: finance director, post: [cost, finance], level: middle}
    - {id: chen, title: head of IT, post: [it, engineering], level: middle}
)",
              R"(c1:
  contacts:
    - {id: 王总, title: 总经理, post: [decision, sales], level: senior}
    - {id: 赵总监, title: 财务总监, post: [cost, finance], level: middle}
    - {id: 陈主任, title: 信息中心主任, post: [it, engineering], level: middle}
)"},
     .help =
         {"Add the people to c1.contacts with `post` and `level` (senior or middle); one person "
          "may hold several posts.",
          "在“关键联系人”（c1.contacts）里补上人，写明岗位（post）和层级（level，高层 senior 或 "
          "中层 middle "
          "中层）；一人可以兼几个岗位。"},
     .need = {Source::insider, "c1.contacts"},
     .facts = key_contacts},
    {.code = "C105",
     .severity = Severity::gap,
     .of_accounts = true,
     .summary = {"find out who promoted an earlier IT system, why it was chosen, and how it is "
                 "seen today",
                 "弄清以往信息化系统由谁推动、为什么选、现在态度如何"},
     .why = {"What was bought before leaves friends and enemies behind. Knowing them keeps us off "
             "the mines.",
             "以前的项目会留下支持者和反对者。弄清历史，才不会踩雷。"},
     .bad = {R"(c1:
  history:
    - {system: old ERP, year: 2016, vendor: SAP}
)",
             R"(c1:
  history:
    - {system: 旧 ERP, year: 2016, vendor: SAP}
)"},
     .good = {R"(c1:
  history:
    - system: old ERP
      promoter: the former finance director
      reason: headquarters wanted it
      attitude: the plants find it slow
)",
              R"(c1:
  history:
    - system: 旧 ERP
      promoter: 前任财务总监
      reason: 集团统一要求
      attitude: 各工厂嫌慢
)"},
     .help = {"Give one entry of c1.history `promoter`, `reason` and `attitude`. If nothing was "
              "built before, write `history: none`.",
              "在“历史信息化”（c1."
              "history）里写全一条的推动人、选择原因、目前态度（promoter、reason、attitude）；以前"
              "没有建过，就写 "
              "历史信息化: 无（history: none）。"},
     .need = {Source::insider, "c1.history"},
     .facts = it_history},
};

}  // namespace

std::span<const Rule> rules::account() { return account_rows; }

}  // namespace c136
