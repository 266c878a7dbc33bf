#include "render/text/table.hpp"

#include "c136/base/text.hpp"
#include "render/text/bars.hpp"
#include "render/text/layout.hpp"
#include "render/text/plain.hpp"

#include <algorithm>
#include <memory>
#include <numeric>

namespace c136 {
namespace {

constexpr std::string_view gap = "  ";
/// How narrow a text may get before the next try, and which words are not cut.
struct Squeeze {
  std::size_t least_text;     // columns that a wrapped text keeps
  std::size_t longest_whole;  // a longer word may be cut
};
constexpr Squeeze squeezes[] = {{12, 20}, {8, 12}, {5, 8}, {4, 6}};
constexpr std::size_t least_text = squeezes[0].least_text;
/// Before words are cut, a table goes on below itself, where the page is as wide as a terminal.
constexpr const Squeeze& whole_words = squeezes[1];
constexpr std::size_t least_width_of_parts = 72;

struct Measure {
  std::size_t natural = 0;  // nothing wrapped
  std::size_t least = 0;    // nothing cut that is to stay whole
};

bool is_text(const Cell& cell) {
  return std::holds_alternative<std::string>(cell.value) ||
         std::holds_alternative<std::shared_ptr<const Named>>(cell.value) || cell.sums();
}

constexpr std::size_t short_title = 10;

/// Han signs may be parted anywhere, but a title a sign a line is not read: a short one stays
/// whole, a longer one gets two lines.
std::size_t least_of_title(const std::string& title) {
  const std::size_t width = widest_line(title);
  if (width == code_points(title)) return longest_word(title);
  return width <= short_title ? width : (width + 1) / 2 + 1;
}

Measure measure(const DataTable& table, std::size_t column, const Squeeze& squeeze) {
  const std::string title = readable(table.columns[column].title);
  Measure m{widest_line(title), std::min(least_of_title(title), squeeze.longest_whole)};
  for (const auto& row : table.rows) {
    const Cell& cell = row[column];
    const std::string text = for_people(cell);
    const std::size_t width = widest_line(text);
    const bool wraps = is_text(cell) && width > squeeze.least_text;
    m.natural = std::max(m.natural, width);
    m.least = std::max(
        m.least,
        wraps ? std::clamp(longest_word(text), squeeze.least_text, squeeze.longest_whole) : width);
  }
  return m;
}

std::size_t total(const std::vector<std::size_t>& widths) {
  return std::accumulate(widths.begin(), widths.end(), gap.size() * (widths.size() - 1));
}

std::vector<Measure> measured(const DataTable& table, const Squeeze& squeeze) {
  std::vector<Measure> measures;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    measures.push_back(measure(table, i, squeeze));
  return measures;
}

/// Takes from the widest column that can give, again and again; empty when it cannot be done.
std::vector<std::size_t> fitting_widths(const std::vector<Measure>& measures, std::size_t width) {
  std::vector<std::size_t> widths;
  for (const Measure& m : measures) widths.push_back(m.natural);
  for (std::size_t sum = total(widths); sum > width; --sum) {
    std::size_t widest = widths.size();
    for (std::size_t i = 0; i < widths.size(); ++i)
      if (widths[i] > measures[i].least && (widest == widths.size() || widths[i] > widths[widest]))
        widest = i;
    if (widest == widths.size()) return {};
    --widths[widest];
  }
  return widths;
}

/// The cells of one row side by side, as many lines as the tallest needs.
std::string print_row(const std::vector<Column>& columns, const std::vector<Toned>& cells,
                      const std::vector<std::size_t>& widths, bool colour) {
  std::vector<std::vector<std::string_view>> wrapped;
  std::size_t height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    wrapped.push_back(wrap(cells[i].text(), widths[i]));
    height = std::max(height, wrapped[i].size());
  }
  std::string out;
  for (std::size_t y = 0; y < height; ++y) {
    std::string spaces;  // kept back, so that no line ends with them
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string_view line = y < wrapped[i].size() ? wrapped[i][y] : std::string_view{};
      const std::string fill = padding(line, widths[i]);
      const bool right = columns[i].align == Align::right;
      if (i > 0) spaces += gap;
      if (right) spaces += fill;
      if (!line.empty()) {
        out += spaces + cells[i].painted(line, colour);
        spaces.clear();
      }
      if (!right) spaces += fill;
    }
    out += '\n';
  }
  return out;
}

std::string print_columns(const DataTable& table, const std::vector<std::size_t>& widths,
                          bool colour) {
  std::vector<Toned> titles, rules;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    titles.emplace_back(Cell(table.columns[i].title, Tone::strong));
    rules.emplace_back(Cell(std::string(widths[i], '-'), Tone::muted));
  }
  std::string out = print_row(table.columns, titles, widths, colour);
  out += print_row(table.columns, rules, widths, colour);
  for (const auto& row : table.rows)
    out += print_row(table.columns, {row.begin(), row.end()}, widths, colour);
  return out;
}

std::string print_as_fields(const DataTable& table, Language language,
                            const RenderOptions& options) {
  std::string out;
  for (const auto& row : table.rows) {
    FieldList fields;
    for (std::size_t i = 0; i < row.size(); ++i)
      if (!for_people(row[i]).empty()) fields.items.push_back({table.columns[i].title, row[i]});
    if (!out.empty()) out += '\n';
    out += fields_as_text(fields, language, options);
  }
  return out;
}

// ---- a table that is too wide goes on below itself ----------------------------------------------

/// The columns that stand side by side, by their places: the first of the table, then those that
/// follow the part before.
using TablePart = std::vector<std::size_t>;

/// As many columns in each part as there is room for; empty when one has no room at all.
std::vector<TablePart> parts_within(const std::vector<Measure>& measures, std::size_t width) {
  std::vector<TablePart> parts{{0}};
  std::size_t used = measures[0].least;
  for (std::size_t i = 1; i < measures.size(); ++i) {
    const std::size_t more = gap.size() + measures[i].least;
    if (used + more > width) {
      if (parts.back().size() == 1) return {};
      parts.push_back({0});
      used = measures[0].least;
    }
    used += more;
    parts.back().push_back(i);
  }
  return used > width ? std::vector<TablePart>{} : parts;
}

/// As few parts as possible, and none of them much wider than the others.
std::vector<TablePart> even_parts(const std::vector<Measure>& measures, std::size_t width) {
  std::vector<TablePart> parts = parts_within(measures, width);
  while (!parts.empty()) {
    std::vector<TablePart> narrower = parts_within(measures, --width);
    if (narrower.size() != parts.size()) break;
    parts = std::move(narrower);
  }
  return parts;
}

DataTable part_of(const DataTable& table, const TablePart& places) {
  DataTable part;
  for (const std::size_t at : places) part.columns.push_back(table.columns[at]);
  for (std::size_t y = 0; y < table.rows.size(); ++y) {
    std::vector<Cell> cells;
    for (const std::size_t at : places) cells.push_back(table.rows[y][at]);
    const bool is_total = y + table.totals >= table.rows.size();
    const auto says_nothing = [](const Cell& cell) { return for_people(cell).empty(); };
    if (!is_total || !std::all_of(cells.begin() + 1, cells.end(), says_nothing))
      part.rows.push_back(std::move(cells));
  }
  return part;
}

std::string print_parts(const DataTable& table, const std::vector<TablePart>& parts,
                        std::size_t width, bool colour) {
  std::string out;
  for (const TablePart& places : parts) {
    if (!out.empty()) out += '\n';
    const DataTable part = part_of(table, places);
    for (const Squeeze& squeeze : {squeezes[0], whole_words}) {
      const auto widths = fitting_widths(measured(part, squeeze), width);
      if (widths.empty()) continue;
      out += print_columns(part, widths, colour);
      break;
    }
  }
  return out;
}

// -------------------------------------------------------------------------------------------------

std::string print(const DataTable& table, Language language, const RenderOptions& options) {
  const auto width = static_cast<std::size_t>(std::max(options.width, 1));
  for (const Squeeze& squeeze : squeezes) {
    const auto measures = measured(table, squeeze);
    if (const auto widths = fitting_widths(measures, width); !widths.empty())
      return print_columns(table, widths, options.colour);
    if (&squeeze == &whole_words && width >= least_width_of_parts)
      if (const auto parts = even_parts(measures, width); !parts.empty())
        return print_parts(table, parts, width, options.colour);
  }
  return print_as_fields(table, language, options);
}

}  // namespace

std::string table_as_text(const DataTable& table, Language language, const RenderOptions& options) {
  if (table.columns.empty()) return {};
  if (!table.chart) return print(table, language, options);
  const Toned legend(Cell(bars_legend(*table.chart, language), Tone::muted));
  std::string out = print(with_bars(table), language, options);
  for (const auto line : wrap(legend.text(), static_cast<std::size_t>(std::max(options.width, 40))))
    out += legend.painted(line, options.colour) + "\n";
  return out;
}

std::string fields_as_text(const FieldList& list, Language language, const RenderOptions& options) {
  const std::string colon = language == Language::zh ? "：" : ": ";
  std::vector<std::string> labels;
  std::size_t indent = 0;
  for (const auto& item : list.items) {
    labels.push_back(escaped(item.label) + colon);
    indent = std::max(indent, display_width(labels.back()));
  }
  const auto width = static_cast<std::size_t>(std::max(options.width, 1));
  const std::size_t room = width > indent + least_text ? width - indent : least_text;

  std::string out;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Toned value(list.items[i].value);
    std::string label = labels[i];
    for (const auto line : wrap(value.text(), room)) {
      out += painted(label, Tone::muted, options.colour);
      if (!line.empty()) out += padding(label, indent) + value.painted(line, options.colour);
      out += '\n';
      label.clear();
    }
  }
  return out;
}

}  // namespace c136
