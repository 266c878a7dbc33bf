#include "render/excerpt.hpp"

#include "c136/base/text.hpp"

#include <algorithm>
#include <vector>

namespace c136 {
namespace {

constexpr std::size_t tab_width = 4;
constexpr std::string_view cut = "...";

/// One character as it is printed.
struct Glyph {
  std::string text;
  std::size_t width;
  std::uint32_t column;  // in the source, of its first code point
};

std::vector<Glyph> glyphs_of(std::string_view line) {
  if (line.starts_with("\uFEFF")) line.remove_prefix(3);
  std::vector<Glyph> glyphs;
  glyphs.reserve(line.size());
  std::size_t width = 0;
  for (std::uint32_t column = 1; !line.empty();) {
    const auto cluster = first_cluster(line);
    if (cluster.size() == 1 && cluster[0] >= ' ' && cluster[0] <= '~') {
      glyphs.push_back({std::string(cluster), 1, column++});
      ++width;
      line.remove_prefix(1);
      continue;
    }
    std::string text =
        cluster == "\t" ? std::string(tab_width - width % tab_width, ' ') : escaped(cluster);
    glyphs.push_back({std::move(text), 0, column});
    glyphs.back().width = display_width(glyphs.back().text);
    width += glyphs.back().width;
    column += static_cast<std::uint32_t>(code_points(cluster));
    line.remove_prefix(cluster.size());
  }
  return glyphs;
}

std::size_t width_of(const std::vector<Glyph>& glyphs, std::size_t begin, std::size_t end) {
  std::size_t width = 0;
  for (std::size_t i = begin; i < end; ++i) width += glyphs[i].width;
  return width;
}

/// The glyph that holds the column; the number of glyphs when it is behind the last.
std::size_t glyph_at(const std::vector<Glyph>& glyphs, std::uint32_t column, std::uint32_t behind) {
  const auto after = std::upper_bound(
      glyphs.begin(), glyphs.end(), column,
      [](std::uint32_t value, const Glyph& glyph) { return value < glyph.column; });
  if (after == glyphs.begin() || column >= behind) return glyphs.size();
  return static_cast<std::size_t>(after - glyphs.begin()) - 1;
}

struct Window {
  std::size_t begin, end;
};

/// As many glyphs as fit: some before `place` to know it by, then what follows, then more before.
Window window_around(const std::vector<Glyph>& glyphs, std::size_t place, std::size_t width) {
  Window window{place, place};
  std::size_t used = 0;
  const auto grow_left = [&](std::size_t limit) {
    while (window.begin > 0 && used + glyphs[window.begin - 1].width <= limit)
      used += glyphs[--window.begin].width;
  };
  grow_left(width / 3);
  while (window.end < glyphs.size() && used + glyphs[window.end].width <= width)
    used += glyphs[window.end++].width;
  if (window.end == glyphs.size()) grow_left(width);
  return window;
}

}  // namespace

Excerpt excerpt_of(const Finding& finding, std::size_t width) {
  const Place& at = finding.place;
  const auto glyphs = glyphs_of(finding.excerpt);
  const auto behind = static_cast<std::uint32_t>(code_points(finding.excerpt)) + 1;
  const std::size_t first = glyph_at(glyphs, at.column, behind);
  const std::size_t last = at.end_line > at.line
                               ? glyphs.size()
                               : glyph_at(glyphs, std::max(at.end_column, at.column + 1), behind);

  Window window{0, glyphs.size()};
  const bool whole = width_of(glyphs, 0, glyphs.size()) <= width;
  if (!whole) window = window_around(glyphs, first, width - std::min(width, 2 * cut.size()));

  Excerpt excerpt;
  if (window.begin > 0) excerpt.line = cut;
  excerpt.caret = excerpt.line.size() + width_of(glyphs, window.begin, first);
  excerpt.length = std::max<std::size_t>(width_of(glyphs, first, std::min(last, window.end)), 1);
  for (std::size_t i = window.begin; i < window.end; ++i) excerpt.line += glyphs[i].text;
  if (window.end < glyphs.size()) excerpt.line += cut;
  return excerpt;
}

}  // namespace c136
