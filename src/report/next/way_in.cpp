#include "report/next/way_in.hpp"

#include "report/wording.hpp"

#include <tuple>

namespace c136 {
namespace {

constexpr int direct = 8, same_boss = 4, same_department = 4, further = 2, met_together = 1;

bool are_same(const Located<Id>& a, const Located<Id>& b) { return a && b && *a == *b; }
bool are_same(const Located<Text>& a, const Located<Text>& b) { return a && b && *a == *b; }

}  // namespace

/// A supporter and the person we want to meet, with what links them.
struct WaysIn::Pair {
  const Person* supporter;
  const Contact* one;    // the supporter's
  const Contact* other;  // the person's
  std::string_view name;
  std::int64_t down = 0;  // steps from the person up to the supporter; negative: the other way
  std::optional<Date> met;

  bool have_one_boss() const {
    return one && other && are_same(one->reports_to, other->reports_to);
  }
  bool are_neighbours() const {
    return one && other && are_same(one->department, other->department);
  }

  int strength() const {
    const int line = down == 0 ? 0 : down == 1 || down == -1 ? direct : further;
    return line + (have_one_boss() ? same_boss : 0) + (are_neighbours() ? same_department : 0) +
           (met ? met_together : 0);
  }
};

WaysIn::WaysIn(const Facts& facts) : facts_(facts) {
  for (const Person& person : facts.people)
    if (is_supporter(person)) {
      numbers_.emplace(person.id(), supporters_.size());
      supporters_.push_back(&person);
    }
  for (const Contact& contact : facts.deal.c1.contacts)
    if (contact.reports_to) below_.emplace(*contact.reports_to, &contact);
  std::uint32_t next = 0;
  for (const Contact& contact : facts.deal.c1.contacts)
    if (!contact.reports_to || !facts.contact(*contact.reports_to)) number(contact, next);
  for (const Entry& entry : facts.entries)
    if (entry.is_contact())
      for (const auto& id : *entry.with)
        if (const auto known = numbers_.find(*id); known != numbers_.end())
          supporters_there_[&entry].push_back(known->second);
}

/// Numbers somebody and all below, depth first; a reporting line may be as long as the file.
void WaysIn::number(const Contact& top, std::uint32_t& next) {
  struct Visit {
    const Contact* contact;
    std::multimap<std::string_view, const Contact*>::const_iterator at, end;
  };
  std::vector<Visit> open;
  const auto enter = [&](const Contact& contact) {
    standings_[&contact] = {next, next, static_cast<std::uint32_t>(open.size())};
    ++next;
    const auto [at, end] = below_.equal_range(*contact.id);
    open.push_back({&contact, at, end});
  };
  enter(top);
  while (!open.empty()) {
    Visit& visit = open.back();
    if (visit.at != visit.end) {
      enter(*(visit.at++)->second);
    } else {
      standings_[visit.contact].last = next - 1;
      open.pop_back();
    }
  }
}

const WaysIn::Standing* WaysIn::standing(const Contact* contact) const {
  const auto known = standings_.find(contact);
  return known == standings_.end() ? nullptr : &known->second;
}

/// The last meeting of ours with the person and each supporter; before all days where there is
/// none.
std::vector<Date> WaysIn::met_with(std::string_view person) const {
  std::vector<Date> last(supporters_.size(), Date{INT32_MIN});
  for (const Entry* entry : facts_.meetings_with(person))
    if (const auto there = supporters_there_.find(entry); there != supporters_there_.end())
      for (const std::size_t supporter : there->second)
        last[supporter] = std::max(last[supporter], entry->on);
  return last;
}

std::optional<WayIn> WaysIn::to(std::string_view person) const {
  const Person* member = facts_.person(person);
  if (member && is_supporter(*member)) return std::nullopt;
  const std::vector<Date> met = met_with(person);
  const Contact* contact = facts_.contact(person);
  const Standing* own = standing(contact);
  std::optional<Pair> best;
  std::tuple<int, int> strongest{0, 0};
  for (std::size_t i = 0; i < supporters_.size(); ++i) {
    const Person& supporter = *supporters_[i];
    Pair pair{&supporter, supporter.contact, contact, {}, 0, std::nullopt};
    if (const Standing* theirs = own ? standing(supporter.contact) : nullptr)
      if (own->is_below(*theirs) || theirs->is_below(*own))
        pair.down = std::int64_t{own->depth} - theirs->depth;
    if (met[i] != Date{INT32_MIN}) pair.met = met[i];
    const int strength = pair.strength();
    if (strength == 0 || std::tuple(strength, *supporter.tendency) <= strongest) continue;
    strongest = {strength, *supporter.tendency};
    best = pair;
  }
  if (!best) return std::nullopt;
  best->name = facts_.name_of(person);
  return described(*best);
}

WayIn WaysIn::described(const Pair& pair) const {
  const Language language = facts_.language;
  const std::string_view supporter = pair.supporter->name();
  const std::string_view upper = pair.down > 0 ? supporter : pair.name;
  const std::string_view lower = pair.down > 0 ? pair.name : supporter;
  WayIn way{pair.supporter, {}};
  if (pair.down == 1 || pair.down == -1)
    way.links.push_back(say(language, "{} reports to {}", "{}向{}汇报", lower, upper));
  else if (pair.down != 0)
    way.links.push_back(
        say(language, "{} is below {} in the reporting line", "{}是{}的间接下属", lower, upper));
  if (pair.have_one_boss())
    way.links.push_back(say(language, "both report to {}", "两人都向{}汇报",
                            facts_.name_of(*pair.one->reports_to)));
  if (pair.are_neighbours())
    way.links.push_back(say(language, "both are in {}", "两人同在{}", *pair.one->department));
  if (pair.met)
    way.links.push_back(
        say(language, "both met us on {}", "{} 两人一起见过我们", to_string(*pair.met)));
  return way;
}

}  // namespace c136
