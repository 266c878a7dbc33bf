#include "load/join.hpp"

#include "c136/base/words.hpp"
#include "load/yaml/yaml_reader.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace c136;

namespace {

/// A tree in one line, as flow YAML; values of the other file are marked.
std::string shown(const Tree& tree, std::size_t at = 0) {
  const Node& node = tree.nodes[at];
  if (node.kind == Node::Kind::null) return "~";
  if (node.kind == Node::Kind::scalar) return std::string(node.text) + (node.file ? "'" : "");
  const bool is_map = node.kind == Node::Kind::map;
  std::string out;
  bool is_key = true;
  std::uint32_t children = 0;
  for (std::size_t i = at + 1; i < node.next;
       i = tree.nodes[i].next, is_key = !is_key, ++children) {
    const bool is_value = is_map && !is_key;
    out += (out.empty() ? "" : is_value ? ": " : ", ") + shown(tree, i);
  }
  CHECK(children == node.children);
  return is_map ? "{" + out + "}" : "[" + out + "]";
}

std::string joined(std::string_view own, std::string_view other, JoinOptions options = {}) {
  const ParsedYaml a = read_yaml(own, Language::en);
  const ParsedYaml b = read_yaml(other, Language::en);
  REQUIRE(a.complete);
  REQUIRE(b.complete);
  options.first_file = 1;
  return shown(join(a.tree, b.tree, deal_table(), options));
}

}  // namespace

TEST_CASE("maps are joined key by key, the own value winning, a missing one giving way") {
  CHECK(joined("title: a\n", "owner: b\n") == "{title: a, owner': b'}");
  CHECK(joined("title: a\n", "title: b\n") == "{title: a}");
  CHECK(joined("title:\n", "title: b\n") == "{title: b'}");
  CHECK(joined("title: a\n", "title:\n") == "{title: a}");
  CHECK(joined("customer: {name: a}\n", "customer: {name: b, class: managed}\n") ==
        "{customer: {name: a, class': managed'}}");
  CHECK(joined("c1: {profile: {scale: a}}\n", "c1: {profile: {culture: b}}\n") ==
        "{c1: {profile: {scale: a, culture': b'}}}");
}

TEST_CASE("a key is the same by either of its names") {
  CHECK(joined("客户: {名称: a}\n", "customer: {region: b}\n") == "{客户: {名称: a, region': b'}}");
}

TEST_CASE("lists are joined, and a scalar is a list of one") {
  CHECK(joined("asks: [a]\n", "asks: [b]\n") == "{asks: [a, b']}");
  CHECK(joined("asks: [a]\n", "asks: [b]\n", {.other_first = true}) == "{asks: [b', a]}");
  CHECK(joined("asks: a\n", "asks: b\n") == "{asks: [a, b']}");
}

TEST_CASE("the word none is a value of its own") {
  CHECK(joined("c1: {projects: none}\n", "c1: {projects: [{name: b}]}\n") ==
        "{c1: {projects: none}}");
}

TEST_CASE("entries of one id become one where that is asked for") {
  constexpr std::string_view own = "c3: {members: [{who: a, seat: key}, {who: b}]}\n";
  constexpr std::string_view other = "c3: {members: [{who: b, seat: top}, {who: c}]}\n";
  CHECK(joined(own, other, {.same_items = true}) ==
        "{c3: {members: [{who: a, seat: key}, {who: b, seat': top'}, {who': c'}]}}");
  CHECK(joined(own, other) ==
        "{c3: {members: [{who: a, seat: key}, {who: b}, {who': b', seat': top'}, {who': c'}]}}");
}

TEST_CASE("of an account a deal takes only what is shared") {
  CHECK(joined("title: a\n", "account: x\nowner: y\nteam: z\ncustomer: {name: n}\n",
               {.only = &account_table()}) == "{title: a, customer': {name': n'}}");
}

TEST_CASE(
    "entries of a private part become one with those of the account, those of a deal do not") {
  const std::string_view account = "c1: {contacts: [{id: a, phone: 1}, {id: b}]}";
  const ParsedYaml deal = read_yaml("c1: {contacts: [{id: b, name: d}]}", Language::en);
  const ParsedYaml part = read_yaml("c1: {contacts: [{id: a, name: p}, {id: c}]}", Language::en);
  const ParsedYaml other = read_yaml(account, Language::en);
  const Tree own = join(deal.tree, part.tree, deal_table(), {.first_file = 1, .same_items = true});
  const Tree all = join(own, other.tree, deal_table(),
                        {.first_file = 2, .other_first = true, .same_items_of = 1});
  CHECK(shown(all) ==
        "{c1: {contacts: [{id': a', name': p', phone': 1'}, {id': b'}, {id: b, name: d}, {id': "
        "c'}]}}");
}
