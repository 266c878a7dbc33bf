#include "c136/model/field.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "c136/model/config.hpp"

namespace c136 {

namespace {

template <class Number>
Number number_at(const char* at) {
  Number number{};
  std::memcpy(&number, at, sizeof number);
  return number;
}

/// The texts are as long as each other, and at least as long as a number; at most twice as long.
template <class Number>
bool has_same_ends(const char* a, const char* b, std::size_t size) {
  const std::size_t last = size - sizeof(Number);
  return number_at<Number>(a) == number_at<Number>(b) &&
         number_at<Number>(a + last) == number_at<Number>(b + last);
}

/// Names are compared with every key of a file: two numbers tell most of them apart or alike, where
/// a call of memcmp would cost more than the comparison.
bool has_same_bytes(const char* a, const char* b, std::size_t size) {
  if (size > 16 || size < 2) return std::memcmp(a, b, size) == 0;
  if (size >= 8) return has_same_ends<std::uint64_t>(a, b, size);
  if (size >= 4) return has_same_ends<std::uint32_t>(a, b, size);
  return has_same_ends<std::uint16_t>(a, b, size);
}

/// The length alone tells most of them apart.
inline bool is_same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && has_same_bytes(a.data(), b.data(), a.size());
}

/// How many of the names, with blanks between them, stand before this one; none when it is not one
/// of them.
std::optional<unsigned> number_among(std::string_view names, std::string_view name) {
  for (unsigned number = 0; names.size() >= name.size() && !names.empty(); ++number) {
    const std::size_t end = std::min(names.find(' '), names.size());
    if (is_same(names.substr(0, end), name)) return number;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return std::nullopt;
}

template <class IsWanted>
const Field* first_of(std::span<const Field> fields, IsWanted is_wanted) {
  const auto found = std::ranges::find_if(fields, is_wanted);
  return found == fields.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string_view> each_of(std::string_view names, char between) {
  std::vector<std::string_view> all;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(between), names.size());
    all.push_back(names.substr(0, end));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return all;
}

bool is_among(std::string_view names, std::string_view name) {
  return number_among(names, name).has_value();
}

std::span<const Word> words_of(Reference reference) {
  const std::span<const Word> all(reserved_words);
  switch (reference) {
    case Reference::side:
      return all.first(1);
    case Reference::winner:
      return all;
    default:
      return {};
  }
}

/// Other spellings are looked at last: they are rare, and no other word is spelt so.
const Word* find_word(std::span<const Word> words, std::string_view spelling) {
  for (const Word& word : words)
    if (is_same(word.id, spelling) || is_same(word.zh, spelling)) return &word;
  for (const Word& word : words)
    if (is_among(word.also, spelling)) return &word;
  return nullptr;
}

const Word* word_meant(std::span<const Word> words, std::string_view spelling) {
  const auto found = std::ranges::find_if(
      words, [spelling](const Word& word) { return is_among(word.meant_by, spelling); });
  return found == words.end() ? nullptr : &*found;
}

std::optional<unsigned> name_number(const Field& field, std::string_view name) {
  if (is_same(field.key, name)) return 0;
  if (is_same(field.zh, name)) return 1;
  const auto other = number_among(field.options.also, name);
  return other ? std::optional(*other + 2) : std::nullopt;
}

std::span<const Word> words_of(const Field& field, const Config& config) {
  if (field.words) return field.words(config);
  if (field.options.or_none) return {&none_word, 1};
  return words_of(field.options.reference);
}

const Field* Table::find(std::string_view key, const Field* before) const {
  const auto is_named = [key](const Field& field) {
    return is_same(field.key, key) || is_same(field.zh, key);
  };
  const auto from =
      before ? fields.subspan(static_cast<std::size_t>(before - fields.data()) + 1) : fields;
  auto found = std::ranges::find_if(from, is_named);
  if (found != from.end()) return &*found;
  const auto others = fields.first(fields.size() - from.size());
  found = std::ranges::find_if(others, is_named);
  if (found != others.end()) return &*found;
  return first_of(fields, [key](const Field& field) { return is_among(field.options.also, key); });
}

const Field* Table::meant(std::string_view key) const {
  return first_of(fields,
                  [key](const Field& field) { return is_among(field.options.meant_by, key); });
}

const Table& deal_table() { return table_of<Deal>(); }

std::span<const Word> detail::stage_words(const Config& config) { return config.stages; }

std::span<const Word> detail::post_words(const Config& config) { return config.posts; }

}  // namespace c136
