// Two trees into one: a deal with the account it belongs to, or with the private file beside it.
// format.md section 8: maps are joined key by key, the deal's own value winning; lists are joined.
#pragma once

#include "c136/load/tree.hpp"
#include "c136/model/field.hpp"

#include <cstdint>
#include <optional>

namespace c136 {

struct JoinOptions {
  std::uint16_t first_file = 0;  // the number that the first file of `other` has now
  bool other_first = false;      // in joined lists the entries of `other` stand first
  bool same_items = false;       // entries with the same id become one
  std::optional<std::uint16_t> same_items_of{};  // those of this file of `own` do
  const Table* only =
      nullptr;  // of the root, take the fields this table marks as shared; null: all
};

/// Both roots are maps that `table` describes. The result's texts belong to the two trees.
Tree join(const Tree& own, const Tree& other, const Table& table, const JoinOptions&);

/// The value of a key in a map, by either of its names; null when it is not there.
const Node* value_of(const Tree&, std::size_t map, const Table&, std::string_view key);

}  // namespace c136
