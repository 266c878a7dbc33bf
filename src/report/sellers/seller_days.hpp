// The seven days of a seller's weekly report: what the logs tell of them, then
// what the week notes add. reports.md section 4.
#pragma once

#include "c136/document/sheet.hpp"
#include "c136/model/week_note.hpp"
#include "report/sellers/entries.hpp"
#include "report/week/section.hpp"

#include <string_view>
#include <vector>

namespace c136 {

/// One seller's part of a week.
struct SellerWeek {
  const ReportScope& scope;
  std::string seller;
  std::vector<const DoneEntry*> entries;  // by the seller, in the period
  std::vector<const WeekNote*> notes;     // in the order of their files
};

Sheet days_sheet(const SellerWeek&);
/// The same without rows.
Sheet days_shape();
/// Workdays up to the table day of which nothing is told.
int blank_days(const SellerWeek&);

}  // namespace c136
