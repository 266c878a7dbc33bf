#include "c136/base/text.hpp"
#include "c136/check/settings.hpp"
#include "cli/check/across.hpp"
#include "cli/check/baseline_file.hpp"
#include "cli/check/changed_files.hpp"
#include "cli/check/listing.hpp"
#include "cli/check/mending.hpp"
#include "cli/check/overlooked.hpp"
#include "cli/check/root_names.hpp"
#include "cli/check/selection.hpp"
#include "cli/check/share_lines.hpp"
#include "cli/check/step_summary.hpp"
#include "cli/commands/commands.hpp"
#include "cli/deals.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/overwriting.hpp"
#include "files/repository.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

namespace c136 {

namespace {

constexpr std::string_view check_formats[] = {"text",     "concise", "json",   "jsonl",
                                              "markdown", "csv",     "github", "gitlab",
                                              "sarif",    "junit",   "rdjsonl"};

struct CheckOptions : DealOptions {
  std::vector<std::string> select, ignore;
  bool no_gaps = false, all_gaps = false, changed = false, across = false;
  std::optional<std::string> changed_since, baseline, write_baseline;
  MendOptions mend;
};

void refuse_contradictions(const CheckOptions& options, const Session& session) {
  const Language language = session.language;
  if (options.no_gaps && options.all_gaps)
    throw UsageError(say(language, "--no-gaps and --all-gaps contradict each other",
                         "--no-gaps 与 --all-gaps 不能同时使用"));
  if (options.changed && options.changed_since)
    throw UsageError(say(language,
                         "--changed names the files that have changed, --changed-since asks git "
                         "for them: use one of the two",
                         "--changed 的文件由命令行列出，--changed-since 的由 git 列出，"
                         "两者请只用其一"));
  if (options.changed_since && session.at)
    throw UsageError(say(language, "--changed-since looks at the files of today: leave out --at",
                         "--changed-since 只看现在的文件：请去掉 --at"));
  if (options.mend.unsafe && !options.mend.any())
    throw UsageError(say(language, "--unsafe-fixes goes with --fix or --diff",
                         "--unsafe-fixes 要与 --fix 或 --diff 同用"));
  if (options.write_baseline && (options.changed || options.changed_since))
    throw UsageError(say(language, "--write-baseline cannot go with {}, which lists a part only",
                         "--write-baseline 不能与 {} 同时使用：后者只列出一部分问题",
                         options.changed ? "--changed" : "--changed-since"));
}

/// The shares have read the deals, and each has listed what it saw.
void refuse_beside_across(const CheckOptions& options, const Session& session) {
  if (!options.across) return;
  const std::pair<std::string_view, bool> others[] = {
      {"--changed", options.changed},
      {"--changed-since", options.changed_since.has_value()},
      {"--where", !options.where.empty()},
      {"--write-baseline", options.write_baseline.has_value()},
      {"--fix / --diff", options.mend.any()},
      {"--at", session.at.has_value()},
      {"--shard", session.shard.is_asked}};
  for (const auto& [name, is_given] : others)
    if (is_given)
      throw UsageError(say(session.language,
                           "--across looks at what the shares have printed, not at deals: leave "
                           "out {}",
                           "--across 只看各分片输出的内容，不读商机：请去掉 {}", name));
}

bool asks_for_changes(const CheckOptions& options) {
  return options.changed || options.changed_since.has_value();
}

std::optional<ChangedFiles> changed_files(Session& session, const CheckOptions& options) {
  if (options.changed_since) return ChangedFiles::since(session, *options.changed_since);
  if (!options.changed) return std::nullopt;
  if (session.operands.empty() && !session.has_list)
    throw UsageError(say(session.language, "--changed needs the names of the changed files",
                         "--changed 后面要写出改动过的文件"));
  return ChangedFiles::named(session);
}

/// The whole repository is read with --changed, because what has changed may touch what has not;
/// what is in no repository is read by itself.
void widen(Session& session, const CheckOptions& options) {
  if (!options.changed) return;
  session.has_list = false;
  if (session.repository) session.operands.clear();
}

bool is_json(const Session& session) { return session.format.name == "json"; }

/// Findings of many deals need not all be held, unless what comes last decides which are printed,
/// or a bar shows on the same terminal how far the run is.
bool prints_ahead(const Session& session, const CheckOptions& options) {
  const bool each_is_final =
      !asks_for_changes(options) && !options.baseline && !options.write_baseline;
  const bool comes_in_parts = session.format.between_files || is_json(session);
  return each_is_final && comes_in_parts && (session.output || !session.context.terminal_out);
}

/// The settings are a file of the run when they were named, or have something to be said of.
void add_settings(const Session& session, Listing& list) {
  std::vector<Finding> warnings;
  if (session.repository) {
    const LoadedConfig& settings = session.repository->settings;
    for (const Diagnostic& one :
         check_settings(settings.stated, session.config, session.report_language()))
      warnings.push_back(locate(settings, one));
  }
  const auto named = std::ranges::find_if(session.operands, [](const std::string& operand) {
    return is_config(std::filesystem::path(operand).filename().string());
  });
  if (named != session.operands.end()) {
    list.add_settings(escaped(*named), std::move(warnings));
  } else if (session.operands.empty() && !warnings.empty()) {
    const std::string file = warnings[0].place.file;
    list.add_settings(file, std::move(warnings));
  }
}

void keep_findings_only(Document& document) {
  std::erase_if(document.blocks,
                [](const Block& block) { return !std::holds_alternative<FindingList>(block); });
}

/// What is printed of one file ahead of the others.
Document part_of(const Session& session, std::vector<Finding> findings) {
  const Part wanted = session.format.reads;
  if (wanted != Part::blocks)
    return check_document(session.report_language(), std::move(findings), {}, wanted);
  Document part;
  part.language = session.report_language();
  if (!findings.empty()) part.blocks.emplace_back(FindingList{std::move(findings)});
  return part;
}

/// A baseline knows findings by their path, the others too.
Placed places_of(const CheckOptions& options) {
  const bool remembers_all = options.baseline || options.write_baseline;
  return options.all_gaps || remembers_all ? Placed::all : Placed::due;
}

/// What other shares have to know is told where programs read it.
bool tells_traits(const Session& session) {
  return session.shard.is_asked && session.format.name == "jsonl";
}

/// A line of jsonl.
Document line_of(Json line) {
  Document document;
  document.data = Json{{"lines", Json::array({std::move(line)})}};
  return document;
}

/// The parts of a run: the files there are, and how many repositories they are of.
struct Extent {
  std::size_t files = 0, groups = 0;
};

void list_repository(Session& session, const CheckOptions& options, Listing& list, Extent& extent) {
  ++extent.groups;
  const auto begin = [&](const Inputs& inputs, bool in_order) {
    extent.files += inputs.files.size();
    std::vector<Finding> remarks;
    if (session.shard.number == 1) remarks = overlooked(session, inputs);
    if (in_order && remarks.empty() && prints_ahead(session, options))
      list.print_ahead([&, names = RootNames(session)](std::vector<Finding> of_file) mutable {
        if (session.format.from_root) names.rename(of_file);
        const Document part = part_of(session, std::move(of_file));
        is_json(session) ? session.print_items(part.data, "findings") : session.print_ahead(part);
      });
    add_settings(session, list);
    for (Finding& remark : remarks) list.add_remark(std::move(remark));
  };
  std::function<void(const Traits&, const TraitPlaces&)> traits;
  if (tells_traits(session))
    traits = [&](const Traits& of_file, const TraitPlaces& places) {
      session.print_ahead(line_of(json_of(session.shard, {extent.groups, of_file, places})));
    };
  for_each_deal(session, session.report_language(),
                {.begin = begin,
                 .errors = [&](std::vector<Finding> errors) { list.add(std::move(errors)); },
                 .examined = [&](Examined& deal) { list.add(std::move(deal)); },
                 .rejected = [&](const Rejected& deal) { list.add(deal); },
                 .week = [&](const ReadWeek& week) { list.add(week); },
                 .traits = traits,
                 .takes_accounts = true,
                 .needs_deals = true,
                 .tells_private = true,
                 .placed = places_of(options),
                 .where = options.filter(session.language),
                 .must_meet = true,
                 .may_be_none = asks_for_changes(options),
                 .takes_settings = true});
}

Listing listing(Session& session, const CheckOptions& options, Extent& extent) {
  const GapsListed gaps = options.no_gaps    ? GapsListed::none
                          : options.all_gaps ? GapsListed::all
                                             : GapsListed::due;
  Listing list(Selection(options.select, options.ignore, session.language), gaps,
               options.baseline || options.write_baseline);
  widen(session, options);
  if (!session.operands.empty() || session.repository || !options.changed)
    list_repository(session, options, list, extent);
  for (auto& operands : session.further_operands) {
    session.enter(std::move(operands));
    widen(session, options);
    list_repository(session, options, list, extent);
  }
  return list;
}

/// A changed file that holds a deal and is not read is no less of the change for that. Settings
/// that leave it out are its own affair where they stood before, and this change's where they did
/// not.
void add_unread_changes(Session& session, const ChangedFiles& changed, Listing& list) {
  const std::vector<std::string> read = list.summary().files;
  for (const std::string& name : changed.not_read(read)) {
    const std::string text = say(
        session.language, "{} has changed and holds a deal, but the settings do not have it read",
        "{} 有改动，里面是商机，但按设置不读取", escaped(name));
    if (read.empty())
      session.complain(escaped(name), text);
    else
      session.tell(text);
    if (changed.settings_changed())
      list.add_remark(
          overlooked_file(session, name,
                          say(session.report_language(),
                              "this changed file holds a deal and is not read: the settings, which "
                              "have changed too, "
                              "leave it out",
                              "这个有改动的文件是商机，却没有读取：同时改动的设置把它排除了")));
  }
}

/// The findings listed become known; what the file holds beside them stays, as far as this run has
/// not seen that it is settled.
void renew_baseline(Session& session, const std::string& file, Listing& list, bool all_were_read) {
  const std::vector<Finding> findings = list.findings();
  auto baseline = Baseline::of(findings);
  const std::size_t count = baseline.size();
  const Baseline kept = list.not_looked_at(standing_baseline(session, file), all_were_read);
  for (const auto& [key, often] : kept.entries()) baseline.add(key, often);
  write_baseline(session, file, baseline, kept.size());
  if (const std::size_t left = findings.size() - count; left > 0 && !session.quiet)
    session.tell(say(session.language, "not taken into the baseline, but to be mended: {}",
                     "有 {}未写入基线，需要改正：文件因此无法读懂",
                     plural(session.language, left, "error that hides all else in its file",
                            "errors that hide all else in their files", "处错误")));
  list.leave_out(std::move(baseline), false);
}

void apply_baselines(Session& session, const CheckOptions& options, Listing& list) {
  const bool all_were_read = session.operands.empty() && !session.failed && options.where.empty();
  if (options.write_baseline && session.failed)
    session.tell(say(session.language, "the baseline is not written, because of what is said above",
                     "因上述原因，未写基线"));
  else if (options.write_baseline)
    renew_baseline(session, *options.write_baseline, list, all_were_read);
  else if (options.baseline)
    tell_settled(session, list.leave_out(read_baseline(session, *options.baseline), all_were_read));
}

void tell_unlisted(Session& session, const Listing& list) {
  if (const std::size_t count = list.unlisted_errors(); count > 0 && !session.quiet)
    session.tell(say(session.language, "errors not listed because of --select or --ignore: {}",
                     "因 --select 或 --ignore 未列出的错误：{} 处", count));
}

void name_from_root(const Session& session, std::vector<Finding>& findings, CheckSummary& summary) {
  RootNames names(session);
  names.rename(findings);
  for (std::string& file : summary.files) file = names.name(file);
  for (UnreadFile& file : summary.unread) file.name = names.name(file.name);
}

/// Reports for people say it themselves; of the others not every one has a place for it.
void tell_idle(Session& session, const CheckSummary& summary) {
  if (!session.format.machine || session.quiet) return;
  const Document page = check_document(session.language, {}, summary, Part::blocks);
  if (!page.idle.empty()) session.tell(page.idle);
}

/// A service that is sent more refuses them all.
void tell_limit(Session& session, std::size_t findings) {
  const std::size_t most = session.format.most_findings;
  if (most == 0 || findings <= most || session.quiet) return;
  session.tell(say(session.language,
                   "{} findings: GitHub refuses a {} file with more than {}; --no-gaps leaves out "
                   "the gaps, --baseline what is known",
                   "共 {} 个问题：{} 文件超过 {} 个时 GitHub 会拒收；可用 --no-gaps 略去缺口，"
                   "或用 --baseline 略去已知问题",
                   findings, session.format.name, most));
}

/// What the baselines are, for who keeps files from being written over.
void declare_baselines(Session& session, const CheckOptions& options) {
  if (options.baseline) session.reads.push_back(*options.baseline);
  if (options.write_baseline)
    session.writes.push_back({"--write-baseline", *options.write_baseline});
  refuse_overwriting(session);
}

/// `files` are all there are, of which this may be a share.
int finish(Session& session, std::vector<Finding> findings, CheckSummary summary,
           std::size_t files) {
  if (session.format.from_root) name_from_root(session, findings, summary);
  tell_limit(session, findings.size());
  Document document =
      check_document(session.report_language(), std::move(findings), summary, session.format.reads);
  add_step_summary(session, document);
  if (session.quiet) keep_findings_only(document);
  if (tells_traits(session))
    document.data["findings"].push_back(end_of_share(session.shard, files));
  return session.finish(document, summary.tally);
}

/// The settings are those of the working folder, wherever the shares' files are.
int check_across(Session& session, const CheckOptions& options) {
  std::vector<std::string> files = std::exchange(session.operands, {});
  for (auto& further : std::exchange(session.further_operands, {}))
    std::ranges::move(further, std::back_inserter(files));
  session.enter({});
  const GapsListed gaps = GapsListed::none;
  Listing list(Selection(options.select, options.ignore, session.language), gaps, false);
  Across found = across(session, files);
  for (Finding& finding : found.findings) list.add_unread(std::move(finding));
  if (options.baseline) list.leave_out(read_baseline(session, *options.baseline), false);
  CheckSummary summary = list.summary();
  summary.files = std::move(found.files);
  summary.deals = found.deals;
  return finish(session, std::move(list).findings(), std::move(summary), 0);
}

int check(Session& session, const CheckOptions& options) {
  refuse_contradictions(options, session);
  refuse_beside_across(options, session);
  declare_baselines(session, options);
  if (options.mend.any()) {
    const std::string diff = mend_files(session, options.mend);
    if (options.mend.diff) return std::max(session.finish(diff), diff.empty() ? 0 : 1);
  }
  if (options.across) return check_across(session, options);
  const std::optional<ChangedFiles> changed = changed_files(session, options);
  Extent extent;
  Listing list = listing(session, options, extent);
  apply_baselines(session, options, list);
  if (changed) add_unread_changes(session, *changed, list);
  if (changed) list.keep(*changed);
  tell_unlisted(session, list);
  CheckSummary summary = list.summary();
  summary.unread = session.unread;
  tell_idle(session, summary);
  return finish(session, std::move(list).findings(), std::move(summary), extent.files);
}

Run set_up_check(CLI::App& app, Language language) {
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
  add_mending(app, language, options->mend);
  add_flag(app, "--no-gaps", text("leave out the gaps", "不列出缺口"), options->no_gaps);
  add_flag(app, "--all-gaps",
           text("list all gaps, not only those due at the deal's stage",
                "列出全部缺口，而不仅是当前阶段应补齐的"),
           options->all_gaps);
  add_where(app, language, *options);
  add_value(app, "--changed-since", "REV",
            text("only files changed since the branch left this git revision",
                 "只检查从该 git 版本分出后改动过的文件"),
            options->changed_since);
  add_flag(app, "--changed",
           text("the files named are those that changed: all are read, and what concerns them is "
                "listed",
                "所列文件是改动过的：读取全部文件，只列出与改动有关的问题"),
           options->changed);
  add_flag(app, "--across",
           text("the files named are what check --shard K/N --format jsonl printed, one of each "
                "share: lists what only all of them show together (D001, R002, R003)",
                "所列文件是 check --shard K/N --format jsonl 的输出，每份一个：列出只有合起来"
                "才看得出的问题（D001、R002、R003）"),
           options->across);
  add_value(app, "--baseline", "FILE",
            text("leave out the known findings that this file holds",
                 "不列出该文件中已登记的问题（基线）"),
            options->baseline);
  add_value(
      app, "--write-baseline", "FILE",
      text("write the findings listed into this file as known; it keeps what was not looked at",
           "把列出的问题作为已知问题写入该文件；本次未检查的条目照旧保留"),
      options->write_baseline);
  return [options](Session& session) { return check(session, *options); };
}

}  // namespace

const Command check_command{
    .name = "check",
    .operands = "[FILE|DIR]...",
    .group = deals_group,
    .summary = {"what is wrong, what does not fit together, what is not yet known",
                "哪里写错了、哪里对不上、哪些还不清楚"},
    .formats = check_formats,
    .setup = set_up_check,
    .takes_repositories = true,
};

}  // namespace c136
