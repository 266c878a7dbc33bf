#include "c136/model/config.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <limits>

namespace c136 {
namespace {

// The first five of the customer's six purchase stages. [C931]
constexpr Word default_stages[] = {
    {"needs",
     "需求提出",
     {"The customer raises needs.", "客户提出需求。"},
     "需求 需求阶段 提出需求 线索"},
    {"initiation",
     "项目立项",
     {"The customer sets the project up.", "客户把项目立起来。"},
     "立项 立项阶段 已立项"},
    {"preselection",
     "预选",
     {"The customer makes a first selection.", "客户初选供应商。"},
     "初选 入围 预选阶段 资格预审"},
    {"comparison",
     "方案比较",
     {"The customer compares proposals.", "客户比较各家方案。"},
     "比选 方案比选 方案评比 比较 方案 评标 招标 投标"},
    {"decision",
     "采购决策",
     {"The customer decides on the purchase.", "客户作出采购决策。"},
     "决策 定标 商务谈判 谈判 签约 拍板"},
};

constexpr Word default_posts[] = {
    {"decision",
     "决策",
     {"Decides on the purchase.", "拍板采购的岗位。"},
     "决策层 领导 总经理 老板"},
    {"cost", "成本", {"Answers for cost.", "管成本的岗位。"}, "造价 成本控制"},
    {"finance", "财务", {"Answers for finance.", "管财务的岗位。"}, "会计 财务部"},
    {"sales",
     "销售",
     {"Answers for the customer's own sales.", "管客户自身销售的岗位。"},
     "营销 市场"},
    {"it",
     "IT（办公室）",
     {"Answers for IT, or the office.", "管 IT 的岗位，或办公室。"},
     "IT 信息 信息化 信息部 办公室"},
    {"engineering", "工程", {"Answers for engineering.", "管工程的岗位。"}, "技术 生产 设备 工艺"},
};

constexpr std::initializer_list<Criterion> due_from_stage[] = {
    {Criterion::c1},
    {Criterion::c2},
    {Criterion::c3, Criterion::c4},
    {Criterion::c5, Criterion::c6, Criterion::f2},
    {Criterion::f1, Criterion::f3, Criterion::w},
};

}  // namespace

Config::Config()
    : stages(std::begin(default_stages), std::end(default_stages)),
      posts(std::begin(default_posts), std::end(default_posts)),
      gates(stages.size()),
      deals{"deals/**/*.yaml", "deals/**/*.yml"},
      accounts{"accounts/**/*.yaml", "accounts/**/*.yml"},
      weeks{"weeks/**/*.yaml", "weeks/**/*.yml"} {
  Criteria so_far;
  for (const auto& added : due_from_stage) {
    for (const Criterion criterion : added) so_far.set(index(criterion));
    due.push_back(so_far);
  }
}

const OwnPerson* Config::person(std::string_view id) const {
  const auto found = std::ranges::find(people, id, &OwnPerson::id);
  return found == people.end() ? nullptr : &*found;
}

const OwnPerson* Config::person_called(std::string_view id_or_name) const {
  if (const OwnPerson* known = person(id_or_name)) return known;
  const auto found = std::ranges::find(people, id_or_name, &OwnPerson::name);
  return found == people.end() ? nullptr : &*found;
}

std::optional<Money> Config::in_base(Money amount, std::string_view unit, Date day) const {
  if (unit.empty() || unit == currency) return amount;
  const Rate* rate = nullptr;
  for (const Rate& candidate : rates)
    if (candidate.currency == unit && candidate.from <= day) rate = &candidate;
  if (!rate) return std::nullopt;
  constexpr Wide one = 100'000'000;
  const Wide cents = (Wide{amount.cents} * rate->hundred_millionths + one / 2) / one;
  if (cents > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
  return Money{static_cast<std::int64_t>(cents)};
}

}  // namespace c136
