#include "render/graph/mermaid.hpp"

#include "render/formats.hpp"
#include "render/text/plain.hpp"

#include <fmt/format.h>

namespace c136 {
namespace {

/// Whatever Mermaid, markdown or a page would read something into.
std::string mermaid_text(std::string_view text) {
  std::string out;
  for (const char c : readable(text)) {
    if (std::string_view("\"<>&#`\\;").find(c) != std::string_view::npos)
      out += fmt::format("#{};", static_cast<int>(c));
    else
      out += c;
  }
  return out;
}

std::string_view class_of(Graph::Side side) {
  switch (side) {
    case Graph::Side::green:
      return "green";
    case Graph::Side::white:
      return "white";
    case Graph::Side::red:
      return "red";
    case Graph::Side::unknown:
      break;
  }
  return "unknown";
}

std::string node_text(const Graph& graph, std::size_t i) {
  std::string label;
  for (const std::string& line : graph.nodes[i].lines)
    label.append(label.empty() ? "" : "<br/>").append(mermaid_text(line));
  return fmt::format("    p{}[\"{}\"]:::{}\n", i, label, class_of(graph.nodes[i].side));
}

/// Words that stand by themselves; nothing where there are none.
std::string note_text(std::string_view id, const std::vector<std::string>& lines) {
  std::string label;
  for (const std::string& line : lines)
    if (!line.empty()) label.append(label.empty() ? "" : "<br/>").append(mermaid_text(line));
  return label.empty() ? label : fmt::format("  {}[\"{}\"]:::note\n", id, label);
}

/// On the fishbone a red frame is the sign of the first ten, and of nobody else.
std::string frame_text(const Graph::Node& node, std::size_t i) {
  return fmt::format("  style p{} stroke:{},stroke-width:{}px\n", i,
                     node.is_marked ? "#c00000" : "#777777", node.is_marked ? 3 : 1);
}

std::string tie_text(const Graph& graph, const Graph::Tie& tie) {
  switch (tie.kind) {
    case Graph::Kind::reports:
      return fmt::format("  p{} -->|\"{}\"| p{}\n", tie.from, mermaid_text(graph.legend.reports),
                         tie.to);
    case Graph::Kind::close:
      return fmt::format("  p{} ===|\"{}\"| p{}\n", tie.from, mermaid_text(graph.legend.close),
                         tie.to);
    case Graph::Kind::against:
      break;
  }
  return fmt::format("  p{} -.-x|\"{}\"| p{}\n", tie.from, mermaid_text(graph.legend.against),
                     tie.to);
}

}  // namespace

std::string mermaid_of(const Graph& graph, bool with_arguments) {
  const bool is_map = graph.style == Graph::Style::political;
  std::string out = is_map ? "flowchart TB\n" : "flowchart LR\n";
  out += note_text("about", {graph.title, graph.nobody});
  for (std::size_t group = 0; group < graph.groups.size(); ++group) {
    std::string nodes;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
      if (graph.nodes[i].group == group) nodes += node_text(graph, i);
    if (!nodes.empty())
      out += fmt::format("  subgraph g{}[\"{}\"]\n{}  end\n", group,
                         mermaid_text(graph.groups[group]), nodes);
  }
  for (const Graph::Tie& tie : graph.ties) out += tie_text(graph, tie);
  if (with_arguments && !graph.argues.empty()) {
    std::vector<std::string> lines{graph.argues_title};
    lines.insert(lines.end(), graph.argues.begin(), graph.argues.end());
    out += note_text("argues", lines);
  }
  for (std::size_t i = 0; i < graph.nodes.size(); ++i)
    if (!is_map) out += frame_text(graph.nodes[i], i);
  return out + "  classDef note fill:none,stroke:none,color:#1b1b1b,text-align:left\n" +
         "  classDef green fill:#dff3e0,stroke:#2e7d32,color:#1b1b1b\n"
         "  classDef white fill:#ffffff,stroke:#555555,color:#1b1b1b\n"
         "  classDef red fill:#fde0de,stroke:#b3261e,color:#1b1b1b\n"
         "  classDef unknown fill:#f4f4f4,stroke:#777777,color:#1b1b1b,stroke-dasharray:6 4\n";
}

std::string render_mermaid(const Document& document, const RenderOptions&) {
  for (const Block& block : document.blocks)
    if (const auto* graph = std::get_if<Graph>(&block)) return mermaid_of(*graph, true);
  return mermaid_of({}, true);
}

}  // namespace c136
