// GitHub flavoured Markdown. Whatever stands in a deal comes out as the text it is: no link,
// mention, emphasis or HTML, and no structure of its own.
#include "c136/base/text.hpp"
#include "render/formats.hpp"
#include "render/graph/mermaid.hpp"
#include "render/text/bars.hpp"
#include "render/text/plain.hpp"
#include "render/text/plot_text.hpp"

#include <fmt/core.h>

namespace c136 {
namespace {

// ---- text ---------------------------------------------------------------------------------------

/// Shown as nothing; where it stands, no address, mention or issue number is recognised.
constexpr std::string_view divider = "<!-- -->";

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Before the `:` of http://x and the `.` of www.x, behind the sign of @name, a@b.c and #12.
bool needs_divider(std::string_view text, std::size_t at) {
  const auto before = text.substr(0, at), after = text.substr(at);
  if (before.empty() || after.empty()) return false;
  if (before.back() == '@' || before.back() == '#') return is_word(after[0]);
  return (after.starts_with("://") && is_word(before.back())) ||
         (after[0] == '.' && (before.ends_with("www") || before.ends_with("WWW")));
}

/// Where the sign stands that would make the line a list item, a quotation, a rule, or a command to
/// a CI runner.
std::size_t structural_sign(std::string_view line) {
  if (line.starts_with("::")) return 0;
  const std::size_t at = line.find_first_not_of("0123456789");
  if (at == line.npos) return at;
  const std::string_view signs = at == 0 ? "-+=>" : ".)";
  return signs.find(line[at]) == signs.npos ? line.npos : at;
}

std::string literal_line(std::string_view line) {
  constexpr std::string_view special = "\\`*_[]<&~#$";
  const std::size_t structural = structural_sign(line);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (needs_divider(line, i)) out += divider;
    if (i == structural || special.find(c) != special.npos) out += '\\';
    if (c == '|')
      out += "&#124;";  // behind a backslash of the text, \| would end a table cell
    else
      out += c;
  }
  return out;
}

/// The text on one line of Markdown; its own line breaks are kept as such.
std::string literal(const Cell& cell) {
  const std::string printed = for_people(cell);
  std::string_view text = trimmed(printed);
  std::string out;
  for (;;) {
    const std::size_t end = text.find('\n');
    out += literal_line(trimmed(text.substr(0, end)));
    if (end == text.npos) return out;
    out += "<br>";
    text.remove_prefix(end + 1);
  }
}

// ---- blocks -------------------------------------------------------------------------------------

std::string heading(const Heading& heading) {
  return std::string(static_cast<std::size_t>(heading.level), '#') + " " + literal(heading.text) +
         "\n";
}

std::string paragraph(const Paragraph& paragraph) {
  std::string text;
  for (const Cell& piece : paragraph.pieces) text += for_people(piece);
  text = literal(text);
  return text.empty() ? text : text + "\n";
}

std::string fields(const FieldList& list, Language language) {
  std::string out;
  for (const auto& [label, value] : list.items)
    out += fmt::format("- **{}**{}{}\n", literal(label), language == Language::zh ? "：" : ": ",
                       literal(value));
  return out;
}

std::string bullets(const BulletList& list) {
  std::string out;
  std::size_t number = 0;
  for (const auto& item : list.items) {
    const std::string mark = list.numbered ? fmt::format("{}. ", ++number) : "- ";
    out += mark + literal(item.text) + "\n";
    for (const Cell& detail : item.details)
      out += std::string(mark.size(), ' ') + "- " + literal(detail) + "\n";
  }
  return out;
}

std::string table(const DataTable& table) {
  if (table.columns.empty()) return {};
  std::string titles = "|", rule = "|", rows;
  for (const Column& column : table.columns) {
    titles += " " + literal(column.title) + " |";
    rule += column.align == Align::right ? " ---: |" : " --- |";
  }
  for (const auto& row : table.rows) {
    rows += '|';
    for (const Cell& cell : row) rows += " " + literal(cell) + " |";
    rows += '\n';
  }
  return titles + "\n" + rule + "\n" + rows;
}

std::string with_chart(const DataTable& data, Language language) {
  if (!data.chart) return table(data);
  return table(with_bars(data)) + "\n" + paragraph({{bars_legend(*data.chart, language)}});
}

DataTable table_of(const FindingList& list, Language language) {
  static constexpr Words titles[] = {
      {"Place", "位置"}, {"Severity", "级别"}, {"Code", "编号"}, {"Message", "内容"}};
  DataTable table;
  for (const Words& title : titles) table.columns.push_back({"", std::string(title.in(language))});
  for (const Finding& finding : list.findings)
    table.rows.push_back({to_string(finding.place), title(finding.severity).in(language),
                          finding.code, finding.message});
  return table;
}

/// Notes and help of those findings that have any.
BulletList details_of(const FindingList& list, Language language) {
  static constexpr Words help{"help: ", "建议："};
  BulletList details;
  for (const Finding& finding : list.findings) {
    BulletList::Item item{line_start(finding.place) + finding.code, {}};
    for (const Remark& note : finding.notes)
      item.details.emplace_back(line_start(note.place) + note.message);
    if (!finding.help.empty())
      item.details.emplace_back(std::string(help.in(language)) + finding.help);
    if (!item.details.empty()) details.items.push_back(std::move(item));
  }
  return details;
}

std::string findings(const FindingList& list, Language language) {
  if (list.findings.empty()) return {};
  const std::string details = bullets(details_of(list, language));
  return table(table_of(list, language)) + (details.empty() ? "" : "\n" + details);
}

/// The fence is longer than any in the text.
std::string fenced(std::string_view kind, const std::string& text) {
  std::string fence = "```";
  while (text.find(fence) != text.npos) fence += '`';
  return fmt::format("{0}{1}\n{2}\n{0}\n", fence, kind, readable(trimmed(text)));
}

/// Its signs stand one below the other.
std::string drawing(const Plot& plot, Language language) {
  constexpr std::size_t width = 76;
  const std::string text = plot_as_text(plot, language, width);
  return text.empty() ? text : fenced("text", text);
}

std::string print(const Block& block, Language language) {
  if (const auto* b = std::get_if<Heading>(&block)) return heading(*b);
  if (const auto* b = std::get_if<Paragraph>(&block)) return paragraph(*b);
  if (const auto* b = std::get_if<FieldList>(&block)) return fields(*b, language);
  if (const auto* b = std::get_if<BulletList>(&block)) return bullets(*b);
  if (const auto* b = std::get_if<DataTable>(&block)) return with_chart(*b, language);
  if (const auto* b = std::get_if<Code>(&block)) return fenced("yaml", b->text);
  if (const auto* b = std::get_if<Plot>(&block)) return drawing(*b, language);
  if (const auto* b = std::get_if<Graph>(&block))
    return b->is_beside ? std::string() : "```mermaid\n" + mermaid_of(*b) + "```\n";
  return findings(std::get<FindingList>(block), language);
}

bool is_list(const Block& block) {
  return std::holds_alternative<FieldList>(block) || std::holds_alternative<BulletList>(block);
}

}  // namespace

std::string render_markdown(const Document& document, const RenderOptions&) {
  std::string out;
  bool after_list = false;
  for (const Block& block : document.blocks) {
    if (document.of_sheets && is_bare_table(block)) continue;  // a note under it says so
    const std::string text = print(block, document.language);
    if (text.empty()) continue;
    if (!out.empty()) out += '\n';
    // Markdown would take two lists in a row for one.
    if (after_list && is_list(block)) out.append(divider).append("\n\n");
    out += text;
    after_list = is_list(block) || std::holds_alternative<FindingList>(block);
  }
  return out;
}

}  // namespace c136
