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
bool is_same(std::string_view a, std::string_view b) {
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  if (size > 16 || size < 2) return a == b;
  if (size >= 8) return has_same_ends<std::uint64_t>(a.data(), b.data(), size);
  if (size >= 4) return has_same_ends<std::uint32_t>(a.data(), b.data(), size);
  return has_same_ends<std::uint16_t>(a.data(), b.data(), size);
}

}  // namespace

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

const Word* find_word(std::span<const Word> words, std::string_view spelling) {
  const auto found = std::ranges::find_if(
      words, [spelling](const Word& word) { return spelling == word.id || spelling == word.zh; });
  return found == words.end() ? nullptr : &*found;
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
  return found == others.end() ? nullptr : &*found;
}

const Table& deal_table() { return table_of<Deal>(); }

std::span<const Word> detail::stage_words(const Config& config) { return config.stages; }

std::span<const Word> detail::post_words(const Config& config) { return config.posts; }

}  // namespace c136
