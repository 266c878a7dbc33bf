#include "render/graph/graph_layout.hpp"

#include "c136/base/text.hpp"
#include "render/graph/tie_ways.hpp"
#include "render/text/plain.hpp"

#include <algorithm>

namespace c136 {
namespace {

constexpr int font = 13, line_height = 18, padding = 10, gap = 28, margin = 20;
constexpr int widest_row = 1000;
constexpr std::size_t columns_of_prose = 110;
constexpr std::size_t columns_of_weight[] = {24, 26, 30};  // of text in a box
constexpr int least_of_weight[] = {130, 160, 200};         // pixels
constexpr int bone_slant = 36;

/// Hundredths of the font size, as the widest of the usual faces has them.
int width_of(char c) {
  constexpr std::string_view wide = "WMmw@%", narrow = " .,:;'|!()[]ijl/-";
  if (wide.find(c) != wide.npos) return 105;
  if (narrow.find(c) != narrow.npos) return 48;
  return c >= 'A' && c <= 'Z' ? 80 : 68;
}

struct BrokenText {
  std::vector<std::string> lines;
  std::size_t cut_words = 0;
};

/// How much of a piece stands on its line: up to a space or behind a hyphen, where one is near.
std::size_t break_of(std::string_view piece) {
  const std::size_t space = piece.rfind(' '), hyphen = piece.rfind('-');
  if (hyphen != piece.npos && 2 * hyphen > piece.size() && (space == piece.npos || space < hyphen))
    return hyphen + 1;
  return space != piece.npos && 2 * space > piece.size() ? space : piece.size();
}

bool is_letter(char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x80; }

/// Lines of at most so many columns.
BrokenText lines_within(std::string_view text, std::size_t columns) {
  BrokenText broken;
  while (display_width(text) > columns) {
    const std::string_view piece = text.substr(0, clip(text, columns).size());
    if (piece.empty()) break;
    const std::size_t end = text[piece.size()] == ' ' ? piece.size() : break_of(piece);
    broken.cut_words += text[end - 1] != '-' && is_letter(text[end - 1]) && is_letter(text[end]);
    broken.lines.emplace_back(trimmed(text.substr(0, end)));
    text = trimmed(text.substr(end));
  }
  if (!text.empty()) broken.lines.emplace_back(text);
  return broken;
}

/// As few lines as possible, none of them much shorter than the others, and no word cut for that.
std::vector<std::string> wrapped_lines(std::string_view text, std::size_t columns) {
  BrokenText best = lines_within(text, columns);
  while (best.lines.size() > 1 && columns > 2) {
    BrokenText narrower = lines_within(text, --columns);
    if (narrower.lines.size() != best.lines.size() || narrower.cut_words > best.cut_words) break;
    best = std::move(narrower);
  }
  return std::move(best.lines);
}

PlacedNode box_of(const Graph::Node& node) {
  const auto weight = static_cast<std::size_t>(std::clamp(node.weight, 1, 3) - 1);
  PlacedNode placed;
  placed.node = &node;
  placed.box.width = least_of_weight[weight];
  bool is_bold = true;
  for (const std::string& line : node.lines) {
    for (std::string& text : wrapped_lines(readable(line), columns_of_weight[weight])) {
      const int width = text_width(text, is_bold);
      placed.box.width = std::max(placed.box.width, width + 2 * padding);
      placed.lines.push_back({std::move(text), {0, 0, width, line_height}, is_bold});
    }
    is_bold = false;
  }
  placed.box.height = static_cast<int>(placed.lines.size()) * line_height + 2 * padding;
  return placed;
}

void put(PlacedNode& node, int x, int y) {
  node.box.x = x;
  node.box.y = y;
  for (PlacedText& line : node.lines) {
    line.place.x = x + padding;
    line.place.y = y + padding + static_cast<int>(&line - node.lines.data()) * line_height;
  }
}

PlacedText heading_at(const std::string& text, int x, int y) {
  std::string shown = readable(text);
  const int width = text_width(shown, true);
  return {std::move(shown), {x, y, width, line_height}, true};
}

/// By group, each in the order of the chain.
std::vector<std::vector<PlacedNode*>> members_of_groups(GraphLayout& layout, std::size_t groups) {
  std::vector<std::vector<PlacedNode*>> all(groups);
  for (PlacedNode& node : layout.nodes)
    if (node.node->group < groups) all[node.node->group].push_back(&node);
  for (auto& members : all)
    std::ranges::stable_sort(members, {}, [](const PlacedNode* node) { return node->node->place; });
  return all;
}

// ---- the political map: a band a seat -----------------------------------------------------------

/// Side by side, in as many lines as it takes; gives the y below them.
int put_row(const std::vector<PlacedNode*>& nodes, int y) {
  int x = margin + padding, tallest = 0;
  for (PlacedNode* node : nodes) {
    if (x > margin + padding && x + node->box.width > widest_row) {
      x = margin + padding;
      y += tallest + gap;
      tallest = 0;
    }
    put(*node, x, y);
    x += node->box.width + gap;
    tallest = std::max(tallest, node->box.height);
  }
  return y + tallest;
}

/// Above the rows; where nobody is on the map, the words that say so.
int put_head(const Graph& graph, GraphLayout& layout) {
  int y = margin;
  for (const std::string* text : {&graph.title, &graph.nobody})
    for (std::string& line : lines_within(readable(*text), columns_of_prose).lines) {
      layout.headings.push_back(heading_at(line, margin, y));
      y += line_height;
    }
  return y == margin ? y : y + padding;
}

void lay_out_rows(const Graph& graph, GraphLayout& layout) {
  int y = put_head(graph, layout);
  const auto members = members_of_groups(layout, graph.groups.size());
  for (std::size_t group = 0; group < graph.groups.size(); ++group) {
    const auto& nodes = members[group];
    if (nodes.empty()) continue;
    layout.headings.push_back(heading_at(graph.groups[group], margin + padding, y + padding / 2));
    const int bottom = put_row(nodes, y + line_height + padding) + padding;
    layout.bands.push_back({margin, y, 0, bottom - y});
    y = bottom + gap;
  }
  layout.height = y;
}

// ---- the fishbone: a bone a department, the nearest to the head last ----------------------------

/// The first of them nearest to the axis; gives how far they reach from it.
int put_bone(const std::vector<PlacedNode*>& nodes, int x, int axis, bool above) {
  int reach = gap;
  for (PlacedNode* node : nodes) {
    put(*node, x, above ? axis - reach - node->box.height : axis + reach);
    reach += node->box.height + gap / 2;
  }
  return reach;
}

int widest_of(const std::vector<PlacedNode*>& nodes) {
  int width = 0;
  for (const PlacedNode* node : nodes) width = std::max(width, node->box.width);
  return width;
}

int height_of(const std::vector<PlacedNode*>& nodes) {
  int height = gap;
  for (const PlacedNode* node : nodes) height += node->box.height + gap / 2;
  return height;
}

/// A bone with its people, whose boxes begin at x; gives where it meets the axis.
int add_bone(GraphLayout& layout, const std::vector<PlacedNode*>& nodes, const std::string& name,
             Point from, bool is_above) {
  const int axis = from.y, reach = put_bone(nodes, from.x, axis, is_above);
  PlacedText heading = heading_at(name, from.x, 0);
  heading.place.y = is_above ? axis - reach - line_height : axis + reach;
  const int width = std::max(widest_of(nodes), heading.place.width);
  const int foot = from.x + width + bone_slant + padding;
  layout.bones.push_back(
      {{foot, axis}, {foot - bone_slant, is_above ? axis - reach : axis + reach}});
  layout.headings.push_back(std::move(heading));
  return foot;
}

/// Two bones share a piece of the axis, one above and one below; the one above is of the department
/// that is nearer to the head, and stands a little nearer to it.
void lay_out_bones(const Graph& graph, GraphLayout& layout) {
  int above = 0, below = 0;
  const auto members = members_of_groups(layout, graph.groups.size());
  for (std::size_t group = 0; group < graph.groups.size(); ++group) {
    int& side = group % 2 == 0 ? above : below;
    side = std::max(side, height_of(members[group]) + 2 * line_height);
  }
  const int axis = margin + above;
  int x = margin;
  layout.bones.emplace_back();  // the axis, known when its end is
  for (std::size_t pair = (graph.groups.size() + 1) / 2; pair-- > 0;) {
    int end = 0;
    for (const std::size_t group : {2 * pair + 1, 2 * pair}) {
      if (group >= graph.groups.size()) continue;
      const auto& nodes = members[group];
      const bool is_above = group % 2 == 0;
      const Point from{x + (is_above ? gap : 0), axis};
      if (!nodes.empty())
        end = std::max(end, add_bone(layout, nodes, graph.groups[group], from, is_above));
    }
    if (end > 0) x = end + gap;
  }
  layout.bones.front() = {{margin, axis}, {x, axis}};
  PlacedText head = heading_at(graph.title, x + padding, axis - line_height / 2);
  layout.headings.push_back(std::move(head));
  layout.height = axis + below + margin;
  if (graph.nobody.empty()) return;
  layout.headings.push_back(heading_at(graph.nobody, margin, layout.height));
  layout.height += line_height + padding;
}

// ---- beside it ----------------------------------------------------------------------------------

/// In lines that a page has room for; gives the y below them.
int put_prose(const std::string& text, bool is_bold, int y, std::vector<PlacedText>& out) {
  for (std::string& line : lines_within(readable(text), columns_of_prose).lines) {
    const int width = text_width(line, is_bold);
    out.push_back({std::move(line), {margin, y, width, line_height}, is_bold});
    y += line_height;
  }
  return y;
}

void lay_out_legend(const Graph& graph, GraphLayout& layout) {
  const bool is_map = graph.style == Graph::Style::political;
  std::vector<std::string> texts;
  if (is_map) texts = {graph.legend.reports, graph.legend.close, graph.legend.against};
  int y = layout.height;
  for (const std::string& text : texts) {
    if (text.empty()) continue;
    const int indent = is_map ? 60 : 0;  // room for a piece of the line
    layout.legend.push_back(
        {text, {margin + indent, y, text_width(text, false), line_height}, false});
    y += line_height;
  }
  y = put_prose(graph.legend.marked, false, y, layout.legend);
  if (!graph.argues.empty()) y = put_prose(graph.argues_title, true, y + padding, layout.below);
  for (const std::string& text : graph.argues) y = put_prose(text, false, y, layout.below);
  layout.height = y + margin;
}

int right_end(const GraphLayout& layout) {
  int right = 0;
  for (const PlacedNode& node : layout.nodes) right = std::max(right, node.box.right());
  for (const auto* texts : {&layout.headings, &layout.legend, &layout.below})
    for (const PlacedText& text : *texts) right = std::max(right, text.place.right());
  for (const Way& way : layout.ties)
    for (const Point& point : way) right = std::max(right, point.x);
  return right + padding;
}

}  // namespace

int text_width(std::string_view text, bool is_bold) {
  int hundredths = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      hundredths += width_of(text[i++]);
      continue;
    }
    std::size_t end = i + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    hundredths += display_width(text.substr(i, end - i)) > 1 ? 102 : 80;
    i = end;
  }
  return (hundredths * font + 99) / 100 * (is_bold ? 110 : 100) / 100 + 2;
}

GraphLayout layout_of(const Graph& graph) {
  GraphLayout layout;
  for (const Graph::Node& node : graph.nodes) layout.nodes.push_back(box_of(node));
  if (graph.style == Graph::Style::political)
    lay_out_rows(graph, layout);
  else
    lay_out_bones(graph, layout);
  if (graph.style == Graph::Style::political) layout.ties = ways_of(graph, layout.nodes);
  lay_out_legend(graph, layout);
  const int right = right_end(layout);
  for (Rect& band : layout.bands) band.width = right - margin;
  layout.width = right + margin;
  return layout;
}

}  // namespace c136
