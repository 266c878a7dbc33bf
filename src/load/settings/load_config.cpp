#include "c136/load/settings/load_config.hpp"

#include "load/decode.hpp"
#include "load/read_file.hpp"
#include "load/settings/settings.hpp"
#include "load/yaml/findings.hpp"

namespace c136 {
namespace {

/// Nothing but comments: every setting is at its default.
bool says_nothing(const Tree& tree) {
  return tree.empty() || (tree.nodes[0].kind != Node::Kind::map && is_missing(tree.nodes[0]));
}

}  // namespace

LoadedConfig load_config(std::string name, std::string text, const RuleCodes& codes,
                         Language language) {
  ReadFile read = read_file(std::move(name), std::move(text), Reader::automatic, language);
  LoadedConfig loaded{read.file, {}, {}, std::move(read.errors)};
  const Tree& tree = read.file->tree;
  if (read.complete && !says_nothing(tree)) {
    decode(tree, table_of<ConfigFile>(), &loaded.stated, {}, language, loaded.errors);
    Config config = settings(loaded.stated, codes, language, loaded.errors);
    if (loaded.ok()) loaded.config = std::move(config);
  }
  loaded.config.texts = read.file;
  put_in_order(loaded.errors, language);
  return loaded;
}

}  // namespace c136
