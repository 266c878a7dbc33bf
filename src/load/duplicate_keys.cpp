#include "load/duplicate_keys.hpp"

#include "c136/base/text.hpp"
#include "load/findings.hpp"

#include <unordered_map>

namespace c136 {
namespace {

void find_in_map(const Tree& tree, std::size_t at, Language language,
                 std::vector<Diagnostic>& errors) {
  std::unordered_map<std::string_view, Span> first;
  for (std::size_t k = at + 1; k < tree.nodes[at].end; k = tree.nodes[tree.nodes[k].end].end) {
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
