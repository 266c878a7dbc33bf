// From a place in a file to what a finding shows of it: the end of the token, the source line, the
// path in the document.
#include "c136/base/text.hpp"
#include "c136/load/load.hpp"
#include "c136/load/load_config.hpp"
#include "c136/model/field.hpp"

#include <algorithm>
#include <string>

namespace c136 {
namespace {

std::string_view line_of(std::string_view text, std::uint32_t number) {
  std::size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (std::uint32_t line = 1; line < number; ++line) {
    const std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) return {};
    begin = end + 1;
  }
  std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view from_column(std::string_view line, std::uint32_t column) {
  for (std::uint32_t c = 1; c < column && !line.empty(); ++c)
    line.remove_prefix(std::max<std::size_t>(1, sequence_length(line)));
  return line;
}

/// The token at the beginning where no node tells its text: a quoted text, a bracket, or a word.
std::string_view token(std::string_view rest, const Node* node) {
  if (rest.empty()) return rest;
  const char first = rest.front();
  if (first == '"' || first == '\'') {
    const std::size_t close = rest.find(first, 1);
    return rest.substr(0, close == std::string_view::npos ? rest.size() : close + 1);
  }
  if (first == '[' || first == '{') return rest.substr(0, 1);
  if (node && node->kind == Node::Kind::scalar && !node->text.empty() && rest.starts_with(node->text))
    return rest.substr(0, node->text.size());
  std::size_t end = std::min({rest.find(": "), rest.find(" #"), rest.size()});
  while (end > 1 && (rest[end - 1] == ' ' || rest[end - 1] == ':')) --end;
  return rest.substr(0, end);
}

/// Walks down the tree with the field tables beside it, so that the path has the English keys.
class PathFinder {
 public:
  PathFinder(const Tree& tree, Span place) : tree_(tree), place_(place) {}

  std::string path(const Table& root) {
    if (!tree_.empty() && tree_.nodes[0].kind == Node::Kind::map) map(0, &root, "");
    return best_;
  }
  /// The node of the last path found; null when there was none.
  const Node* found() const { return here_; }

 private:
  const Node& node(std::size_t i) const { return tree_.nodes[i]; }
  bool is_here(const Node& n) const { return n.line == place_.line && n.column == place_.column; }

  /// An item that begins with its key and the key itself share a place: the outer one is meant where
  /// the finding is about the item, so the first match wins, but for a key's own value.
  bool take(std::size_t at, const std::string& path) {
    if (!is_here(node(at))) return false;
    best_ = path;
    here_ = &node(at);
    return true;
  }

  /// A map where one belongs shares its place with its first key, which is then the one meant.
  bool is_frame(const Field* field, std::size_t value) const {
    return node(value).kind == Node::Kind::map && field &&
           (field->options.by_key || (field->kind == Kind::map && !field->list));
  }

  bool map(std::size_t at, const Table* table, const std::string& prefix) {
    for (std::size_t k = at + 1; k < node(at).end; k = node(node(k).end).end) {
      const std::size_t value = node(k).end;
      const Field* field = table && node(k).kind == Node::Kind::scalar ? table->find(node(k).text) : nullptr;
      const std::string name(field ? field->key : node(k).text);
      const std::string path = prefix.empty() ? name : prefix + "." + name;
      if (take(k, path) || (!is_frame(field, value) && take(value, path))) return true;
      const Table* below = field && field->table ? &field->table() : nullptr;
      if (node(value).kind == Node::Kind::map && map(value, field && field->options.by_key ? nullptr : below, path)) return true;
      if (node(value).kind == Node::Kind::list && list(value, below, path)) return true;
    }
    return false;
  }

  bool list(std::size_t at, const Table* table, const std::string& prefix) {
    std::size_t number = 0;
    for (std::size_t i = at + 1; i < node(at).end; i = node(i).end, ++number) {
      const std::string path = prefix + "[" + selector(i, table, number) + "]";
      if (take(i, path)) return true;
      if (node(i).kind == Node::Kind::map && map(i, table, path)) return true;
      if (node(i).kind == Node::Kind::list && list(i, nullptr, path)) return true;
    }
    return false;
  }

  /// `who=wang` for items that an id tells apart, else the number from 0.
  std::string selector(std::size_t item, const Table* table, std::size_t number) const {
    if (table && node(item).kind == Node::Kind::map)
      for (std::size_t k = item + 1; k < node(item).end; k = node(node(k).end).end) {
        const Field* field = node(k).kind == Node::Kind::scalar ? table->find(node(k).text) : nullptr;
        const Node& value = node(node(k).end);
        if (field && field->options.unique && value.kind == Node::Kind::scalar)
          return std::string(field->key) + "=" + std::string(value.text);
      }
    return std::to_string(number);
  }

  const Tree& tree_;
  Span place_;
  std::string best_;
  const Node* here_ = nullptr;
};

Place resolve(const SourceFile& file, Span span, const Node* node) {
  if (!span) return {};
  const std::string_view rest = from_column(line_of(file.text, span.line), span.column);
  const auto length = span.length > 0 ? span.length : static_cast<std::uint32_t>(code_points(token(rest, node)));
  return {file.name, span.line, span.column, span.line, span.column + length};
}

/// `root` is the table of what the files hold; `file_of` gives the file that a span is in.
template <class FileOf>
Finding located(const Diagnostic& diagnostic, const Table& root, FileOf file_of) {
  const Span span = diagnostic.span ? diagnostic.span : file_start;
  const SourceFile& file = file_of(span);
  PathFinder finder(file.tree, span);
  Finding finding;
  finding.severity = diagnostic.severity;
  finding.code = diagnostic.code;
  if (span != file_start) finding.path = finder.path(root);
  finding.place = resolve(file, span, finder.found());
  finding.message = diagnostic.message;
  finding.help = diagnostic.help;
  for (const Note& note : diagnostic.notes)
    finding.notes.push_back({resolve(file_of(note.span), note.span, nullptr), note.message});
  finding.excerpt = line_of(file.text, span.line);
  return finding;
}

}  // namespace

Finding locate(const LoadedConfig& loaded, const Diagnostic& diagnostic) {
  const auto only_file = [&](Span) -> const SourceFile& { return *loaded.file; };
  return located(diagnostic, table_of<ConfigFile>(), only_file);
}

Finding locate(const Loaded& loaded, const Diagnostic& diagnostic) {
  const auto file_of = [&](Span span) -> const SourceFile& { return *loaded.files[span.file]; };
  Finding finding = located(diagnostic, deal_table(), file_of);
  finding.deal = std::string_view(*loaded.deal.id);
  return finding;
}

}  // namespace c136
