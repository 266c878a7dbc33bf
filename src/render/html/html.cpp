// One page that needs nothing but itself: no request leaves it, scripts are forbidden but the one
// that draws the charts, and without that the tables say the same. Made to be read and printed.
#include "c136/base/text.hpp"
#include "render/formats.hpp"
#include "render/graph/svg.hpp"
#include "render/html/html_text.hpp"
#include "render/html/page_parts.hpp"
#include "render/html/plot_figure.hpp"
#include "render/text/bars.hpp"
#include "render/text/plain.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {
namespace {

constexpr std::size_t most_unbroken = 12;     // rows that stay together on paper
constexpr std::size_t widest_upright = 120;   // columns of text that fit A4 upright
constexpr std::size_t widest_whole = 16;      // columns of text that are never wrapped
constexpr std::size_t least_long = 60;        // a longer text is given room
constexpr std::size_t widest_unwrapped = 22;  // a longer text wraps in its cell

class HtmlPage {
 public:
  explicit HtmlPage(const Document& document)
      : language_(document.language), may_break_(document.of_sheets) {}

  std::string operator()(const Heading&);
  std::string operator()(const Paragraph&) const;
  std::string operator()(const FieldList&) const;
  std::string operator()(const BulletList&) const;
  std::string operator()(const DataTable&);
  std::string operator()(const FindingList&) const;
  std::string operator()(const Code&) const;
  std::string operator()(const Graph&) const;
  std::string operator()(const Plot&);

  bool draws() const { return draws_; }

 private:
  std::string heading_id() const { return fmt::format("h{}", headings_); }
  std::string figure(const DataTable&);

  Language language_;
  bool may_break_;  // tables of few rows too, since their texts may be long
  std::size_t headings_ = 0, tables_ = 0;
  bool draws_ = false;
};

std::string HtmlPage::operator()(const Heading& heading) {
  ++headings_;
  return fmt::format("<h{0} id=\"{1}\"{3}>{2}</h{0}>\n", heading.level, heading_id(),
                     html_text(heading.text), heading.begins_page ? " class=\"page\"" : "");
}

std::string HtmlPage::operator()(const Paragraph& paragraph) const {
  const auto& pieces = paragraph.pieces;
  if (pieces.empty()) return {};
  if (pieces.size() == 1 && pieces[0].tone == Tone::strong)
    return fmt::format("<p class=\"lead\">{}</p>\n", html_text(for_people(pieces[0])));
  if (pieces.size() == 1 && pieces[0].tone == Tone::muted)
    return fmt::format("<p class=\"muted\">{}</p>\n", html_text(for_people(pieces[0])));
  std::string out = "<p>";
  for (const Cell& piece : pieces) out += html_span(piece);
  return out + "</p>\n";
}

std::string HtmlPage::operator()(const FieldList& list) const {
  if (list.items.empty()) return {};
  std::string out = "<dl>\n";
  for (const auto& [label, value] : list.items)
    out += fmt::format("<dt>{}</dt><dd>{}</dd>\n", html_text(label), html_span(value));
  return out + "</dl>\n";
}

std::string HtmlPage::operator()(const BulletList& list) const {
  if (list.items.empty()) return {};
  const char* const tag = list.numbered ? "ol" : "ul";
  std::string out = fmt::format("<{}>\n", tag);
  for (const auto& item : list.items) {
    out += "<li>" + html_span(item.text);
    if (!item.details.empty()) out += "\n<ul>\n";
    for (const Cell& detail : item.details) out += "<li>" + html_span(detail) + "</li>\n";
    out += item.details.empty() ? "</li>\n" : "</ul></li>\n";
  }
  return out + fmt::format("</{}>\n", tag);
}

// ---- tables -------------------------------------------------------------------------------------

/// Columns of text that a table takes where its long texts wrap.
std::size_t width_of(const DataTable& table) {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    std::size_t widest = 0;
    for (const auto& row : table.rows) widest = std::max(widest, display_width(for_people(row[i])));
    sum += std::min(widest, widest_unwrapped) + 3;
  }
  return sum;
}

std::string_view shape_class(const Column& column, const Cell& cell) {
  if (column.align == Align::right) return "number";
  const std::size_t width = display_width(for_people(cell));
  return width <= widest_whole ? "whole" : width > least_long ? "long" : "";
}

std::string class_attribute(std::string_view a, std::string_view b) {
  if (a.empty() && b.empty()) return {};
  return fmt::format(" class=\"{}{}{}\"", a, a.empty() || b.empty() ? "" : " ", b);
}

/// What the script draws is read from the table itself, so that the two cannot differ.
std::string value_attribute(const DataTable& table, std::size_t column, const Cell& cell) {
  if (!table.chart || std::holds_alternative<std::string>(cell.value) || cell.empty()) return {};
  const auto& series = table.chart->series;
  const bool is_drawn = std::ranges::any_of(
      series, [&](const Chart::Series& s) { return s.column == table.columns[column].id; });
  return is_drawn ? fmt::format(" data-value=\"{}\"", for_machines(cell)) : std::string();
}

/// A star stays with the last character of its title.
std::string title_text(std::string_view title) {
  const bool is_starred = title.ends_with('*');
  if (is_starred) title.remove_suffix(1);
  return html_text(title) + (is_starred ? "&#8288;*" : "");
}

/// Sums of several currencies stand one below the other.
std::string cell_text_in_html(const Cell& cell) {
  std::string text = for_people(cell);
  if (cell.sums()) std::ranges::replace(text, ';', '\n');
  return html_text(text);
}

std::string head(const DataTable& table) {
  std::string out = "<thead>\n<tr>";
  for (const Column& column : table.columns) {
    const std::string shape = column.align == Align::right ? " class=\"number\"" : "";
    out += column.title.empty()
               ? "<td></td>"
               : fmt::format("<th scope=\"col\"{}>{}</th>", shape, title_text(column.title));
  }
  return out + "</tr>\n</thead>\n";
}

std::string row_of(const DataTable& table, const std::vector<Cell>& row, bool is_total) {
  std::string out = is_total ? "<tr class=\"total\">" : "<tr>";
  for (std::size_t i = 0; i < row.size(); ++i) {
    const char* const tag = i == 0 ? "th" : "td";
    out += fmt::format("<{0}{1}{2}{3}>{4}</{0}>", tag, i == 0 ? " scope=\"row\"" : "",
                       class_attribute(shape_class(table.columns[i], row[i]), tone_class(row[i])),
                       value_attribute(table, i, row[i]), cell_text_in_html(row[i]));
  }
  return out + "</tr>\n";
}

std::string HtmlPage::operator()(const DataTable& table) {
  if (table.columns.empty()) return {};
  ++tables_;
  const std::string label =
      headings_ > 0 ? fmt::format(" aria-labelledby=\"{}\"", heading_id()) : std::string();
  std::string out = table.chart && table.chart->rows > 0 ? figure(table) : std::string();
  out += fmt::format(
      "<div class=\"table{2}{3}\" role=\"group\" tabindex=\"0\"{0}>\n"
      "<table id=\"t{1}\"{0}>\n",
      label, tables_, table.rows.size() <= most_unbroken && !may_break_ ? " short" : "",
      width_of(table) > widest_upright ? " wide" : "");
  out += head(table) + "<tbody>\n";
  for (std::size_t i = 0; i < table.rows.size(); ++i)
    out += row_of(table, table.rows[i],
                  (table.chart && i >= table.chart->rows) || i + table.totals >= table.rows.size());
  return out + "</tbody>\n</table>\n</div>\n";
}

// ---- charts -------------------------------------------------------------------------------------

/// Class of a series: how far from the base of a bar it lies.
std::string_view place_of(const Chart& chart, std::size_t series) {
  constexpr std::string_view places[] = {"base", "middle", "far"};
  const std::size_t last = chart.series.size() - 1;
  const std::size_t outwards = chart.kind == Chart::Kind::nested ? last - series : series;
  return outwards == last ? places[2] : places[outwards];
}

/// What the script has to know, beside the table.
Json plan_of(const DataTable& table) {
  const Chart& chart = *table.chart;
  Json names = Json::array(), series = names;
  for (const std::string& id : chart.names) names.push_back(table.column(id));
  for (std::size_t i = 0; i < chart.series.size(); ++i)
    series.push_back(
        {{"column", table.column(chart.series[i].column)}, {"place", place_of(chart, i)}});
  return {{"kind", chart.kind == Chart::Kind::nested ? "nested" : "stacked"},
          {"rows", std::min(chart.rows, most_bars)},
          {"names", std::move(names)},
          {"series", std::move(series)}};
}

std::string caption_of(const Chart& chart, Language language) {
  if (chart.rows <= most_bars) return chart.title;
  return say(language, "{}: the first {} of {}", "{}：只绘前 {} 行，共 {} 行", chart.title,
             most_bars, chart.rows);
}

/// Shown by the script when it has drawn; without it the table stands alone.
std::string HtmlPage::figure(const DataTable& table) {
  const Chart& chart = *table.chart;
  if (chart_script().empty()) return {};
  draws_ = true;
  const std::string caption = html_text(caption_of(chart, language_));
  const Json plan = plan_of(table);
  std::string out = fmt::format(
      "<figure class=\"{}\" data-table=\"t{}\" data-chart=\"{}\" hidden>\n"
      "<figcaption>{}</figcaption>\n<ul class=\"legend\" aria-hidden=\"true\">\n",
      *plan["kind"].text(), tables_, html_text(plan.dump()), caption);
  for (std::size_t i = 0; i < chart.series.size(); ++i)
    out += fmt::format("<li><i class=\"{}\"></i>{}</li>\n", place_of(chart, i),
                       html_text(chart.series[i].name));
  out +=
      fmt::format("</ul>\n<div class=\"plot\" role=\"img\" aria-label=\"{}{}\"></div>\n", caption,
                  language_ == Language::zh ? "；数字见下表" : "; the table below has the figures");
  return out + "</figure>\n";
}

// ---- findings and code --------------------------------------------------------------------------

std::string HtmlPage::operator()(const FindingList& list) const {
  static constexpr Words help{"help: ", "建议："};
  BulletList bullets;
  for (const Finding& finding : list.findings) {
    BulletList::Item item{
        fmt::format("{}{}[{}] {}", line_start(finding.place), title(finding.severity).in(language_),
                    finding.code, finding.message),
        {}};
    for (const Remark& note : finding.notes)
      item.details.emplace_back(line_start(note.place) + note.message);
    if (!finding.help.empty())
      item.details.emplace_back(std::string(help.in(language_)) + finding.help);
    bullets.items.push_back(std::move(item));
  }
  return (*this)(bullets);
}

std::string HtmlPage::operator()(const Code& code) const {
  return "<pre>" + html_escaped(readable(code.text)) + "</pre>\n";
}

std::string HtmlPage::operator()(const Graph& graph) const {
  Graph drawn = graph;
  if (!graph.is_beside) drawn.argues.clear();  // the words below it say them
  return "<figure class=\"map\" tabindex=\"0\">\n" + svg_of(drawn) + "</figure>\n";
}

std::string HtmlPage::operator()(const Plot& plot) {
  if (chart_script().empty() || plot.size() == 0) return {};
  draws_ = true;
  return plot_figure(plot, language_);
}

// ---- the page -----------------------------------------------------------------------------------

std::string title_of(const Document& document) {
  for (const Block& block : document.blocks)
    if (const auto* heading = std::get_if<Heading>(&block)) return heading->text;
  return "c136";
}

/// A picture has the page to itself and its heading; the first one stands below the report's head.
constexpr std::string_view landscape_style = R"(
@page {
  size: A4 landscape;
}

@media print {
  .map svg {
    max-height: 150mm;
  }

  h1:first-child + dl + h2 + .map svg {
    max-height: 112mm;
  }
}
)";

bool needs_landscape(const Document& document) {
  return std::ranges::any_of(document.blocks, [](const Block& block) {
    const auto* table = std::get_if<DataTable>(&block);
    return table && width_of(*table) > widest_upright;
  });
}

std::string policy(bool draws) {
  return "default-src 'none'; style-src 'unsafe-inline'; " +
         (draws ? fmt::format("script-src {}; ", chart_script_hash()) : std::string()) +
         "base-uri 'none'; form-action 'none'";
}

}  // namespace

std::string render_html(const Document& document, const RenderOptions&) {
  HtmlPage page(document);
  std::string body;
  for (const Block& block : document.blocks) body += std::visit(page, block);
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>{}</title>\n<style>\n",
      document.language == Language::zh ? "zh-CN" : "en", policy(page.draws()),
      html_text(title_of(document)));
  out += page_style();
  if (needs_landscape(document)) out += landscape_style;
  out += "</style>\n</head>\n<body>\n<main>\n" + body;
  out += "<footer>c136 " C136_VERSION "</footer>\n</main>\n";
  if (page.draws()) out.append("<script>").append(chart_script()).append("</script>\n");
  return out + "</body>\n</html>\n";
}

}  // namespace c136
