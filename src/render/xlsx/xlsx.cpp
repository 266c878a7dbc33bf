// A workbook: the tables of the page, a sheet each; what it says beside them; and the same flat
// data as csv, typed. Of several deals it has the summary, which stands under the last heading.
#include "render/formats.hpp"
#include "render/text/plain.hpp"
#include "render/xlsx/workbook.hpp"

#include <algorithm>
#include <span>

namespace c136 {
namespace {

using Lines = std::vector<std::vector<Cell>>;

bool is_title(const Block& block) {
  const auto* heading = std::get_if<Heading>(&block);
  return heading && heading->level == 1;
}

/// The page, or of several the last where it sums them up in a table, else nothing.
std::span<const Block> summary_of(const std::vector<Block>& blocks) {
  const auto titles = std::ranges::count_if(blocks, is_title);
  if (titles < 2) return blocks;
  const auto last = std::find_if(blocks.rbegin(), blocks.rend(), is_title).base() - 1;
  const bool sums_up = std::any_of(last, blocks.end(), [](const Block& block) {
    return std::holds_alternative<DataTable>(block);
  });
  return sums_up ? std::span(last, blocks.end()) : std::span<const Block>();
}

std::string title_of(std::span<const Block> page) {
  const auto title = std::ranges::find_if(page, is_title);
  return title == page.end() ? "c136" : std::get<Heading>(*title).text;
}

void add_bullets(const BulletList& list, Lines& lines) {
  for (const auto& item : list.items) {
    lines.push_back({item.text});
    for (const Cell& detail : item.details) lines.push_back({"    " + for_people(detail)});
  }
}

void add_findings(const FindingList& list, Lines& lines) {
  for (const Finding& finding : list.findings)
    lines.push_back({finding_line(finding), finding.help});
}

/// What is no table, a line each.
void add_lines(const Block& block, Lines& lines) {
  if (const auto* heading = std::get_if<Heading>(&block)) {
    lines.push_back({heading->text});
  } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
    std::string text;
    for (const Cell& piece : paragraph->pieces) text += for_people(piece);
    lines.push_back({text});
  } else if (const auto* fields = std::get_if<FieldList>(&block)) {
    for (const auto& [label, value] : fields->items) lines.push_back({label, value});
  } else if (const auto* bullets = std::get_if<BulletList>(&block)) {
    add_bullets(*bullets, lines);
  } else if (const auto* findings = std::get_if<FindingList>(&block)) {
    add_findings(*findings, lines);
  } else if (const auto* code = std::get_if<Code>(&block)) {
    lines.push_back({code->text});
  }
}

}  // namespace

std::string render_xlsx(const Document& document, const RenderOptions&) {
  if (document.of_sheets) return render_forms(document);
  const std::span<const Block> page = summary_of(document.blocks);
  const Language language = document.language;
  std::string heading = title_of(page);
  Workbook book(heading, language);
  Lines lines;
  for (const Block& block : page) {
    if (const auto* begin = std::get_if<Heading>(&block)) heading = begin->text;
    if (const auto* table = std::get_if<DataTable>(&block); table && !table->columns.empty())
      book.add_table(heading, *table);
    else if (const auto* plot = std::get_if<Plot>(&block))
      book.add_plot(*plot);
    else
      add_lines(block, lines);
  }
  if (!lines.empty()) book.add_lines(Words{"Notes", "说明"}.in(language), lines);
  if (!document.records.columns.empty())
    book.add_table(Words{"Data", "数据"}.in(language), document.records,
                   Workbook::Titles::for_machines);
  return std::move(book).finish();
}

}  // namespace c136
