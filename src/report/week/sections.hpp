// The factories of the sections, one file each.
#pragma once

#include "report/week/section.hpp"

namespace c136 {

std::unique_ptr<ReportSection> headline_section(const ReportScope&);
std::unique_ptr<ReportSection> moved_section(const ReportScope&);
std::unique_ptr<ReportSection> mpc_section(const ReportScope&);
std::unique_ptr<ReportSection> funnel_section(const ReportScope&);
std::unique_ptr<ReportSection> trouble_section(const ReportScope&);
std::unique_ptr<ReportSection> key_contacts_section(const ReportScope&);
std::unique_ptr<ReportSection> closed_section(const ReportScope&);
std::unique_ptr<ReportSection> forecast_section(const ReportScope&);
std::unique_ptr<ReportSection> targets_section(const ReportScope&);
std::unique_ptr<ReportSection> reasons_section(const ReportScope&);
std::unique_ptr<ReportSection> ledger_section(const ReportScope&);
std::unique_ptr<ReportSection> pattern_section(const ReportScope&);

// In report/sellers/.
std::unique_ptr<ReportSection> review_section(const ReportScope&);
std::unique_ptr<ReportSection> actions_section(const ReportScope&);
std::unique_ptr<ReportSection> activity_section(const ReportScope&);
std::unique_ptr<ReportSection> sellers_section(const ReportScope&);
std::unique_ptr<ReportSection> budget_section(const ReportScope&);
std::unique_ptr<ReportSection> lost_section(const ReportScope&);
std::unique_ptr<ReportSection> card_section(const ReportScope&);
std::unique_ptr<ReportSection> relations_section(const ReportScope&);
std::unique_ptr<ReportSection> meeting_section(const ReportScope&);

}  // namespace c136
