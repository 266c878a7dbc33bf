#include "load/read_file.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "load/join.hpp"
#include "load/scalars.hpp"
#include "load/yaml/byte_scan.hpp"
#include "load/yaml/duplicate_keys.hpp"
#include "load/yaml/quick/quick_reader.hpp"
#include "load/yaml/yaml_reader.hpp"

namespace c136 {
namespace {

constexpr std::int32_t format_version = 1;

void read_by_quick_reader(ReadFile& out, Language language) {
  SourceFile& file = *out.file;
  const QuickReading reading = read_quick(file.text, file.tree);
  file.declined_at = reading.declined_at;
  out.complete = bool(reading);
  if (reading.has_twins) find_duplicate_keys(file.tree, language, out.errors);
}

Failure declined(const SourceFile& file, Language language) {
  return Failure(
      say(language,
          "{}:{}: the quick reader declines this line; with C136_READER=auto yaml-cpp "
          "reads such a file",
          "{}:{}：快速读取器不读这一行；设 C136_READER=auto，这样的文件就由 yaml-cpp 读取",
          file.name.empty() ? "-" : escaped(file.name), file.declined_at));
}

/// The second tier: the gate and yaml-cpp, with a finding for everything that is refused.
void read_by_yaml(ReadFile& out, Language language) {
  ScannedBytes scanned = scan_bytes(out.file->text, language);
  out.errors = std::move(scanned.errors);
  if (!scanned.readable) return;
  ParsedYaml parsed = read_yaml(out.file->text, language);
  out.file->tree = std::move(parsed.tree);
  out.errors.insert(out.errors.end(), parsed.errors.begin(), parsed.errors.end());
  out.complete = parsed.complete;
  if (out.complete) find_duplicate_keys(out.file->tree, language, out.errors);
}

}  // namespace

ReadFile read_file(std::string name, std::string text, Reader reader, Language language) {
  ReadFile out;
  out.file = std::make_shared<SourceFile>(SourceFile{std::move(name), std::move(text), {}});
  remove_byte_order_mark(out.file->text);
  if (reader != Reader::yaml) read_by_quick_reader(out, language);
  if (!out.complete && reader == Reader::quick) throw declined(*out.file, language);
  if (!out.complete) read_by_yaml(out, language);
  return out;
}

std::optional<Diagnostic> foreign_version(const Tree& tree, const Table& table, Language language) {
  const Node* value = value_of(tree, 0, table, table.fields[0].key);
  const auto version =
      value && value->kind == Node::Kind::scalar ? parse_int(value->text) : std::nullopt;
  if (!version || *version == format_version) return std::nullopt;
  return Diagnostic{
      Severity::error,
      "S005",
      value->span(),
      say(language, "this file is of format {}; this program reads format 1",
          "文件是第 {} 版格式；本程序只读第 1 版", value->text),
      {},
      say(language, "use a newer c136, or write `c136: 1`", "请换用更新的 c136，或写 `c136: 1`")};
}

}  // namespace c136
