#include "cli/commands.hpp"
#include "cli/deals.hpp"
#include "cli/selection.hpp"
#include "cli/usage_errors.hpp"

#include <algorithm>
#include <memory>
#include <tuple>

namespace c136 {

namespace {

constexpr std::string_view formats[] = {"text",   "concise", "json",  "markdown", "csv",
                                        "github", "gitlab",  "sarif", "junit",    "rdjsonl"};

struct CheckOptions {
  std::vector<std::string> select, ignore;
  bool no_gaps = false, all_gaps = false;
};

/// Collects what is to be listed.
struct Listing {
  const CheckOptions& options;
  const Selection selection;
  std::vector<Finding> findings;
  CheckSummary summary;
  std::size_t unlisted_errors = 0;

  void add(Finding finding) {
    summary.tally.count(finding.severity);
    findings.push_back(std::move(finding));
  }

  void add_errors(std::vector<Finding> errors) {
    for (Finding& error : errors) {
      if (selection.has(error.code))
        add(std::move(error));
      else
        ++unlisted_errors;
    }
  }

  void add_gaps(const Examined& deal) {
    if (options.no_gaps) return;
    for (const Finding& gap : deal.gaps) {
      if (!selection.has(gap.code)) continue;
      if (options.all_gaps || is_due(gap.code, deal.facts, deal.scorecard))
        add(gap);
      else
        ++summary.later_gaps;
    }
  }

  void add_warnings(const Examined& deal) {
    for (const Finding& warning : deal.warnings)
      if (selection.has(warning.code) && !is_idle_for_us(warning)) add(warning);
  }

  /// An `ignore` entry of a code that was deselected has had nothing to silence.
  bool is_idle_for_us(const Finding& finding) const {
    constexpr std::string_view section = "ignore.";
    return finding.code == "I101" && finding.path.starts_with(section) &&
           !selection.has(std::string_view(finding.path).substr(section.size()));
  }

  void sort() {
    std::ranges::stable_sort(findings, {}, [](const Finding& f) {
      return std::tie(f.place.file, f.place.line, f.place.column, f.code);
    });
  }
};

Listing listing(Session& session, const CheckOptions& options) {
  Listing list{options, Selection(options.select, options.ignore, session.language), {}, {}};
  const auto count = [&list](const std::string& file, bool is_account) {
    list.summary.files.push_back(file);
    if (!is_account) ++list.summary.deals;
  };
  for_each_deal(session, session.report_language(),
                {.errors = [&](std::vector<Finding> errors) { list.add_errors(std::move(errors)); },
                 .examined =
                     [&](const Examined& deal) {
                       count(deal.file, deal.facts.deal.is_account);
                       list.add_gaps(deal);
                       list.add_warnings(deal);
                     },
                 .rejected = [&](const Rejected& deal) { count(deal.file, deal.is_account); },
                 .takes_accounts = true});
  list.sort();
  return list;
}

int check(Session& session, const CheckOptions& options) {
  if (options.no_gaps && options.all_gaps)
    throw UsageError(say(session.language, "--no-gaps and --all-gaps contradict each other",
                         "--no-gaps 与 --all-gaps 不能同时使用"));
  Listing list = listing(session, options);
  if (list.unlisted_errors > 0 && !session.quiet)
    session.tell(say(session.language, "errors not listed because of --select or --ignore: {}",
                     "因 --select 或 --ignore 未列出的错误：{} 处", list.unlisted_errors));
  Document document =
      check_document(session.report_language(), std::move(list.findings), list.summary);
  if (session.quiet)
    std::erase_if(document.blocks,
                  [](const Block& block) { return !std::holds_alternative<FindingList>(block); });
  return session.finish(document, list.summary.tally);
}

Run setup(CLI::App& app, Language language) {
  const auto options = std::make_shared<CheckOptions>();
  const auto text = [language](std::string_view en, std::string_view zh) {
    return Words{en, zh}.in(language);
  };
  add_list(app, "--select", "CODES",
           text("list only these: codes (T103), their beginnings (T), dated",
                "只列出这些：代码（T103）、代码开头（T）或 dated"),
           options->select);
  add_list(app, "--ignore", "CODES",
           text("leave these out, named in the same way", "不列出这些，写法同上"), options->ignore);
  add_flag(app, "--no-gaps", text("leave out the gaps", "不列出缺口"), options->no_gaps);
  add_flag(app, "--all-gaps",
           text("list all gaps, not only those due at the deal's stage",
                "列出全部缺口，而不仅是当前阶段应补齐的"),
           options->all_gaps);
  return [options](Session& session) { return check(session, *options); };
}

}  // namespace

const Command check_command{
    .name = "check",
    .operands = "[FILE|DIR]...",
    .group = deals_group,
    .summary = {"what is wrong, what does not fit together, what is not yet known",
                "哪里写错了、哪里对不上、哪些还不清楚"},
    .formats = formats,
    .setup = setup,
};

}  // namespace c136
