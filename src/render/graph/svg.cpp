#include "render/graph/svg.hpp"

#include "render/formats.hpp"
#include "render/graph/graph_layout.hpp"
#include "render/html/html_text.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace c136 {
namespace {

struct Paint {
  std::string_view fill, stroke, dashes;
};

Paint paint_of(Graph::Side side) {
  switch (side) {
    case Graph::Side::green:
      return {"#dff3e0", "#2e7d32", ""};
    case Graph::Side::white:
      return {"#ffffff", "#555555", ""};
    case Graph::Side::red:
      return {"#fde0de", "#b3261e", ""};
    case Graph::Side::unknown:
      break;
  }
  return {"#f4f4f4", "#777777", " stroke-dasharray=\"6 4\""};
}

std::string_view line_style(Graph::Kind kind) {
  switch (kind) {
    case Graph::Kind::reports:
      return "stroke=\"#444444\" stroke-width=\"1.5\" marker-end=\"url(#arrow)\"";
    case Graph::Kind::close:
      return "stroke=\"#2e7d32\" stroke-width=\"4\" stroke-opacity=\"0.55\"";
    case Graph::Kind::against:
      break;
  }
  return "stroke=\"#b3261e\" stroke-width=\"2\" stroke-dasharray=\"2 5\"";
}

class SvgText {
 public:
  std::string out;

  void line(const PlacedLine& line, std::string_view style) {
    fmt::format_to(std::back_inserter(out), "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" {}/>\n",
                   line.from.x, line.from.y, line.to.x, line.to.y, style);
  }
  void way(const Way& way, std::string_view style) {
    if (way.size() == 2) return line({way[0], way[1]}, style);
    out += "<polyline fill=\"none\" points=\"";
    for (const Point& point : way)
      fmt::format_to(std::back_inserter(out), "{}{},{}", &point == &way[0] ? "" : " ", point.x,
                     point.y);
    fmt::format_to(std::back_inserter(out), "\" {}/>\n", style);
  }
  void rect(const Rect& r, std::string_view style) {
    fmt::format_to(std::back_inserter(out),
                   "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {}/>\n", r.x, r.y, r.width,
                   r.height, style);
  }
  void text(const PlacedText& text, std::string_view colour) {
    constexpr int baseline = 13;
    fmt::format_to(std::back_inserter(out), "<text x=\"{}\" y=\"{}\" fill=\"{}\"{}>{}</text>\n",
                   text.place.x, text.place.y + baseline, colour,
                   text.is_bold ? " font-weight=\"bold\"" : "", html_escaped(text.text));
  }
};

void add_node(const Graph& graph, const PlacedNode& placed, SvgText& svg) {
  const bool is_fish = graph.style == Graph::Style::fishbone;
  const bool is_red = is_fish && placed.node->is_marked;
  const Paint paint = paint_of(placed.node->side);
  // On the fishbone a red frame is the sign of the first ten, and of nobody else.
  const std::string_view stroke = is_red ? "#c00000" : is_fish ? "#777777" : paint.stroke;
  svg.rect(placed.box, fmt::format("rx=\"6\" fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\"{}",
                                   paint.fill, stroke, placed.node->weight, paint.dashes));
  for (const PlacedText& line : placed.lines)
    svg.text(line, is_red && line.is_bold ? "#c00000" : "#1b1b1b");
}

/// A piece of each line beside what it means.
void add_legend(const Graph& graph, const GraphLayout& layout, SvgText& svg) {
  constexpr Graph::Kind kinds[] = {Graph::Kind::reports, Graph::Kind::close, Graph::Kind::against};
  for (std::size_t i = 0; i < layout.legend.size(); ++i) {
    const Rect& place = layout.legend[i].place;
    const int y = place.y + place.height / 2;
    if (graph.style == Graph::Style::political && i < std::size(kinds))
      svg.line({{place.x - 56, y}, {place.x - 12, y}}, line_style(kinds[i]));
    svg.text(layout.legend[i], "#444444");
  }
}

}  // namespace

std::string svg_of(const Graph& graph) {
  const GraphLayout layout = layout_of(graph);
  SvgText svg;
  svg.out = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
      "viewBox=\"0 0 {0} {1}\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">\n"
      "<title>{2}</title>\n<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" "
      "markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0 L8 4 L0 8 z\" "
      "fill=\"#444444\"/></marker></defs>\n<rect width=\"{0}\" height=\"{1}\" fill=\"#ffffff\"/>\n",
      layout.width, layout.height, html_escaped(graph.title));
  for (const Rect& band : layout.bands) svg.rect(band, "rx=\"8\" fill=\"#f0f2f5\"");
  for (std::size_t i = 0; i < layout.bones.size(); ++i)
    svg.line(layout.bones[i], i == 0 ? "stroke=\"#333333\" stroke-width=\"5\""
                                     : "stroke=\"#333333\" stroke-width=\"2\"");
  if (graph.style == Graph::Style::political)
    for (std::size_t i = 0; i < layout.ties.size(); ++i)
      svg.way(layout.ties[i], line_style(graph.ties[i].kind));
  for (const PlacedNode& node : layout.nodes) add_node(graph, node, svg);
  for (const PlacedText& heading : layout.headings) svg.text(heading, "#1b1b1b");
  add_legend(graph, layout, svg);
  for (const PlacedText& text : layout.below) svg.text(text, "#1b1b1b");
  return svg.out + "</svg>\n";
}

std::string render_svg(const Document& document, const RenderOptions&) {
  for (const Block& block : document.blocks)
    if (const auto* graph = std::get_if<Graph>(&block)) return svg_of(*graph);
  return svg_of({});
}

}  // namespace c136
