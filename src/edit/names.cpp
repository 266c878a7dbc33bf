#include "edit/names.hpp"

#include "edit/people.hpp"

#include <fmt/format.h>

namespace c136 {
namespace {

/// Walks the tables, and the tree beside them for the entries that there are.
class PathNames {
 public:
  PathNames(const Tree& tree, bool chinese) : tree_(tree), chinese_(chinese) {}

  std::vector<std::string> below(const Table& root) {
    add(root, tree_.empty() ? no_node : 0, "");
    return std::move(names_);
  }

 private:
  void add(const Table& table, std::size_t map, const std::string& above) {
    for (const Field& field : table.fields) {
      const std::string path = above + std::string(chinese_ ? field.zh : field.key);
      const std::size_t key = map == no_node ? no_node : key_in(tree_, map, &table, field.key);
      const std::size_t value = key == no_node ? no_node : std::size_t{tree_.nodes[key].next};
      names_.push_back(path);
      if (!field.table || field.options.by_key) continue;
      if (field.list)
        add_entries(field.table(), value, path);
      else
        add(field.table(), value, path + ".");
    }
  }

  void add_entries(const Table& table, std::size_t list, const std::string& path) {
    if (list == no_node || tree_.nodes[list].kind != Node::Kind::list) return;
    std::size_t number = 0;
    for (const std::size_t item : children_of(tree_, list)) {
      ++number;
      if (tree_.nodes[item].kind != Node::Kind::map) continue;
      const std::string entry = path + "[" + selector(table, item, number) + "]";
      names_.push_back(entry);
      add(table, item, entry + ".");
    }
  }

  std::string selector(const Table& table, std::size_t item, std::size_t number) const {
    for (const Field& field : table.fields)
      if (field.options.unique)
        if (const std::size_t key = key_in(tree_, item, &table, field.key); key != no_node)
          return std::string(tree_.nodes[tree_.nodes[key].next].text);
    return std::to_string(number);
  }

  const Tree& tree_;
  bool chinese_;
  std::vector<std::string> names_;
};

}  // namespace

std::vector<std::string> names_of_people(const EditedDeal& deal) {
  std::vector<std::string> out;
  for (const IdAndName& one : named_by(deal.deal(), Reference::participant)) {
    out.push_back(one.id);
    if (!one.name.empty() && one.name != one.id) out.push_back(one.name);
  }
  return out;
}

std::vector<std::string> names_of_paths(const EditedDeal& deal) {
  static const Tree nothing;
  const Loaded& loaded = deal.loaded();
  return PathNames(loaded.tree ? *loaded.tree : nothing, deal.typing().chinese)
      .below(loaded.deal.is_account ? account_table() : deal_table());
}

std::vector<std::string> names_of_words(const EditedDeal& deal, std::string_view path) {
  const Field* field = deal.field_of(path);
  if (!field) return {};
  std::vector<std::string> out;
  for (const Word& word : words_of(*field, deal.config()))
    out.emplace_back(deal.typing().chinese ? word.zh : word.id);
  for (const IdAndName& one : named_by(deal.deal(), field->options.reference))
    if (!find_word(words_of(field->options.reference), one.id)) out.push_back(one.id);
  return out;
}

}  // namespace c136
