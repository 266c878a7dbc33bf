// One YAML file while it is edited. Every change is one splice of bytes: what it does not mean to
// touch stays as it is, comments, order, quotes and line ends included, and is read again to make
// sure of it. Not here: what a path names (edit/path.hpp), and what is written there
// (edit/content.hpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/load/tree.hpp"
#include "c136/model/field.hpp"
#include "edit/content.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct SourceFile;

/// Why nothing is changed: the finding that the change would bring, or where it cannot be made.
struct Refusal {
  Diagnostic why;
};

class Manuscript {
 public:
  /// `bytes` as they stand in the file. Throws Refusal for what is no YAML.
  Manuscript(std::string name, std::string bytes, const Table& root, Language);

  const std::string& name() const { return name_; }
  const Table& root() const { return *root_; }
  const Tree& tree() const;
  const std::string& text() const;  // without the byte order mark
  std::string bytes() const;
  /// Keys are written in the language that the file has most of them in.
  bool is_chinese() const;
  std::string_view name_of(const Field& field) const { return is_chinese() ? field.zh : field.key; }

  // Nodes are numbers of the tree; those of before are void after a change. A key's value is the
  // node behind it.

  /// Puts it in the place of the key's value, be it missing or a scalar.
  void replace(std::size_t key, const Content&);
  /// Adds a key to a map, where its table has it; `field` is null for a key of the user's own.
  void add_key(std::size_t map, const Table*, const Field*, std::string_view key, const Content&);
  /// Adds an item to the list or list of one behind a key, so that so many stand before it.
  void add_item(std::size_t key, std::size_t before, const Content&);
  /// Puts it in the place of an item that is a scalar.
  void replace_item(std::size_t item, const Content&);
  /// Whether a comment stands behind the key or its value.
  bool has_comment_behind(std::size_t key) const;
  /// Takes a key and its value away; a comment behind them keeps the key.
  void remove_key(std::size_t map, std::size_t key);
  void remove_item(std::size_t list, std::size_t item);

 private:
  struct Bytes {
    std::size_t begin, end;
  };
  const Node& node(std::size_t i) const { return tree().nodes[i]; }
  std::size_t line_begin(std::size_t at) const;
  std::size_t line_end(std::size_t at) const;
  std::size_t next_line(std::size_t at) const;
  std::size_t column(std::size_t at) const { return at - line_begin(at); }
  std::string rest_of_line(std::size_t at) const;
  bool is_blank_line(std::size_t at) const;
  bool has_comment(std::size_t at) const;
  std::size_t behind(std::size_t end, std::size_t indent) const;
  std::size_t colon_end(std::size_t key) const;
  Bytes value_bytes(std::size_t key) const;
  std::size_t dash_of(std::size_t item) const;
  std::string line_break() const;
  std::string joined(const std::vector<std::string>& lines, std::size_t indent) const;
  Layout layout() const;
  std::vector<std::size_t> children(std::size_t of) const;
  bool is_in_brackets(std::size_t of) const;

  void splice(Bytes, std::string_view text);
  void insert_lines(std::size_t at, std::string lines);
  void remove_lines(std::size_t begin, std::size_t end);
  void add_key_in_brackets(std::size_t map, std::size_t anchor, const std::string& entry);
  void add_key_on_a_line(std::size_t map, std::size_t anchor, const std::string& key,
                         const Content&);
  void add_first_keys(const std::string& key, const Content&);
  void add_item_in_brackets(std::size_t list, std::size_t before, const Content&);
  void add_item_on_a_line(std::size_t list, std::size_t before, const Content&);
  void widen(std::size_t key, std::size_t before, const Content&);
  void remove_in_brackets(std::size_t of, std::size_t first, std::size_t begin, std::size_t end);
  void read(std::string text);

  std::string name_;
  const Table* root_;
  Language language_;
  bool has_mark_ = false;  // the byte order mark
  std::shared_ptr<const SourceFile> file_;
};

}  // namespace c136
