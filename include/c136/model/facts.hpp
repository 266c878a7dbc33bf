// What follows from the facts of one deal at one date, before any rule is asked: who was met, whose
// tendency is known, who is known to prefer or select whom, what the coaches said last. The
// definitions are those of format.md section 2. Not here: rules, states, scores.
#pragma once

#include "c136/base/sorted.hpp"
#include "c136/model/config.hpp"
#include "c136/model/deal.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace c136 {

/// A log entry, or a done action with people in it, which counts as one on its `done` day.
struct Entry {
  Date on;
  EntryKind kind = EntryKind::visit;
  const List<Located<Id>>* with = nullptr;
  std::optional<Outcome> outcome;
  const LogEntry* log = nullptr;  // exactly one of log and action is set
  const Action* action = nullptr;
  Span span;

  /// internal and review entries meet nobody.
  bool is_contact() const { return kind != EntryKind::internal && kind != EntryKind::review; }
  bool names(std::string_view id) const;
};

/// One member of c3 together with all that is known of that person.
struct Person {
  const Member* member = nullptr;
  const Contact* contact = nullptr;  // null when `who` names nobody
  const Coach* coach = nullptr;      // null unless listed in coaches
  std::optional<Date> last_met;      // in a counting contact entry
  std::optional<int> tendency;       // the known tendency
  std::optional<Id> prefers;         // as known: us or a competitor
  std::optional<Id> selects;
  std::optional<Id> value, closest;  // the same: of the best value for money, the closest
  bool helps = false;                // known tendency +3 with advises or creates-openings

  Id id() const { return *member->who; }
  std::string_view name() const { return contact ? contact->display_name() : Text(*member->who); }
  bool is(Seat seat) const { return member->seat.is(seat); }
  /// Seats top, key and member: the decision structure S.
  bool decides() const { return member->seat && !is(Seat::outside); }
  bool leads() const { return is(Seat::top) || is(Seat::key); }
  bool prefers_us() const { return prefers && *prefers == us_id; }
  bool selects_us() const { return selects && *selects == us_id; }
  bool selects_rival() const { return selects && *selects != us_id; }
};

/// The last word of a good coach on one topic.
struct Verdict {
  bool denied = false;
  Date on;
  Id by;      // the first good coach of the entry
  Span span;  // of the log entry
};

/// Key contacts of one post: middle and senior people whose `post` names it.
struct PostCount {
  Post post;
  std::vector<const Contact*> found;
  int needed = 0;

  int missing() const {
    const int have = static_cast<int>(found.size());
    return have < needed ? needed - have : 0;
  }
};

/// Finds things by an id; of several with the same the first.
template <class T>
class ById {
 public:
  template <class Items, class IdOf>
  ById(const Items& items, IdOf id_of) {
    rows_.reserve(items.size());
    for (const auto& item : items) rows_.push_back({id_of(item), &item});
    std::ranges::stable_sort(rows_, {}, &Row::id);
  }

  const T* find(std::string_view id) const {
    const auto row = std::ranges::lower_bound(rows_, id, {}, &Row::id);
    return row == rows_.end() || row->id != id ? nullptr : row->item;
  }

 private:
  struct Row {
    std::string_view id;
    const T* item;
  };
  std::vector<Row> rows_;
};

struct Facts {
  const Deal& deal;
  const Config& config;
  Language language;  // of the messages that rules write
  Date today;         // the as-of date that was asked for
  Date as_of;         // the same, but at most result.on or else close for a deal that is not open

  std::vector<Entry> entries;  // counting entries (on or before as_of), in the order of the file:
                               // log, then actions
  std::vector<Person> people;  // the members of c3 who have not left, in their order
  std::vector<Person> gone;    // those who have
  std::vector<const Person*> structure;   // those of them who decide: S
  std::vector<const Competitor*> rivals;  // competitors whose threat is main
  std::vector<PostCount> posts;           // in the order of the configuration
  std::array<std::optional<Verdict>, topic_count>
      verdicts;  // by index() of a CoachTopic or Criterion

  const Contact* contact(std::string_view id) const;
  const Coach* coach(std::string_view id) const;
  /// A member of c3 who has not left.
  const Person* person(std::string_view id) const;
  /// Whether a contact is no longer with the customer.
  bool has_left(std::string_view id) const;
  /// The last two stages: comparison and decision, unless the team has its own.
  bool is_late() const;
  const Competitor* competitor(std::string_view id) const;
  /// Listed in coaches and, when a member of c3, with a known tendency of +2 or +3.
  bool is_good_coach(std::string_view id) const;
  /// A contact's, coach's or competitor's name; the id where there is none.
  std::string_view name_of(std::string_view id) const;
  std::optional<Date> last_met(std::string_view id) const;
  /// The contact entries that name somebody, in their order.
  std::vector<const Entry*> meetings_with(std::string_view id) const;
  /// Of the unfinished actions with somebody that are due on or after a day, the first.
  const Action* open_action_with(std::string_view id, Date from = {INT32_MIN}) const;
  bool has_motive(std::string_view id) const;  // in c2
  bool has_point(std::string_view id) const;   // of a decision, in c4
  /// Our own people whose entry it is: those in `by`, else the owner of the
  /// deal, or of the account where the entry is in its log.
  std::vector<Id> made_by(const Entry&) const;
  /// The last day on which a confirmation of that day counts; what concerns the account keeps
  /// longer.
  Date holds_until(CoachTopic, Date confirmed_on) const;
  Date holds_until(Criterion criterion, Date confirmed_on) const {
    return holds_until(topic_of(criterion), confirmed_on);
  }

  Facts(const Deal&, const Config&, Language, Date today);
  Facts(const Facts&) = delete;  // people and entries point into each other
  Facts& operator=(const Facts&) = delete;

 private:
  struct Meeting {
    std::string_view id;
    const Entry* entry;
  };
  struct Appointment {
    std::string_view id;
    Date due;
    const Action* action;
  };
  static std::vector<Appointment> appointments(const Deal&);
  static std::vector<Meeting> meetings(const std::vector<Entry>&);
  std::span<const Meeting> meetings_of(std::string_view id) const {
    return run_of(meetings_, id, &Meeting::id);
  }

  ById<Contact> contacts_;
  ById<Coach> coaches_;
  ById<Competitor> competitors_;
  std::vector<Meeting> meetings_;                    // by id
  std::vector<Appointment> appointments_;            // by id and day
  std::vector<std::string_view> motivated_, heard_;  // ids with a motive, with a point; in order
  std::optional<ById<Person>> persons_, departed_;   // of people, of gone
};

/// What counts as an entry up to a day: the log, then the actions, each in the order of the file.
std::vector<Entry> entries_until(const Deal&, Date);

/// In the order of the decision chain.
std::vector<const Person*> seated(const Facts&, Seat);

/// The as-of date of a deal: at most result.on, or else close, when it is not open.
Date as_of(const Deal&, Date today);

/// One entry per configured post. [C136] method.md section 2, format.md section 3.
std::vector<PostCount> count_key_contacts(const C1&, const Config&, bool managed, Date as_of);

/// The first of the decision structure, ten at most: whose relations are planned.
std::span<const Person* const> first_ten(const Facts&);

/// Whether the goal with a person is reached; none where it names neither tendency nor relation.
std::optional<bool> is_reached(const Person&);

}  // namespace c136
