// What a person typed for a field, as it is to be written: people by their ids, days in full, words
// in the language of the file. What cannot be understood is written as it was typed: the reading
// back says what is wrong with it.
#pragma once

#include "c136/base/date.hpp"
#include "c136/base/words.hpp"
#include "c136/load/tree.hpp"
#include "c136/model/config.hpp"
#include "c136/model/field.hpp"
#include "edit/content.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// What is known when somebody's words are taken in.
struct Typing {
  const Deal& deal;
  const Config& config;
  Date as_of;
  Language language;
  bool chinese = false;  // the file's keys
  std::vector<std::string>* remarks = nullptr;

  /// What the person should know of how this was understood; once, and nothing for no text.
  void remark(std::string text) const;
};

/// One value, or a list of them with commas between. Throws Failure for a person who is nobody, and
/// for a field that has keys of its own; `path` is how it is called then.
Content typed_value(const Field&, std::string_view text, const Typing&, std::string_view path);

/// One item of a list that is no map.
Content typed_item(const Field&, std::string_view text, const Typing&);

/// An entry of `KEY=VALUE` in the order of the table.
Content typed_entry(const Table&, const std::vector<std::string>& pairs, const Typing&);

/// "KEY=VALUE" in its two parts, whichever keyboard the sign is from; none where there is no sign.
struct KeyAndValue {
  std::string_view key, value;
};
std::optional<KeyAndValue> key_and_value(std::string_view text);

/// Adds one key to an entry that is being made, where the table has it; nothing for no text.
void add_typed(Content& entry, const Table&, std::string_view key, std::string_view text,
               const Typing&);

void add_content(Content& entry, const Table&, std::string_view key, Content, const Typing&);
/// A list of prose, an item each.
void add_texts(Content& entry, const Table&, std::string_view key,
               const std::vector<std::string>& texts, const Typing&);

/// "a, b，c" in parts, without blanks around them.
std::vector<std::string> parts_of(std::string_view text);

/// Whether the file holds what is to be written, in whatever words.
bool holds(const Tree&, std::size_t node, const Field*, const Content&, const Config&);

}  // namespace c136
