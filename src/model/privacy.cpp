#include "c136/model/privacy.hpp"

#include "c136/base/text.hpp"
#include "c136/model/field.hpp"

#include <algorithm>
#include <functional>
#include <vector>

namespace c136 {
namespace {

using Visit = std::function<void(const Field&, Located<Text>&)>;

// NOLINTNEXTLINE(misc-no-recursion): as deep as the tables
void for_each_text(const Table& table, void* owner, const Visit& visit) {
  for (const Field& field : table.fields) {
    const auto take = [&](void* at) {
      if (field.table)
        for_each_text(field.table(), at, visit);
      else if (field.kind == Kind::text)
        visit(field, *static_cast<Located<Text>*>(at));
    };
    if (field.list)
      field.each(owner, take);
    else
      take(field.at(owner));
  }
}

void hide_fields(Deal& deal, Text instead) {
  for_each_text(deal_table(), &deal, [&](const Field& field, Located<Text>& text) {
    if (text && field.options.is_private) text.value = instead;
  });
}

// ---- names in free text -------------------------------------------------------------------------

bool is_letter(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_small(char c) { return is_letter(c) && !(c >= 'A' && c <= 'Z'); }

char sign_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : ' '; }

/// Whether a word goes on across this place, as it does across the dot of "li.wei". Chinese has no
/// spaces to go by.
bool is_inside_word(std::string_view text, std::size_t at) {
  const char before = sign_at(text, at - 1), behind = sign_at(text, at);
  if (before == '.') return is_small(sign_at(text, at - 2)) && is_small(behind);
  if (behind == '.') return is_small(before) && is_small(sign_at(text, at + 1));
  return is_letter(before) && is_letter(behind);
}

bool is_word(std::string_view text, std::size_t at, std::size_t size) {
  return !is_inside_word(text, at) && !is_inside_word(text, at + size);
}

bool begins_sentence(std::string_view text, std::size_t at) {
  const std::string_view before = trimmed(text.substr(0, at));
  return before.empty() || before.ends_with('.') || before.ends_with('!') || before.ends_with('?');
}

std::string capitalised(std::string_view text) {
  std::string out(text);
  if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

/// What is said for a name or an id.
struct Disguise {
  Text name, instead;
};
using Disguises = std::vector<Disguise>;

/// The longest one that stands there as a word, the first of equals.
const Disguise* disguise_at(std::string_view text, std::size_t at, const Disguises& all) {
  const Disguise* best = nullptr;
  for (const Disguise& one : all)
    if (text.substr(at).starts_with(one.name) && is_word(text, at, one.name.size()) &&
        (!best || best->name.size() < one.name.size()))
      best = &one;
  return best;
}

std::string disguised(std::string_view text, const Disguises& all) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Disguise* disguise = disguise_at(text, at, all);
    const std::size_t length = disguise ? disguise->name.size() : 1;
    out += !disguise                   ? std::string(text.substr(at, length))
           : begins_sentence(text, at) ? capitalised(disguise->instead)
                                       : std::string(disguise->instead);
    at += length;
  }
  return out;
}

void add(Disguises& all, Text name, Text instead) {
  if (code_points(name) >= 2) all.push_back({name, instead});
}

const Contact* contact_of(const Deal& deal, const Coach& coach) {
  for (const Contact& contact : deal.c1.contacts)
    if (*contact.id == *coach.who) return &contact;
  return nullptr;
}

bool was_there(const LogEntry& entry, std::string_view id) {
  return std::ranges::any_of(entry.with, [&](const auto& who) { return *who == id; });
}

bool speaks(const LogEntry* entry, std::string_view id) {
  return entry && (!entry->confirms.empty() || !entry->denies.empty()) && was_there(*entry, id);
}

/// A coach who is a contact too is not to be known for one, except where a verdict says it anyway.
Disguises disguises_of(const Deal& deal, Language language, const LogEntry* entry = nullptr) {
  Disguises all;
  for (const Coach& coach : deal.coaches) {
    const Contact* contact = contact_of(deal, coach);
    const Words instead = contact && !speaks(entry, *coach.who) ? unnamed_contact : unnamed_coach;
    add(all, *coach.who, instead.in(language));
    if (contact) add(all, contact->display_name(), instead.in(language));
    if (coach.name) add(all, *coach.name, instead.in(language));
  }
  return all;
}

/// Takes the names out of texts.
struct Hiding {
  Disguises disguises;
  KeptTexts& kept;

  void of(Located<Text>& text) {
    if (!text) return;
    const bool names_one = std::ranges::any_of(
        disguises, [&](const Disguise& one) { return text->find(one.name) != Text::npos; });
    if (names_one) text.value = kept.emplace_back(disguised(*text, disguises));
  }

  /// All that is written in a section.
  template <class T>
  void in(T& section) {
    for_each_text(table_of<T>(), &section, [this](const Field&, Located<Text>& text) { of(text); });
  }
};

/// The names that contacts have anyway, and what only looks like text.
bool is_left_alone(const Field& field) {
  static const Field* const name = table_of<Contact>().find("name");
  return &field == name || field.options.currency;
}

/// Wherever in the deal they stand; first where a verdict says that somebody is a coach.
void hide_names(Deal& deal, Language language, KeptTexts& kept) {
  for (LogEntry& entry : deal.log.items)
    if (!entry.confirms.empty() || !entry.denies.empty())
      Hiding{disguises_of(deal, language, &entry), kept}.in(entry);
  Hiding hiding{disguises_of(deal, language), kept};
  for_each_text(deal_table(), &deal, [&](const Field& field, Located<Text>& text) {
    if (!is_left_alone(field)) hiding.of(text);
  });
}

}  // namespace

void hide_private(Deal& deal, Language language, KeptTexts& kept) {
  if (!deal.coaches.empty()) hide_names(deal, language, kept);
  hide_fields(deal, hidden_text.in(language));
  for (Coach& coach : deal.coaches.items) coach.name = {unnamed_coach.in(language), coach.who.span};
}

std::string without_coaches(const Deal& deal, Text text) {
  Disguises all;
  for (const Words& said : {unnamed_coach, unnamed_contact})
    for (const Text word : {said.en, said.zh}) all.push_back({word, said.en});
  for (const Disguise& one : disguises_of(deal, Language::en)) all.push_back(one);
  return disguised(text, all);
}

bool is_hidden(Text text) { return text == hidden_text.en || text == hidden_text.zh; }

bool is_unnamed_coach(const Facts& facts, std::string_view id) {
  const Coach* coach = facts.coach(id);
  return coach && coach->name &&
         (*coach->name == unnamed_coach.en || *coach->name == unnamed_coach.zh);
}

std::string_view coach_name(const Facts& facts, std::string_view id) {
  return is_unnamed_coach(facts, id) ? *facts.coach(id)->name : facts.name_of(id);
}

}  // namespace c136
