#include "load/yaml/duplicate_keys.hpp"

#include "c136/base/text.hpp"
#include "load/yaml/findings.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

namespace c136 {
namespace {

/// Most maps have a few keys: then comparing those that are alike costs less than a table of all.
constexpr std::uint32_t few = 32;

bool has_only_new_keys(const Tree& tree, std::size_t at) {
  std::array<std::string_view, few> keys;
  std::size_t count = 0;
  std::uint64_t seen = 0;
  for (std::size_t k = at + 1; k < tree.nodes[at].next; k = tree.nodes[tree.nodes[k].next].next) {
    const std::string_view key = tree.nodes[k].text;
    const std::uint64_t own = likeness(key);
    const auto end = keys.begin() + count;
    if ((seen & own) != 0 && std::find(keys.begin(), end, key) != end) return false;
    seen |= own;
    keys[count++] = key;
  }
  return true;
}

void find_in_map(const Tree& tree, std::size_t at, Language language,
                 std::vector<Diagnostic>& errors) {
  if (tree.nodes[at].children <= 2 * few && has_only_new_keys(tree, at)) return;
  std::unordered_map<std::string_view, Span> first;
  for (std::size_t k = at + 1; k < tree.nodes[at].next; k = tree.nodes[tree.nodes[k].next].next) {
    const Node& key = tree.nodes[k];
    if (key.kind != Node::Kind::scalar) continue;
    const auto [known, is_new] = first.emplace(key.text, key.span());
    if (is_new) continue;
    if (errors.size() >= max_errors) return;
    errors.push_back(
        {Severity::error,
         "S006",
         key.span(),
         say(language, "the key `{}` stands twice", "键 `{}` 写了两次",
             escaped(clip(key.text, 60))),
         {{say(language, "first written here", "先写在这里"), known->second}},
         say(language, "keep one of the two, or join their values", "请只留一个，或把内容合并")});
  }
}

}  // namespace

void find_duplicate_keys(const Tree& tree, Language language, std::vector<Diagnostic>& errors) {
  for (std::size_t i = 0; i < tree.nodes.size() && errors.size() < max_errors; ++i)
    if (tree.nodes[i].kind == Node::Kind::map) find_in_map(tree, i, language, errors);
}

}  // namespace c136
