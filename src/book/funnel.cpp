#include "book/funnel.hpp"

#include <algorithm>
#include <utility>

namespace c136 {
namespace {

std::size_t index(auto value) { return static_cast<std::size_t>(value); }

using Known = std::pair<FieldValue, const Brief*>;

/// What is not known last.
bool comes_before(const Known& a, const Known& b) {
  if (!is_known(a.first) || !is_known(b.first)) return is_known(a.first) && !is_known(b.first);
  return compared(a.first, b.first) < 0;
}

bool is_larger(const FunnelGroup& a, const FunnelGroup& b) {
  if (is_known(a.name) != is_known(b.name)) return is_known(a.name);
  return a.sums.amount.in_base.cents > b.sums.amount.in_base.cents;
}

std::vector<FunnelGroup> groups_of(const Book& book, const DealField& by) {
  std::vector<Known> deals;
  for (const Brief& brief : book.briefs)
    if (brief.is_open()) deals.emplace_back(by.of(brief, book.config), &brief);
  std::ranges::stable_sort(deals, comes_before);
  std::vector<FunnelGroup> groups;
  for (std::size_t i = 0; i < deals.size(); ++i) {
    if (i == 0 || comes_before(deals[i - 1], deals[i])) groups.push_back({deals[i].first, {}});
    groups.back().sums.add(*deals[i].second, book.config);
  }
  const bool has_order = by.form != FieldForm::text || by.name == "month";
  if (!has_order) std::ranges::stable_sort(groups, is_larger);
  return groups;
}

bool concerns(const Target& target, const Brief& brief) {
  switch (target.scope) {
    case Target::Scope::all:
      return true;
    case Target::Scope::owner:
      return brief.owner == target.of;
    case Target::Scope::team:
      return brief.team == target.of;
    case Target::Scope::region:
      return brief.region == target.of;
  }
  return false;
}

/// When it was or is to be signed.
std::optional<Date> signing(const Brief& brief) {
  return brief.close ? std::optional(brief.close->last) : brief.decided;
}

std::vector<CustomerShare> concentrated_in(const Book& book, Sum whole) {
  std::map<std::string_view, Subtotal> customers;
  for (const Brief& brief : book.briefs)
    if (brief.is_open()) customers[brief.customer].add(brief, book.config);
  std::vector<CustomerShare> shares;
  for (auto& [customer, sums] : customers)
    if (sums.amount.in_base.cents * 100 > whole.cents * book.config.concentration)
      shares.push_back({customer, std::move(sums)});
  std::ranges::stable_sort(shares, [](const CustomerShare& a, const CustomerShare& b) {
    return a.sums.amount.in_base.cents > b.sums.amount.in_base.cents;
  });
  return shares;
}

}  // namespace

std::optional<Sum> TargetState::gap() const {
  if (!amount) return std::nullopt;
  return Sum{amount->cents - won.cents - weighted.cents};
}

TargetState state_of(const Target& target, const Book& book) {
  TargetState state;
  state.target = &target;
  if (const auto amount = book.config.in_base(target.amount, target.currency, book.as_of))
    state.amount = Sum{amount->cents};
  for (const Brief& brief : book.briefs) {
    const auto day = signing(brief);
    if (!day || *day < target.first || target.last < *day || !concerns(target, brief)) continue;
    if (!brief.in_base) continue;
    if (brief.status == Status::won) state.won += *brief.in_base;
    if (!brief.is_open()) continue;
    state.open += *brief.in_base;
    if (const auto weight = weight_in_base(brief, brief.rate, book.config))
      state.weighted += *weight;
  }
  return state;
}

std::span<const std::string_view> group_fields() {
  static constexpr std::string_view names[] = {"owner", "team",  "region",   "product",
                                               "grade", "month", "industry", "customer"};
  return names;
}

Funnel funnel_of(const Book& book, const DealField* by) {
  const Config& config = book.config;
  Funnel funnel;
  funnel.stages.resize(config.stages.size());
  for (const Brief& brief : book.briefs) {
    funnel.by_status[index(brief.status)].add(brief, config);
    if (!brief.is_open()) continue;
    funnel.total.add(brief, config);
    funnel.stages[index(brief.stage)].add(brief, config);
    Subtotal& by_rate =
        is_rated(brief, config) ? funnel.by_source[index(brief.rate.source)] : funnel.not_rated;
    by_rate.add(brief, config);
  }
  if (by) funnel.groups = groups_of(book, *by);
  if (!book.where.empty()) return funnel;  // a part of the deals has no target and no share
  for (const Target& target : config.targets) funnel.targets.push_back(state_of(target, book));
  funnel.concentrated = concentrated_in(book, funnel.total.amount.in_base);
  return funnel;
}

}  // namespace c136
