// What `check` lists: the findings of every file, less those that were deselected, are not due yet,
// stand in a baseline or in an unchanged file. Not here: how they are found (cli/deals.hpp).
#pragma once

#include "c136/examine/read_week.hpp"
#include "c136/report/report.hpp"
#include "cli/check/baseline.hpp"
#include "cli/check/changed_files.hpp"
#include "cli/check/selection.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace c136 {

enum class GapsListed : std::uint8_t { none, due, all };

class Listing {
 public:
  /// What is not listed is remembered where a baseline has to know of it.
  Listing(Selection selection, GapsListed gaps, bool remembers_unlisted)
      : selection_(std::move(selection)), gaps_(gaps), remembers_unlisted_(remembers_unlisted) {}

  /// Gives the findings of each file away as soon as it is complete; only their number stays.
  void print_ahead(std::function<void(std::vector<Finding>)> print) { print_ = std::move(print); }

  // Of one file first its errors, if there are any, then the file.
  void add(std::vector<Finding> errors);
  void add(Examined deal);
  void add(const Rejected& deal);
  void add(const ReadWeek& week);
  /// The configuration, which has no errors: nothing else is read before that.
  void add_settings(const std::string& file, std::vector<Finding> warnings);
  /// What is said of a file that is not read.
  void add_remark(Finding remark);
  /// The same of what others have read and found, as often as it is told.
  void add_unread(Finding finding);

  /// In the order in which they are to be printed.
  std::vector<Finding> findings() const&;
  std::vector<Finding> findings() &&;
  CheckSummary summary() const;
  /// Errors that were deselected.
  std::size_t unlisted_errors() const;

  /// Takes out what the baseline holds. Gives the entries for which there is no finding any more:
  /// of the deals that were read, or of all deals when every one there is was read.
  std::vector<FindingKey> leave_out(Baseline baseline, bool all_were_read);
  /// The entries of an older baseline that a new one has to keep, because nobody looked whether
  /// they are settled: of deals that were not read, and of findings that are not listed.
  Baseline not_looked_at(Baseline older, bool all_were_read) const;
  /// Keeps the changed files, deals of a changed account, and faults between files.
  void keep(const ChangedFiles& changed);

 private:
  struct File {
    std::string name, id, account;
    bool is_account = false, is_examined = false, is_read = true;
    std::vector<Finding> listed;
    std::vector<FindingKey> unlisted;
    std::size_t unlisted_errors = 0, later_gaps = 0, known = 0;
  };

  File& begin_file(const std::string& name, bool is_account);
  void add_warned(const std::string& name, std::vector<Finding> warnings);
  void leave(File& file, const Finding& finding) const;
  void end_file(File& file);
  std::vector<Finding> take_findings();
  std::map<std::string, bool> examined() const;

  Selection selection_;
  GapsListed gaps_;
  bool remembers_unlisted_;
  std::function<void(std::vector<Finding>)> print_;
  std::vector<Finding> errors_;  // of the file that comes next
  std::vector<File> files_;
  CheckSummary partial_;  // what keep() says of the rest, and the number of what was printed ahead
};

}  // namespace c136
