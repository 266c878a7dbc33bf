// libxlsxwriter, loaded when a workbook is written: the program starts without it, and says what to
// install where it is missing. Not here: what stands in a workbook.
#pragma once

#include "c136/base/words.hpp"

#include <xlsxwriter.h>

namespace c136 {

/// Its functions, under their own names.
struct XlsxLibrary {
  decltype(&::workbook_new) workbook_new;
  decltype(&::workbook_set_properties) workbook_set_properties;
  decltype(&::workbook_add_worksheet) workbook_add_worksheet;
  decltype(&::workbook_add_format) workbook_add_format;
  decltype(&::workbook_add_chart) workbook_add_chart;
  decltype(&::workbook_close) workbook_close;
  decltype(&::worksheet_write_string) worksheet_write_string;
  decltype(&::worksheet_write_number) worksheet_write_number;
  decltype(&::worksheet_set_column) worksheet_set_column;
  decltype(&::worksheet_freeze_panes) worksheet_freeze_panes;
  decltype(&::worksheet_autofilter) worksheet_autofilter;
  decltype(&::worksheet_set_paper) worksheet_set_paper;
  decltype(&::worksheet_set_landscape) worksheet_set_landscape;
  decltype(&::worksheet_fit_to_pages) worksheet_fit_to_pages;
  decltype(&::worksheet_repeat_rows) worksheet_repeat_rows;
  decltype(&::worksheet_write_blank) worksheet_write_blank;
  decltype(&::worksheet_set_row) worksheet_set_row;
  decltype(&::worksheet_merge_range) worksheet_merge_range;
  decltype(&::worksheet_print_area) worksheet_print_area;
  decltype(&::worksheet_set_footer) worksheet_set_footer;
  decltype(&::worksheet_insert_chart_opt) worksheet_insert_chart_opt;
  decltype(&::format_set_bold) format_set_bold;
  decltype(&::format_set_text_wrap) format_set_text_wrap;
  decltype(&::format_set_align) format_set_align;
  decltype(&::format_set_bottom) format_set_bottom;
  decltype(&::format_set_border) format_set_border;
  decltype(&::format_set_font_size) format_set_font_size;
  decltype(&::format_set_bg_color) format_set_bg_color;
  decltype(&::format_set_num_format) format_set_num_format;
  decltype(&::chart_add_series) chart_add_series;
  decltype(&::chart_series_set_name) chart_series_set_name;
  decltype(&::chart_series_set_categories) chart_series_set_categories;
  decltype(&::chart_series_set_values) chart_series_set_values;
  decltype(&::chart_series_set_fill) chart_series_set_fill;
  decltype(&::chart_title_set_name) chart_title_set_name;
  decltype(&::chart_set_series_overlap) chart_set_series_overlap;
  decltype(&::chart_set_series_gap) chart_set_series_gap;
  decltype(&::chart_axis_set_reverse) chart_axis_set_reverse;
  decltype(&::chart_axis_set_num_format) chart_axis_set_num_format;
  decltype(&::chart_series_set_line) chart_series_set_line;
  decltype(&::chart_series_set_marker_type) chart_series_set_marker_type;
  decltype(&::chart_series_set_marker_size) chart_series_set_marker_size;
  decltype(&::chart_series_set_marker_fill) chart_series_set_marker_fill;
  decltype(&::chart_series_set_marker_line) chart_series_set_marker_line;
  decltype(&::chart_axis_set_name) chart_axis_set_name;
  decltype(&::chart_axis_set_min) chart_axis_set_min;
  decltype(&::chart_axis_set_max) chart_axis_set_max;
  decltype(&::chart_axis_set_interval_unit) chart_axis_set_interval_unit;
  decltype(&::chart_legend_set_position) chart_legend_set_position;
  decltype(&::chart_set_up_down_bars_format) chart_set_up_down_bars_format;
  decltype(&::lxw_strerror) lxw_strerror;
};

/// Throws Failure where it is not installed.
const XlsxLibrary& xlsx_library(Language);

}  // namespace c136
