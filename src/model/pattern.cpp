#include "c136/model/pattern.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>
#include <vector>

namespace c136 {
namespace {

constexpr Word place_words[] = {
    {"guide", "向导"},     {"purchaser", "采购人员"},
    {"user", "使用者"},    {"checker", "技术、财务把关者"},
    {"decider", "决策人"}, {"seller", "营销人员"},
};

constexpr PatternPlace buying[] = {PatternPlace::decider, PatternPlace::checker,
                                   PatternPlace::purchaser, PatternPlace::user};

bool has_role(const Person& person, Role role) {
  return std::ranges::any_of(person.member->roles, [&](const auto& own) { return *own == role; });
}

bool is_of(const Person& person, PatternPlace place) {
  switch (place) {
    case PatternPlace::purchaser:
      return has_role(person, Role::buyer) || has_role(person, Role::handler);
    case PatternPlace::user:
      return has_role(person, Role::user);
    case PatternPlace::checker:
      return has_role(person, Role::checker);
    case PatternPlace::decider:
      return has_role(person, Role::decider) || person.is(Seat::top);
    default:
      return false;
  }
}

bool is_of_any(const Person& person) {
  return std::ranges::any_of(buying, [&](PatternPlace place) { return is_of(person, place); });
}

/// The best comes first.
auto rank_of(const Person* person) {
  constexpr int last = std::numeric_limits<int>::max();
  return std::tuple(!person || !is_on_our_side(*person),
                    person && person->tendency ? -*person->tendency : last);
}

/// A good coach who was met; those who fill no other place first.
std::string_view guide_of(const Facts& facts) {
  std::string_view best;
  const auto order = [&](std::string_view id) {
    const Person* person = facts.person(id);
    const auto place =
        person ? person - facts.people.data() : std::numeric_limits<std::ptrdiff_t>::max();
    return std::tuple(person && is_of_any(*person), rank_of(person), place);
  };
  for (const Coach& coach : facts.deal.coaches) {
    const std::string_view id = *coach.who;
    if (!facts.is_good_coach(id) || facts.has_left(id) || !facts.last_met(id)) continue;
    if (best.empty() || order(id) < order(best)) best = id;
  }
  return best;
}

std::string_view best_of(const Facts& facts, PatternPlace place,
                         const std::set<std::string_view>& taken) {
  const Person* best = nullptr;
  for (const Person& person : facts.people) {
    if (!is_of(person, place) || taken.contains(person.id())) continue;
    if (!best || rank_of(&person) < rank_of(best)) best = &person;
  }
  return best ? std::string_view(best->id()) : std::string_view();
}

/// Whether the owner has met somebody of the table lately.
bool has_met_lately(const Facts& facts, const std::set<std::string_view>& table) {
  const Located<Id>& owner = facts.deal.owner;
  return std::ranges::any_of(facts.entries, [&](const Entry& entry) {
    if (!entry.is_contact() || facts.as_of - entry.on > facts.config.limits.warm) return false;
    const std::vector<Id> ours = facts.made_by(entry);
    return std::ranges::find(ours, *owner) != ours.end() &&
           std::ranges::any_of(table, [&](std::string_view id) { return entry.names(id); });
  });
}

}  // namespace

const Word& word_of(PatternPlace place) { return place_words[static_cast<std::size_t>(place)]; }

std::string Pattern::label() const { return fmt::format("{}+{}+{}", guides, sides, sellers); }

bool is_on_our_side(const Person& person) {
  return (person.tendency && *person.tendency >= 2) || person.selects_us();
}

Pattern pattern_of(const Facts& facts) {
  Pattern pattern;
  std::set<std::string_view> taken;
  const auto fill = [&](PatternPlace place, std::string_view id) {
    pattern.who[static_cast<std::size_t>(place)] = id;
    if (!id.empty()) taken.insert(id);
  };
  fill(PatternPlace::guide, guide_of(facts));
  for (const PatternPlace place : buying) fill(place, best_of(facts, place, taken));
  pattern.guides = pattern[PatternPlace::guide].empty() ? 0 : 1;
  for (const PatternPlace place : buying)
    if (const Person* person = facts.person(pattern[place]); person && is_on_our_side(*person))
      pattern.sides = std::min(2, pattern.sides + 1);
  pattern.sellers = has_met_lately(facts, taken);
  pattern.who[static_cast<std::size_t>(PatternPlace::seller)] = *facts.deal.owner;
  return pattern;
}

}  // namespace c136
