// What stands in the fields of a deal, reached by the field tables: a new key needs no line here.
// For reports that show all of a deal. Not here: what follows from the facts (model/facts.hpp).
#pragma once

#include "c136/document/document.hpp"
#include "c136/model/facts.hpp"
#include "c136/model/field.hpp"

#include <functional>
#include <string>

namespace c136 {

/// "Reports to", "上级": the field's name for people.
std::string label_of(const Field&, Language);

/// Whether something stands in this field of the struct.
bool is_present(const Field&, const void* owner);

/// The items of a list, as addresses for the functions below.
void for_each_item(const Field&, const void* owner, const std::function<void(const void*)>&);

/// A field that is no map, for people: names instead of ids, words in the language of the facts; a
/// list as one text. Empty when nothing stands there.
Cell cell_of(const Field&, const void* owner, const Facts&);

/// All that stands in a struct, with the English keys and words; a section that is absent is left
/// out.
Json json_of(const Table&, const void* owner, const Config&);

}  // namespace c136
