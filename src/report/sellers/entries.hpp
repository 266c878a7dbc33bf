// What was done: every entry of the logs that a run reads, once, with the words that the tables of
// sellers print. Not here: week notes, what is planned (report/week/tasks.hpp).
#pragma once

#include "c136/model/facts.hpp"
#include "report/sellers/account_places.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace c136 {

/// A log entry, or a done action with people in it, apart from its file.
struct DoneEntry {
  Date on;
  std::string deal;     // empty: of an account
  std::string account;  // that the deal or the entry belongs to; may be empty
  std::string title, customer;
  EntryKind kind = EntryKind::visit;
  std::vector<std::string> by;      // our own people; none: nobody knows whose it is
  std::vector<std::string> people;  // in `with`: the same text is the same person
  std::vector<std::string> names;   // of `with` and `also`
  std::string org, contact;         // where those people are from; phone or e-mail of the first
  std::optional<Outcome> outcome;
  std::string note, next;
  std::optional<Money> travel, hospitality, other;
  std::size_t place = 0;  // later in a file is larger

  /// Nobody is called "".
  bool is_by(std::string_view seller) const;
  /// To whose costs it counts.
  std::string_view payer() const { return by.empty() ? std::string_view() : by[0]; }
  /// Of a kind that is a contact, whether or not it says with whom.
  bool is_of_contact_kind() const {
    return kind != EntryKind::internal && kind != EntryKind::review;
  }
  bool is_contact() const { return is_of_contact_kind() && !people.empty(); }
};

/// Takes deals and accounts as they come. An account's entry is taken from its file or from any
/// deal that shares it, whichever comes first.
class Entries {
 public:
  Entries(Date first, Date last) : first_(first), last_(last) {}

  void add(const Facts&);
  /// From the first day to the last, in the order in which they came.
  const std::vector<DoneEntry>& all() const { return all_; }
  /// Whether somebody who is in `people` of such an entry was met before the first day.
  bool was_met_before(const std::string& person) const { return met_before_.contains(person); }

 private:
  Date first_, last_;
  std::vector<DoneEntry> all_;
  std::unordered_set<std::string> met_before_;  // of a deal without account only who is asked about
  AccountPlaces places_;
};

}  // namespace c136
