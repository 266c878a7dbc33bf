// A workbook being written with libxlsxwriter: sheets of typed cells, each with its chart. The same
// cells give the same bytes. Not here: which sheets a report has (xlsx.cpp).
#pragma once

#include "c136/document/document.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

struct lxw_chart;
struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace c136 {

struct XlsxLibrary;

/// A sheet that looks as if it were filled in by hand.
struct Form {
  std::string name;   // of the sheet
  std::string title;  // above it
  FieldList head;     // one line under the title
  const DataTable* table = nullptr;
  std::vector<const Plot*> plots;  // a sheet each behind it
  std::vector<std::string> notes;  // under the table
};

class Workbook {
 public:
  /// Throws Failure where libxlsxwriter is not installed.
  Workbook(std::string_view title, Language language);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  enum class Titles : std::uint8_t { for_people, for_machines };

  /// Column titles that stay in sight, a filter, widths that fit; the chart beside it.
  void add_table(std::string_view name, const DataTable&, Titles = Titles::for_people);
  /// Title, head, the table within borders, its notes; made for A4.
  void add_form(const Form&);
  /// A sheet with a chart and its numbers; none where there are none.
  void add_plot(const Plot&);
  /// Lines of text, in one column or in two.
  void add_lines(std::string_view name, const std::vector<std::vector<Cell>>& lines);

  /// The whole of it; nothing can be added any more.
  std::string finish() &&;

 private:
  lxw_worksheet* add_sheet(std::string_view name);
  void write(lxw_worksheet*, std::uint32_t row, std::size_t column, const Cell&, lxw_format*);
  std::uint32_t add_lines_above(lxw_worksheet*, const DataTable&);
  void add_chart(lxw_worksheet*, const std::string& name, const DataTable&, std::uint32_t top);
  lxw_format* format_of(const Cell&, std::string_view currency);
  lxw_format* number_format(const std::string& pattern);
  lxw_format* wrapped();
  lxw_format* title_format();
  lxw_format* bordered(std::string_view pattern, bool is_bold, bool is_title, Align);
  void write_line(lxw_worksheet*, std::uint32_t row, std::size_t columns, const std::string& text,
                  bool is_title);
  void set_height(lxw_worksheet*, std::uint32_t row, std::size_t lines);
  void add_form_table(lxw_worksheet*, std::uint32_t row, const DataTable&,
                      const std::vector<std::size_t>& widths);
  void require(int error) const;

  const XlsxLibrary& x_;
  Language language_;
  int file_;
  lxw_workbook* book_;
  std::set<std::string> names_;  // in small letters
  std::string last_name_;
  std::map<std::string, lxw_format*, std::less<>> formats_;
};

/// A report of sheets, one Form each.
std::string render_forms(const Document&);

/// Safe to read, well-formed, no longer than a cell holds.
std::string cell_text(std::string_view);

/// How a spreadsheet prints the cell; empty where it is text.
std::string pattern_of(const Cell&, std::string_view currency);

/// What a spreadsheet counts a day as.
double serial_of(Date);

/// A name that a sheet may have: short, without signs that are not allowed, unlike those taken,
/// which are in small letters.
std::string sheet_name(std::string_view wanted, const std::set<std::string>& taken);

/// "li.wei Days": as much of whom it is about as there is room for.
std::string tab_text(const TabName&);

}  // namespace c136
