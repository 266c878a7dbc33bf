#include "load/join.hpp"

#include "load/decode.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
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
    const Twins twins(*this, items(own_, own), items(other_, other), table);
    const auto put = [&](std::optional<std::size_t> mine, std::optional<std::size_t> theirs) {
      if (mine && theirs)
        map(*mine, *theirs, table);
      else
        mine ? copy(own_, *mine) : copy(other_, *theirs);
      ++out_.nodes[at].children;
    };
    if (options_.other_first) {
      for (const std::size_t item : twins.theirs) put(twins.of(item, twins.mine_of), item);
      for (const std::size_t item : twins.mine)
        if (!twins.theirs_of.contains(item)) put(item, {});
    } else {
      for (const std::size_t item : twins.mine) put(item, twins.of(item, twins.theirs_of));
      for (const std::size_t item : twins.theirs)
        if (!twins.mine_of.contains(item)) put({}, item);
    }
    close(at);
  }

  /// The entries of two lists, and which of them are the same, by the field that tells entries
  /// apart.
  struct Twins {
    std::vector<std::size_t> mine, theirs;
    std::map<std::size_t, std::size_t> mine_of, theirs_of;

    Twins(const Joiner& joiner, std::vector<std::size_t> own, std::vector<std::size_t> other,
          const Table* table)
        : mine(std::move(own)), theirs(std::move(other)) {
      const Field* id = table ? unique_field(*table) : nullptr;
      if (!id) return;
      std::map<std::string_view, std::size_t> known;
      for (const std::size_t item : theirs)
        if (const auto text = id_of(joiner.other_, item, *table, *id)) known.emplace(*text, item);
      for (const std::size_t item : mine) {
        if (!joiner.may_join(item)) continue;
        const auto text = id_of(joiner.own_, item, *table, *id);
        const auto twin = text ? known.find(*text) : known.end();
        if (twin == known.end()) continue;
        theirs_of.emplace(item, twin->second);
        mine_of.emplace(twin->second, item);
        known.erase(twin);
      }
    }

    static std::optional<std::size_t> of(std::size_t item,
                                         const std::map<std::size_t, std::size_t>& twins) {
      const auto twin = twins.find(item);
      return twin == twins.end() ? std::nullopt : std::optional(twin->second);
    }
  };

  static const Field* unique_field(const Table& table) {
    const auto id =
        std::ranges::find_if(table.fields, [](const Field& f) { return f.options.unique; });
    return id == table.fields.end() ? nullptr : &*id;
  }

  static std::optional<std::string_view> id_of(const Tree& tree, std::size_t item,
                                               const Table& table, const Field& id) {
    if (tree.nodes[item].kind != Node::Kind::map) return std::nullopt;
    const Node* value = value_of(tree, item, table, id.key);
    return value && value->kind == Node::Kind::scalar ? std::optional(value->text) : std::nullopt;
  }

  bool may_join(std::size_t item) const {
    return options_.same_items || options_.same_items_of == own_.nodes[item].file;
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
