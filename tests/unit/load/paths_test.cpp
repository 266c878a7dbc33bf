#include "load/paths.hpp"

#include "support/gate.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace c136;
using namespace c136::test;

namespace {

/// The path of the first key, value or entry that the text stands at.
std::string path_of(const std::string& deal, std::string_view word) {
  const Loaded read = loaded(deal);
  const Tree& tree = read.files[0]->tree;
  const std::size_t offset = deal.find(word);
  REQUIRE(offset != std::string::npos);
  for (const Node& node : tree.nodes)
    if (node.begin == offset && &node != &tree.nodes[0])
      return Paths(tree, deal_table()).at(node.span());
  return "nothing begins there";
}

}  // namespace

TEST_CASE("a path has English keys, ids of items that have one, numbers else") {
  const std::string deal = deal_with(
      "团队: east\nc1:\n  关键联系人:\n    - id: wang\n      name: 王\n    - {姓名: 李, id: li}\n"
      "asks: [one, two]\nc6: {factors: [{factor: a, rivals: {sap: 1}}]}\nx-own: {a: [b]}\n");
  for (const auto& [word, path] : std::initializer_list<std::pair<const char*, const char*>>{
           {"团队", "team"},
           {"east", "team"},
           {"关键联系人", "c1.contacts"},
           {"- id: wang", "c1.contacts"},
           {"id: wang", "c1.contacts[id=wang]"},
           {"wang", "c1.contacts[id=wang].id"},
           {"王", "c1.contacts[id=wang].name"},
           {"{姓名", "c1.contacts[id=li]"},
           {"two", "asks[2]"},
           {"{factors", ""},
           {"sap", "c6.factors[1].rivals.sap"},
           {"b]}", "x-own.a[1]"},
       })
    CHECK(path_of(deal, word) == path);
}

TEST_CASE("where nothing begins there is no path") {
  const Loaded read = loaded(deal_with("team: east\n"));
  const Paths paths(read.files[0]->tree, deal_table());
  CHECK(paths.at({6, 3, 0, 0}) == "");
  CHECK(paths.at({99, 1, 0, 0}) == "");
  const Tree nothing;
  CHECK(Paths(nothing, deal_table()).at({1, 1, 0, 0}) == "");
}

TEST_CASE("of a tree whose reading stopped only what is complete has a path") {
  const std::string text = "c1:\n  contacts:\n    - {id: wang}\n  c2: {a: b}\n";
  const Loaded read = loaded(text);
  Tree tree = read.files[0]->tree;
  const auto path_of_word = [&](std::string_view word) -> std::string {
    for (std::size_t i = 1; i < tree.nodes.size(); ++i)
      if (tree.nodes[i].text == word) return Paths(tree, deal_table()).at(tree.nodes[i].span());
    return "nothing begins there";
  };
  CHECK(path_of_word("wang") == "c1.contacts[id=wang].id");
  tree.nodes[0].next = 1;  // neither the root nor c1 has an end
  tree.nodes[2].next = 3;
  CHECK(path_of_word("contacts") == "");
  CHECK(path_of_word("b") == "a");
}
