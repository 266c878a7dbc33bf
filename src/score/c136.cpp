// C136. Sources: method.md sections 1 and 4.
#include "c136/score/method.hpp"

namespace c136 {
namespace {

using enum RateSource;

MethodCriterion criterion(Criterion word, Group group, Words short_title,
                          std::vector<std::string_view> rules) {
  return {label(word), group, title(word), short_title, std::move(rules), {topic_of(word)}};
}

std::vector<MethodCriterion> criteria_136() {
  using enum Criterion;
  return {criterion(w, Group::w, {"Top decider selects us", "最高决策者选定我们"}, {"W101"}),
          criterion(f1, Group::f, {"Our value ranks first", "价值匹配度最高"}, {"F101"}),
          criterion(f2, Group::f, {"A key person helps us", "关键人主动帮助"}, {"F201"}),
          criterion(f3, Group::f, {"The majority selects us", "多数人选定我们"}, {"F301"}),
          criterion(c1, Group::c, {"Account basics", "组织架构及关键人"},
                    {"C101", "C102", "C103", "C104", "C105"}),
          criterion(c2, Group::c, {"Initiation", "客户立项评估"}, {"C201", "C202", "C203", "C204"}),
          criterion(c3, Group::c, {"Influence", "成员影响力"},
                    {"C301", "C302", "C303", "C304", "C305"}),
          criterion(c4, Group::c, {"Process and decisions", "采购流程及决策点"},
                    {"C401", "C402", "C403", "C404", "C405"}),
          criterion(c5, Group::c, {"Competition", "竞争对手评估"},
                    {"C501", "C502", "C503", "C504", "C505"}),
          criterion(c6, Group::c, {"Key success factors", "关键成功因素"},
                    {"C601", "C602", "C603", "C604", "C605"})};
}

// The more specific row stands first.
std::vector<LadderRow> ladder_136() {
  return {
      {"1W2-3F6C", {{1, 1}, {2, 3}, {6, 6}}, 99, published, "c136"},
      {"1W2-3F4-5C", {{1, 1}, {2, 3}, {4, 5}}, 85, filled, "c139"},
      {"1W2-3F0-3C", {{1, 1}, {2, 3}, {0, 3}}, 50, filled, "c139"},
      {"1W1F6C", {{1, 1}, {1, 1}, {6, 6}}, 91, carried, "c139"},
      {"1W1F4-5C", {{1, 1}, {1, 1}, {4, 5}}, 85, carried, "c139"},
      {"1W1F0-3C", {{1, 1}, {1, 1}, {0, 3}}, 50, carried, "c139"},
      {"0W2F6C", {{0, 0}, {2, 2}, {6, 6}}, 50, filled, "c139"},
      {"0W2F5C", {{0, 0}, {2, 2}, {5, 5}}, 50, carried, "c139"},
      {"0W2F4C", {{0, 0}, {2, 2}, {4, 4}}, 26, carried, "c139"},
      {"0W2F0-3C", {{0, 0}, {2, 2}, {0, 3}}, 22, carried, "c139"},
      {"0W3F5-6C", {{0, 0}, {3, 3}, {5, 6}}, 50, filled, "c139"},
      {"0W3F4C", {{0, 0}, {3, 3}, {4, 4}}, 26, filled, "c139"},
      {"0W3F0-3C", {{0, 0}, {3, 3}, {0, 3}}, 22, filled, "c139"},
      {"0W1F", {{0, 0}, {1, 1}, {0, 6}}, 3, carried, "c139"},
      {"0W0F", {{0, 0}, {0, 0}, {0, 6}}, 0, carried, "c139"},
  };
}

}  // namespace

const Method& c136_method() {
  static const Method method{"c136",
                             {"C136", "C136"},
                             {"136 value", "136 值"},
                             criteria_136(),
                             {{"6C", Group::c, 6}, {"2F", Group::f, 2}, {"1W", Group::w, 1}},
                             ladder_136()};
  return method;
}

const MethodCriterion& criterion_136(Criterion word) {
  return c136_method().criteria[index(word)];  // its criteria stand in the order of the words
}

}  // namespace c136
