// The funnel as it was at the ends of weeks or months: what open deals came to on each of these
// days. time.md section 5.
#pragma once

#include "book/filter.hpp"
#include "book/subtotal.hpp"
#include "c136/book/brief.hpp"
#include "examine/history.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace c136 {

/// The last so many ends of weeks (Sundays) or of months that are not after a day, oldest first.
std::vector<Date> ends_of_weeks(std::size_t count, Date not_after);
std::vector<Date> ends_of_months(std::size_t count, Date not_after);

struct TrendPoint {
  Date day;
  bool is_known = false;  // else before the first commit or a shallow edge, or not in this clone
  Subtotal sums;
};

class Trend {
 public:
  /// `first` is the day of the first commit; none: there is none.
  Trend(std::vector<Date> days, std::optional<Date> first);

  /// What one deal was on each of the days; none where it was not there or not open. Without
  /// settings: what it was is not in this clone, and so the day is not known either.
  struct At {
    Brief brief;
    std::shared_ptr<const Config> config;
  };
  using Deal = std::vector<std::optional<At>>;
  Deal deal_of(const DealHistory&, const Filter&, Language) const;
  void add(Deal&);

  const std::vector<TrendPoint>& points() const { return points_; }

 private:
  std::vector<TrendPoint> points_;
  std::set<std::string, std::less<>> currencies_;  // the sums point into them
};

/// What stays of a deal's state when it is scored as of a day; with the codes of its findings only
/// where somebody asks for them.
Brief brief_at(const DealState&, Date, Language, bool with_codes);
/// Whether what it is now, or was last, passes the filter.
bool passes_last(const DealHistory&, const Filter&, Date as_of, Language);

}  // namespace c136
