#include "cli/time/ladder_file.hpp"

#include <fmt/format.h>

#include <vector>

namespace c136 {

namespace {

std::string row_text(const NewRow& row) {
  return fmt::format("{{value: {}, percent: {}, won: {}, lost: {}}}", row.value, row.percent,
                     row.won, row.lost);
}

std::string flow_list(std::span<const NewRow> rows) {
  std::string list;
  for (const NewRow& row : rows) list += (list.empty() ? "" : ", ") + row_text(row);
  return "[" + list + "]";
}

std::string block_list(std::span<const NewRow> rows, std::string_view indent,
                       std::string_view line_end) {
  std::string list;
  for (const NewRow& row : rows) list += fmt::format("{}{}  - {}", line_end, indent, row_text(row));
  return list;
}

/// The key's node; 0 when there is none, because that is the root.
std::size_t ladder_key(const Tree& tree) {
  for (std::size_t at = 1; at < tree.nodes.size();) {
    const Node& key = tree.nodes[at];
    if (key.text == "ladder" || key.text == "赢率表") return at;
    at = tree.nodes[key.next].next;  // over its value
  }
  return 0;
}

std::string replaced(std::string text, std::size_t begin, std::size_t end, const std::string& by) {
  return text.replace(begin, end - begin, by);
}

std::string added_to_flow(const std::string& text, const Node& root, std::span<const NewRow> rows) {
  const std::size_t brace = root.end - 1;
  const std::size_t last = text.find_last_not_of(" \t\r\n", brace - 1);
  const bool needs_comma = text[last] != '{' && text[last] != ',';
  return replaced(text, brace, brace, (needs_comma ? ", ladder: " : "ladder: ") + flow_list(rows));
}

}  // namespace

std::string with_ladder(const SourceFile& file, std::span<const NewRow> rows) {
  const std::string& text = file.text;
  const Tree& tree = file.tree;
  const std::string_view line_end = text.find("\r\n") == text.npos ? "\n" : "\r\n";
  if (tree.empty() || tree.nodes.front().kind != Node::Kind::map) {
    const bool ends_line = text.empty() || text.ends_with('\n');
    return text + (ends_line ? "" : std::string(line_end)) +
           "ladder:" + block_list(rows, "", line_end) + std::string(line_end);
  }
  const Node& root = tree.nodes.front();
  if (const std::size_t at = ladder_key(tree)) {
    const Node &key = tree.nodes[at], &value = tree.nodes[key.next];
    const std::string indent(key.column - 1, ' ');
    return replaced(text, key.end, value.end,
                    root.flow ? ": " + flow_list(rows) : ":" + block_list(rows, indent, line_end));
  }
  if (root.flow) return added_to_flow(text, root, rows);
  const std::string indent(tree.nodes[1].column - 1, ' ');
  return text + (text.ends_with('\n') ? "" : std::string(line_end)) + indent +
         "ladder:" + block_list(rows, indent, line_end) + std::string(line_end);
}

}  // namespace c136
