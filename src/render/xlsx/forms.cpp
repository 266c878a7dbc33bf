// A report of sheets as the workbook that a team fills in by hand: a sheet a table, each with its
// title, the head of the report, borders, its notes; made to be printed on A4.
#include "c136/base/text.hpp"
#include "render/text/layout.hpp"
#include "render/text/plain.hpp"
#include "render/xlsx/workbook.hpp"
#include "render/xlsx/xlsx_library.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace c136 {
namespace {

constexpr std::size_t paper_width = 165;  // digits that fit A4 on its side, made smaller
constexpr std::size_t widest_text = 60, least_width = 8, longest_whole = 16;
constexpr std::size_t least_of_stories = 30;  // of texts that fill more than two lines anyway
constexpr std::size_t least_form = 100;       // of title and head
constexpr double line_height = 15;

std::string head_line(const FieldList& head, Language language) {
  const char* const colon = language == Language::zh ? "：" : ": ";
  std::string line;
  for (const auto& [label, value] : head.items) {
    if (!line.empty()) line += "        ";
    line += readable(label) + colon + (value.empty() ? "" : for_people(value));
  }
  return line;
}

std::size_t width_in_form(const Cell& cell) {
  const auto* money = std::get_if<Money>(&cell.value);
  return money ? grouped(*money).size() : std::min(display_width(for_people(cell)), widest_text);
}

/// A column while the room on the paper is shared out, in digits.
struct FormColumn {
  std::size_t width = 0, least = 0;
  std::size_t longest = 0;  // of its texts, on one line

  std::size_t lines_if_narrower() const { return longest / (width - 2) + 1; }
};

FormColumn form_column(const DataTable& table, std::size_t i) {
  FormColumn column;
  const std::string title = readable(table.columns[i].title);
  column.width = std::max(std::min(display_width(title), least_width),
                          std::min(longest_word(title), longest_whole)) +
                 3;
  column.least = column.width;
  for (const auto& row : table.rows) {
    const bool wraps = std::holds_alternative<std::string>(row[i].value);
    const std::string text = for_people(row[i]);
    const std::size_t width = width_in_form(row[i]) + 2;
    column.width = std::max(column.width, width);
    column.least =
        std::max(column.least, wraps ? std::min(longest_word(text), longest_whole) + 2 : width);
    column.longest = std::max(column.longest, display_width(text));
  }
  if (column.longest > 2 * widest_text) column.least = std::max(column.least, least_of_stories);
  return column;
}

/// Title and head stand above the table, across it: a small one takes more room than it needs, and
/// gives it to its texts.
void widen(std::vector<FormColumn>& columns, const DataTable& table) {
  std::size_t sum = 0, texts = 0;
  const auto takes_more = [&](std::size_t i) {
    return texts == 0 || table.columns[i].align == Align::left;
  };
  for (std::size_t i = 0; i < columns.size(); ++i) {
    sum += columns[i].width;
    texts += table.columns[i].align == Align::left;
  }
  if (sum >= least_form) return;
  const std::size_t share = (least_form - sum) / (texts == 0 ? columns.size() : texts);
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (takes_more(i)) columns[i].width += share;
}

/// As wide as their texts, where that fits the paper; else those give way whose rows stay lowest,
/// so that a long text has more room than a short one.
std::vector<std::size_t> widths_in_form(const DataTable& table) {
  std::vector<FormColumn> columns;
  std::size_t sum = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    sum += columns.emplace_back(form_column(table, i)).width;
  for (; sum > paper_width; --sum) {
    FormColumn* next = nullptr;
    for (FormColumn& column : columns)
      if (column.width > column.least &&
          (!next || std::pair(column.lines_if_narrower(), next->width) <
                        std::pair(next->lines_if_narrower(), column.width)))
        next = &column;
    if (!next) break;
    --next->width;
  }
  widen(columns, table);
  std::vector<std::size_t> widths;
  for (const FormColumn& column : columns) widths.push_back(column.width);
  return widths;
}

/// Lines that a text takes in a cell so wide. Spreadsheets do not all find out by themselves.
std::size_t lines_of(std::string_view text, std::size_t width) {
  std::size_t lines = 0;
  for (;;) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines += 1 + display_width(text.substr(0, end)) / std::max<std::size_t>(width - 1, 1);
    if (end == text.size()) return lines;
    text.remove_prefix(end + 1);
  }
}

std::size_t lines_of(const std::vector<Cell>& row, const std::vector<std::size_t>& widths) {
  std::size_t lines = 1;
  for (std::size_t i = 0; i < row.size(); ++i)
    if (!std::holds_alternative<Money>(row[i].value))
      lines = std::max(lines, lines_of(for_people(row[i]), widths[i]));
  return lines;
}

/// The currency stands where it is not that of the head; cents where there are any.
std::string form_pattern(const Cell& cell) {
  std::string pattern = pattern_of(cell, "");
  const auto* money = std::get_if<Money>(&cell.value);
  const auto* sums = cell.sums();
  const bool is_whole =
      (money && money->cents % 100 == 0) ||
      (sums && sums->of.size() < 2 && (sums->of.empty() || sums->of[0].second.cents % 100 == 0));
  if (is_whole) pattern.resize(pattern.size() - 3);
  return pattern;
}

}  // namespace

lxw_format* Workbook::bordered(std::string_view pattern, bool is_bold, bool is_title, Align align) {
  const bool is_right = align == Align::right;
  lxw_format*& format =
      formats_[fmt::format("form {} {} {} {}", pattern, is_bold, is_title, is_right)];
  if (format) return format;
  format = x_.workbook_add_format(book_);
  x_.format_set_border(format, LXW_BORDER_THIN);
  x_.format_set_text_wrap(format);
  x_.format_set_align(format, is_title ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
  if (is_title || is_right)
    x_.format_set_align(format, is_title ? LXW_ALIGN_CENTER : LXW_ALIGN_RIGHT);
  if (is_title) x_.format_set_bg_color(format, 0xECEEF0);
  if (is_bold) x_.format_set_bold(format);
  if (!pattern.empty()) x_.format_set_num_format(format, std::string(pattern).c_str());
  return format;
}

/// Across the table, without borders.
void Workbook::write_line(lxw_worksheet* sheet, std::uint32_t row, std::size_t columns,
                          const std::string& text, bool is_title) {
  lxw_format*& format = formats_[is_title ? "form heading" : "form line"];
  if (!format) {
    format = x_.workbook_add_format(book_);
    x_.format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (is_title) {
      x_.format_set_bold(format);
      x_.format_set_font_size(format, 15);
      x_.format_set_align(format, LXW_ALIGN_CENTER);
    } else {
      x_.format_set_text_wrap(format);
    }
  }
  write(sheet, row, 0, Cell(text), format);
  if (columns < 2) return;
  const std::string shown = cell_text(text);
  require(x_.worksheet_merge_range(sheet, row, 0, row, static_cast<std::uint16_t>(columns - 1),
                                   shown.c_str(), format));
}

void Workbook::set_height(lxw_worksheet* sheet, std::uint32_t row, std::size_t lines) {
  require(x_.worksheet_set_row(sheet, row, line_height * static_cast<double>(lines) + 3, nullptr));
}

void Workbook::add_form(const Form& form) {
  const DataTable& table = *form.table;
  const std::vector<std::size_t> widths = widths_in_form(table);
  const std::size_t whole = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
  const std::size_t columns = widths.size();
  lxw_worksheet* sheet = add_sheet(form.name);
  std::uint32_t row = 0;
  const auto add_line = [&](const std::string& text) {
    set_height(sheet, row, lines_of(text, whole));
    write_line(sheet, row++, columns, text, false);
  };
  write_line(sheet, row, columns, form.title, true);
  set_height(sheet, row++, 2);
  add_line(head_line(form.head, language_));
  add_form_table(sheet, row, table, widths);
  row += static_cast<std::uint32_t>(table.rows.size()) + 1;
  for (const std::string& note : form.notes) add_line(note);
  const auto last_column = static_cast<std::uint16_t>(columns - 1);
  require(x_.worksheet_print_area(sheet, 0, 0, row - 1, last_column));
  require(x_.worksheet_set_footer(sheet, "&C&P / &N"));
}

/// Titles that stay in sight and are repeated on paper, a filter, borders.
void Workbook::add_form_table(lxw_worksheet* sheet, std::uint32_t row, const DataTable& table,
                              const std::vector<std::size_t>& widths) {
  std::vector<Cell> titles;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    titles.emplace_back(table.columns[i].title);
    write(sheet, row, i, titles[i], bordered("", true, true, Align::left));
    const auto at = static_cast<std::uint16_t>(i);
    require(x_.worksheet_set_column(sheet, at, at, static_cast<double>(widths[i]), nullptr));
  }
  set_height(sheet, row, lines_of(titles, widths) + 1);
  x_.worksheet_freeze_panes(sheet, row + 1, 0);
  require(x_.worksheet_repeat_rows(sheet, row, row));
  const std::size_t data_rows = table.rows.size() - table.totals;
  require(x_.worksheet_autofilter(sheet, row, 0, row + static_cast<std::uint32_t>(data_rows),
                                  static_cast<std::uint16_t>(widths.size() - 1)));
  for (std::size_t y = 0; y < table.rows.size(); ++y) {
    const auto& cells = table.rows[y];
    set_height(sheet, ++row, lines_of(cells, widths));
    for (std::size_t i = 0; i < cells.size(); ++i) {
      lxw_format* const format =
          bordered(form_pattern(cells[i]), y >= data_rows, false, table.columns[i].align);
      require(x_.worksheet_write_blank(sheet, row, static_cast<std::uint16_t>(i), format));
      write(sheet, row, i, cells[i], format);
    }
  }
}

namespace {

std::string note_text(const Block& block, Language language) {
  if (const auto* fields = std::get_if<FieldList>(&block)) return head_line(*fields, language);
  std::string text;
  if (const auto* paragraph = std::get_if<Paragraph>(&block))
    for (const Cell& piece : paragraph->pieces) text += for_people(piece);
  return text;
}

/// Each sheet may be printed alone, so it says of what report and of whom it is.
std::string title_above(const std::string& title, const Heading& heading) {
  if (heading.text == title) return title;
  const bool says_whom = heading.tab.of.empty() || heading.text.find(heading.tab.of) != title.npos;
  return title + "  " + (says_whom ? "" : heading.tab.of + "  ") + heading.text;
}

}  // namespace

std::string render_forms(const Document& document) {
  const std::string title = std::get<Heading>(document.blocks.front()).text;
  Workbook book(title, document.language);
  FieldList head;
  std::vector<Form> forms;
  std::string name = title, above = title;
  std::vector<const Plot*> plots;
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      name = heading->tab.of.empty() ? heading->text : tab_text(heading->tab);
      above = title_above(title, *heading);
    } else if (const auto* table = std::get_if<DataTable>(&block)) {
      forms.push_back({name, above, head, table, std::exchange(plots, {}), {}});
    } else if (const auto* plot = std::get_if<Plot>(&block)) {
      plots.push_back(plot);
    } else if (forms.empty()) {
      if (const auto* fields = std::get_if<FieldList>(&block)) head = *fields;
    } else if (!std::holds_alternative<Graph>(block)) {
      forms.back().notes.push_back(note_text(block, document.language));
    }
  }
  for (const Form& form : forms) {
    book.add_form(form);
    for (const Plot* plot : form.plots) book.add_plot(*plot);
  }
  if (forms.empty()) book.add_lines(title, {{Cell(title)}});
  return std::move(book).finish();
}

}  // namespace c136
