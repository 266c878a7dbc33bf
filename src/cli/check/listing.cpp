#include "cli/check/listing.hpp"

#include "c136/check/rule.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace c136 {

namespace {

/// An `ignore` entry of a code that was deselected has had nothing to silence.
bool is_idle_for_us(const Finding& finding, const Selection& selection) {
  constexpr std::string_view section = "ignore.";
  return finding.code == "I101" && finding.path.starts_with(section) &&
         !selection.has(std::string_view(finding.path).substr(section.size()));
}

/// A change of one file may bring it about in another.
bool is_between_files(const Finding& finding) {
  return finding.code == "D001" || (finding.code == "S007" && finding.path == "account");
}

void order(std::vector<Finding>& findings) {
  std::ranges::stable_sort(findings, {}, [](const Finding& f) {
    return std::tie(f.place.file, f.place.line, f.place.column, f.code);
  });
}

bool is_error(std::string_view code) {
  const Rule* rule = find_rule(code);
  return rule != nullptr && rule->severity == Severity::error;
}

/// Whether an entry for which there is no finding has none because the deal has become better.
bool is_settled(const FindingKey& missing, const std::map<std::string, bool>& examined,
                bool all_were_read) {
  const auto read = examined.find(missing.deal);
  return read == examined.end() ? all_were_read : read->second || is_error(missing.code);
}

}  // namespace

Listing::File& Listing::begin_file(const std::string& name, bool is_account) {
  File& file = files_.emplace_back();
  file.name = name;
  file.is_account = is_account;
  for (Finding& error : std::exchange(errors_, {})) {
    if (selection_.has(error.code)) {
      file.listed.push_back(std::move(error));
    } else {
      leave(file, error);
      ++file.unlisted_errors;
    }
  }
  return file;
}

void Listing::leave(File& file, const Finding& finding) const {
  if (remembers_unlisted_) file.unlisted.push_back(key_of(finding));
}

void Listing::add(std::vector<Finding> errors) {
  std::ranges::move(errors, std::back_inserter(errors_));
}

void Listing::add(Examined deal) {
  File& file = begin_file(deal.file, deal.facts.deal.is_account);
  file.id = *deal.facts.deal.id;
  file.account = *deal.facts.deal.account;
  file.is_examined = true;
  for (Finding& gap : deal.gaps) {
    const bool is_asked = gaps_ != GapsListed::none && selection_.has(gap.code);
    const bool is_due_now = gaps_ == GapsListed::all || is_due(gap.code, deal.facts);
    if (is_asked && is_due_now) {
      file.listed.push_back(std::move(gap));
      continue;
    }
    leave(file, gap);
    if (is_asked) ++file.later_gaps;
  }
  for (Finding& warning : deal.warnings) {
    if (selection_.has(warning.code) && !is_idle_for_us(warning, selection_))
      file.listed.push_back(std::move(warning));
    else
      leave(file, warning);
  }
  end_file(file);
}

void Listing::add(const Rejected& deal) {
  File& file = begin_file(deal.file, deal.is_account);
  file.id = deal.deal;
  file.account = deal.account;
  end_file(file);
}

void Listing::add(const ReadWeek& week) {
  add_warned(week.file, week.warnings);
  files_.back().is_examined = week.note != nullptr;
}

void Listing::add_settings(const std::string& file, std::vector<Finding> warnings) {
  add_warned(file, std::move(warnings));
}

/// What is no deal has nothing but warnings.
void Listing::add_warned(const std::string& name, std::vector<Finding> warnings) {
  File& file = begin_file(name, true);
  for (Finding& warning : warnings) {
    if (selection_.has(warning.code))
      file.listed.push_back(std::move(warning));
    else
      leave(file, warning);
  }
  end_file(file);
}

void Listing::add_remark(Finding remark) {
  const auto has_told = [&](const File& file) {
    return !file.is_read && file.name == remark.place.file && !file.listed.empty() &&
           file.listed.front().code == remark.code;
  };
  if (std::ranges::any_of(files_, has_told)) return;  // once is enough
  add_unread(std::move(remark));
}

void Listing::add_unread(Finding finding) {
  File& file = files_.emplace_back();
  file.name = finding.place.file;
  file.is_read = false;
  if (selection_.has(finding.code))
    file.listed.push_back(std::move(finding));
  else
    leave(file, finding);
}

void Listing::end_file(File& file) {
  if (!print_) return;
  order(file.listed);
  for (const Finding& finding : file.listed) partial_.tally.count(finding.severity);
  print_(std::exchange(file.listed, {}));
}

std::vector<Finding> Listing::findings() const& { return Listing(*this).take_findings(); }

std::vector<Finding> Listing::findings() && { return take_findings(); }

std::vector<Finding> Listing::take_findings() {
  std::vector<Finding> all;
  for (File& file : files_) std::ranges::move(file.listed, std::back_inserter(all));
  order(all);
  return all;
}

CheckSummary Listing::summary() const {
  CheckSummary summary = partial_;
  for (const File& file : files_) {
    if (file.is_read) summary.files.push_back(file.name);
    summary.deals += file.is_read && !file.is_account ? 1 : 0;
    summary.later_gaps += file.later_gaps;
    summary.known += file.known;
    for (const Finding& finding : file.listed) summary.tally.count(finding.severity);
  }
  return summary;
}

std::size_t Listing::unlisted_errors() const {
  std::size_t all = 0;
  for (const File& file : files_) all += file.unlisted_errors;
  return all;
}

std::vector<FindingKey> Listing::leave_out(Baseline baseline, bool all_were_read) {
  for (File& file : files_)
    file.known += std::erase_if(
        file.listed, [&](const Finding& finding) { return baseline.take(key_of(finding)); });
  for (const File& file : files_)
    for (const FindingKey& key : file.unlisted) baseline.take(key);
  const auto read = examined();
  std::vector<FindingKey> settled;
  for (const auto& [key, count] : baseline.entries())
    if (is_settled(key, read, all_were_read)) settled.push_back(key);
  return settled;
}

Baseline Listing::not_looked_at(Baseline older, bool all_were_read) const {
  Baseline kept;
  for (const File& file : files_) {
    for (const Finding& finding : file.listed) older.take(key_of(finding));
    for (const FindingKey& key : file.unlisted)
      if (older.take(key)) kept.add(key);
  }
  const auto read = examined();
  for (const auto& [key, count] : older.entries())
    if (!is_settled(key, read, all_were_read)) kept.add(key, count);
  return kept;
}

/// The deals that were read, by id, and whether more than their errors is known.
std::map<std::string, bool> Listing::examined() const {
  std::map<std::string, bool> examined;
  for (const File& file : files_)
    if (file.is_read) examined[file.id] |= file.is_examined;
  return examined;
}

void Listing::keep(const ChangedFiles& changed) {
  partial_.since = changed.revision();
  std::set<std::string, std::less<>> accounts;
  for (const File& file : files_)
    if (file.is_account && changed.has(file.name)) accounts.insert(file.id);
  std::vector<File> kept;
  for (File& file : files_) {
    if (changed.has(file.name) || accounts.contains(file.account)) {
      kept.push_back(std::move(file));
      continue;
    }
    file.unlisted_errors = file.later_gaps = file.known = 0;
    std::erase_if(file.listed, [&](const Finding& finding) {
      return !is_between_files(finding) && !changed.has(finding.place.file);
    });
    if (!file.is_read) continue;
    if (file.listed.empty())
      ++partial_.unchanged;
    else
      kept.push_back(std::move(file));
  }
  files_ = std::move(kept);
}

}  // namespace c136
