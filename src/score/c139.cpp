// C139, which C136 was cut from. Sources: methods.md section 1, method.md section 4.
#include "c136/score/method.hpp"

namespace c136 {
namespace {

std::vector<MethodCriterion> criteria_139() {
  using enum CoachTopic;
  const auto& shared = c136_method().criteria;
  std::vector<MethodCriterion> criteria(shared.begin(), shared.begin() + 4);  // W, F1, F2, F3
  const auto add = [&](std::string_view id, Words title, Words short_title,
                       std::vector<std::string_view> rules, std::vector<CoachTopic> words) {
    criteria.push_back({id, Group::c, title, short_title, std::move(rules), std::move(words)});
  };
  add("C1", {"Our process and its key nodes", "我方推进流程和关键点"},
      {"Our process", "我方推进流程"}, {"M101"}, {});
  add("C2", {"The customer's buying process and key nodes", "客户采购流程和关键点"},
      {"Buying process", "客户采购流程"}, {"C401", "C402", "C403"}, {c4});
  add("C3", {"Organisation, members' common ground", "组织结构与成员共鸣点"},
      {"Organisation", "组织与共鸣点"}, {"C103", "C104", "M102"}, {c1, c3});
  add("C4", {"Decision structure, influence, position, tendency", "决策结构、影响力、立场、倾向性"},
      {"Decision structure", "决策结构"}, {"C301", "C302", "C303", "C305"}, {c3});
  add("C5", {"Why it was set up; decision points", "立项原因与各成员决策点"},
      {"Reasons and points", "立项与决策点"}, {"C202", "C203", "C404"}, {c2, c4});
  add("C6", {"Payment credit, habit, funds, in place", "付款信用、习惯、资金来源与到位"},
      {"Payment", "付款与资金"}, {"M103"}, {payment});
  add("C7", {"Resources and their effect", "各方可用资源及作用"}, {"Resources", "可用资源"},
      {"C501", "C502"}, {c5});
  add("C8", {"Actions and SWOT", "各方行动与 SWOT"}, {"Actions, SWOT", "行动与 SWOT"},
      {"C503", "C504"}, {c5});
  add("C9", {"KSF, changes of the TOP3", "关键成功因素及 TOP3 变动"},
      {"Key success factors", "关键成功因素"}, {"C601", "C602", "C603", "C604"}, {c6});
  return criteria;
}

LadderRow row(std::string_view label, ValueRange values, int percent) {
  return {label, values, percent, RateSource::carried, "c139"};
}

// 1W0F, 0W3F and 0W2F9C have no row.
std::vector<LadderRow> ladder_139() {
  return {
      row("1W3F", {{1, 1}, {3, 3}, {0, 9}}, 100),    row("1W2F", {{1, 1}, {2, 2}, {0, 9}}, 99),
      row("1W1F9C", {{1, 1}, {1, 1}, {9, 9}}, 91),   row("1W1F6-8C", {{1, 1}, {1, 1}, {6, 8}}, 85),
      row("1W1F0-5C", {{1, 1}, {1, 1}, {0, 5}}, 50), row("0W2F7-8C", {{0, 0}, {2, 2}, {7, 8}}, 50),
      row("0W2F6C", {{0, 0}, {2, 2}, {6, 6}}, 26),   row("0W2F0-5C", {{0, 0}, {2, 2}, {0, 5}}, 22),
      row("0W1F", {{0, 0}, {1, 1}, {0, 9}}, 3),      row("0W0F", {{0, 0}, {0, 0}, {0, 9}}, 0),
  };
}

}  // namespace

const Method& c139_method() {
  static const Method method{"c139", {"C139", "C139"}, {"139 value", "139 值"}, criteria_139(),
                             {},     ladder_139()};
  return method;
}

}  // namespace c136
