#include "c136/model/facts.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace c136 {
namespace {

Entry entry_of(const LogEntry& log) {
  Entry entry;
  entry.on = *log.on;
  entry.kind = log.kind.value_or(EntryKind::visit);
  entry.with = &log.with;
  if (log.outcome) entry.outcome = *log.outcome;
  entry.log = &log;
  entry.span = log.span;
  return entry;
}

Entry entry_of(const Action& action) {
  Entry entry;
  entry.on = *action.done;
  entry.with = &action.with;
  if (action.outcome) entry.outcome = *action.outcome;
  entry.action = &action;
  entry.span = action.span;
  return entry;
}

/// A sign of the tendency's own grade, or a stronger one in its direction, makes it known.
bool shows(int grade, int tendency) { return tendency > 0 ? grade >= tendency : grade <= tendency; }

std::optional<int> known_tendency(const Member& member) {
  if (!member.tendency) return std::nullopt;
  const int tendency = *member.tendency;
  if (tendency == 0) return 0;
  for (const auto& sign : member.signs)
    if (shows(grade_of(*sign), tendency)) return tendency;
  return std::nullopt;
}

/// Whom a person is known to prefer or select: not by our assumption, not unmet unless it is a
/// fact, and not us where the person is known to be against us.
std::optional<Id> known_choice(const Person& person, const Located<Id>& written) {
  const Basis basis = person.member->basis.value_or(Basis::statement);
  if (!written || basis == Basis::assumption) return std::nullopt;
  if (!person.last_met && basis != Basis::fact) return std::nullopt;
  const bool against_us = person.tendency && *person.tendency < 0;
  if (*written == us_id && against_us) return std::nullopt;
  return *written;
}

bool helps(const Person& person) {
  return person.tendency == 3 && std::ranges::any_of(person.member->signs, [](const auto& sign) {
           return *sign == Sign::advises || *sign == Sign::creates_openings;
         });
}

Person person_of(const Facts& facts, const Member& member) {
  Person person;
  person.member = &member;
  person.contact = facts.contact(*member.who);
  person.coach = facts.coach(*member.who);
  person.last_met = facts.last_met(*member.who);
  person.tendency = known_tendency(member);
  person.prefers = known_choice(person, member.prefers);
  person.selects = known_choice(person, member.selects);
  person.value = known_choice(person, member.value);
  person.closest = known_choice(person, member.closest);
  person.helps = helps(person);
  return person;
}

/// The latest word counts; on one day a denial.
void hear(std::optional<Verdict>& last, const Verdict& next) {
  const bool later = !last || next.on > last->on;
  const bool outweighs = last && next.on == last->on && next.denied && !last->denied;
  if (later || outweighs) last = next;
}

void hear_coaches(Facts& facts) {
  for (const Entry& entry : facts.entries) {
    if (!entry.log) continue;
    const auto coach =
        std::ranges::find_if(*entry.with, [&](const auto& id) { return facts.is_good_coach(*id); });
    if (coach == entry.with->end()) continue;
    const auto hear_all = [&](const List<Located<CoachTopic>>& topics, bool denied) {
      for (const auto& topic : topics)
        hear(facts.verdicts[index(*topic)], {denied, entry.on, **coach, entry.span});
    };
    hear_all(entry.log->confirms, false);
    hear_all(entry.log->denies, true);
  }
}

}  // namespace

bool Entry::names(std::string_view id) const {
  return std::ranges::any_of(*with, [&](const auto& someone) { return *someone == id; });
}

std::vector<Entry> entries_until(const Deal& deal, Date day) {
  std::vector<Entry> entries;
  for (const LogEntry& log : deal.log)
    if (*log.on <= day) entries.push_back(entry_of(log));
  for (const PlanItem& item : deal.plan)
    for (const Action& action : item.actions)
      if (action.done && !action.with.empty() && *action.done <= day)
        entries.push_back(entry_of(action));
  return entries;
}

std::span<const Person* const> first_ten(const Facts& facts) {
  return std::span(facts.structure).first(std::min<std::size_t>(facts.structure.size(), 10));
}

std::optional<bool> is_reached(const Person& person) {
  const Goal& goal = person.member->goal;
  if (!goal.tendency && !goal.relation) return std::nullopt;
  const auto& relation = person.member->relation;
  return (!goal.tendency || (person.tendency && *person.tendency >= *goal.tendency)) &&
         (!goal.relation || (relation && *relation >= *goal.relation));
}

std::vector<const Person*> seated(const Facts& facts, Seat seat) {
  std::vector<const Person*> found;
  for (const Person& person : facts.people)
    if (person.is(seat)) found.push_back(&person);
  return found;
}

Date as_of(const Deal& deal, Date today) {
  if (deal.is_open()) return today;
  if (deal.result.on) return std::min(today, *deal.result.on);
  if (deal.close) return std::min(today, deal.close->last);
  return today;
}

std::vector<PostCount> count_key_contacts(const C1& c1, const Config& config, bool managed,
                                          Date as_of) {
  std::vector<PostCount> counts;
  for (std::size_t i = 0; i < config.posts.size(); ++i) {
    PostCount count{static_cast<Post>(i), {}, config.needed(managed)};
    for (const Contact& contact : c1.contacts) {
      const bool counts_here = !contact.has_left(as_of) &&
                               (contact.level.is(Level::senior) || contact.level.is(Level::middle));
      if (counts_here &&
          std::ranges::any_of(contact.posts, [&](const auto& post) { return *post == count.post; }))
        count.found.push_back(&contact);
    }
    counts.push_back(std::move(count));
  }
  return counts;
}

Facts::Facts(const Deal& the_deal, const Config& settings, Language words, Date day)
    : deal(the_deal),
      config(settings),
      language(words),
      today(day),
      as_of(c136::as_of(the_deal, day)),
      entries(entries_until(the_deal, as_of)),
      posts(count_key_contacts(the_deal.c1, settings, the_deal.customer.managed(), as_of)),
      contacts_(the_deal.c1.contacts, [](const Contact& c) { return std::string_view(*c.id); }),
      coaches_(the_deal.coaches, [](const Coach& c) { return std::string_view(*c.who); }),
      competitors_(the_deal.c5.competitors,
                   [](const Competitor& c) { return std::string_view(*c.id); }),
      meetings_(meetings(entries)),
      appointments_(appointments(the_deal)) {
  for (const Motive& motive : deal.c2.motives) motivated_.push_back(*motive.who);
  for (const Decision& decision : deal.c4.decisions)
    for (const DecisionPoint& point : decision.points) heard_.push_back(*point.who);
  std::ranges::sort(motivated_);
  std::ranges::sort(heard_);
  people.reserve(deal.c3.members.size());
  for (const Member& member : deal.c3.members) {
    const Person person = person_of(*this, member);
    (person.contact && person.contact->has_left(as_of) ? gone : people).push_back(person);
  }
  const auto id_of = [](const Person& person) { return std::string_view(person.id()); };
  persons_.emplace(people, id_of);
  departed_.emplace(gone, id_of);
  for (const Person& person : people)
    if (person.decides()) structure.push_back(&person);
  for (const Competitor& competitor : deal.c5.competitors)
    if (competitor.threat.value_or(Threat::main) == Threat::main) rivals.push_back(&competitor);
  hear_coaches(*this);
}

const Contact* Facts::contact(std::string_view id) const { return contacts_.find(id); }

const Coach* Facts::coach(std::string_view id) const { return coaches_.find(id); }

const Person* Facts::person(std::string_view id) const {
  return persons_ ? persons_->find(id) : nullptr;
}

const Competitor* Facts::competitor(std::string_view id) const { return competitors_.find(id); }

bool Facts::has_left(std::string_view id) const {
  const Contact* known = contact(id);
  return known && known->has_left(as_of);
}

bool Facts::is_late() const {
  return static_cast<std::size_t>(*deal.stage) + 2 >= config.stages.size();
}

bool Facts::is_good_coach(std::string_view id) const {
  if (!coach(id)) return false;
  const Person* known = person(id);
  if (!known && departed_) known = departed_->find(id);
  return !known || (known->tendency && *known->tendency >= 2);
}

std::string_view Facts::name_of(std::string_view id) const {
  if (const Contact* known = contact(id)) return known->display_name();
  if (const Coach* known = coach(id)) return known->display_name();
  if (const Competitor* known = competitor(id)) return known->display_name();
  return id;
}

std::vector<Facts::Meeting> Facts::meetings(const std::vector<Entry>& entries) {
  std::vector<Meeting> all;
  for (const Entry& entry : entries)
    if (entry.is_contact())
      for (const auto& id : *entry.with) all.push_back({*id, &entry});
  std::ranges::stable_sort(all, {}, &Meeting::id);
  const auto is_same = [](const Meeting& a, const Meeting& b) {
    return a.id == b.id && a.entry == b.entry;
  };
  all.erase(std::unique(all.begin(), all.end(), is_same), all.end());
  return all;
}

std::optional<Date> Facts::last_met(std::string_view id) const {
  std::optional<Date> last;
  for (const Meeting& meeting : meetings_of(id))
    if (!last || *last < meeting.entry->on) last = meeting.entry->on;
  return last;
}

std::vector<const Entry*> Facts::meetings_with(std::string_view id) const {
  std::vector<const Entry*> found;
  for (const Meeting& meeting : meetings_of(id)) found.push_back(meeting.entry);
  return found;
}

std::vector<Facts::Appointment> Facts::appointments(const Deal& deal) {
  std::vector<Appointment> all;
  for (const PlanItem& item : deal.plan)
    for (const Action& action : item.actions)
      if (!action.done && action.due)
        for (const auto& id : action.with) all.push_back({*id, *action.due, &action});
  std::ranges::stable_sort(all, [](const Appointment& a, const Appointment& b) {
    return std::tie(a.id, a.due) < std::tie(b.id, b.due);
  });
  return all;
}

const Action* Facts::open_action_with(std::string_view id, Date from) const {
  const auto first = std::ranges::partition_point(appointments_, [&](const Appointment& one) {
    return std::tie(one.id, one.due) < std::tie(id, from);
  });
  return first == appointments_.end() || first->id != id ? nullptr : first->action;
}

bool Facts::has_motive(std::string_view id) const {
  return std::ranges::binary_search(motivated_, id);
}

bool Facts::has_point(std::string_view id) const { return std::ranges::binary_search(heard_, id); }

std::vector<Id> Facts::made_by(const Entry& entry) const {
  std::vector<Id> ours;
  if (entry.log)
    for (const auto& id : entry.log->by) ours.push_back(*id);
  else if (entry.action->owner)
    ours.push_back(*entry.action->owner);
  const auto& owner = deal.is_of_account(entry.span) ? deal.account_owner : deal.owner;
  if (ours.empty() && owner) ours.push_back(*owner);
  return ours;
}

Date Facts::holds_until(CoachTopic topic, Date confirmed_on) const {
  const bool of_account = topic == CoachTopic::c1 || topic == CoachTopic::c2;
  return confirmed_on + (of_account ? config.limits.account : config.limits.confirmation);
}

}  // namespace c136
