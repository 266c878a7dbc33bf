#include "c136/model/field.hpp"

#include <algorithm>

#include "c136/model/config.hpp"

namespace c136 {

const Field* Table::find(std::string_view key) const {
  const auto found = std::ranges::find_if(
      fields, [key](const Field& field) { return field.key == key || field.zh == key; });
  return found == fields.end() ? nullptr : &*found;
}

const Table& deal_table() { return table_of<Deal>(); }

std::span<const Word> detail::stage_words(const Config& config) { return config.stages; }

std::span<const Word> detail::post_words(const Config& config) { return config.posts; }

}  // namespace c136
