// The keys of a deal file: one table per struct, one row per field, and no other place that knows a
// key. The reader, "did you mean", the JSON Schema, the manual's table, `explain` and the scaffold
// all walk these rows. Not here: how a value is read from its text (load/decode.cpp).
#pragma once

#include "c136/model/deal.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace c136 {

struct Config;
struct Table;

/// The form of one value, or of each item where the field is a list.
enum class Kind : std::uint8_t {
  text,
  id,
  integer,
  money,
  date,
  period,
  boolean,
  word,
  value136,
  map
};

/// What an id must name; anything else is S007.
enum class Reference : std::uint8_t {
  none,         // a free id: our own people
  contact,      // c1.contacts
  participant,  // a contact or a coach: `with`
  coach,        // coaches.who: a contact, or with `name` a new id
  side,         // us or a competitor
  competitor,
  winner  // us, none, or a competitor
};

/// The words that stand where an id may, or instead of a list. No id is called so, in either
/// language; what is read is the English one.
inline constexpr std::array<Word, 2> reserved_words{
    {{us_id, "我方", {"Ourselves.", "我们自己。"}, "我们 我司 本公司 本方 ours ourselves"},
     {"none", "无", {"Nobody, or nothing.", "没有这样的人或事。"}, "没有 暂无 nobody nothing"}}};
inline constexpr const Word& none_word = reserved_words[1];
inline constexpr std::string_view none_id = none_word.id;

/// Those that a reference takes.
std::span<const Word> words_of(Reference);

/// The word that is spelt so in either language; null when none is.
const Word* find_word(std::span<const Word>, std::string_view spelling);

/// The word that people mean who write this instead; null when none is known.
const Word* word_meant(std::span<const Word>, std::string_view spelling);

/// What a row may say beside key, names and meaning.
struct FieldOptions {
  bool required = false;
  Reference reference = Reference::none;
  std::int32_t low = INT32_MIN, high = INT32_MAX;  // of an int
  bool or_none = false;                            // a list that may be the word none
  bool unique = false;                             // an id no two items of the list may share: S008
  bool by_key =
      false;  // a list written as a map: each entry's first field is the key, its second the value
  bool currency = false;        // a text that is a code of ISO 4217
  std::string_view unless{};    // not required where this other key of the map is given
  bool shared = false;          // of an account: a deal that names the account takes it over
  bool is_private = false;      // a text that reports leave out unless --full: model/privacy.hpp
  bool short_scaffold = false;  // stands in the short form of `c136 new`
  std::string_view meant_by{};  // what people write for the key: not read, the key is offered
  std::string_view also{};      // other names, which are read
};

struct Field {
  std::string_view key;
  std::string_view zh;  // the Chinese key
  Words meaning;
  FieldOptions options;
  Kind kind;
  std::span<const Word> (*words)(const Config&);          // of a word, else null
  void (*choose)(void* located, std::size_t word, Span);  // of a word: sets Located<E>, else null
  std::optional<std::size_t> (*chosen)(
      const void* located);                         // of a word: which stands there, else null
  const Table& (*table)();                          // of a map, else null
  void* (*at)(void* owner);                         // the member: Located<T>, a Section, or a List
  Section* (*section)(void* owner);                 // of a map that is no list, else null
  ListBase* (*list)(void* owner);                   // of a list, else null
  void (*reserve)(void* owner, std::size_t items);  // so many will be appended to the list
  void* (*append)(void* owner);    // adds an item to the list and gives its address
  void (*drop_last)(void* owner);  // takes the item back
  void (*each)(void* owner, const std::function<void(void* item)>&);  // the list's items in order
  Section* (*item_section)(void* item);  // of a list of maps: the item's Section
};

/// How keys are named to the reader: in the language in which the file writes most of them.
enum class KeyNames : std::uint8_t { english, chinese };

constexpr std::string_view name_of(const Field& field, KeyNames names) {
  return names == KeyNames::chinese ? field.zh : field.key;
}

/// Which of the field's names this is: 0 its key, 1 the Chinese one, then the others that are read.
std::optional<unsigned> name_number(const Field&, std::string_view name);

/// The fixed words that the field takes: those of an enum, or those that stand for an id or a list.
std::span<const Word> words_of(const Field&, const Config&);

struct Table {
  std::string_view name;  // for people and for the JSON Schema's definitions: "contact"
  std::span<const Field> fields;

  /// By one of its names; null when unknown. Looks first where keys in the order of the table
  /// would have it: behind the field `before`.
  const Field* find(std::string_view key, const Field* before = nullptr) const;

  /// The field that people mean who write this instead; null when none is known.
  const Field* meant(std::string_view key) const;
};

/// The table of a struct, defined in src/model/fields_*.cpp.
template <class T>
const Table& table_of();
template <>
const Table& table_of<Equipment>();
template <>
const Table& table_of<Customer>();
template <>
const Table& table_of<Profile>();
template <>
const Table& table_of<Project>();
template <>
const Table& table_of<Department>();
template <>
const Table& table_of<Contact>();
template <>
const Table& table_of<History>();
template <>
const Table& table_of<C1>();
template <>
const Table& table_of<Signal>();
template <>
const Table& table_of<Motive>();
template <>
const Table& table_of<C2>();
template <>
const Table& table_of<Needs>();
template <>
const Table& table_of<Goal>();
template <>
const Table& table_of<Member>();
template <>
const Table& table_of<C3>();
template <>
const Table& table_of<ProcessStep>();
template <>
const Table& table_of<DecisionPoint>();
template <>
const Table& table_of<Decision>();
template <>
const Table& table_of<Approval>();
template <>
const Table& table_of<C4>();
template <>
const Table& table_of<Competitor>();
template <>
const Table& table_of<Resource>();
template <>
const Table& table_of<Swot>();
template <>
const Table& table_of<C5>();
template <>
const Table& table_of<RivalMatch>();
template <>
const Table& table_of<Factor>();
template <>
const Table& table_of<Change>();
template <>
const Table& table_of<C6>();
template <>
const Table& table_of<Payment>();
template <>
const Table& table_of<Coach>();
template <>
const Table& table_of<Action>();
template <>
const Table& table_of<PlanItem>();
template <>
const Table& table_of<Cost>();
template <>
const Table& table_of<AskedAction>();
template <>
const Table& table_of<LogEntry>();
template <>
const Table& table_of<Offer>();
template <>
const Table& table_of<Result>();
template <>
const Table& table_of<Ignored>();
template <>
const Table& table_of<Deal>();

/// The root of a deal file: table_of<Deal>().
const Table& deal_table();

/// The root of an account file: the fields of a Deal that a customer's deals share.
const Table& account_table();

// ---- how a row is made: field<&Contact::phone>("phone", "电话", {"...", "..."}, {.required =
// true}) ----

namespace detail {

template <class M>
struct Member;
template <class Owner, class T>
struct Member<T Owner::*> {
  using owner = Owner;
  using type = T;
};

template <class T>
struct IsList : std::false_type {
  using item = T;
};
template <class T>
struct IsList<List<T>> : std::true_type {
  using item = T;
};

template <class T>
struct Leaf {
  using type = void;
};
template <class T>
struct Leaf<Located<T>> {
  using type = T;
};

template <class E>
std::span<const Word> fixed_words(const Config&) {
  return words_of<E>();
}
std::span<const Word> stage_words(const Config&);
std::span<const Word> post_words(const Config&);

template <class T>
constexpr Kind kind_of() {
  using L = typename Leaf<T>::type;
  if constexpr (std::is_void_v<L>)
    return Kind::map;
  else if constexpr (std::is_same_v<L, Text>)
    return Kind::text;
  else if constexpr (std::is_same_v<L, Id>)
    return Kind::id;
  else if constexpr (std::is_same_v<L, std::int32_t>)
    return Kind::integer;
  else if constexpr (std::is_same_v<L, Money>)
    return Kind::money;
  else if constexpr (std::is_same_v<L, Date>)
    return Kind::date;
  else if constexpr (std::is_same_v<L, Period>)
    return Kind::period;
  else if constexpr (std::is_same_v<L, bool>)
    return Kind::boolean;
  else if constexpr (std::is_same_v<L, Value>)
    return Kind::value136;
  else {
    static_assert(std::is_enum_v<L>);
    return Kind::word;
  }
}

}  // namespace detail

template <auto M>
constexpr Field field(std::string_view key, std::string_view zh, Words meaning,
                      FieldOptions options = {}) {
  using Owner = typename detail::Member<decltype(M)>::owner;
  using T = typename detail::Member<decltype(M)>::type;
  using Item = typename detail::IsList<T>::item;
  using L = typename detail::Leaf<Item>::type;

  Field f{key,     zh,      meaning, options, detail::kind_of<Item>(),
          nullptr, nullptr, nullptr, nullptr, nullptr,
          nullptr, nullptr, nullptr, nullptr, nullptr,
          nullptr, nullptr};
  f.at = [](void* owner) -> void* { return &(static_cast<Owner*>(owner)->*M); };
  if constexpr (std::is_same_v<L, Stage>)
    f.words = detail::stage_words;
  else if constexpr (std::is_same_v<L, Post>)
    f.words = detail::post_words;
  else if constexpr (std::is_enum_v<L>)
    f.words = detail::fixed_words<L>;
  if constexpr (std::is_enum_v<L>) {
    f.choose = [](void* located, std::size_t word, Span span) {
      *static_cast<Located<L>*>(located) = {static_cast<L>(word), span};
    };
    f.chosen = [](const void* located) -> std::optional<std::size_t> {
      const auto& value = *static_cast<const Located<L>*>(located);
      return value ? std::optional(static_cast<std::size_t>(*value)) : std::nullopt;
    };
  }
  if constexpr (std::is_void_v<L>) f.table = table_of<Item>;
  if constexpr (detail::IsList<T>::value) {
    f.list = [](void* owner) -> ListBase* { return &(static_cast<Owner*>(owner)->*M); };
    f.reserve = [](void* owner, std::size_t items) {
      (static_cast<Owner*>(owner)->*M).items.reserve(items);
    };
    f.append = [](void* owner) -> void* {
      return &(static_cast<Owner*>(owner)->*M).items.emplace_back();
    };
    f.each = [](void* owner, const std::function<void(void*)>& visit) {
      for (auto& item : (static_cast<Owner*>(owner)->*M).items) visit(&item);
    };
    f.drop_last = [](void* owner) { (static_cast<Owner*>(owner)->*M).items.pop_back(); };
    if constexpr (std::is_void_v<L>)
      f.item_section = [](void* item) -> Section* { return static_cast<Item*>(item); };
  } else if constexpr (std::is_void_v<L>) {
    f.section = [](void* owner) -> Section* { return &(static_cast<Owner*>(owner)->*M); };
  }
  return f;
}

}  // namespace c136
