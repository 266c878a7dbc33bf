#include "cli/deals.hpp"

#include "c136/base/text.hpp"
#include "c136/check/check.hpp"
#include "c136/load/load.hpp"
#include "c136/score/method.hpp"
#include "cli/faults.hpp"
#include "cli/files.hpp"
#include "cli/usage_errors.hpp"

#include <algorithm>
#include <cerrno>
#include <map>
#include <set>
#include <system_error>
#include <tuple>

namespace c136 {

namespace {

constexpr std::string_view standard_input = "-";

/// Where the id of a deal was first seen.
using FirstSeen = std::map<std::string, std::string, std::less<>>;

/// The operands, each file once however often it was named.
std::vector<std::string> inputs(const Session& session) {
  if (session.operands.empty())
    throw UsageError(say(session.language, "name at least one deal file, or - for standard input",
                         "请写出至少一个商机文件，或用 - 表示标准输入"));
  std::vector<std::string> files;
  std::set<std::filesystem::path> seen;
  for (const std::string& operand : session.operands)
    if (seen.insert(std::filesystem::path(operand).lexically_normal()).second)
      files.push_back(operand);
  return files;
}

std::string complaint(const Session& session, const std::string& input, int error_number) {
  if (error_number == EISDIR)
    return say(session.language, "{0} is a folder; name the deal files in it: {0}/*.yaml",
               "{0} 是文件夹；请写出其中的商机文件：{0}/*.yaml", escaped(input));
  return cannot_read(session.language, input == standard_input ? "" : input, error_number);
}

/// None, and a complaint, when it cannot be read.
std::optional<std::string> read(Session& session, const std::string& input) {
  try {
    if (input == standard_input) return session.context.standard_input();
    return read_file(session.resolve(input));
  } catch (const std::system_error& fault) {
    session.complain(complaint(session, input, fault.code().value()));
    return std::nullopt;
  }
}

std::vector<Finding> located(const Loaded& loaded, std::span<const Diagnostic> diagnostics,
                             const std::string& shown) {
  std::vector<Finding> findings;
  for (const Diagnostic& diagnostic : diagnostics) {
    Finding& finding = findings.emplace_back(locate(loaded, diagnostic));
    if (finding.place.file.empty()) finding.place.file = shown;
  }
  return findings;
}

Diagnostic taken_id(const Deal& deal, const std::string& first, Language language) {
  return {.severity = Severity::error,
          .code = "D001",
          .span = deal.id ? deal.id.span : file_start,
          .message = say(language, "the deal id {} is already that of {}", "商机编号 {} 与 {} 重复",
                         *deal.id, first),
          .notes = {},
          .help = std::string(find_rule("D001")->help.in(language))};
}

/// The reader's errors, and D001 when the id is taken.
std::vector<Diagnostic> errors_of(const Loaded& loaded, const std::string& shown, FirstSeen& ids,
                                  Language language) {
  std::vector<Diagnostic> errors = loaded.errors;
  const Deal& deal = loaded.deal;
  if (deal.id->empty()) return errors;
  const auto [first, is_new] = ids.try_emplace(std::string(*deal.id), shown);
  if (!is_new) errors.push_back(taken_id(deal, first->second, language));
  return errors;
}

void examine(const Session& session, const Loaded& loaded, const std::string& shown, Tally tally,
             const DealVisitor& visitor) {
  const Facts facts(loaded.deal, session.config, session.report_language(), session.as_of);
  const std::vector<Diagnostic> gaps = check_facts(facts);
  const Scorecard scorecard = score(facts, gaps, c136_method());
  const std::vector<Diagnostic> warnings = check_value(facts, scorecard);
  tally.gaps = gaps.size();
  tally.warnings = warnings.size();
  visitor.examined({.file = shown,
                    .facts = facts,
                    .scorecard = scorecard,
                    .gaps = located(loaded, gaps, shown),
                    .warnings = located(loaded, warnings, shown),
                    .tally = tally});
}

}  // namespace

void for_each_deal(Session& session, Language errors_in, const DealVisitor& visitor) {
  if (session.verbose)
    session.tell(say(session.language, "as of {}", "截至 {}", to_string(session.as_of)));
  FirstSeen ids;
  for (const std::string& input : inputs(session)) {
    std::optional<std::string> text = read(session, input);
    if (!text) continue;
    const std::string name = input == standard_input ? session.stdin_filename : input;
    const std::string shown = escaped(name.empty() ? input : name);
    if (session.verbose) session.tell(say(session.language, "read {}", "已读取 {}", shown));

    const Loaded loaded = load_deal(name, std::move(*text), session.config, errors_in);
    const std::vector<Diagnostic> errors = errors_of(loaded, shown, ids, errors_in);
    const Tally tally{.errors = errors.size()};
    if (!errors.empty()) visitor.errors(located(loaded, errors, shown));
    if (loaded.ok())
      examine(session, loaded, shown, tally, visitor);
    else
      visitor.rejected({shown, std::string(*loaded.deal.id), tally});
  }
}

}  // namespace c136
