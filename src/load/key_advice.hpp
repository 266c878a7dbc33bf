// What to say of a key that does not fit: the nearest known one, where it is at home, the sign that
// spoilt it. Not here: finding such keys (load/decode.cpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/load/tree.hpp"
#include "c136/model/field.hpp"

#include <string_view>

namespace c136 {

/// The part of a colonless entry that was meant as its key: all of it when there is no colon at
/// all.
std::string_view key_before_colon(std::string_view text);

/// The field that the key means, or whose name is nearest to it; null when there is none.
const Field* intended_field(std::string_view key, const Table&);

/// Where the key belongs: "c1.profile"; empty when nowhere, or in several places.
std::string home_of_key(std::string_view key, const Table& root, KeyNames);

/// S002 of a key that `table` does not have; `root` is the table of the whole file.
Diagnostic explain_unknown_key(const Node& key, const Node& value, const Table& table,
                               const Table& root, KeyNames, Language);

/// Of an entry of { } without a colon: S002, or S001 where the colon is there and is none to YAML.
Diagnostic explain_no_colon(const Node& key, const Table&, Language);

/// S004 of a value that is a list or map where another belongs, or a single value where a map does.
/// `alone`: it is the whole value of its key, no entry of a list.
Diagnostic explain_form(const Node& value, const Field&, bool alone, KeyNames, Language);

/// S003 of a file that says nothing.
Diagnostic explain_empty_file(const Table& root, Language);

/// S004 of a file that is a list or a text.
Diagnostic explain_root(const Node& node, const Table& root, Language);

}  // namespace c136
