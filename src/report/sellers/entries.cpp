#include "report/sellers/entries.hpp"

#include "c136/model/privacy.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {
namespace {

std::optional<Money> given(const Located<Money>& amount) {
  return amount ? std::optional(*amount) : std::nullopt;
}

/// A coach who is no contact is somebody from outside, and private as a whole.
std::string name_in(const Facts& facts, std::string_view id) {
  if (!facts.contact(id) && is_unnamed_coach(facts, id))
    return std::string(hidden_text.in(facts.language));
  return std::string(facts.name_of(id));
}

/// A deal may call the customer of its account by another name.
Text account_customer(const Deal& deal) {
  return deal.account_customer ? *deal.account_customer : *deal.customer.name;
}

/// The customer; the coach's own house when only coaches from outside were there.
std::string org_of(const Facts& facts, const Entry& entry, const std::string& customer) {
  if (!entry.is_contact()) return {};
  const auto is_contact = [&](const auto& id) { return facts.contact(*id) != nullptr; };
  if (entry.with->empty() || std::ranges::any_of(*entry.with, is_contact)) return customer;
  const Coach* coach = facts.coach(*(*entry.with)[0]);
  return coach ? std::string(*coach->org) : std::string();
}

std::string contact_of(const Facts& facts, const Entry& entry) {
  const Contact* first = entry.with->empty() ? nullptr : facts.contact(*(*entry.with)[0]);
  if (!first) return {};
  return std::string(first->phone ? *first->phone : *first->email);
}

Text account_of(const Deal& deal) { return deal.is_account ? *deal.id : *deal.account; }

/// The same person is the same id of one account, else of one deal.
std::string person_of(const Deal& deal, std::string_view id) {
  const Text account = account_of(deal);
  return account.empty() ? fmt::format("deal {} {}", *deal.id, id)
                         : fmt::format("account {} {}", account, id);
}

void take_people(const Facts& facts, const Entry& entry, DoneEntry& done) {
  for (const auto& id : *entry.with) {
    std::string person = person_of(facts.deal, *id);
    if (std::ranges::find(done.people, person) != done.people.end()) continue;  // named twice
    done.people.push_back(std::move(person));
    done.names.push_back(name_in(facts, *id));
  }
  for (const Id& seller : facts.made_by(entry)) done.by.emplace_back(seller);
  done.org = org_of(facts, entry, done.customer);
  done.contact = contact_of(facts, entry);
}

void take_log(const LogEntry& log, DoneEntry& done) {
  for (const auto& other : log.also) done.names.emplace_back(*other);
  done.note = *log.note;
  done.next = *log.next;
  done.travel = given(log.cost.travel);
  done.hospitality = given(log.cost.hospitality);
  done.other = given(log.cost.other);
}

DoneEntry done_entry(const Facts& facts, const Entry& entry) {
  const Deal& deal = facts.deal;
  const bool of_account = AccountPlaces::is_of_account(deal, entry.span);
  DoneEntry done;
  done.on = entry.on;
  if (!of_account) done.deal = *deal.id;
  done.account = account_of(deal);
  done.customer = of_account ? account_customer(deal) : *deal.customer.name;
  done.title = of_account ? done.customer : std::string(*deal.title);
  done.kind = entry.kind;
  done.outcome = entry.outcome;
  take_people(facts, entry, done);
  if (entry.log)
    take_log(*entry.log, done);
  else
    done.note = *entry.action->what;
  return done;
}

}  // namespace

bool DoneEntry::is_by(std::string_view seller) const {
  return seller.empty() ? by.empty() : std::ranges::find(by, seller) != by.end();
}

void Entries::add(const Facts& facts) {
  const Deal& deal = facts.deal;
  const auto entries = entries_until(deal, last_);
  const std::size_t known = all_.size();
  std::vector<const Entry*> earlier;
  for (const Entry& entry : entries) {
    if (!places_.is_new(deal, entry.span)) continue;
    if (entry.on < first_) {
      earlier.push_back(&entry);
      continue;
    }
    all_.push_back(done_entry(facts, entry));
    all_.back().place = all_.size();
  }
  if (all_.size() == known && account_of(deal).empty()) return;
  for (const Entry* entry : earlier)
    if (entry->is_contact())
      for (const auto& id : *entry->with) met_before_.insert(person_of(deal, *id));
}

}  // namespace c136
