// A tree into a struct, by the field tables: unknown, missing and doubled keys, wrong forms, wrong
// words. Decoding goes on after a bad field, so that one run shows them all.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/load/tree.hpp"
#include "c136/model/config.hpp"
#include "c136/model/field.hpp"

#include <algorithm>
#include <vector>

namespace c136 {

/// An id that must name something in the same deal.
struct PendingReference {
  Reference reference;
  Located<Id> id;
};

struct Decoded {
  std::vector<PendingReference> references;  // in the order of the file
  KeyNames names = KeyNames::english;        // how the file writes its keys
  std::vector<const Table*> faulty;  // of lists with an error, and of sections that are none

  bool is_faulty(const Table& table) const {
    return std::ranges::find(faulty, &table) != faulty.end();
  }
};

/// Fills `object`, the struct that `table` describes, from the tree's root. Adds S001 to S008, and
/// stops when there are `max_errors`.
Decoded decode(const Tree&, const Table& table, void* object, const Config&, Language,
               std::vector<Diagnostic>& errors);

/// The language in which the file writes most of its outermost keys.
KeyNames key_names(const Tree&, const Table& root);

/// Missing: nothing written, only blanks, or an empty list or map.
bool is_missing(const Node&);

}  // namespace c136
