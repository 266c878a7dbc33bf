#include "c136/load/load_config.hpp"

#include "load/decode.hpp"
#include "load/settings.hpp"
#include "load/yaml/byte_scan.hpp"
#include "load/yaml/duplicate_keys.hpp"
#include "load/yaml/findings.hpp"
#include "load/yaml/quick_reader.hpp"
#include "load/yaml/yaml_reader.hpp"

namespace c136 {
namespace {

/// Nothing but comments: every setting is at its default.
bool says_nothing(const Tree& tree) {
  return tree.empty() || (tree.nodes[0].kind != Node::Kind::map && is_missing(tree.nodes[0]));
}

/// False when there is no tree to go by.
bool read(SourceFile& file, Language language, std::vector<Diagnostic>& errors) {
  remove_byte_order_mark(file.text);
  if (read_quick(file.text, file.tree)) return true;
  ScannedBytes scanned = scan_bytes(file.text, language);
  errors = std::move(scanned.errors);
  if (!scanned.readable) return false;
  ParsedYaml parsed = read_yaml(file.text, language);
  file.tree = std::move(parsed.tree);
  errors.insert(errors.end(), parsed.errors.begin(), parsed.errors.end());
  return parsed.complete;
}

}  // namespace

LoadedConfig load_config(std::string name, std::string text,
                         std::span<const std::string_view> warnings, Language language) {
  const auto file = std::make_shared<SourceFile>(SourceFile{std::move(name), std::move(text), {}});
  LoadedConfig loaded{file, {}, {}, {}};
  if (read(*file, language, loaded.errors) && !says_nothing(file->tree)) {
    find_duplicate_keys(file->tree, language, loaded.errors);
    decode(file->tree, table_of<ConfigFile>(), &loaded.stated, {}, language, loaded.errors);
    Config config = settings(loaded.stated, warnings, language, loaded.errors);
    if (loaded.ok()) loaded.config = std::move(config);
  }
  loaded.config.texts = file;
  put_in_order(loaded.errors, language);
  return loaded;
}

}  // namespace c136
