// What is to be written at a place: a value, a list or a map, still without a layout. Not here:
// what a person typed for it (edit/typed.hpp), and where it goes (edit/manuscript.hpp).
#pragma once

#include "c136/base/yaml_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct Content {
  enum class Kind : unsigned char { word, prose, list, map };

  Kind kind = Kind::word;
  std::string text;               // of a word (id, number, date) and of prose
  std::vector<std::string> keys;  // of a map
  std::vector<Content> values;    // of a list or map
  std::string comment = {};       // behind the first line of an item

  static Content word(std::string text) { return {Kind::word, std::move(text), {}, {}, {}}; }
  static Content prose(std::string text) { return {Kind::prose, std::move(text), {}, {}, {}}; }
  static Content list() { return {Kind::list, {}, {}, {}, {}}; }
  static Content map() { return {Kind::map, {}, {}, {}, {}}; }

  bool is_scalar() const { return kind == Kind::word || kind == Kind::prose; }
  void add(std::string key, Content value) {
    keys.push_back(std::move(key));
    values.push_back(std::move(value));
  }
  /// The value of a key; null when there is none.
  const Content* find(std::string_view key) const;
  void remove(std::string_view key);
};

/// A list of prose.
Content list_of(const std::vector<std::string>& texts);

/// How a file is laid out.
struct Layout {
  std::size_t map_indent = 2;   // of the keys below a key
  std::size_t list_indent = 2;  // of the dashes below a key
};

/// On one line, lists and maps in brackets.
std::string in_brackets(const Content&);
std::string item_in_brackets(const Content&);

/// Whether it fits behind its key: all but lists of maps, lists of prose, and maps.
bool fits_behind_key(const Content&);
std::string behind_key(const Content&);

/// The lines of `key: value`, of a map's entries, of a list's item; without indent.
std::vector<std::string> lines_of_key(std::string_view key, const Content&, const Layout&);
std::vector<std::string> lines_of_map(const Content&, const Layout&);
std::vector<std::string> lines_of_list(const Content&, const Layout&);
std::vector<std::string> lines_of_item(const Content&, const Layout&);

}  // namespace c136
