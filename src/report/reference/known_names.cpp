#include "report/reference/known_names.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace c136 {
namespace {

bool is_same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

template <class IsWanted>
bool any_name(std::string_view names, IsWanted is_wanted, char between = ' ') {
  return std::ranges::any_of(each_of(names, between), is_wanted);
}

template <class Entry, class Thing>
void add_place(std::vector<Entry>& entries, Thing Entry::*thing, Thing value,
               const PlacedField& placed) {
  auto entry = std::ranges::find(entries, value, thing);
  if (entry == entries.end()) entry = entries.insert(entries.end(), {value, {}});
  entry->places.push_back(&placed);
}

/// The keys and words of which the one thing or the other holds.
template <class IsField, class IsWord>
void find_in_files(const Config& config, IsField is_field, IsWord is_word, Known& known) {
  for (const PlacedField& placed : fields_of_all_files()) {
    if (is_field(placed)) add_place(known.fields, &KnownField::field, placed.field, placed);
    for (const Word& word : words_of(*placed.field, config))
      if (is_word(word)) add_place(known.words, &KnownWord::word, &word, placed);
  }
}

template <class IsWanted>
Known named(const Config& config, IsWanted is_wanted) {
  Known known;
  for (const Method* method : all_methods(config))
    if (is_wanted(method->id)) known.methods.push_back(method);
  for (const KnownCriterion& criterion : all_criteria_of(config))
    if (is_wanted(criterion.criterion->id) || is_wanted(name_of(criterion)))
      known.criteria.push_back(criterion);
  for (const Rule* rule : all_rules())
    if (is_wanted(rule->code)) known.rules.push_back(rule);
  find_in_files(
      config,
      [&](const PlacedField& placed) {
        const Field& field = *placed.field;
        return is_wanted(field.key) || is_wanted(field.zh) || is_wanted(placed.path) ||
               is_wanted(placed.zh_path) || any_name(field.options.also, is_wanted);
      },
      [&](const Word& word) {
        return is_wanted(word.id) || is_wanted(word.zh) || any_name(word.also, is_wanted);
      },
      known);
  for (const Term& term : glossary())
    if (is_wanted(term.en) || is_wanted(term.zh) || any_name(term.also, is_wanted, ';'))
      known.terms.push_back(&term);
  return known;
}

/// What is called so by people, though no file may call it so.
template <class IsWanted>
Known called(const Config& config, IsWanted is_wanted) {
  Known known;
  find_in_files(
      config,
      [&](const PlacedField& placed) {
        return any_name(placed.field->options.meant_by, is_wanted);
      },
      [&](const Word& word) { return any_name(word.meant_by, is_wanted); }, known);
  return known;
}

template <class Entry>
void append(std::vector<Entry>& all, std::vector<Entry> more, auto thing) {
  for (Entry& entry : more)
    if (std::ranges::find(all, std::invoke(thing, entry), thing) == all.end())
      all.push_back(std::move(entry));
}

/// A path as findings print it, without the entries that it picks: c3.members[who=wang].tendency.
std::string without_entries(std::string_view path) {
  std::string out;
  bool is_within = false;
  for (const char c : path) {
    if (c == '[') is_within = true;
    if (!is_within) out += c;
    if (c == ']') is_within = false;
  }
  return out;
}

}  // namespace

Known known_by(std::string_view typed, const Config& config) {
  const std::string name = without_entries(typed);
  const auto is_wanted = [&name](std::string_view other) { return is_same_name(name, other); };
  Known known = named(config, is_wanted);
  return known.empty() ? called(config, is_wanted) : known;
}

Known known_by(const std::vector<std::string>& names, const Config& config) {
  if (names.empty()) return named(config, [](std::string_view) { return true; });
  Known all;
  for (const std::string& name : names) {
    Known known = known_by(name, config);
    append(all.methods, std::move(known.methods), std::identity());
    append(all.criteria, std::move(known.criteria), &KnownCriterion::criterion);
    append(all.rules, std::move(known.rules), std::identity());
    append(all.fields, std::move(known.fields), &KnownField::field);
    append(all.words, std::move(known.words), &KnownWord::word);
    append(all.terms, std::move(known.terms), std::identity());
  }
  return all;
}

}  // namespace c136
