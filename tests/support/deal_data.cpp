#include "support/deal_data.hpp"

#include "support/gate.hpp"

#include <doctest/doctest.h>

namespace c136::test {
namespace {

Data data_of(const Tree& tree, std::size_t at, const Table* table) {
  const Node& node = tree.nodes[at];
  if (node.kind == Node::Kind::null) return nullptr;
  if (node.kind == Node::Kind::scalar) return std::string(node.text);
  Data data = node.kind == Node::Kind::map ? Data::object() : Data::array();
  for (std::size_t child = at + 1; child < node.next; child = tree.nodes[child].next) {
    if (node.kind == Node::Kind::list) {
      data.push_back(data_of(tree, child, table));
      continue;
    }
    const std::string_view key = tree.nodes[child].text;
    const Field* field = table ? table->find(key) : nullptr;
    child = tree.nodes[child].next;
    const bool is_map = field && field->table && !field->options.by_key;
    data[std::string(field ? field->key : key)] =
        data_of(tree, child, is_map ? &field->table() : nullptr);
  }
  return data;
}

std::string quoted(const std::string& text, Quotes quotes) {
  if (quotes == Quotes::double_quotes) return Data(text).dump();
  std::string out = "'";
  for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + "'";
}

void walk(Data& map, const std::string& path, const Table& table,
          const std::function<void(const std::string&, const Table&, Data&)>& visit) {
  visit(path, table, map);
  for (auto& [key, value] : map.items()) {
    const Field* field = table.find(key);
    if (!field || !field->table || field->options.by_key) continue;
    const std::string below = path.empty() ? key : path + "." + key;
    if (value.is_object()) walk(value, below, field->table(), visit);
    if (!value.is_array()) continue;
    for (Data& item : value)
      if (item.is_object()) walk(item, below + "[]", field->table(), visit);
  }
}

}  // namespace

Data deal_data(const std::string& text) {
  const Loaded deal = loaded(text);
  REQUIRE_MESSAGE(deal.ok(), text);
  return data_of(deal.files.front()->tree, 0, &deal_table());
}

std::string written(const Data& data, Quotes quotes) {
  if (data.is_null()) return "null";
  if (data.is_string()) return quoted(data.get<std::string>(), quotes);
  std::string out;
  for (const auto& [key, value] : data.items()) {
    out += out.empty() ? "" : ", ";
    if (data.is_object()) out += quoted(key, quotes) + ": ";
    out += written(value, quotes);
  }
  return data.is_object() ? "{" + out + "}" : "[" + out + "]";
}

void for_maps(Data& deal,
              const std::function<void(const std::string&, const Table&, Data&)>& visit) {
  walk(deal, "", deal_table(), visit);
}

/// splitmix64
std::size_t Dice::below(std::size_t limit) {
  state_ += 0x9E3779B97F4A7C15;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return static_cast<std::size_t>((z ^ (z >> 31)) % limit);
}

}  // namespace c136::test
