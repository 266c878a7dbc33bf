#include "c136/check/week_notes.hpp"

#include "c136/base/text.hpp"
#include "check/sections.hpp"
#include "check/wording.hpp"

#include <algorithm>

namespace c136 {
namespace {

constexpr Rule week_note_rows[] = {
    {.code = "N101",
     .severity = Severity::warning,
     .summary = {"a day of a week note is outside of its week", "周记中的某天不在该周之内"},
     .why = {"The weekly report shows the seven days of its week; another day would be lost in it.",
             "周报只列本周七天，别的日子写进来就看不到了。"},
     .bad = {R"(week: 2026-W47
seller: li.wei
days: [{on: 2026-11-24, what: Trade fair}]
)",
             R"(week: 2026-W47
seller: li.wei
days: [{on: 2026-11-24, what: 参加展会}]
)"},
     .good = {R"(week: 2026-W47
seller: li.wei
days: [{on: 2026-11-19, what: Trade fair}]
)",
              R"(week: 2026-W47
seller: li.wei
days: [{on: 2026-11-19, what: 参加展会}]
)"},
     .help = {"Check the date, or move the day to the note of its week.",
              "请核对日期，或把这一天移到所属周的周记里。"}},
    {.code = "N102",
     .severity = Severity::warning,
     .summary = {"two notes of one seller for the same week", "同一销售同一周有两份周记"},
     .why = {"Reports join the two, the first file first. Mostly one is a copy, and its days and "
             "costs count twice.",
             "报表会按文件顺序合并两份周记。多半有一份是副本，其中的日程和费用就重复计算了。"},
     .bad = {R"(# weeks/2026-W47-li.wei.yaml and weeks/li.wei-47.yaml
week: 2026-W47
seller: li.wei
)",
             R"(# weeks/2026-W47-li.wei.yaml 与 weeks/li.wei-47.yaml
week: 2026-W47
seller: li.wei
)"},
     .good = {R"(# weeks/li.wei-48.yaml
week: 2026-W48
seller: li.wei
)",
              R"(# weeks/li.wei-48.yaml
week: 2026-W48
seller: li.wei
)"},
     .help = {"Join the two files, or correct the week or the seller.",
              "请合并两个文件，或改正周次、销售。"}},
    {.code = "N103",
     .severity = Severity::warning,
     .summary = {"a day of a week note tells what a log already tells",
                 "周记中的内容已经记在商机日志里"},
     .why = {"The weekly report lists the entries of the logs by itself. What is written a second "
             "time stands there twice, with its costs.",
             "周报会自动列出各商机的日志；再写一遍，就会重复出现，费用也重复计算。"},
     .bad = {R"(# deals/hengyuan.yaml, of 恒远地产: log: [{on: 2026-11-17, with: wang}]
week: 2026-W47
seller: li.wei
days: [{on: 2026-11-17, what: visit, org: 恒远地产}]
)",
             R"(# deals/hengyuan.yaml（恒远地产）：log: [{on: 2026-11-17, with: wang}]
week: 2026-W47
seller: li.wei
days: [{on: 2026-11-17, what: 拜访, org: 恒远地产}]
)"},
     .good = {R"(week: 2026-W47
seller: li.wei
days: [{on: 2026-11-17, what: Training at headquarters}]
)",
              R"(week: 2026-W47
seller: li.wei
days: [{on: 2026-11-17, what: 总部培训}]
)"},
     .help = {"Delete the day here, and add what is missing to the log.",
              "请删去这一天，缺的内容补到商机日志里。"}},
};

/// Findings of one note, less those that the repository does not want to see.
struct NoteFindings {
  const Config& config;
  Language language;
  std::vector<Diagnostic> found = {};

  void add(std::string_view code, Span span, std::string message, std::string help = {}) {
    if (std::ranges::find(config.ignore, code) != config.ignore.end()) return;
    if (help.empty()) help = find_rule(code)->help.in(language);
    found.push_back({Severity::warning, code, span, std::move(message), {}, std::move(help)});
  }
};

void find_days_outside(const WeekNote& note, NoteFindings& findings) {
  const Week week = note.days_of();
  for (const WeekDay& day : note.days)
    if (!week.has(*day.on))
      findings.add("N101", day.on.span,
                   say(findings.language, "{0} is not in week {1}, {2} to {3}",
                       "{0} 不在 {1} 这一周（{2} 至 {3}）", to_string(*day.on), *note.week,
                       to_string(week.first), to_string(week.last())));
}

}  // namespace

void WeekRules::add(const Facts& facts) {
  for (const Entry& entry : facts.entries)
    if (!facts.deal.is_of_account(entry.span))
      for (const Id& seller : facts.made_by(entry))
        told_.emplace(entry.on, seller, *facts.deal.customer.name);
}

std::vector<Diagnostic> WeekRules::check(const WeekNote& note, std::string_view file) {
  NoteFindings findings{config_, language_};
  const std::string seller(*note.seller), week(*note.week);
  if (auto stranger = stranger_among(config_, note.seller, language_))
    findings.add("I102", stranger->span, stranger->message, stranger->help);
  const auto [first, is_new] = notes_.try_emplace({week, seller}, file);
  if (!is_new)
    findings.add("N102", note.week.span,
                 say(language_, "{0} has another note of {1} for {2}", "{0} 也是 {1} {2} 的周记",
                     first->second, seller, week));
  find_days_outside(note, findings);
  for (const Located<Text>& lost : note.lost)
    findings.add("Y101", lost.span, lost_words(lost, language_));
  for (const WeekDay& day : note.days)
    if (day.org && told_.contains({*day.on, seller, std::string(*day.org)}))
      findings.add("N103", day.span,
                   say(language_, "a log already tells what {0} did with {2} on {1}",
                       "{0} {1} 与{2}的往来已记入商机日志", seller, to_string(*day.on), *day.org));
  std::ranges::stable_sort(findings.found, {}, &Diagnostic::span);
  return std::move(findings.found);
}

std::span<const Rule> rules::week_notes() { return week_note_rows; }

}  // namespace c136
