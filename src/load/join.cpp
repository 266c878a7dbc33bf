#include "load/join.hpp"

#include "load/decode.hpp"

#include <algorithm>
#include <vector>

namespace c136 {
namespace {

/// What makes two keys the same: the field they name, else their text.
bool same_key(const Node& a, const Node& b, const Table* table) {
  if (a.kind != Node::Kind::scalar || b.kind != Node::Kind::scalar) return false;
  if (a.text == b.text) return true;
  const Field* field = table ? table->find(a.text) : nullptr;
  return field && field == table->find(b.text);
}

class Joiner {
 public:
  Joiner(const Tree& own, const Tree& other, const JoinOptions& options)
      : own_(own), other_(other), options_(options) {}

  Tree joined(const Table& table) {
    map(0, 0, &table);
    return std::move(out_);
  }

 private:
  struct Pair {
    std::size_t key, value;
  };

  static std::vector<Pair> pairs(const Tree& tree, std::size_t map) {
    std::vector<Pair> out;
    for (std::size_t k = map + 1; k < tree.nodes[map].next; k = tree.nodes[tree.nodes[k].next].next)
      out.push_back({k, tree.nodes[k].next});
    return out;
  }

  bool is_taken_over(const Node& key) const {
    const Field* field = options_.only->find(key.text);
    return field && field->options.shared;
  }

  void copy(const Tree& from, std::size_t at) {
    const std::size_t shift = out_.nodes.size() - at;  // wraps around where nodes move up
    for (std::size_t i = at, end = from.nodes[at].next; i < end; ++i) {
      Node node = from.nodes[i];
      node.next = static_cast<std::uint32_t>(node.next + shift);
      if (&from == &other_) node.file = static_cast<std::uint16_t>(node.file + options_.first_file);
      out_.nodes.push_back(node);
    }
  }

  /// Begins a list or map like `model`; close() ends it.
  std::size_t open(const Node& model) {
    out_.nodes.push_back(model);
    out_.nodes.back().children = 0;
    return out_.nodes.size() - 1;
  }
  void close(std::size_t at) {
    out_.nodes[at].next = static_cast<std::uint32_t>(out_.nodes.size());
  }

  void map(std::size_t own, std::size_t other, const Table* table) {
    const std::size_t at = open(own_.nodes[own]);
    std::vector<Pair> rest = pairs(other_, other);
    if (other == 0 && options_.only)
      std::erase_if(rest, [&](const Pair& p) { return !is_taken_over(other_.nodes[p.key]); });
    for (const Pair& mine : pairs(own_, own)) {
      const auto theirs = std::ranges::find_if(rest, [&](const Pair& p) {
        return same_key(own_.nodes[mine.key], other_.nodes[p.key], table);
      });
      copy(own_, mine.key);
      if (theirs == rest.end()) {
        copy(own_, mine.value);
      } else {
        value(mine.value, theirs->value, table ? table->find(own_.nodes[mine.key].text) : nullptr);
        rest.erase(theirs);
      }
      out_.nodes[at].children += 2;
    }
    for (const Pair& theirs : rest) {
      copy(other_, theirs.key);
      copy(other_, theirs.value);
      out_.nodes[at].children += 2;
    }
    close(at);
  }

  void value(std::size_t own, std::size_t other, const Field* field) {
    const Node& mine = own_.nodes[own];
    const Node& theirs = other_.nodes[other];
    if (is_missing(mine)) return copy(other_, other);
    if (is_missing(theirs)) return copy(own_, own);
    const Table* table = field && field->table ? &field->table() : nullptr;
    const bool keyed = field && field->options.by_key;
    if (mine.kind == Node::Kind::map && theirs.kind == Node::Kind::map &&
        (!field || !field->list || keyed))
      return map(own, other, keyed ? nullptr : table);
    if (field && field->list && !keyed && can_be_list(mine, *field) && can_be_list(theirs, *field))
      return list(own, other, table);
    copy(own_, own);
  }

  /// A scalar is a list of one, but for the word none, which is a value of its own.
  static bool can_be_list(const Node& node, const Field& field) {
    return node.kind == Node::Kind::list ||
           (node.kind == Node::Kind::scalar && !field.options.or_none);
  }

  static std::vector<std::size_t> items(const Tree& tree, std::size_t at) {
    std::vector<std::size_t> out;
    if (tree.nodes[at].kind == Node::Kind::scalar) return {at};
    for (std::size_t i = at + 1; i < tree.nodes[at].next; i = tree.nodes[i].next) out.push_back(i);
    return out;
  }

  void list(std::size_t own, std::size_t other, const Table* table) {
    Node model = own_.nodes[own];
    model.kind = Node::Kind::list;
    const std::size_t at = open(model);
    std::vector<std::size_t> rest = items(other_, other);
    const std::vector<std::size_t> mine = items(own_, own);
    if (options_.other_first) copy_all(other_, rest, at);
    for (const std::size_t item : mine) {
      const auto twin =
          options_.same_items
              ? std::ranges::find_if(rest, [&](std::size_t t) { return same_item(item, t, table); })
              : rest.end();
      if (twin == rest.end()) {
        copy(own_, item);
      } else {
        map(item, *twin, table);
        rest.erase(twin);
      }
      ++out_.nodes[at].children;
    }
    if (!options_.other_first) copy_all(other_, rest, at);
    close(at);
  }

  void copy_all(const Tree& from, const std::vector<std::size_t>& items, std::size_t list) {
    for (const std::size_t item : items) copy(from, item);
    out_.nodes[list].children += static_cast<std::uint32_t>(items.size());
  }

  /// Whether both are entries with the same id, by the field that tells entries apart.
  bool same_item(std::size_t own, std::size_t other, const Table* table) const {
    if (!table || own_.nodes[own].kind != Node::Kind::map ||
        other_.nodes[other].kind != Node::Kind::map)
      return false;
    const auto id =
        std::ranges::find_if(table->fields, [](const Field& f) { return f.options.unique; });
    if (id == table->fields.end()) return false;
    const Node* mine = value_of(own_, own, *table, id->key);
    const Node* theirs = value_of(other_, other, *table, id->key);
    return mine && theirs && mine->kind == Node::Kind::scalar &&
           theirs->kind == Node::Kind::scalar && mine->text == theirs->text;
  }

  const Tree& own_;
  const Tree& other_;
  const JoinOptions& options_;
  Tree out_;
};

}  // namespace

const Node* value_of(const Tree& tree, std::size_t map, const Table& table, std::string_view key) {
  const Field& field = *table.find(key);
  for (std::size_t k = map + 1; k < tree.nodes[map].next; k = tree.nodes[tree.nodes[k].next].next) {
    const Node& node = tree.nodes[k];
    if (node.kind == Node::Kind::scalar && name_number(field, node.text))
      return &tree.nodes[node.next];
  }
  return nullptr;
}

Tree join(const Tree& own, const Tree& other, const Table& table, const JoinOptions& options) {
  return Joiner(own, other, options).joined(table);
}

}  // namespace c136
