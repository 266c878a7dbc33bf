#include "report/week/sections.hpp"

#include "c136/model/config.hpp"

#include <algorithm>

namespace c136 {
namespace {

constexpr ReportKind kinds[] = {
    {.id = "weekly",
     .title = {"Weekly report", "周报"},
     .bit = weekly_report,
     .period = PeriodKind::week},
    {.id = "month",
     .title = {"Monthly report", "月报"},
     .bit = month_report,
     .period = PeriodKind::month},
    {.id = "quarter",
     .title = {"Quarterly report", "季报"},
     .bit = quarter_report,
     .period = PeriodKind::quarter},
    {.id = "lost",
     .title = {"Lost-deal report", "丢单报告"},
     .bit = lost_report,
     .this_period = true},
    {.id = "card", .title = {"Customer card", "客户信息收集卡"}, .bit = card_report},
    {.id = "relations", .title = {"Relation plan", "客户关系评估表"}, .bit = relations_report},
    {.id = "meeting", .title = {"Agenda of the meeting", "会议议程"}, .bit = meeting_report},
    {.id = "mpc", .title = {"MPC list", "MPC一览表"}, .bit = mpc_report, .takes_by = true},
    {.id = "ledger", .title = {"Deal ledger", "商机台账"}, .bit = ledger_report, .takes_by = true},
    {.id = "forecast", .title = {"Forecast", "销售预测"}, .bit = forecast_report, .takes_by = true},
    {.id = "121", .title = {"1+2+1", "大客户销售项目“1+2+1”跟踪表"}, .bit = pattern_report},
};

constexpr std::uint32_t long_reports = month_report | quarter_report;
constexpr std::uint32_t all_periods = weekly_report | long_reports;

constexpr SectionRow section_rows[] = {
    {.id = "headline",
     .kinds = all_periods,
     .make = headline_section,
     .of_history = {"the money from opening to closing", "金额：从期初到期末"}},
    {.id = "moved",
     .kinds = all_periods,
     .make = moved_section,
     .of_history = {"what moved", "变化"}},
    {.id = "review", .kinds = all_periods, .make = review_section},
    {.id = "mpc",
     .kinds = all_periods | mpc_report,
     .make = mpc_section,
     .of_history = {"before, days in stage", "上期、停留天数"}},
    {.id = "funnel", .kinds = all_periods, .make = funnel_section},
    {.id = "actions", .kinds = all_periods, .make = actions_section},
    {.id = "trouble", .kinds = all_periods, .make = trouble_section},
    {.id = "contacts", .kinds = all_periods, .make = key_contacts_section},
    {.id = "closed", .kinds = all_periods, .make = closed_section},
    {.id = "activity", .kinds = all_periods, .make = activity_section},
    {.id = "sellers", .kinds = weekly_report, .make = sellers_section},
    {.id = "forecast", .kinds = all_periods | forecast_report, .make = forecast_section},
    {.id = "targets", .kinds = long_reports, .make = targets_section},
    {.id = "budget", .kinds = long_reports, .make = budget_section},
    {.id = "lost",
     .kinds = lost_report,
     .make = lost_section,
     .of_history = {"the way there", "丢单经过"}},
    {.id = "reasons", .kinds = long_reports | lost_report, .make = reasons_section},
    {.id = "ledger", .kinds = ledger_report, .make = ledger_section},
    {.id = "card", .kinds = card_report, .make = card_section},
    {.id = "relations", .kinds = relations_report, .make = relations_section},
    {.id = "meeting",
     .kinds = meeting_report,
     .make = meeting_section,
     .of_history = {"what fell back or was put off", "后退与推迟"}},
    {.id = "121", .kinds = pattern_report, .make = pattern_section},
};

}  // namespace

std::span<const ReportKind> report_kinds() { return kinds; }

const ReportKind* find_report_kind(std::string_view id) {
  const auto* found = std::ranges::find(kinds, id, &ReportKind::id);
  return found == std::end(kinds) ? nullptr : found;
}

std::span<const SectionRow> report_sections() { return section_rows; }

std::vector<Sheet> all_report_sheets() {
  const Config config;
  const ReportHistory history{{}, Waterfall(std::make_shared<const Config>(), {}, {}, {}), {}};
  const Book book{.config = config, .as_of = {}};
  std::vector<Sheet> sheets;
  for (const ReportHistory* known : {static_cast<const ReportHistory*>(nullptr), &history}) {
    const ReportScope scope{.kind = kinds[0],
                            .config = config,
                            .language = Language::en,
                            .as_of = {},
                            .table_day = {},
                            .period = {},
                            .history = known};
    for (const SectionRow& row : section_rows)
      if (auto section = row.make(scope))
        std::ranges::move(section->shapes(book), std::back_inserter(sheets));
  }
  return sheets;
}

const KnownPast* ReportScope::past_of(std::string_view deal) const {
  if (!history) return nullptr;
  const auto found = history->deals.find(deal);
  return found == history->deals.end() ? nullptr : &found->second;
}

bool ReportScope::picks(const Brief& brief) const {
  return (owner.empty() || brief.owner == owner) && (team.empty() || brief.team == team) &&
         (region.empty() || brief.region == region);
}

}  // namespace c136
