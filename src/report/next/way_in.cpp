#include "report/next/way_in.hpp"

#include "report/wording.hpp"

#include <tuple>

namespace c136 {
namespace {

/// Steps up the chain of reports_to from one to the other; 0 when it does not lead there.
int steps_up(const Facts& facts, std::string_view from, std::string_view to) {
  int steps = 0;
  for (const Contact* at = facts.contact(from); at && at->reports_to;
       at = facts.contact(*at->reports_to)) {
    ++steps;
    if (*at->reports_to == to) return steps;
  }
  return 0;
}

struct Pair {
  const Facts& facts;
  const Person& supporter;
  std::string_view person;
  std::string_view name;  // of the person
  int strength = 0;
  std::vector<std::string> links{};

  void add(int points, std::string link) {
    strength += points;
    links.push_back(std::move(link));
  }
};

constexpr int direct = 8, same_boss = 4, same_department = 4, further = 2, met_together = 1;

void add_reporting(Pair& pair) {
  const Language language = pair.facts.language;
  const int down = steps_up(pair.facts, pair.person, pair.supporter.id());
  const int up = steps_up(pair.facts, pair.supporter.id(), pair.person);
  const std::string_view friend_name = pair.supporter.name();
  if (down == 1)
    pair.add(direct, say(language, "{} reports to {}", "{}向{}汇报", pair.name, friend_name));
  else if (up == 1)
    pair.add(direct, say(language, "{} reports to {}", "{}向{}汇报", friend_name, pair.name));
  else if (down > 1)
    pair.add(further, say(language, "{} is below {} in the reporting line", "{}是{}的间接下属",
                          pair.name, friend_name));
  else if (up > 1)
    pair.add(further, say(language, "{} is below {} in the reporting line", "{}是{}的间接下属",
                          friend_name, pair.name));
}

void add_peers(Pair& pair) {
  const Facts& facts = pair.facts;
  const Contact* one = pair.supporter.contact;
  const Contact* other = facts.contact(pair.person);
  if (!one || !other) return;
  if (one->reports_to && other->reports_to && *one->reports_to == *other->reports_to)
    pair.add(same_boss, say(facts.language, "both report to {}", "两人都向{}汇报",
                            facts.name_of(*one->reports_to)));
  if (one->department && other->department && *one->department == *other->department)
    pair.add(same_department,
             say(facts.language, "both are in {}", "两人同在{}", *one->department));
}

/// The last meeting of ours with both.
void add_meeting(Pair& pair) {
  std::optional<Date> last;
  for (const Entry& entry : pair.facts.entries)
    if (entry.is_contact() && entry.names(pair.person) && entry.names(pair.supporter.id()) &&
        (!last || *last < entry.on))
      last = entry.on;
  if (last)
    pair.add(met_together, say(pair.facts.language, "both met us on {}", "{} 两人一起见过我们",
                               to_string(*last)));
}

}  // namespace

std::optional<WayIn> way_in(const Facts& facts, std::string_view person) {
  const Person* member = facts.person(person);
  if (member && is_supporter(*member)) return std::nullopt;
  std::optional<WayIn> best;
  std::tuple<int, int> strongest{0, 0};
  for (const Person& supporter : facts.people) {
    if (!is_supporter(supporter) || supporter.id() == person) continue;
    Pair pair{facts, supporter, person, facts.name_of(person)};
    add_reporting(pair);
    add_peers(pair);
    add_meeting(pair);
    const std::tuple strength{pair.strength, *supporter.tendency};
    if (pair.strength == 0 || strength <= strongest) continue;
    strongest = strength;
    best = WayIn{&supporter, std::move(pair.links)};
  }
  return best;
}

}  // namespace c136
