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

std::string Paths::at(Span place) const {
  if (tree_.empty() || node(0).kind != Node::Kind::map) return {};
  const auto place_of = [](const auto& it) { return std::pair(it.line, it.column); };
  const auto is_here = [&](std::size_t i) {
    return i < tree_.nodes.size() && place_of(node(i)) == place_of(place);
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

Paths::Named Paths::named(std::size_t i) const {
  Named found{{}, nullptr, &root_};
  std::size_t at = 0;
  if (node(0).next <= i) {  // reading stopped below the root: only what is complete has a path
    for (at = 1; node(at).next <= i;) at = node(at).next;
    found.table = nullptr;
  }
  while (at != i) {
    const Step step = step_to(i, at);
    if (node(at).kind == Node::Kind::map) {
      found = value_of_key(step.key, found);
    } else {
      found.path += "[" + selector(step, found.table) + "]";
      found.field = nullptr;
    }
    at = step.node;
  }
  return found;
}

Paths::Step Paths::step_to(std::size_t i, std::size_t from) const {
  const bool is_map = node(from).kind == Node::Kind::map;
  Step step{from + 1, from + 1, 0};
  while (node(step.node).next <= i) {  // it stands behind this one
    step.node = node(step.node).next;
    ++step.number;
    if (is_map && step.number % 2 == 0) step.key = step.node;
  }
  return step;
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

/// `who=wang` for items that an id tells apart, else the number from 1.
std::string Paths::selector(const Step& item, const Table* table) const {
  const Node& map = node(item.node);
  if (table && map.kind == Node::Kind::map)
    for (std::size_t k = item.node + 1; k < map.next; k = node(node(k).next).next) {
      const Field* field = table->find(node(k).text);
      const Node& value = node(node(k).next);
      if (field && field->options.unique && value.kind == Node::Kind::scalar)
        return std::string(field->key) + "=" + std::string(value.text);
    }
  return std::to_string(item.number + 1);
}

}  // namespace c136
