// C931. Sources: methods.md section 1, method.md section 4.
#include "c136/score/method.hpp"

namespace c136 {
namespace {

std::vector<MethodCriterion> criteria_931() {
  using enum CoachTopic;
  using Rules = std::vector<std::string_view>;
  std::vector<MethodCriterion> criteria;
  const auto add = [&](std::string_view id, Group group, Words title, Words short_title,
                       Rules rules, std::vector<CoachTopic> words) {
    criteria.push_back({id, group, title, short_title, std::move(rules), std::move(words)});
  };
  add("W", Group::w, {"Chosen, or helps us plan", "胜券在握"}, {"Sure to win", "胜券在握"},
      {"W101"}, {w});
  add("F1", Group::f, {"Overall first", "综合评价第一"}, {"Overall first", "综合评价第一"},
      {"F101"}, {f1});
  add("F2", Group::f, {"Best value for money", "性价比第一"}, {"Best value", "性价比第一"},
      {"M201"}, {value});
  add("F3", Group::f, {"Closest relationship", "关系最密切"}, {"Closest", "关系最密切"}, {"M202"},
      {closest});
  add("C1", Group::c,
      {"Process of such projects and of this one", "同类项目和该项目的推进流程和关键点"},
      {"Our process", "推进流程"}, {"M101"}, {});
  add("C2", Group::c, {"Buying process, key points, timetable", "采购流程、关键点、进度表"},
      {"Buying process", "采购流程"}, {"C402", "C403", "M104"}, {c4});
  add("C3", Group::c,
      {"Buying organisation: powers, leanings, influence, character, relations",
       "采购组织及成员的权责、倾向、影响力、性格、相互关系"},
      {"Buying organisation", "采购组织"}, {"C301", "C302", "C303", "C305", "M105", "M106"}, {c3});
  add("C4", Group::c, {"Decision mode and its features", "决策模式和决策特点"},
      {"Decision mode", "决策模式"}, {"C401", "M107"}, {c4});
  add("C5", Group::c, {"Exact needs, positioning, focus", "确切需求、产品定位、关注焦点"},
      {"Exact needs", "确切需求"}, {"C204", "C404", "M108"}, {c2, c4});
  add("C6", Group::c, {"Funds, desired terms", "资金状况、期望的付款方式"},
      {"Funds and terms", "资金与付款"}, {"M109"}, {payment});
  add("C7", Group::c, {"Competitors and what they offer", "竞争者及其推介的产品"},
      {"Competitors", "竞争者"}, {"C501", "M110"}, {c5});
  add("C8", Group::c, {"SWOT against them", "与竞争者的 SWOT"}, {"SWOT", "SWOT"}, {"C503"}, {c5});
  add("C9", Group::c, {"Our strategy", "我方销售策略"}, {"Our strategy", "我方销售策略"},
      {"C505", "C605"}, {});
  return criteria;
}

}  // namespace

const Method& c931_method() {
  static const Method method{
      "c931",
      {"C931", "C931"},
      {"931 value", "931 值"},
      criteria_931(),
      {},
      {{"0-1W1-3F8-9C", {{0, 1}, {1, 3}, {8, 9}}, 60, RateSource::published, "c931", true}}};
  return method;
}

}  // namespace c136
