// One flat table after RFC 4180: the document's records, else its first table, else its findings.
#include "render/ci/runner.hpp"
#include "render/formats.hpp"
#include "render/text/plain.hpp"

#include <algorithm>
#include <array>

namespace c136 {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::string_view bom = "\uFEFF";

/// A spreadsheet takes such a beginning for a formula and would run it.
bool looks_like_formula(std::string_view text) {
  static constexpr std::array<std::string_view, 11> signs{"=",  "+",  "-",  "@",  "\t", "\r",
                                                          "\n", "＝", "＋", "－", "＠"};
  return std::ranges::any_of(signs, [&](auto sign) { return text.starts_with(sign); });
}

/// "##[error]" and the like with a ' behind the first sign, anywhere in the line.
std::string with_guarded_brackets(std::string_view line) {
  std::string out;
  while (!line.empty()) {
    const std::size_t sign = std::min(line.find('#'), line.size() - 1) + 1;
    out += line.substr(0, sign);
    line.remove_prefix(sign);
    const std::size_t behind = std::min(line.find_first_not_of('\''), line.size());
    if (out.ends_with('#') && ends_bracket(line.substr(behind))) out += '\'';
  }
  return out;
}

/// With a ' before a text that looks like a formula, and in a line that a CI runner would obey.
/// Whether it has one already does not count, so that a reader who takes one away gets the text.
std::string guarded(std::string_view text) {
  const std::size_t inner = std::min(text.find_first_not_of('\''), text.size());
  std::string out = looks_like_formula(text.substr(inner)) ? "'" : "";
  for (;;) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::size_t command = runner_command(line, "'");
    if (command != line.npos && line[command] == ':') out += '\'';
    out += with_guarded_brackets(line);
    if (end == text.size()) return out;
    out += '\n';
    text.remove_prefix(end + 1);
  }
}

std::string quoted(std::string_view text) {
  const bool bare =
      text.find_first_of(",\"\r\n") == text.npos && !text.starts_with(' ') && !text.ends_with(' ');
  if (bare) return std::string(text);
  std::string out = "\"";
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  return out + '"';
}

std::string field(const Cell& cell) {
  const std::string text = for_machines(cell);
  if (!std::holds_alternative<std::string>(cell.value)) return quoted(text);
  return quoted(readable(guarded(text), "\t"));
}

DataTable table_of(const std::vector<const Finding*>& findings) {
  DataTable table;
  for (const char* id : {"file", "line", "column", "end_line", "end_column", "severity", "code",
                         "deal", "path", "message", "help"})
    table.columns.push_back({id, id});
  const auto number = [](std::uint32_t n) { return Cell(std::int64_t{n}); };
  for (const Finding* f : findings)
    table.rows.push_back({f->place.file, number(f->place.line), number(f->place.column),
                          number(f->place.end_line), number(f->place.end_column),
                          name_of(f->severity), f->code, f->deal, f->path, f->message, f->help});
  return table;
}

std::string head(const DataTable& table) {
  std::string out;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    out += (i ? "," : "") + quoted(table.columns[i].id);
  return out.append(line_end);
}

std::string rows(const DataTable& table) {
  std::string out;
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out += (i ? "," : "") + field(row[i]);
    out += line_end;
  }
  return out;
}

/// Calls it with the document's table.
template <class Print>
std::string with_table(const Document& document, Print print) {
  if (!document.records.columns.empty()) return print(document.records);
  for (const Block& block : document.blocks)
    if (const auto* table = std::get_if<DataTable>(&block)) return print(*table);
  return print(table_of(all_findings(document)));
}

}  // namespace

std::string render_csv(const Document& document, const RenderOptions& options) {
  return with_table(document, [&](const DataTable& table) {
    if (options.goes_on) return rows(table);
    return std::string(options.byte_order_mark ? bom : "") + head(table) + rows(table);
  });
}

}  // namespace c136
