// The names of places in a deal, as `check` prints them: c3.members[who=wang].tendency. Keys are
// taken in either language; an entry by its number from 1, or by what it is called. Not here: what
// is done at the place (edit/edit.hpp).
#pragma once

#include "c136/base/words.hpp"
#include "c136/load/tree.hpp"
#include "c136/model/field.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

inline constexpr std::size_t no_node = static_cast<std::size_t>(-1);

/// One step down: to a key of a map, or to an entry of a list.
struct Step {
  bool is_entry = false;
  std::string key;   // of an entry: by which of its keys it is named; empty: by any, or its number
  std::string text;  // of an entry: what it is called

  // Known once it is resolved:
  const Field* field = nullptr;  // of a key; of an entry, that of its list; null: the user's own
  const Table* table = nullptr;  // of the map that the key is in
  bool is_free_key = false;      // the key is a name itself, as in `rivals`
  std::size_t key_node = no_node, node = no_node;  // none: it does not stand
};

using Path = std::vector<Step>;

/// Throws Failure for what is no path.
Path parse_path(std::string_view text, Language);

/// How the path is written; in Chinese keys once it is resolved.
std::string to_string(const Path&, bool chinese = false);

/// Another name of the one whose id this is; empty when there is none.
using NameOfId = std::function<std::string(std::string_view id)>;

/// Finds the steps as far as they stand. Throws Failure for a key that is unknown there, and for an
/// entry that is not there or not the only one, with those that are.
void resolve(Path&, const Tree&, const Table& root, Language, const NameOfId&);

/// The same in one of the files that the tree was joined of: entries are those of the resolved path
/// or parts of them. What does not stand there has no node.
Path within(const Path& resolved, const Tree& joined, const Tree& part, std::size_t file);

/// The keys of a map, the items of a list.
std::vector<std::size_t> children_of(const Tree&, std::size_t node);

/// Of the value of a map's key, by either of its names; none when it is not there.
std::size_t key_in(const Tree&, std::size_t map, const Table*, std::string_view key);

}  // namespace c136
