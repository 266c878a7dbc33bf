#include "c136/model/privacy.hpp"

#include "c136/base/text.hpp"
#include "c136/model/field.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <utility>
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

/// As far as ASCII goes.
char in_capitals(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::string capitalised(std::string_view text) {
  std::string out(text);
  out[0] = in_capitals(out[0]);
  return out;
}

/// As far as ASCII goes.
char in_small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Capitals and small letters are the same.
struct ByLetters {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const {
    return std::ranges::lexicographical_compare(a, b, {}, in_small, in_small);
  }
};

/// What is said for a name or an id.
struct Disguise {
  Text name;
  Words instead;
};

/// The names of a deal that are not to be told, found in a text without asking one by one.
class Disguises {
 public:
  explicit Disguises(std::vector<Disguise> all) : all_(std::move(all)) {
    std::ranges::stable_sort(all_, {}, &Disguise::name);
    for (const Disguise& one : all_) {
      begins_[two_bytes(one.name.data())] = true;
      lengths_.push_back(one.name.size());
      // One word in other letters may be another word: Will, will.
      if (one.name.find(' ') == one.name.npos) continue;
      for (const char first : {in_small(one.name[0]), in_capitals(one.name[0])})
        for (const char second : {in_small(one.name[1]), in_capitals(one.name[1])})
          begins_[two_bytes(std::string{first, second}.data())] = true;
      in_any_letters_.emplace(one.name, one);
    }
    std::ranges::sort(lengths_, std::ranges::greater());
    lengths_.erase(std::unique(lengths_.begin(), lengths_.end()), lengths_.end());
  }

  bool empty() const { return all_.empty(); }

  /// The first place from there on where one may begin; the text's end when there is none.
  std::size_t next_place(std::string_view text, std::size_t from) const {
    for (; from + 1 < text.size(); ++from)
      if (begins_[two_bytes(text.data() + from)]) return from;
    return text.size();
  }

  /// The longest one that stands at such a place as a word, the first of equals.
  const Disguise* at(std::string_view text, std::size_t place) const {
    for (const std::size_t length : lengths_) {
      if (length > text.size() - place || !is_word(text, place, length)) continue;
      const auto found =
          std::ranges::lower_bound(all_, text.substr(place, length), {}, &Disguise::name);
      if (found != all_.end() && found->name == text.substr(place, length)) return &*found;
      const auto like = in_any_letters_.find(text.substr(place, length));
      if (like != in_any_letters_.end()) return &like->second;
    }
    return nullptr;
  }

 private:
  /// Of texts of no less; the second tells Chinese characters apart, which begin with few bytes.
  static std::size_t two_bytes(const char* text) {
    const auto byte = [&](std::size_t i) -> std::size_t {
      return static_cast<unsigned char>(text[i]);
    };
    return ((byte(0) << 5) ^ byte(1)) & 2047;
  }

  std::vector<Disguise> all_;  // by name, each of two characters at least
  std::map<std::string_view, Disguise, ByLetters> in_any_letters_;  // names of several words
  std::vector<std::size_t> lengths_;  // of the names, the longest first
  std::array<bool, 2048> begins_{};   // whether one may begin with the two bytes
};

/// The text without them; nothing when there are none in it.
std::optional<std::string> disguised(std::string_view text, const Disguises& all,
                                     Language language) {
  std::optional<std::string> out;
  std::size_t done = 0;
  for (std::size_t at = 0; (at = all.next_place(text, at)) < text.size();) {
    const Disguise* disguise = all.at(text, at);
    if (!disguise) {
      ++at;
      continue;
    }
    const std::string_view instead = disguise->instead.in(language);
    if (!out) out.emplace();
    out->append(text.substr(done, at - done));
    out->append(begins_sentence(text, at) ? capitalised(instead) : std::string(instead));
    done = at += disguise->name.size();
  }
  if (out) out->append(text.substr(done));
  return out;
}

void add(std::vector<Disguise>& all, Text name, Words instead) {
  if (code_points(name) >= 2) all.push_back({name, instead});
}

/// A coach who is a contact too is not to be known for one, not even where a verdict is told: some
/// tables name whoever was there.
std::vector<Disguise> disguises_of(const Deal& deal) {
  const ById<Contact> contacts(deal.c1.contacts,
                               [](const Contact& c) { return std::string_view(*c.id); });
  std::vector<Disguise> all;
  for (const Coach& coach : deal.coaches) {
    const Contact* contact = contacts.find(*coach.who);
    const Words instead = contact ? unnamed_contact : unnamed_coach;
    add(all, *coach.who, instead);
    if (contact) add(all, contact->display_name(), instead);
    if (coach.name) add(all, *coach.name, instead);
  }
  return all;
}

/// The names that contacts have anyway, and what only looks like text.
bool is_left_alone(const Field& field) {
  static const Field* const name = table_of<Contact>().find("name");
  return &field == name || field.options.currency;
}

/// Private fields, and names wherever in the deal they stand.
void hide_texts(Deal& deal, Language language, KeptTexts& kept) {
  const Disguises disguises(deal.coaches.empty() ? std::vector<Disguise>() : disguises_of(deal));
  for_each_text(deal_table(), &deal, [&](const Field& field, Located<Text>& text) {
    if (!text) return;
    if (field.options.is_private) {
      text.value = hidden_text.in(language);
    } else if (!disguises.empty() && !is_left_alone(field)) {
      if (auto hidden = disguised(*text, disguises, language))
        text.value = kept.emplace_back(std::move(*hidden));
    }
  });
}

}  // namespace

void hide_private(Deal& deal, Language language, KeptTexts& kept) {
  hide_texts(deal, language, kept);
  for (Coach& coach : deal.coaches.items) coach.name = {unnamed_coach.in(language), coach.who.span};
}

WithoutCoaches::WithoutCoaches(const Deal& deal) {
  std::vector<Disguise> all;
  for (const Words& said : {unnamed_coach, unnamed_contact})
    for (const Text word : {said.en, said.zh}) all.push_back({word, said});
  for (const Disguise& one : disguises_of(deal)) all.push_back(one);
  hide_ = [disguises = Disguises(std::move(all))](Text text) {
    return disguised(text, disguises, Language::en).value_or(std::string(text));
  };
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
