// The reports over time: what moved between two moments, the history of a deal, the trend and the
// flow of the funnel, whether the ladder speaks the truth. Each a SheetReport; time.md.
#pragma once

#include "book/calibration.hpp"
#include "book/change.hpp"
#include "book/deal_past.hpp"
#include "book/flow.hpp"
#include "book/trend.hpp"
#include "c136/document/sheet_report.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// Two moments: a revision, or the files as they are, each with its day.
struct Moments {
  struct One {
    std::string rev;  // the full id; empty: the files
    Date day;
  } from, to;
};

/// What all of these reports say beside their tables.
struct TimeScope {
  const Config& config;
  Date as_of;
  Language language = Language::en;
  std::string at{};  // the revision whose files were read
  std::vector<std::string> notes{};
};

SheetReport diff_report(const TimeScope&, const Moments&, const std::vector<Movement>&,
                        const Waterfall&);
/// `commits` of the line, oldest first.
SheetReport history_report(const TimeScope&, const DealPast&,
                           const std::vector<GitCommit>& commits);
enum class TrendUnit : std::uint8_t { week, month };
SheetReport trend_report(const TimeScope&, const Trend&, TrendUnit = TrendUnit::week);
SheetReport flow_report(const TimeScope&, const Flow&, const ReportPeriod&);
SheetReport calibration_report(const TimeScope&, const Calibration&);

/// The tables that `diff`, `history` or `calibrate` may have, without rows: for the published
/// schema.
std::vector<Sheet> time_sheets(std::string_view report);

}  // namespace c136
