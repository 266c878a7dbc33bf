#include "report/week/week_report.hpp"

#include "book/brief_of.hpp"
#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "report/week/deal_words.hpp"
#include "report/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace c136 {
namespace {

bool stands_in(const SectionRow& row, const ReportKind& kind) {
  return (row.kinds & kind.bit) != 0;
}

void require_sections(const std::vector<std::string>& names, const ReportScope& scope) {
  std::vector<std::string_view> known;
  for (const SectionRow& row : report_sections())
    if (stands_in(row, scope.kind)) known.push_back(row.id);
  for (const std::string& name : names)
    if (std::ranges::find(known, name) == known.end())
      throw Failure(say(scope.language, "--section: {} has no section '{}'; it has {}",
                        "--section：{} 没有“{}”这一部分；可用的有 {}", scope.kind.id, escaped(name),
                        fmt::join(known, scope.language == Language::zh ? "、" : ", ")));
}

}  // namespace

WeekReport::WeekReport(const ReportScope& scope, const std::vector<std::string>& sections,
                       std::string where)
    : scope_(scope),
      book_{.config = scope.config, .as_of = scope.table_day, .where = std::move(where)} {
  require_sections(sections, scope);
  for (const SectionRow& row : report_sections()) {
    const bool is_asked = sections.empty() || std::ranges::find(sections, row.id) != sections.end();
    if (!stands_in(row, scope.kind) || !is_asked) continue;
    auto section = row.make(scope);
    if (!row.of_history.en.empty() && (!section || !scope.history) && !scope.is_daily)
      without_history_.push_back(row.of_history);
    if (section) sections_.push_back(std::move(section));
  }
}

void WeekReport::add(const Examined& examined) {
  if (examined.facts.deal.is_account) {
    for (const auto& section : sections_) section->add_account(examined);
    return;
  }
  if (examined.tally.errors > 0) return book_.left_out.push_back(left_out_of(examined));
  Brief brief = brief_of(examined);
  if (const KnownPast* past = scope_.past_of(brief.id))
    brief.past = std::make_shared<const BriefPast>(past->figures);
  if (!scope_.picks(brief)) {
    owners_.insert(std::string(brief.owner));
    teams_.insert(std::string(brief.team));
    regions_.insert(std::string(brief.region));
    for (const auto& section : sections_) section->pass(examined, brief);
    return;
  }
  book_.briefs.push_back(std::move(brief));
  for (const auto& section : sections_) section->add(examined, book_);
}

void WeekReport::add(const Rejected& rejected) {
  if (!rejected.is_account) book_.left_out.push_back(left_out_of(rejected));
}

void WeekReport::add(const ReadWeek& week) {
  if (!week.note) {
    ++faulty_notes_;
    return;
  }
  for (const auto& section : sections_) section->add_note(week);
}

std::vector<std::string> WeekReport::finish_sections(SheetReport& report) {
  std::vector<std::string> notes;
  for (auto& section : sections_) {
    std::ranges::move(section->finish(book_), std::back_inserter(report.sheets));
    std::ranges::move(section->head(), std::back_inserter(report.head));
    std::ranges::move(section->notes(), std::back_inserter(notes));
    section.reset();
  }
  return notes;
}

/// A filter that no deal meets is misspelt more often than not.
void WeekReport::add_note_of_nobody(SheetReport& report) const {
  if (!book_.briefs.empty()) return;
  const std::pair<std::string_view, const std::set<std::string>&> filters[] = {
      {scope_.owner, owners_}, {scope_.team, teams_}, {scope_.region, regions_}};
  for (const auto& [asked, known] : filters) {
    if (asked.empty() || known.empty() || known.contains(std::string(asked))) continue;
    std::string all;
    for (const std::string& one : known)
      if (!one.empty()) all += (all.empty() ? "" : ", ") + one;
    report.notes.push_back(say(scope_.language, "no deal is of `{}`; there are: {}",
                               "没有“{}”的商机；现有：{}", asked, all));
  }
}

void WeekReport::add_notes(std::vector<std::string> of_sections, SheetReport& report) const {
  add_note_of_nobody(report);
  const Language language = scope_.language;
  if (std::string judged = method_line(method_of(scope_.config), language); !judged.empty())
    report.notes.push_back(std::move(judged));
  std::ranges::move(of_sections, std::back_inserter(report.notes));
  if (!book_.left_out.empty())
    report.notes.push_back(say(language, "{} with errors: in no table", "{}有错误，未列入任何表格",
                               plural(language, book_.left_out.size(), "deal", "deals", "个商机")));
  if (faulty_notes_ > 0)
    report.notes.push_back(
        say(language, "{} with errors: in no table", "{}有错误，未列入任何表格",
            plural(language, faulty_notes_, "week note", "week notes", "份周记")));
  if (without_history_.empty()) return;
  std::string lacking;
  for (const Words& title : without_history_)
    lacking.append(lacking.empty()            ? ""
                   : language == Language::zh ? "、"
                                              : ", ")
        .append(title.in(language));
  report.notes.push_back(
      scope_.history
          ? say(language,
                "nothing is known of the day before the period; left out: {}. It takes a commit "
                "before it (in a shallow clone: git fetch --unshallow)",
                "期间前一天的情况未知，缺少 {}：需要有更早的提交（浅克隆请执行 git fetch "
                "--unshallow）",
                lacking)
          : say(language, "left out without history: {}. It takes a git repository with a commit",
                "没有历史记录，缺少 {}：需要有提交的 git 仓库", lacking));
}

SheetReport WeekReport::finish() && {
  const std::string_view title = scope_.kind.title.in(scope_.language);
  SheetReport report{
      .id = std::string(scope_.kind.id),
      .title = scope_.period ? say(scope_.language, "{} {}", "{} {}", title, scope_.period->label)
                             : std::string(title),
      .language = scope_.language,
      .as_of = scope_.as_of,
      .table_day = scope_.table_day,
      .has_past = scope_.history != nullptr,
      .period = scope_.period,
      .currency = std::string(scope_.config.currency)};
  std::vector<std::string> notes = finish_sections(report);
  report.head.push_back({"date", {"Date", "填表日期"}, CellType::date, Cell(scope_.table_day)});
  add_notes(std::move(notes), report);
  // What is printed needs only the sheets.
  std::exchange(book_.briefs, {});
  return report;
}

}  // namespace c136
