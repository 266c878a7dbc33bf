#include "load/paths.hpp"

#include <algorithm>
#include <utility>

namespace c136 {
namespace {

/// A map where one belongs shares its place with its first key, which is then the one meant.
bool is_frame(const Node& node, const Field* field) {
  return node.kind == Node::Kind::map && field &&
         (field->options.by_key || (field->kind == Kind::map && !field->list));
}

}  // namespace

Paths::Paths(const Tree& tree, const Table& root) : tree_(tree), root_(root) {
  steps_.resize(tree.nodes.size());
  for (std::uint32_t at = 0; at < steps_.size(); ++at) {
    const bool is_map = node(at).kind == Node::Kind::map;
    std::uint32_t number = 0;
    for (std::uint32_t child = at + 1; child < node(at).next; child = node(child).next) {
      steps_[child] = {at, is_map ? child : number};
      ++number;
      if (!is_map) continue;
      const std::uint32_t key = std::exchange(child, node(child).next);
      steps_[child] = {at, key};
    }
  }
}

std::string Paths::at(Span place) const {
  if (tree_.empty() || node(0).kind != Node::Kind::map) return {};
  const auto place_of = [](const auto& it) { return std::pair(it.line, it.column); };
  const auto is_here = [&](std::size_t i) {
    return i < steps_.size() && place_of(node(i)) == place_of(place);
  };
  std::size_t i = static_cast<std::size_t>(
      std::ranges::lower_bound(tree_.nodes, place_of(place), {}, place_of) - tree_.nodes.begin());
  if (i == 0) ++i;
  if (!is_here(i)) return {};
  Named found = named(i);
  while (is_frame(node(i), found.field)) {
    if (!is_here(++i)) return {};
    found = named(i);
  }
  return found.path;
}

// NOLINTNEXTLINE(misc-no-recursion): as deep as the reader lets a file be
Paths::Named Paths::named(std::size_t i) const {
  if (i == 0) return {{}, nullptr, &root_};
  const Step& step = steps_[i];
  const Named above = named(step.parent);
  if (node(step.parent).kind == Node::Kind::map) return value_of_key(step.place, above);
  return {above.path + "[" + selector(i, above.table) + "]", nullptr, above.table};
}

Paths::Named Paths::value_of_key(std::size_t key, const Named& above) const {
  const Field* field = above.table ? above.table->find(node(key).text) : nullptr;
  const std::string_view name = field ? field->key : node(key).text;
  const bool has_table = field && field->table && !field->options.by_key;
  std::string path = above.path;
  if (!path.empty() && !name.empty()) path += '.';
  path += name;
  return {std::move(path), field, has_table ? &field->table() : nullptr};
}

/// `who=wang` for items that an id tells apart, else the number from 0.
std::string Paths::selector(std::size_t item, const Table* table) const {
  if (table && node(item).kind == Node::Kind::map)
    for (std::size_t k = item + 1; k < node(item).next; k = node(node(k).next).next) {
      const Field* field = table->find(node(k).text);
      const Node& value = node(node(k).next);
      if (field && field->options.unique && value.kind == Node::Kind::scalar)
        return std::string(field->key) + "=" + std::string(value.text);
    }
  return std::to_string(steps_[item].place);
}

}  // namespace c136
