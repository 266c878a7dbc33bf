#include "render/xlsx/xlsx_library.hpp"

#include "c136/base/failure.hpp"

#include <dlfcn.h>

namespace c136 {
namespace {

constexpr const char* shared_object = "libxlsxwriter.so.4";

Failure not_installed(Language language) {
  return Failure(say(language,
                     "an xlsx workbook needs {}: install libxlsxwriter (Debian: apt-get install "
                     "libxlsxwriter4), or choose --format csv or html",
                     "输出 xlsx 工作簿需要 {}：请安装 libxlsxwriter（Debian：apt-get install "
                     "libxlsxwriter4），或改用 --format csv 或 html",
                     shared_object));
}

/// Fills in the functions one after another.
class Loader {
 public:
  explicit Loader(Language language)
      : language_(language), handle_(dlopen(shared_object, RTLD_NOW | RTLD_LOCAL)) {
    if (!handle_) throw not_installed(language);
  }

  template <class Function>
  void operator()(Function& function, const char* name) const {
    function = reinterpret_cast<Function>(dlsym(handle_, name));
    if (!function) throw not_installed(language_);
  }

 private:
  Language language_;
  void* handle_;  // never closed: the functions are used until the end
};

XlsxLibrary loaded(Language language) {
  const Loader load(language);
  XlsxLibrary x{};
  load(x.workbook_new, "workbook_new");
  load(x.workbook_set_properties, "workbook_set_properties");
  load(x.workbook_add_worksheet, "workbook_add_worksheet");
  load(x.workbook_add_format, "workbook_add_format");
  load(x.workbook_add_chart, "workbook_add_chart");
  load(x.workbook_close, "workbook_close");
  load(x.worksheet_write_string, "worksheet_write_string");
  load(x.worksheet_write_number, "worksheet_write_number");
  load(x.worksheet_set_column, "worksheet_set_column");
  load(x.worksheet_freeze_panes, "worksheet_freeze_panes");
  load(x.worksheet_autofilter, "worksheet_autofilter");
  load(x.worksheet_set_paper, "worksheet_set_paper");
  load(x.worksheet_set_landscape, "worksheet_set_landscape");
  load(x.worksheet_fit_to_pages, "worksheet_fit_to_pages");
  load(x.worksheet_repeat_rows, "worksheet_repeat_rows");
  load(x.worksheet_write_blank, "worksheet_write_blank");
  load(x.worksheet_set_row, "worksheet_set_row");
  load(x.worksheet_merge_range, "worksheet_merge_range");
  load(x.worksheet_print_area, "worksheet_print_area");
  load(x.worksheet_set_footer, "worksheet_set_footer");
  load(x.worksheet_insert_chart_opt, "worksheet_insert_chart_opt");
  load(x.format_set_bold, "format_set_bold");
  load(x.format_set_text_wrap, "format_set_text_wrap");
  load(x.format_set_align, "format_set_align");
  load(x.format_set_bottom, "format_set_bottom");
  load(x.format_set_border, "format_set_border");
  load(x.format_set_font_size, "format_set_font_size");
  load(x.format_set_bg_color, "format_set_bg_color");
  load(x.format_set_num_format, "format_set_num_format");
  load(x.chart_add_series, "chart_add_series");
  load(x.chart_series_set_name, "chart_series_set_name");
  load(x.chart_series_set_categories, "chart_series_set_categories");
  load(x.chart_series_set_values, "chart_series_set_values");
  load(x.chart_series_set_fill, "chart_series_set_fill");
  load(x.chart_title_set_name, "chart_title_set_name");
  load(x.chart_set_series_overlap, "chart_set_series_overlap");
  load(x.chart_set_series_gap, "chart_set_series_gap");
  load(x.chart_axis_set_reverse, "chart_axis_set_reverse");
  load(x.chart_axis_set_num_format, "chart_axis_set_num_format");
  load(x.chart_series_set_line, "chart_series_set_line");
  load(x.chart_series_set_marker_type, "chart_series_set_marker_type");
  load(x.chart_series_set_marker_size, "chart_series_set_marker_size");
  load(x.chart_series_set_marker_fill, "chart_series_set_marker_fill");
  load(x.chart_series_set_marker_line, "chart_series_set_marker_line");
  load(x.chart_axis_set_name, "chart_axis_set_name");
  load(x.chart_axis_set_min, "chart_axis_set_min");
  load(x.chart_axis_set_max, "chart_axis_set_max");
  load(x.chart_axis_set_interval_unit, "chart_axis_set_interval_unit");
  load(x.chart_legend_set_position, "chart_legend_set_position");
  load(x.chart_set_up_down_bars_format, "chart_set_up_down_bars_format");
  load(x.lxw_strerror, "lxw_strerror");
  return x;
}

}  // namespace

const XlsxLibrary& xlsx_library(Language language) {
  static const XlsxLibrary library = loaded(language);
  return library;
}

}  // namespace c136
