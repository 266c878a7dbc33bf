// Who is a seller in a report: owners of open deals and those who did
// something, as far as --owner,
// --team and --region pick them. Not here: what they did
// (report/sellers/entries.hpp).
#pragma once

#include "report/week/section.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

class Sellers {
 public:
  explicit Sellers(const ReportScope& scope) : scope_(scope) {}

  /// A deal that was read; `is_picked` says whether the options pick it.
  void add_deal(const Deal&, bool is_picked);
  void add(std::string_view seller) { all_.emplace(seller); }

  /// By id; nobody, "", last.
  std::vector<std::string> in_order() const;

 private:
  bool is_picked(const std::string& seller) const;

  const ReportScope& scope_;
  std::set<std::string> all_;
  std::set<std::string, std::less<>> own_picked_;  // owners of deals that the options pick
};

/// The manager of one of our own people; empty where nobody is given.
std::string_view manager_of(const Config&, std::string_view person);

/// Names or ids in one cell.
Cell joined_cell(const std::vector<std::string>&);

}  // namespace c136
