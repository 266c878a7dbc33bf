#include "book/deal_fields.hpp"
#include "c136/base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/deals.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/time/report_history.hpp"
#include "load/scalars.hpp"
#include "report/week/week_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace c136 {

namespace {

constexpr std::string_view report_formats[] = {"text", "markdown", "html", "csv",
                                               "json", "jsonl",    "xlsx"};
constexpr std::string_view report_groups[] = {"owner", "team", "region", "product"};

struct ReportOptions : DealOptions {
  std::optional<std::string> week, month, quarter, from, to;
  std::optional<std::string> owner, team, region, by, filled_by, kind, minutes, each;
  std::vector<std::string> sections;
};

std::vector<std::string> kind_words() {
  std::vector<std::string> words;
  for (const ReportKind& kind : report_kinds()) words.emplace_back(kind.id);
  return words;
}

const ReportKind& chosen_kind(const Session& session) {
  std::vector<std::string_view> known;
  for (const ReportKind& kind : report_kinds()) known.push_back(kind.id);
  if (session.word.empty())
    throw UsageError(say(session.language, "report needs a kind: one of {}",
                         "report 需要写明种类：{} 之一",
                         fmt::join(known, session.language == Language::zh ? "、" : ", ")));
  if (const ReportKind* kind = find_report_kind(session.word)) return *kind;
  throw bad_choice(session.language, "report", session.word, known);
}

/// The period that was asked for, and of which kind it is.
struct AskedPeriod {
  PeriodKind kind = PeriodKind::days;
  std::optional<ReportPeriod> period;
};

AskedPeriod asked_period(const ReportOptions& options, const Session& session) {
  struct Named {
    PeriodKind kind;
    std::string_view option;
    const std::optional<std::string>& text;
  };
  const Language l = session.language;
  std::vector<std::string_view> given;
  AskedPeriod asked;
  for (const Named& one : {Named{PeriodKind::week, "--week", options.week},
                           Named{PeriodKind::month, "--month", options.month},
                           Named{PeriodKind::quarter, "--quarter", options.quarter}}) {
    if (!one.text) continue;
    given.push_back(one.option);
    asked = {one.kind, parse_report_period(one.kind, *one.text, session.as_of, one.option, l)};
  }
  if (options.from || options.to) {
    given.push_back("--from");
    if (!options.from || !options.to)
      throw UsageError(say(l, "--from and --to go together", "--from 和 --to 要一起写"));
    asked = {PeriodKind::days, parse_report_days(*options.from, *options.to, l)};
  }
  if (given.size() > 1)
    throw UsageError(say(l, "{} name two periods; give one", "{} 指了两个期间；只能给一个",
                         fmt::join(given, l == Language::zh ? "、" : ", ")));
  return asked;
}

AskedPeriod chosen_period(const ReportKind& kind, const ReportOptions& options,
                          const Session& session) {
  AskedPeriod asked = asked_period(options, session);
  const Language l = session.language;
  constexpr std::string_view own[] = {"--week", "--month", "--quarter"};
  if (kind.period != PeriodKind::days) {
    const std::string_view option = own[static_cast<std::size_t>(kind.period)];
    if (asked.period && asked.kind != kind.period)
      throw UsageError(
          say(l, "report {} takes {}, no other period", "report {} 只接受 {}", kind.id, option));
    if (!asked.period)
      asked = {kind.period, parse_report_period(kind.period, "last", session.as_of, option, l)};
  } else if (!asked.period && kind.this_period) {
    asked = {PeriodKind::quarter, period_of(PeriodKind::quarter, session.as_of)};
  }
  return asked;
}

bool takes_by(std::string_view kind_or_section) {
  const ReportKind* own = find_report_kind(kind_or_section);
  return own && own->takes_by;
}

/// What was asked for has no groups; what has some is named.
UsageError no_groups(const ReportKind& kind, const std::vector<std::string>& sections, Language l) {
  const bool is_long = kind.period != PeriodKind::days;
  std::vector<std::string_view> grouped;
  for (const SectionRow& row : report_sections())
    if (takes_by(row.id) && (!is_long || (row.kinds & kind.bit) != 0)) grouped.push_back(row.id);
  const std::string all = fmt::format("{}", fmt::join(grouped, l == Language::zh ? "、" : ", "));
  if (is_long)
    return UsageError(say(l, "--by: --section {} has no groups; of report {} these have: {}",
                          "--by：--section {} 不分组；report {} 中可分组的有 {}",
                          escaped(fmt::format("{}", fmt::join(sections, ","))), kind.id, all));
  return UsageError(say(l, "--by: report {} has no groups; these have: {}",
                        "--by：report {} 不分组；可分组的有 {}", kind.id, all));
}

const DealField* chosen_by(const ReportKind& kind, const ReportOptions& options, Language l) {
  if (!options.by) return nullptr;
  const bool is_long = kind.period != PeriodKind::days;
  const bool asks_one = options.sections.empty() || std::ranges::any_of(options.sections, takes_by);
  if (!kind.takes_by && !(is_long && asks_one)) throw no_groups(kind, options.sections, l);
  if (std::ranges::find(report_groups, *options.by) == std::end(report_groups))
    throw bad_choice(l, "--by", *options.by, report_groups);
  return &deal_field(*options.by, "--by", l);
}

bool is_daily(const ReportOptions& options, Language l) {
  constexpr std::string_view kinds[] = {"weekly", "daily"};
  if (!options.kind || *options.kind == kinds[0]) return false;
  if (*options.kind != kinds[1]) throw bad_choice(l, "--kind", *options.kind, kinds);
  return true;
}

/// From one to a day.
int minutes_of(const std::optional<std::string>& text, std::string_view option, int otherwise,
               Language l) {
  if (!text) return otherwise;
  const auto minutes = parse_int(*text);
  if (minutes && *minutes >= 1 && *minutes <= 24 * 60) return *minutes;
  throw UsageError(say(l, "{}: write minutes, from 1 to 1440, not '{}'",
                       "{}：请写 1 至 1440 的分钟数，不能是“{}”", option, escaped(*text)));
}

void require_meeting(const ReportKind& kind, const ReportOptions& options, Language l) {
  const bool is_asked = options.kind || options.minutes || options.each;
  if (is_asked && kind.bit != meeting_report)
    throw UsageError(say(l, "--kind, --minutes and --each are for report meeting",
                         "--kind、--minutes、--each 只用于 report meeting"));
}

/// Only a report with the MPC list says who filled it in.
void require_list(const ReportKind& kind, const ReportOptions& options, Language l) {
  const auto is_list = [](const SectionRow& row) { return row.id == "mpc"; };
  const auto list = std::ranges::find_if(report_sections(), is_list);
  if (options.filled_by && (list->kinds & kind.bit) == 0)
    throw UsageError(
        say(l, "--filled-by is for reports with the MPC list: mpc, weekly, month, quarter",
            "--filled-by 只用于含 MPC一览表 的报表：mpc、weekly、month、quarter"));
}

/// People are called by their names, too.
std::string own_id(const std::string& typed, const Config& config) {
  const OwnPerson* known = config.person_called(typed);
  return known ? std::string(known->id) : typed;
}

int run_report(Session& session, const ReportOptions& options) {
  const ReportKind& kind = chosen_kind(session);
  require_meeting(kind, options, session.language);
  require_list(kind, options, session.language);
  const AskedPeriod asked = chosen_period(kind, options, session);
  choose_method(options.method, options.takes_all_methods, session.config, session.language);
  const Date as_of = session.as_of;
  if (asked.period) session.as_of = std::min(as_of, asked.period->to);
  ReportScope scope{.kind = kind,
                    .config = session.config,
                    .language = session.report_language(),
                    .as_of = as_of,
                    .table_day = session.as_of,
                    .period = asked.period,
                    .period_kind = asked.kind,
                    .owner = own_id(options.owner.value_or(""), session.config),
                    .team = options.team.value_or(""),
                    .region = options.region.value_or(""),
                    .filled_by = options.filled_by.value_or(""),
                    .by = chosen_by(kind, options, session.language),
                    .shows_private = options.full,
                    .is_daily = is_daily(options, session.language),
                    .minutes = minutes_of(options.minutes, "--minutes", 60, session.language),
                    .each = minutes_of(options.each, "--each", 5, session.language)};
  const auto history = report_history(session, scope, options.filter(session.language));
  scope.history = history ? &*history : nullptr;
  WeekReport report(scope, options.sections, options.filter(session.language));
  Tally tally = add_deals(session, options, report, true);
  SheetReport sheets = std::move(report).finish();
  sheets.at = session.at.value_or("");
  tally.gaps += sheets.empty_cells();
  return session.finish(document_of(std::move(sheets), session.format.reads), tally);
}

Run set_up_report(CLI::App& app, Language language) {
  const auto options = std::make_shared<ReportOptions>();
  const auto text = [language](std::string_view en, std::string_view zh) {
    return Words{en, zh}.in(language);
  };
  add_value(app, "--week", "WEEK",
            text("the week: 2026-W47, this, last", "哪一周：2026-W47、this、last"), options->week);
  add_value(app, "--month", "MONTH",
            text("the month: 2026-11, this, last", "哪一月：2026-11、this、last"), options->month);
  add_value(app, "--quarter", "QUARTER",
            text("the quarter: 2026-Q4, this, last", "哪一季：2026-Q4、this、last"),
            options->quarter);
  add_value(app, "--from", "DATE", text("from this day, with --to", "起始日期，与 --to 同用"),
            options->from);
  add_value(app, "--to", "DATE", text("to this day, with --from", "截止日期，与 --from 同用"),
            options->to);
  add_value(app, "--owner", "ID", text("only this seller", "只看这位销售"), options->owner);
  add_value(app, "--team", "TEAM", text("only this team", "只看这个团队"), options->team);
  add_value(app, "--region", "REGION", text("only this region", "只看这个区域"), options->region);
  add_method(app, language, *options);
  add_where(app, language, *options);
  add_value(app, "--by", "FIELD",
            text("mpc, ledger, forecast: a table a group; owner, team, region, product",
                 "mpc、ledger、forecast：每组一张表，按 owner、team、region、product"),
            options->by);
  add_list(app, "--section", "NAME[,NAME...]",
           text("only these sections: mpc, funnel, closed", "只要这几部分：mpc、funnel、closed"),
           options->sections);
  add_value(app, "--filled-by", "ID", text("who fills in the list", "填表人"), options->filled_by);
  add_value(app, "--kind", "KIND",
            text("of the meeting: weekly (default) or daily", "会议种类：weekly（默认）或 daily"),
            options->kind);
  add_value(app, "--minutes", "N",
            text("how long the meeting may take (60)", "会议时长，分钟（默认 60）"),
            options->minutes);
  add_value(app, "--each", "N",
            text("how long each deal may take (5)", "每个商机的时间，分钟（默认 5）"),
            options->each);
  add_full(app, language, *options);
  return [options](Session& session) { return run_report(session, *options); };
}

}  // namespace

const Command report_command{
    .name = "report",
    .operands = "KIND [FILE|DIR]...",
    .group = deals_group,
    .summary = {"tables: weekly month quarter mpc lost card ledger relations forecast meeting 121",
                "周报、月报、季报和各种表格：weekly、month、quarter、mpc、lost、card、ledger、"
                "relations、forecast、meeting、121"},
    .formats = report_formats,
    .setup = set_up_report,
    .operand_words = kind_words,
    .first_is_word = true,
    .writes_folders = true,
};

}  // namespace c136
