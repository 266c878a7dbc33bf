// `c136 report KIND`: the sections of one kind over the deals that were asked for. Not here: what
// stands in a section (one file each), which options there are (cli/).
#pragma once

#include "report/week/section.hpp"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace c136 {

class WeekReport {
 public:
  static constexpr bool tells_places = false;  // of findings

  /// `sections` picks some of those that the kind has; none picks all.
  WeekReport(const ReportScope&, const std::vector<std::string>& sections, std::string where);
  void add(const Examined&);
  void add(const Rejected&);
  void add(const ReadWeek&);
  SheetReport finish() &&;

 private:
  /// Each goes when its sheets are made. Gives their notes.
  std::vector<std::string> finish_sections(SheetReport&);
  void add_notes(std::vector<std::string> of_sections, SheetReport&) const;
  void add_note_of_nobody(SheetReport&) const;

  const ReportScope& scope_;
  Book book_;
  std::vector<std::unique_ptr<ReportSection>> sections_;
  std::vector<Words> without_history_;              // what is left out
  std::size_t faulty_notes_ = 0;                    // of weeks
  std::set<std::string> owners_, teams_, regions_;  // of the deals that were not asked for
};

}  // namespace c136
