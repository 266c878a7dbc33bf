#include "c136/model/privacy.hpp"

#include "c136/base/text.hpp"
#include "c136/model/field.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace c136 {
namespace {

// NOLINTNEXTLINE(misc-no-recursion): as deep as the tables
void hide_fields(const Table& table, void* owner, Text instead) {
  for (const Field& field : table.fields) {
    if (field.options.is_private) {
      if (auto& text = *static_cast<Located<Text>*>(field.at(owner))) text.value = instead;
    } else if (field.list && field.table) {
      field.each(owner, [&](void* item) { hide_fields(field.table(), item, instead); });
    } else if (field.table) {
      hide_fields(field.table(), field.at(owner), instead);
    }
  }
}

// ---- names in free text -------------------------------------------------------------------------

bool is_letter(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Not as a part of a longer word; Chinese has no spaces to go by.
bool is_word(std::string_view text, std::size_t at, std::size_t size) {
  const bool begins = at == 0 || !is_letter(text[at]) || !is_letter(text[at - 1]);
  const std::size_t end = at + size;
  return begins && (end == text.size() || !is_letter(text[end - 1]) || !is_letter(text[end]));
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

std::string replaced(std::string_view text, std::string_view name, std::string_view instead) {
  std::string out;
  std::size_t done = 0;
  for (auto at = text.find(name); at != text.npos; at = text.find(name, at + name.size()))
    if (is_word(text, at, name.size())) {
      out.append(text.substr(done, at - done));
      out.append(begins_sentence(text, at) ? capitalised(instead) : std::string(instead));
      done = at + name.size();
    }
  return out.append(text.substr(done));
}

struct Speech {
  Text instead;
  KeptTexts& kept;

  void forget(Located<Text>& text, Text name) {
    if (!text || code_points(name) < 2 || text->find(name) == Text::npos) return;
    text.value = kept.emplace_back(replaced(*text, name, instead));
  }

  /// Where deals speak of people. Names of firms and things are left alone.
  void forget(Deal& deal, Text name) {
    forget(deal.situation, name);
    for (auto& ask : deal.asks.items) forget(ask, name);
    for (PlanItem& item : deal.plan.items) {
      forget(item.item, name);
      forget(item.deliverable, name);
      for (Action& action : item.actions.items) forget(action.what, name);
    }
    for (LogEntry& entry : deal.log.items) forget(entry, name);
  }

  void forget(LogEntry& entry, Text name) {
    forget(entry.note, name);
    forget(entry.next, name);
  }
};

bool has_verdict(const LogEntry& entry) { return !entry.confirms.empty() || !entry.denies.empty(); }

bool was_there(const LogEntry& entry, std::string_view id) {
  return std::ranges::any_of(entry.with, [&](const auto& who) { return *who == id; });
}

const Contact* contact_of(const Deal& deal, const Coach& coach) {
  for (const Contact& contact : deal.c1.contacts)
    if (*contact.id == *coach.who) return &contact;
  return nullptr;
}

/// The name of a contact stands elsewhere too: only who confirmed or denied is not told.
void forget_speaker(Deal& deal, const Contact& contact, Speech& speech) {
  for (LogEntry& entry : deal.log.items)
    if (has_verdict(entry) && was_there(entry, *contact.id))
      speech.forget(entry, contact.display_name());
}

}  // namespace

void hide_private(Deal& deal, Language language, KeptTexts& kept) {
  Speech speech{unnamed_coach.in(language), kept};
  for (const Coach& coach : deal.coaches) {
    if (const Contact* contact = contact_of(deal, coach))
      forget_speaker(deal, *contact, speech);
    else if (coach.name)
      speech.forget(deal, *coach.name);
  }
  hide_fields(deal_table(), &deal, hidden_text.in(language));
  for (Coach& coach : deal.coaches.items) coach.name = {unnamed_coach.in(language), coach.who.span};
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
