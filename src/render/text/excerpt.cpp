#include "render/text/excerpt.hpp"

#include "base/han.hpp"
#include "c136/base/text.hpp"

#include <algorithm>
#include <vector>

namespace c136 {
namespace {

constexpr std::size_t tab_width = 4;
constexpr std::string_view cut = "...";

/// One character of the source, and the columns that it takes when it is printed.
struct Glyph {
  std::string_view source;
  std::size_t width;
  std::uint32_t column;  // in the source, of its first code point
};

void print(const Glyph& glyph, std::string& out) {
  if (glyph.source.size() == 1 && is_printable_ascii(glyph.source[0]))
    out += glyph.source[0];
  else if (glyph.source == "\t")
    out.append(glyph.width, ' ');
  else
    out += escaped(glyph.source);
}

std::vector<Glyph> glyphs_of(std::string_view line) {
  if (line.starts_with("\uFEFF")) line.remove_prefix(3);
  std::vector<Glyph> glyphs;
  glyphs.reserve(line.size());
  std::size_t width = 0;
  std::uint32_t column = 1;
  const auto take = [&](std::size_t bytes, std::size_t own, std::size_t columns) {
    glyphs.push_back({line.substr(0, bytes), own, column});
    width += own;
    column += static_cast<std::uint32_t>(columns);
    line.remove_prefix(bytes);
  };
  while (!line.empty()) {
    if (begins_with_lone_ascii(line)) {
      take(1, 1, 1);
    } else if (begins_with_common_han(line)) {
      take(3, 2, 1);
    } else {
      const std::string_view cluster = first_cluster(line);
      const std::size_t own =
          cluster == "\t" ? tab_width - width % tab_width : display_width(escaped(cluster));
      take(cluster.size(), own, code_points(cluster));
    }
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
  excerpt.line.reserve(finding.excerpt.size() + 2 * cut.size());
  for (std::size_t i = window.begin; i < window.end; ++i) print(glyphs[i], excerpt.line);
  if (window.end < glyphs.size()) excerpt.line += cut;
  return excerpt;
}

}  // namespace c136
