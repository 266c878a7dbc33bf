// The factories of the sections, one file each.
#pragma once

#include "report/week/section.hpp"

namespace c136 {

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

}  // namespace c136
