#include "cli/listing.hpp"

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

void Listing::add(const Examined& deal) {
  File& file = begin_file(deal.file, deal.facts.deal.is_account);
  file.id = *deal.facts.deal.id;
  file.account = *deal.facts.deal.account;
  file.is_examined = true;
  for (const Finding& gap : deal.gaps) {
    const bool is_asked = gaps_ != GapsListed::none && selection_.has(gap.code);
    const bool is_due_now =
        gaps_ == GapsListed::all || is_due(gap.code, deal.facts, deal.scorecard);
    if (is_asked && is_due_now) {
      file.listed.push_back(gap);
      continue;
    }
    leave(file, gap);
    if (is_asked) ++file.later_gaps;
  }
  for (const Finding& warning : deal.warnings) {
    if (selection_.has(warning.code) && !is_idle_for_us(warning, selection_))
      file.listed.push_back(warning);
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
    summary.files.push_back(file.name);
    summary.deals += file.is_account ? 0 : 1;
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
  std::map<std::string, bool> examined;  // by id
  for (File& file : files_) {
    examined[file.id] |= file.is_examined;
    file.known += std::erase_if(
        file.listed, [&](const Finding& finding) { return baseline.take(key_of(finding)); });
  }
  for (const File& file : files_)
    for (const FindingKey& key : file.unlisted) baseline.take(key);
  std::vector<FindingKey> settled;
  for (const auto& [key, count] : baseline.entries()) {
    const auto read = examined.find(key.deal);
    // Of a deal with errors nothing else is known.
    if (read == examined.end() ? all_were_read : read->second || is_error(key.code))
      settled.push_back(key);
  }
  return settled;
}

void Listing::keep(const ChangedFiles& changed) {
  partial_.since = changed.revision();
  if (changed.settings_changed()) return;
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
    if (file.listed.empty())
      ++partial_.unchanged;
    else
      kept.push_back(std::move(file));
  }
  files_ = std::move(kept);
}

}  // namespace c136
