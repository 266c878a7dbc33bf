#include "c136/model/field.hpp"

#include <algorithm>

#include "c136/model/config.hpp"

namespace c136 {

namespace {

/// Most names differ in length or first byte, and need no call of memcmp.
bool is_same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && (a.empty() || (a[0] == b[0] && a == b));
}

}  // namespace

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
