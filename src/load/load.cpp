#include "c136/load/load.hpp"

#include "load/byte_scan.hpp"
#include "load/decode.hpp"
#include "load/references.hpp"
#include "load/scalars.hpp"
#include "load/yaml_reader.hpp"

#include <algorithm>
#include <tuple>

namespace c136 {
namespace {

constexpr std::int32_t format_version = 1;

/// The file's name without folders and its last extension.
std::string_view stem(std::string_view path) {
  if (const auto slash = path.rfind('/'); slash != std::string_view::npos) path.remove_prefix(slash + 1);
  if (const auto dot = path.rfind('.'); dot != std::string_view::npos && dot > 0) path = path.substr(0, dot);
  return path;
}

/// The value of the version key, when it is a whole number other than ours.
const Node* foreign_version(const Tree& tree, const Table& table) {
  if (tree.empty() || tree.nodes[0].kind != Node::Kind::map) return nullptr;
  for (std::size_t k = 1; k < tree.nodes[0].end; k = tree.nodes[tree.nodes[k].end].end) {
    const Node& value = tree.nodes[tree.nodes[k].end];
    if (tree.nodes[k].kind != Node::Kind::scalar || table.find(tree.nodes[k].text) != &table.fields[0]) continue;
    const auto version = value.kind == Node::Kind::scalar ? parse_int(value.text) : std::nullopt;
    return version && *version != format_version ? &value : nullptr;
  }
  return nullptr;
}

void order(std::vector<Diagnostic>& errors) {
  std::ranges::stable_sort(errors, [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.span.file, a.span.line, a.span.column, a.code) <
           std::tie(b.span.file, b.span.line, b.span.column, b.code);
  });
}

void read(Loaded& loaded, const Config& config, Language language) {
  SourceFile& file = *loaded.files.front();
  ScannedBytes scanned = scan_bytes(file.text, language);
  loaded.errors = std::move(scanned.errors);
  if (!scanned.readable) return;
  file.text = std::move(scanned.text);
  ParsedYaml parsed = read_yaml(file.text, language);
  file.tree = std::move(parsed.tree);
  loaded.errors.insert(loaded.errors.end(), parsed.errors.begin(), parsed.errors.end());
  if (!parsed.complete) return;
  if (const Node* version = foreign_version(file.tree, deal_table())) {
    loaded.errors = {{Severity::error, "S005", version->span(),
                      say(language, "this file is of format {}; this program reads format 1", "文件是第 {} 版格式；本程序只读第 1 版", version->text), {},
                      say(language, "use a newer c136, or write `c136: 1`", "请换用更新的 c136，或写 `c136: 1`")}};
    return;
  }
  find_duplicate_keys(file.tree, language, loaded.errors);
  const Decoded decoded = decode(file.tree, deal_table(), &loaded.deal, config, language, loaded.errors);
  check_references(loaded.deal, decoded, language, loaded.errors);
}

}  // namespace

Loaded load_deal(std::string name, std::string text, const Config& config, Language language) {
  Loaded loaded;
  loaded.files.push_back(std::make_unique<SourceFile>(SourceFile{std::move(name), std::move(text), {}}));
  read(loaded, config, language);
  order(loaded.errors);
  if (!loaded.deal.id) loaded.deal.id.value = Id(stem(loaded.files.front()->name));
  return loaded;
}

}  // namespace c136
