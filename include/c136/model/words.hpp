// The words a deal file may use where a list of words is fixed: one enum per list, and for each
// word its English spelling, its Chinese name (accepted wherever the English one is) and what it
// means.
#pragma once

#include "c136/base/words.hpp"

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace c136 {

/// `id` is what machine formats print; `zh` is the Chinese spelling and display name.
struct Word {
  std::string_view id;
  std::string_view zh;
  Words meaning{};              // may be empty where the word speaks for itself
  std::string_view meant_by{};  // what people write for it: not read, the word is offered
  std::string_view also{};      // other spellings, which are read
  std::string_view en{};        // how people read it in English; empty: as its id
};

/// Whether a name is one of several that are written with blanks between them.
bool is_among(std::string_view names, std::string_view name);
std::vector<std::string_view> each_of(std::string_view names, char between = ' ');

/// How a word is shown to a person.
constexpr std::string_view shown(const Word& word, Language language) {
  return language == Language::zh ? word.zh : word.en.empty() ? word.id : word.en;
}

/// Stages and posts are lists that a repository may define: their values are indices into
/// Config::stages and Config::posts.
enum class Stage : std::uint8_t {};
enum class Post : std::uint8_t {};

/// The ten criteria in the order in which they are printed. [C136]
enum class Criterion : std::uint8_t { w, f1, f2, f3, c1, c2, c3, c4, c5, c6 };
inline constexpr std::size_t criterion_count = 10;
using Criteria = std::bitset<criterion_count>;
constexpr std::size_t index(Criterion c) { return static_cast<std::size_t>(c); }
std::span<const Criterion> all_criteria();
/// "C1", "F2", "W"
std::string_view label(Criterion);
/// What the criterion asks, method.md section 1.
Words title(Criterion);

/// What a coach confirms or denies: one of the ten criteria, or what only other methods ask for.
enum class CoachTopic : std::uint8_t {
  w,
  f1,
  f2,
  f3,
  c1,
  c2,
  c3,
  c4,
  c5,
  c6,
  payment,
  value,
  closest
};
inline constexpr std::size_t topic_count = criterion_count + 3;
constexpr std::size_t index(CoachTopic t) { return static_cast<std::size_t>(t); }
constexpr CoachTopic topic_of(Criterion c) { return static_cast<CoachTopic>(c); }
constexpr std::optional<Criterion> criterion_of(CoachTopic t) {
  if (index(t) >= criterion_count) return std::nullopt;
  return static_cast<Criterion>(t);
}
/// "C1", "W"; "payment" / "付款"
std::string_view label(CoachTopic, Language);

enum class CustomerClass : std::uint8_t { standard, managed };
enum class Grade : std::uint8_t { A1, A2, A3, B1, B2, B3, C1, C2, C3 };
enum class Status : std::uint8_t { open, won, lost, shelved };
enum class CoachKind : std::uint8_t { customer, partner, retired, bank, consultant, government };
enum class Reason : std::uint8_t {
  price,
  relationship,
  product,
  service,
  timing,
  funds,
  tender_terms,
  cancelled,
  no_decision,
  other
};
enum class Control : std::uint8_t { strategic, financial, operational };
enum class Level : std::uint8_t { senior, middle, junior };
enum class Seat : std::uint8_t { top, key, member, outside };
enum class Role : std::uint8_t {
  initiator,
  user,
  influencer,
  handler,
  decider,
  approver,
  investor,
  gatekeeper,
  checker,
  buyer
};
enum class Influence : std::uint8_t { high, medium, low };
enum class Relation : std::uint8_t { contact, know, accept, respect, trust, partner };
enum class Basis : std::uint8_t { statement, fact, assumption };
enum class Threat : std::uint8_t { main, minor };
enum class ItemKind : std::uint8_t { task, node, milestone };
enum class EntryKind : std::uint8_t {
  visit,
  reception,
  call,
  meeting,
  demo,
  event,
  internal,
  review
};
enum class Outcome : std::uint8_t { order, advance, continuation, no_sale };
enum class Sign : std::uint8_t {
  tells_internal,
  tells_rivals,
  keeps_secrets,
  advises,
  creates_openings,
  agrees_needs,
  blocks_rivals,  // +3
  common_ground,
  joins_events,
  spreads_value,
  supports_cooperation,
  knows_by_name,  // +2
  knows_us,
  willing_to_meet,
  likes_known,
  approves,  // +1
  no_position,
  indifferent,
  balances,  // 0
  avoids,
  disapproves,  // -1
  opposes_openly,
  refuses_events,
  obstructs,  // -2
  opposes_all,
  withholds,
  helps_rival  // -3
};

/// The grade of tendency that a sign shows, -3..+3. [C136]
int grade_of(Sign);
/// "insider", "supporter", ...; print the number with it, because 支持 names both +2 and +1.
Words tendency_name(int tendency);

/// The words of an enum, in the order of its values.
template <class E>
std::span<const Word> words_of();
template <>
std::span<const Word> words_of<Criterion>();
template <>
std::span<const Word> words_of<CoachTopic>();
template <>
std::span<const Word> words_of<CustomerClass>();
template <>
std::span<const Word> words_of<Grade>();
template <>
std::span<const Word> words_of<Status>();
template <>
std::span<const Word> words_of<CoachKind>();
template <>
std::span<const Word> words_of<Reason>();
template <>
std::span<const Word> words_of<Control>();
template <>
std::span<const Word> words_of<Level>();
template <>
std::span<const Word> words_of<Seat>();
template <>
std::span<const Word> words_of<Role>();
template <>
std::span<const Word> words_of<Influence>();
template <>
std::span<const Word> words_of<Relation>();
template <>
std::span<const Word> words_of<Basis>();
template <>
std::span<const Word> words_of<Threat>();
template <>
std::span<const Word> words_of<ItemKind>();
template <>
std::span<const Word> words_of<EntryKind>();
template <>
std::span<const Word> words_of<Outcome>();
template <>
std::span<const Word> words_of<Sign>();

template <class E>
const Word& word_of(E value) {
  return words_of<E>()[static_cast<std::size_t>(value)];
}

template <class E>
std::string_view name_of(E value, Language language) {
  return shown(word_of(value), language);
}

}  // namespace c136
