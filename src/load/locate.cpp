// From a place in a file to what a finding shows of it: the end of the token, the source line. The
// path in the document is that of load/paths.hpp.
#include "c136/base/text.hpp"
#include "c136/load/load.hpp"
#include "c136/load/settings/load_config.hpp"
#include "c136/load/settings/load_week.hpp"
#include "c136/model/config_file.hpp"
#include "load/paths.hpp"
#include "load/yaml/quotes.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

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

/// Behind the bytes that stand before the column.
std::string_view from_column(std::string_view line, std::uint32_t column) {
  return line.substr(std::min<std::size_t>(column - 1, line.size()));
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

/// Columns of a Span count bytes, those of a Place characters.
Place resolve(const SourceFile& file, Span span) {
  if (!span) return {};
  const std::string_view line = line_of(file, span.line);
  const std::string_view rest = from_column(line, span.column);
  const auto before = code_points(line.substr(0, line.size() - rest.size()));
  const auto column = static_cast<std::uint32_t>(before + 1);
  const Node* node = span.length > 0 ? nullptr : token_at(file.tree, span);
  if (const std::string_view text = lines_of(file, node); !text.empty()) {
    const auto below = static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
    const std::size_t last = code_points(text.substr(text.rfind('\n') + 1));
    return {file.name, span.line, column, span.line + below, static_cast<std::uint32_t>(last + 1)};
  }
  const std::string_view run = span.length > 0 ? rest.substr(0, span.length) : token(rest, node);
  const auto length = static_cast<std::uint32_t>(std::max<std::size_t>(code_points(run), 1));
  return {file.name, span.line, column, span.line, column + length};
}

// ---- findings -----------------------------------------------------------------------------------

/// What findings about the same files share.
class Locator {
 public:
  /// `root` is the table of what the files hold.
  explicit Locator(const Table& root) : root_(root) {}

  void add(const SourceFile& file) { files_.push_back({&file, std::nullopt}); }

  Finding locate(Diagnostic diagnostic) {
    const Span span = diagnostic.span ? diagnostic.span : file_start;
    const SourceFile& file = *files_[span.file].source;
    Finding finding = told(diagnostic);
    if (span != file_start) finding.path = paths_of(span.file).at(span);
    finding.place = resolve(file, span);
    finding.notes.reserve(diagnostic.notes.size());
    for (Note& note : diagnostic.notes)
      finding.notes.push_back(
          {resolve(*files_[note.span.file].source, note.span), std::move(note.message)});
    if (const std::string_view line = line_of(file, span.line); line.size() <= longest_excerpt)
      finding.excerpt = line;
    return finding;
  }

  /// What it says, in which file and line.
  Finding tell(Diagnostic diagnostic) const {
    Finding finding = told(diagnostic);
    const Span span = diagnostic.span ? diagnostic.span : file_start;
    finding.place = {files_[span.file].source->name, span.line, span.column, span.line,
                     span.column};
    for (Note& note : diagnostic.notes) finding.notes.push_back({{}, std::move(note.message)});
    return finding;
  }

 private:
  struct File {
    const SourceFile* source;
    std::optional<Paths> paths;  // made when the first is asked for
  };

  static Finding told(Diagnostic& diagnostic) {
    Finding finding;
    finding.severity = diagnostic.severity;
    finding.code = diagnostic.code;
    finding.message = std::move(diagnostic.message);
    finding.help = std::move(diagnostic.help);
    return finding;
  }

  const Paths& paths_of(std::size_t number) {
    File& file = files_[number];
    if (!file.paths) file.paths.emplace(file.source->tree, root_);
    return *file.paths;
  }

  const Table& root_;
  std::vector<File> files_;
};

Finding located(Diagnostic diagnostic, const SourceFile& file, const Table& root) {
  Locator locator(root);
  locator.add(file);
  return locator.locate(std::move(diagnostic));
}

}  // namespace

Finding locate(const LoadedConfig& loaded, const Diagnostic& diagnostic) {
  return located(diagnostic, *loaded.file, table_of<ConfigFile>());
}

Finding locate(const LoadedWeek& loaded, const Diagnostic& diagnostic) {
  return located(diagnostic, *loaded.file, table_of<WeekNote>());
}

std::vector<Finding> locate(const LoadedWeek& loaded, std::vector<Diagnostic> diagnostics) {
  Locator locator(table_of<WeekNote>());
  locator.add(*loaded.file);
  std::vector<Finding> findings;
  for (Diagnostic& diagnostic : diagnostics)
    findings.push_back(locator.locate(std::move(diagnostic)));
  return findings;
}

std::vector<Finding> locate(const Loaded& loaded, std::vector<Diagnostic> diagnostics,
                            const std::function<bool(const Diagnostic&)>& is_wanted) {
  Locator locator(deal_table());
  for (const auto& file : loaded.files) locator.add(*file);
  std::vector<Finding> findings;
  findings.reserve(diagnostics.size());
  for (Diagnostic& diagnostic : diagnostics) {
    findings.push_back(is_wanted(diagnostic) ? locator.locate(std::move(diagnostic))
                                             : locator.tell(std::move(diagnostic)));
    findings.back().deal = std::string_view(*loaded.deal.id);
  }
  return findings;
}

std::vector<Finding> locate(const Loaded& loaded, std::vector<Diagnostic> diagnostics) {
  return locate(loaded, std::move(diagnostics), [](const Diagnostic&) { return true; });
}

Finding locate(const Loaded& loaded, Diagnostic diagnostic) {
  std::vector<Diagnostic> only;
  only.push_back(std::move(diagnostic));
  return std::move(locate(loaded, std::move(only)).front());
}

}  // namespace c136
