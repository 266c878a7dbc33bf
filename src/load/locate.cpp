// From a place in a file to what a finding shows of it: the end of the token, the source line, the
// path in the document.
#include "c136/base/text.hpp"
#include "c136/load/load.hpp"
#include "c136/load/load_config.hpp"
#include "c136/load/load_week.hpp"
#include "c136/model/config_file.hpp"
#include "c136/model/field.hpp"
#include "load/yaml/quotes.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace c136 {
namespace {

constexpr std::size_t longest_excerpt = 16'384;  // bytes; nobody reads a line that is longer

/// The byte at which a line begins; one past the last line is at the end.
std::size_t line_start(const SourceFile& file, std::uint32_t number) {
  if (number <= file.tree.lines.size()) return file.tree.lines[number - 1];
  std::size_t begin = 0;
  for (std::uint32_t line = 1; line < number; ++line)
    begin = std::min(file.text.find('\n', begin), file.text.size() - 1) + 1;
  return begin;
}

std::string_view line_of(const SourceFile& file, std::uint32_t number) {
  const std::string_view rest = std::string_view(file.text).substr(line_start(file, number));
  std::string_view line = rest.substr(0, rest.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view from_column(std::string_view line, std::uint32_t column) {
  for (std::uint32_t c = 1; c < column && !line.empty(); ++c)
    line.remove_prefix(std::max<std::size_t>(1, sequence_length(line)));
  return line;
}

// ---- the token at a place -----------------------------------------------------------------------

auto place_of(const Node& node) { return std::tuple(node.line, node.column); }
auto place_of(Span span) { return std::tuple(span.line, span.column); }

/// The scalar, list or map in brackets that begins at the place: nodes stand in the order of the
/// file.
const Node* token_at(const Tree& tree, Span span) {
  auto at = std::ranges::lower_bound(tree.nodes, place_of(span), {},
                                     [](const Node& node) { return place_of(node); });
  // A block list or map shares its place with what it begins with.
  while (at != tree.nodes.end() && place_of(*at) == place_of(span)) {
    if (at->kind == Node::Kind::scalar || at->flow) return &*at;
    ++at;
  }
  return nullptr;
}

/// What stands on this line of a plain text that may go on on the next.
std::string_view plain_token(std::string_view rest, std::string_view text) {
  const auto [end, ignored] = std::ranges::mismatch(rest, text);
  return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

/// Without a node, or with one that tells nothing, a token ends where a key or a comment would.
std::string_view word_token(std::string_view rest) {
  std::size_t end = std::min({rest.find(": "), rest.find(" #"), rest.size()});
  while (end > 1 && (rest[end - 1] == ' ' || rest[end - 1] == ':')) --end;
  return rest.substr(0, end);
}

std::string_view token(std::string_view rest, const Node* node) {
  if (rest.empty()) return rest;
  const char first = rest.front();
  if (node && node->kind != Node::Kind::scalar) return rest.substr(0, 1);
  if (first == '"' || first == '\'') {
    const std::size_t close = closing_quote(rest, 1, first);
    return rest.substr(0, close == std::string_view::npos ? rest.size() : close + 1);
  }
  const std::string_view plain = node ? plain_token(rest, node->text) : std::string_view();
  return plain.empty() ? word_token(rest) : plain;
}

/// The bytes of a text that goes on on further lines; none of any other, nor of a block.
std::string_view lines_of(const SourceFile& file, const Node* node) {
  if (!node || node->kind != Node::Kind::scalar) return {};
  const auto text = std::string_view(file.text).substr(node->begin, node->end - node->begin);
  const bool block = text.starts_with('|') || text.starts_with('>');
  return block || text.find('\n') == std::string_view::npos ? std::string_view() : text;
}

Place resolve(const SourceFile& file, Span span) {
  if (!span) return {};
  std::uint32_t length = span.length;
  if (length == 0) {
    const Node* node = token_at(file.tree, span);
    if (const std::string_view text = lines_of(file, node); !text.empty()) {
      const auto below = static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
      const std::size_t last = code_points(text.substr(text.rfind('\n') + 1));
      return {file.name, span.line, span.column, span.line + below,
              static_cast<std::uint32_t>(last + 1)};
    }
    const std::string_view rest = from_column(line_of(file, span.line), span.column);
    const std::size_t points = code_points(token(rest, node));
    length = static_cast<std::uint32_t>(std::max<std::size_t>(points, 1));
  }
  return {file.name, span.line, span.column, span.line, span.column + length};
}

// ---- the path of a place ------------------------------------------------------------------------

/// Walks down the tree with the field tables beside it, so that the path has the English keys.
class PathFinder {
 public:
  PathFinder(const Tree& tree, Span place) : tree_(tree), place_(place_of(place)) {}

  /// Empty where no key, value or entry begins at the place.
  std::string path(const Table& root) const {
    if (tree_.empty() || node(0).kind != Node::Kind::map) return {};
    return in_map(0, &root, "");
  }

 private:
  const Node& node(std::size_t i) const { return tree_.nodes[i]; }
  bool is_here(std::size_t i) const { return place_of(node(i)) == place_; }
  bool is_behind(std::size_t i) const { return place_of(node(i)) > place_; }

  std::string in_map(std::size_t at, const Table* table, const std::string& prefix) const {
    std::size_t k = at + 1;
    if (k >= node(at).next || is_behind(k)) return {};
    for (std::size_t next = node(node(k).next).next; next < node(at).next && !is_behind(next);
         next = node(node(next).next).next)
      k = next;
    const std::size_t value = node(k).next;
    const Field* field = table ? table->find(node(k).text) : nullptr;
    const std::string_view name = field ? field->key : node(k).text;
    std::string path = prefix;
    if (!prefix.empty() && !name.empty()) path += '.';
    path += name;
    if (is_here(k) || (is_here(value) && !is_frame(field, value))) return path;
    const bool has_table = field && field->table && !field->options.by_key;
    return below(value, has_table ? &field->table() : nullptr, path);
  }

  /// A map where one belongs shares its place with its first key, which is then the one meant.
  bool is_frame(const Field* field, std::size_t value) const {
    return node(value).kind == Node::Kind::map && field &&
           (field->options.by_key || (field->kind == Kind::map && !field->list));
  }

  std::string in_list(std::size_t at, const Table* table, const std::string& prefix) const {
    std::size_t item = at + 1, number = 0;
    if (item >= node(at).next || is_behind(item)) return {};
    for (std::size_t next = node(item).next; next < node(at).next && !is_behind(next);
         next = node(next).next) {
      item = next;
      ++number;
    }
    const std::string path = prefix + "[" + selector(item, table, number) + "]";
    return is_here(item) ? path : below(item, table, path);
  }

  std::string below(std::size_t at, const Table* table, const std::string& path) const {
    if (node(at).kind == Node::Kind::map) return in_map(at, table, path);
    if (node(at).kind == Node::Kind::list) return in_list(at, table, path);
    return {};
  }

  /// `who=wang` for items that an id tells apart, else the number from 1.
  std::string selector(std::size_t item, const Table* table, std::size_t number) const {
    if (table && node(item).kind == Node::Kind::map)
      for (std::size_t k = item + 1; k < node(item).next; k = node(node(k).next).next) {
        const Field* field = table->find(node(k).text);
        const Node& value = node(node(k).next);
        if (field && field->options.unique && value.kind == Node::Kind::scalar)
          return std::string(field->key) + "=" + std::string(value.text);
      }
    return std::to_string(number + 1);
  }

  const Tree& tree_;
  std::tuple<std::uint32_t, std::uint32_t> place_;
};

/// `root` is the table of what the files hold; `file_of` gives the file that a span is in.
template <class FileOf>
Finding located(Diagnostic diagnostic, const Table& root, FileOf file_of) {
  const Span span = diagnostic.span ? diagnostic.span : file_start;
  const SourceFile& file = file_of(span);
  Finding finding;
  finding.severity = diagnostic.severity;
  finding.code = diagnostic.code;
  if (span != file_start) finding.path = PathFinder(file.tree, span).path(root);
  finding.place = resolve(file, span);
  finding.message = std::move(diagnostic.message);
  finding.help = std::move(diagnostic.help);
  finding.notes.reserve(diagnostic.notes.size());
  for (Note& note : diagnostic.notes)
    finding.notes.push_back({resolve(file_of(note.span), note.span), std::move(note.message)});
  if (const std::string_view line = line_of(file, span.line); line.size() <= longest_excerpt)
    finding.excerpt = line;
  return finding;
}

}  // namespace

Finding locate(const LoadedConfig& loaded, const Diagnostic& diagnostic) {
  const auto only_file = [&](Span) -> const SourceFile& { return *loaded.file; };
  return located(diagnostic, table_of<ConfigFile>(), only_file);
}

Finding locate(const LoadedWeek& loaded, const Diagnostic& diagnostic) {
  const auto only_file = [&](Span) -> const SourceFile& { return *loaded.file; };
  return located(diagnostic, table_of<WeekNote>(), only_file);
}

Finding locate(const Loaded& loaded, Diagnostic diagnostic) {
  const auto file_of = [&](Span span) -> const SourceFile& { return *loaded.files[span.file]; };
  Finding finding = located(std::move(diagnostic), deal_table(), file_of);
  finding.deal = std::string_view(*loaded.deal.id);
  return finding;
}

}  // namespace c136
