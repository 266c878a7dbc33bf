#include "render/xlsx/workbook.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "render/text/bars.hpp"
#include "render/text/plain.hpp"
#include "render/xlsx/xlsx_library.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>

namespace c136 {
namespace {

constexpr std::size_t longest_text = 32767;   // of a cell, in UTF-16
constexpr std::size_t longest_name = 31;      // of a sheet, the same
constexpr double narrowest = 6, widest = 48;  // of a column, in digits
constexpr std::uint8_t a4 = 9;
constexpr std::int32_t first_of_1970 = 25569;
constexpr std::int32_t march_of_1900 = 61;  // before it spreadsheets are a day off
constexpr std::time_t created = 946684800;  // 2000-01-01, so that every run gives the same bytes

/// As much of it as so many units of UTF-16 hold; they are told how many are left.
std::string_view cut_within(std::string_view text, std::size_t& units) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = std::max<std::size_t>(sequence_length(text.substr(at)), 1);
    const std::size_t needed = length == 4 ? 2 : 1;
    if (needed > units) break;
    units -= needed;
    at += length;
  }
  return text.substr(0, at);
}

std::string_view cut(std::string_view text, std::size_t units) { return cut_within(text, units); }

std::size_t units_of(std::string_view text) {
  std::size_t left = SIZE_MAX;
  cut_within(text, left);
  return SIZE_MAX - left;
}

/// XML knows neither U+FFFE nor U+FFFF.
std::string without_nonsigns(std::string text) {
  for (const std::string_view sign : {"\uFFFE", "\uFFFF"})
    for (std::size_t at = 0; (at = text.find(sign, at)) != text.npos;)
      text.replace(at, sign.size(), sign == "\uFFFE" ? "\\u{FFFE}" : "\\u{FFFF}");
  return text;
}

bool is_hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// A spreadsheet reads _x0041_ as an escape for A; its own sign written so stands for itself.
std::string without_escapes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view word = text.substr(at, 7);
    const bool is_escape = word.size() == 7 && word.starts_with("_x") && word.ends_with('_') &&
                           std::ranges::all_of(word.substr(2, 4), is_hexadecimal);
    out += is_escape ? "_x005F_" : text.substr(at, 1);
  }
  return out;
}

/// As a spreadsheet shows it: money with two decimals and its currency.
std::size_t width_of(const Cell& cell) {
  if (const auto* money = std::get_if<Money>(&cell.value))
    return grouped(*money).size() + (money->cents % 100 == 0 ? 3 : 0) + 4;
  const std::string text = for_people(cell);
  return display_width(text.substr(0, text.find('\n')));
}

double width_of(const DataTable& table, std::size_t column, std::string_view title) {
  std::size_t width = std::min<std::size_t>(display_width(readable(title)), 16);
  for (const auto& row : table.rows) width = std::max(width, width_of(row[column]));
  // A filter's arrow takes room of its own.
  return std::clamp(static_cast<double>(width) + 4, narrowest, widest);
}

/// Spreadsheets take A and a in names for the same.
std::string small(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

/// A spreadsheet's numbers hold 53 bits.
bool is_exact(Sum sum) {
  constexpr Wide most = Wide{1} << 53;
  return -most <= sum.cents && sum.cents <= most;
}

bool says_nothing(const Cell& cell) {
  const auto* sums = cell.sums();
  return std::holds_alternative<std::monostate>(cell.value) ||
         (sums && sums->of.empty() && sums->instead.empty());
}

std::uint16_t narrow(std::size_t column) { return static_cast<std::uint16_t>(column); }

}  // namespace

std::string cell_text(std::string_view text) {
  std::string whole = without_escapes(without_nonsigns(readable(text, "\t")));
  const std::string_view kept = cut(whole, longest_text);
  if (kept.size() == whole.size()) return whole;
  return std::string(cut(whole, longest_text - 1)) + "…";
}

double serial_of(Date date) {
  const std::int32_t serial = date.days + first_of_1970;
  return serial < march_of_1900 ? serial - 1 : serial;
}

std::string sheet_name(std::string_view wanted, const std::set<std::string>& taken) {
  std::string name = without_nonsigns(readable(wanted));
  std::ranges::replace_if(
      name,
      [](char c) { return std::string_view("[]:*?/\\\n'").find(c) != std::string_view::npos; },
      ' ');
  name = trimmed(name);
  if (const auto kept = cut(name, longest_name); kept.size() < name.size())
    name = trimmed(kept.substr(0, kept.rfind(' ')));
  if (name.empty()) name = "-";
  std::string unlike = name;
  for (int number = 2; taken.contains(small(unlike)); ++number) {
    const std::string end = fmt::format(" {}", number);
    unlike = std::string(cut(name, longest_name - end.size())) + end;
  }
  return unlike;
}

std::string tab_text(const TabName& tab) {
  const std::size_t taken = units_of(tab.what) + 1;
  const std::size_t room = longest_name - std::min(taken, longest_name - 1);
  if (units_of(tab.of) <= room) return tab.of + " " + tab.what;
  return std::string(cut(tab.of, room - 1)) + "… " + tab.what;
}

Workbook::Workbook(std::string_view title, Language language)
    : x_(xlsx_library(language)),
      language_(language),
      file_(memfd_create("c136", MFD_CLOEXEC)),
      book_(x_.workbook_new(fmt::format("/proc/self/fd/{}", file_).c_str())) {
  const std::string whole = without_nonsigns(readable(title, "\t"));
  std::string text(cut(whole, 255));
  lxw_doc_properties properties{};
  properties.title = text.data();
  properties.created = created;
  require(x_.workbook_set_properties(book_, &properties));
}

Workbook::~Workbook() {
  if (book_) x_.workbook_close(book_);
  if (file_ >= 0) close(file_);
}

void Workbook::require(int error) const {
  if (error == LXW_NO_ERROR) return;
  throw Failure(say(language_, "the workbook could not be written: {}", "工作簿无法写出：{}",
                    x_.lxw_strerror(static_cast<lxw_error>(error))));
}

lxw_worksheet* Workbook::add_sheet(std::string_view name) {
  last_name_ = sheet_name(name, names_);
  names_.insert(small(last_name_));
  lxw_worksheet* sheet = x_.workbook_add_worksheet(book_, last_name_.c_str());
  if (!sheet) require(LXW_ERROR_PARAMETER_VALIDATION);
  x_.worksheet_set_paper(sheet, a4);
  x_.worksheet_set_landscape(sheet);
  x_.worksheet_fit_to_pages(sheet, 1, 0);
  return sheet;
}

// ---- cells --------------------------------------------------------------------------------------

void Workbook::write(lxw_worksheet* sheet, std::uint32_t row, std::size_t column, const Cell& cell,
                     lxw_format* format) {
  const auto at = narrow(column);
  const auto number = [&](double value) {
    require(x_.worksheet_write_number(sheet, row, at, value, format));
  };
  if (const auto* text = std::get_if<std::string>(&cell.value)) {
    // A string, whatever it begins with: never a formula.
    const std::string written = cell_text(*text);
    if (!written.empty())
      require(x_.worksheet_write_string(sheet, row, at, written.c_str(), format));
  } else if (const auto* count = std::get_if<std::int64_t>(&cell.value)) {
    number(static_cast<double>(*count));
  } else if (const auto* tenths = std::get_if<Tenths>(&cell.value)) {
    number(static_cast<double>(tenths->value) / 10);
  } else if (const auto* money = std::get_if<Money>(&cell.value);
             money && is_exact({money->cents})) {
    number(static_cast<double>(money->cents) / 100);
  } else if (const auto* percent = std::get_if<Percent>(&cell.value)) {
    number(static_cast<double>(percent->value) / 100);
  } else if (const auto* date = std::get_if<Date>(&cell.value)) {
    number(serial_of(*date));
  } else if (const auto* decimal = std::get_if<Decimal>(&cell.value)) {
    number(static_cast<double>(decimal->value) / std::pow(10, decimal->places));
  } else if (const auto* sums = cell.sums();
             sums && sums->of.size() == 1 && is_exact(sums->of[0].second)) {
    number(static_cast<double>(sums->of[0].second.cents) / 100);
  } else if (!says_nothing(cell)) {
    require(x_.worksheet_write_string(sheet, row, at, cell_text(for_people(cell)).c_str(), format));
  }
}

lxw_format* Workbook::number_format(const std::string& pattern) {
  lxw_format*& format = formats_[pattern];
  if (!format) {
    format = x_.workbook_add_format(book_);
    x_.format_set_num_format(format, pattern.c_str());
    x_.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  }
  return format;
}

lxw_format* Workbook::wrapped() {
  lxw_format*& format = formats_["wrapped"];
  if (!format) {
    format = x_.workbook_add_format(book_);
    x_.format_set_text_wrap(format);
    x_.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  }
  return format;
}

lxw_format* Workbook::title_format() {
  lxw_format*& format = formats_["title"];
  if (!format) {
    format = x_.workbook_add_format(book_);
    x_.format_set_bold(format);
    x_.format_set_text_wrap(format);
    x_.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    x_.format_set_bottom(format, LXW_BORDER_THIN);
    x_.format_set_bg_color(format, 0xECEEF0);
  }
  return format;
}

/// Of a number with more digits than a spreadsheet keeps: a text, and marked as one.
constexpr std::string_view text_pattern = "@";

std::string pattern_of(const Cell& cell, std::string_view currency) {
  if (std::holds_alternative<Date>(cell.value)) return "yyyy-mm-dd";
  if (const auto* percent = std::get_if<Percent>(&cell.value))
    return percent->at_least ? "\"≥\"0%" : "0%";
  if (std::holds_alternative<Tenths>(cell.value)) return "0.0";
  if (std::holds_alternative<std::int64_t>(cell.value)) return "0";
  if (const auto* decimal = std::get_if<Decimal>(&cell.value))
    return "0." + std::string(static_cast<std::size_t>(decimal->places), '0');
  if (const auto* sums = cell.sums()) {
    if (sums->of.size() > 1) return {};
    if (!sums->of.empty() && !is_exact(sums->of[0].second)) return std::string(text_pattern);
    currency = sums->of.empty() ? std::string_view() : sums->of[0].first;
  } else if (!std::holds_alternative<Money>(cell.value)) {
    return {};
  }
  if (const auto* money = std::get_if<Money>(&cell.value); money && !is_exact({money->cents}))
    return std::string(text_pattern);
  return is_currency(currency) ? fmt::format("[${}] #,##0.00", currency) : "#,##0.00";
}

lxw_format* Workbook::format_of(const Cell& cell, std::string_view currency) {
  const std::string pattern = pattern_of(cell, currency);
  if (!pattern.empty()) return number_format(pattern);
  return cell.empty() ? number_format("0") : wrapped();
}

/// What the money of this cell is in.
std::string_view currency_of(const DataTable& table, const std::vector<Cell>& row,
                             std::size_t column) {
  if (!table.columns[column].currency.empty()) return table.columns[column].currency;
  for (std::size_t i = 0; i < row.size(); ++i)
    if (table.columns[i].id == "currency")
      if (const auto* text = std::get_if<std::string>(&row[i].value)) return *text;
  return {};
}

// ---- sheets -------------------------------------------------------------------------------------

void Workbook::add_table(std::string_view name, const DataTable& table, Titles titles) {
  lxw_worksheet* sheet = add_sheet(name);
  const std::string sheet_of_chart = last_name_;
  const std::uint32_t top = add_lines_above(sheet, table);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    const std::string& title = titles == Titles::for_people ? column.title : column.id;
    write(sheet, top, i, Cell(title), title_format());
    require(
        x_.worksheet_set_column(sheet, narrow(i), narrow(i), width_of(table, i, title), nullptr));
  }
  std::uint32_t row = top;
  for (const auto& cells : table.rows) {
    ++row;
    for (std::size_t i = 0; i < cells.size(); ++i)
      write(sheet, row, i, cells[i], format_of(cells[i], currency_of(table, cells, i)));
  }
  for (const std::string& line : table.below) write(sheet, ++row + 1, 0, Cell(line), nullptr);
  x_.worksheet_freeze_panes(sheet, top + 1, 0);
  require(x_.worksheet_repeat_rows(sheet, top, top));
  const bool has_total = table.chart && table.chart->rows < table.rows.size();
  const auto last = static_cast<std::uint32_t>(has_total ? table.chart->rows : table.rows.size());
  require(x_.worksheet_autofilter(sheet, top, 0, top + last, narrow(table.columns.size() - 1)));
  if (table.chart && table.chart->rows > 0) add_chart(sheet, sheet_of_chart, table, top);
}

/// Gives the row of the titles: an empty one stands before it.
std::uint32_t Workbook::add_lines_above(lxw_worksheet* sheet, const DataTable& table) {
  std::uint32_t row = 0;
  for (const std::string& line : table.above) write(sheet, row++, 0, Cell(line), nullptr);
  return row == 0 ? 0 : row + 1;
}

void Workbook::add_lines(std::string_view name, const std::vector<std::vector<Cell>>& lines) {
  lxw_worksheet* sheet = add_sheet(name);
  require(x_.worksheet_set_column(sheet, 0, 0, 80, nullptr));
  require(x_.worksheet_set_column(sheet, 1, 1, 60, nullptr));
  for (std::uint32_t row = 0; row < lines.size(); ++row)
    for (std::size_t i = 0; i < lines[row].size(); ++i)
      write(sheet, row, i, lines[row][i], format_of(lines[row][i], ""));
}

void Workbook::add_chart(lxw_worksheet* sheet, const std::string& name, const DataTable& table,
                         std::uint32_t top) {
  constexpr std::array<lxw_color_t, 3> outwards{0x1F3F66, 0x6F93BB, 0xD5DDE6};
  const Chart& chart = *table.chart;
  const bool nested = chart.kind == Chart::Kind::nested;
  const auto bars = static_cast<std::uint32_t>(std::min(chart.rows, most_bars));
  const std::uint32_t first = top + 1, last = top + bars;
  lxw_chart* drawing = x_.workbook_add_chart(book_, nested ? LXW_CHART_BAR : LXW_CHART_BAR_STACKED);
  const auto from = narrow(table.column(chart.names.front()));
  const auto to = narrow(table.column(chart.names.back()));
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const auto column = narrow(table.column(chart.series[i].column));
    lxw_chart_series* series = x_.chart_add_series(drawing, nullptr, nullptr);
    x_.chart_series_set_name(series, chart.series[i].name.c_str());
    x_.chart_series_set_categories(series, name.c_str(), first, from, last, to);
    x_.chart_series_set_values(series, name.c_str(), first, column, last, column);
    lxw_chart_fill fill{};
    fill.color = outwards[std::min<std::size_t>(nested ? chart.series.size() - 1 - i : i, 2)];
    x_.chart_series_set_fill(series, &fill);
  }
  x_.chart_title_set_name(drawing, chart.title.c_str());
  if (nested) x_.chart_set_series_overlap(drawing, 100);
  x_.chart_set_series_gap(drawing, 60);
  x_.chart_axis_set_reverse(drawing->y_axis);  // the rows of the table from top to bottom
  x_.chart_axis_set_num_format(drawing->x_axis, "#,##0");
  lxw_chart_options place{};
  place.x_scale = 1.5;
  place.y_scale = std::max(1.0, bars / 10.0);
  const bool below = table.rows.size() <= most_bars + 1;
  require(below ? x_.worksheet_insert_chart_opt(
                      sheet, top + static_cast<std::uint32_t>(table.rows.size()) + 2, 0, drawing,
                      &place)
                : x_.worksheet_insert_chart_opt(sheet, 1, narrow(table.columns.size() + 1), drawing,
                                                &place));
}

std::string Workbook::finish() && {
  lxw_workbook* const book = std::exchange(book_, nullptr);
  require(x_.workbook_close(book));
  std::string bytes;
  std::array<char, 65536> part;
  for (off_t at = 0;;) {
    const ssize_t length = pread(file_, part.data(), part.size(), at);
    if (length <= 0) break;
    bytes.append(part.data(), static_cast<std::size_t>(length));
    at += length;
  }
  if (bytes.empty()) require(LXW_ERROR_CREATING_XLSX_FILE);
  return bytes;
}

}  // namespace c136
