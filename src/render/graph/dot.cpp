#include "render/formats.hpp"
#include "render/text/plain.hpp"

#include <fmt/format.h>

namespace c136 {
namespace {

std::string dot_text(std::string_view text) {
  std::string out;
  for (const char c : readable(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string_view colours_of(Graph::Side side) {
  switch (side) {
    case Graph::Side::green:
      return "fillcolor=\"#dff3e0\", color=\"#2e7d32\"";
    case Graph::Side::white:
      return "fillcolor=\"#ffffff\", color=\"#555555\"";
    case Graph::Side::red:
      return "fillcolor=\"#fde0de\", color=\"#b3261e\"";
    case Graph::Side::unknown:
      break;
  }
  return "fillcolor=\"#f4f4f4\", color=\"#777777\", style=\"filled,rounded,dashed\"";
}

/// On the fishbone a red frame is the sign of the first ten, and of nobody else: the later of two
/// colours counts.
std::string_view frame_of(const Graph& graph, const Graph::Node& node) {
  if (graph.style == Graph::Style::political) return "";
  return node.is_marked ? ", color=\"#c00000\"" : ", color=\"#777777\"";
}

/// The title, and below it what else the picture has to say.
std::string picture_words(const Graph& graph) {
  std::string words = dot_text(graph.title);
  if (!graph.nobody.empty()) words += "\\n" + dot_text(graph.nobody);
  if (!graph.argues.empty()) words += "\\n" + dot_text(graph.argues_title);
  for (const std::string& text : graph.argues) words += "\\n" + dot_text(text);
  return words;
}

std::string node_line(const Graph& graph, std::size_t i) {
  const Graph::Node& node = graph.nodes[i];
  std::string label;
  for (const std::string& line : node.lines)
    label.append(label.empty() ? "" : "\\n").append(dot_text(line));
  return fmt::format("    p{} [label=\"{}\", penwidth={}, {}{}];\n", i, label, node.weight,
                     colours_of(node.side), frame_of(graph, node));
}

std::string tie_line(const Graph& graph, const Graph::Tie& tie) {
  const auto edge = [&](std::string_view style, const std::string& label) {
    return fmt::format("  p{} -> p{} [{}, label=\"{}\"];\n", tie.from, tie.to, style,
                       dot_text(label));
  };
  switch (tie.kind) {
    case Graph::Kind::reports:
      return edge("style=solid", graph.legend.reports);
    case Graph::Kind::close:
      return edge("style=bold, dir=none, color=\"#2e7d32\"", graph.legend.close);
    case Graph::Kind::against:
      break;
  }
  return edge("style=dotted, dir=none, color=\"#b3261e\"", graph.legend.against);
}

std::string dot_of(const Graph& graph) {
  std::string out = fmt::format(
      "digraph map {{\n  label=\"{}\";\n  rankdir={};\n  node [shape=box, "
      "style=\"filled,rounded\", fontname=\"sans-serif\"];\n",
      picture_words(graph), graph.style == Graph::Style::political ? "BT" : "LR");
  for (std::size_t group = 0; group < graph.groups.size(); ++group) {
    std::string nodes;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
      if (graph.nodes[i].group == group) nodes += node_line(graph, i);
    if (!nodes.empty())
      out += fmt::format("  subgraph cluster_{} {{\n    label=\"{}\";\n{}  }}\n", group,
                         dot_text(graph.groups[group]), nodes);
  }
  for (const Graph::Tie& tie : graph.ties) out += tie_line(graph, tie);
  return out + "}\n";
}

}  // namespace

std::string render_dot(const Document& document, const RenderOptions&) {
  for (const Block& block : document.blocks)
    if (const auto* graph = std::get_if<Graph>(&block)) return dot_of(*graph);
  return dot_of({});
}

}  // namespace c136
