#include "report/deal/open_points.hpp"

#include "report/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {
namespace {

/// Whether the method asks for it.
bool is_asked(const Examined& deal, const Finding& gap) {
  return deal.scorecard.method->asks(gap.code) ||
         (gap.code == denied_gap && deal.scorecard.method == &c136_method());
}

bool is_due(const Examined& deal, const Finding& gap) {
  return is_asked(deal, gap) && c136::is_due(gap.code, deal.facts);
}

bool has_denial(const CriterionScore& score) { return score.has(denied_gap); }

/// K201 is a finding of C136, in its numbers; of another method it is told in those of the method.
bool has_own_denial(const Examined& deal) {
  return deal.scorecard.method != &c136_method() &&
         std::ranges::any_of(deal.scorecard.criteria, has_denial);
}

/// The first entry that denies what a criterion of the method draws on.
Span first_denial(const Examined& deal) {
  std::optional<Span> first;
  for (const CriterionScore& score : deal.scorecard.criteria)
    for (const CoachTopic word : score.criterion->words)
      if (const auto& verdict = deal.facts.verdicts[index(word)]; verdict && verdict->denied)
        if (!first || verdict->span < *first) first = verdict->span;
  return first.value_or(Span());
}

std::vector<Cell> own_denial(const Examined& deal) {
  const Language language = deal.facts.language;
  std::vector<std::string> ids;
  for (const CriterionScore& score : deal.scorecard.criteria)
    if (has_denial(score)) ids.emplace_back(score.id());
  const Span span = first_denial(deal);
  return {denied_gap, span.file == 0 ? Cell(std::to_string(span.line)) : Cell(),
          say(language, "settle what the coach denied: {}", "教练否认，需重新核实：{}",
              listed(ids, language))};
}

/// The message and the persons or items it is about.
std::string what(const Finding& finding, Language language) {
  std::vector<std::string> notes;
  for (const Remark& note : finding.notes) notes.push_back(note.message);
  const bool says_all = finding.code == denied_gap;  // a section of its own has the coach's words
  return notes.empty() || says_all
             ? finding.message
             : say(language, "{}: {}", "{}：{}", finding.message,
                   fmt::format("{}", fmt::join(notes, language == Language::zh ? "；" : "; ")));
}

std::string place(const Finding& finding, const Examined& deal) {
  return finding.place.file == deal.file ? std::to_string(finding.place.line)
                                         : line_text(finding.place, deal.file, deal.facts.language);
}

DataTable table_of_findings(Language language) {
  DataTable table;
  table.columns = {{"code", say(language, "Code", "编号")},
                   {"line", say(language, "Line", "行"), Align::right},
                   {"what", say(language, "What", "内容")}};
  return table;
}

/// Of one criterion: all of it where nothing is held, else each gap with its line.
std::string later_text(const Examined& deal, const CriterionScore& score) {
  if (score.held == 0) return std::string(score.id());
  std::vector<std::string> gaps;
  for (const Finding& gap : deal.gaps)
    if (score.has(gap.code) && gap.code != denied_gap)
      gaps.push_back(
          fmt::format("{} {}", gap.code, line_text(gap.place, deal.file, deal.facts.language)));
  return listed(gaps, deal.facts.language);
}

/// "11 more gaps are due at a later stage: C402 line 30; all of C5, C6, F1."
Paragraph later_gaps(const Examined& deal, std::size_t count) {
  const Language language = deal.facts.language;
  std::vector<std::string> some, whole;
  for (const CriterionScore& score : deal.scorecard.criteria)
    if (score.held < score.asked && !is_due(*score.criterion, deal.facts))
      (score.held == 0 ? whole : some).push_back(later_text(deal, score));
  std::vector<std::string> parts = std::move(some);
  if (!whole.empty())
    parts.push_back(say(language, "all of {}", "{} 全部", listed(whole, language)));
  return {{Cell(say(language, "{} at a later stage: {}", "另有 {}到后续阶段才需补齐：{}",
                    plural(language, count, "more gap is due", "more gaps are due", "个缺口"),
                    sentence(parts, language)),
                Tone::muted)}};
}

/// K101 to K106: of what coaches confirmed, and of the claim.
bool speaks_of_criteria(const Finding& warning) { return warning.code.starts_with("K10"); }

}  // namespace

std::size_t count_due(const Examined& deal) {
  const auto found = static_cast<std::size_t>(
      std::ranges::count_if(deal.gaps, [&](const Finding& gap) { return is_due(deal, gap); }));
  return found + (has_own_denial(deal) ? 1 : 0);
}

void add_gaps(const Examined& deal, std::vector<Block>& blocks) {
  const Language language = deal.facts.language;
  const bool denied = has_own_denial(deal);
  if (deal.gaps.empty() && !denied) return;
  DataTable table = table_of_findings(language);
  for (const Finding& gap : deal.gaps)
    if (is_due(deal, gap)) table.rows.push_back({gap.code, place(gap, deal), what(gap, language)});
  blocks.push_back(Heading{2, say(language, "Open gaps", "待补缺口")});
  const auto asked = static_cast<std::size_t>(
      std::ranges::count_if(deal.gaps, [&](const Finding& gap) { return is_asked(deal, gap); }));
  const std::size_t later = asked - table.rows.size();
  if (denied) table.rows.push_back(own_denial(deal));
  if (table.rows.empty())
    blocks.push_back(Paragraph{
        {say(language, "Everything due at this stage is there.", "本阶段应补的内容都已齐备。")}});
  else
    blocks.push_back(std::move(table));
  if (later > 0) blocks.push_back(later_gaps(deal, later));
}

void add_warnings(const Examined& deal, std::vector<Block>& blocks) {
  const Language language = deal.facts.language;
  if (deal.warnings.empty()) return;
  DataTable table = table_of_findings(language);
  for (const Finding& warning : deal.warnings)
    table.rows.push_back(
        {{warning.code, Tone::caution}, place(warning, deal), what(warning, language)});
  blocks.push_back(Heading{2, say(language, "Warnings", "警告")});
  blocks.push_back(std::move(table));
  if (deal.scorecard.method != &c136_method() &&
      std::ranges::any_of(deal.warnings, speaks_of_criteria))
    blocks.push_back(
        Paragraph{{Cell(say(language, "In warnings F, W and C are numbered as in C136.",
                            "警告中的 F、W、C 按 C136 编号。"),
                        Tone::muted)}});
}

}  // namespace c136
