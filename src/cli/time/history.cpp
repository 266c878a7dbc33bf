#include "cli/time/history.hpp"

#include "book/filter.hpp"
#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "c136/base/week.hpp"
#include "cli/deals.hpp"
#include "cli/options/usage_errors.hpp"
#include "files/git_line.hpp"
#include "files/repository.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace c136 {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> notes_of(const Timeline& timeline, const Histories& deals, Language l) {
  std::vector<std::string> notes;
  if (!timeline.fault().empty())
    notes.push_back(say(l, "the history breaks off: git says: {}", "历史在此中断，git 报告：{}",
                        escaped(timeline.fault())));
  else if (timeline.edge())
    notes.push_back(say(l,
                        "this clone is shallow: what was before {} is not known (git fetch "
                        "--unshallow)",
                        "这是浅克隆：{} 之前的情况未知（git fetch --unshallow）",
                        to_string(*timeline.edge())));
  if (deals.missing() > 0)
    notes.push_back(say(l,
                        "this clone is partial: versions of deals that are not in it, and count as "
                        "unknown: {} (git fetch --refetch --no-filter)",
                        "这是部分克隆：其中缺少、按未知处理的商机版本有 {} 个（git fetch --refetch "
                        "--no-filter）",
                        deals.missing()));
  if (deals.passes_over_private())
    notes.push_back(say(l, "private files that git does not track count in no state",
                        "git 未跟踪的私密文件不计入任何时点"));
  if (deals.passes_over_links())
    notes.push_back(say(l, "deals that are symbolic links count in no state: git follows none",
                        "符号链接形式的商机不计入任何时点：git 不跟踪链接"));
  return notes;
}

/// Git tells what became of a link, and nothing of what it leads to: all deals would be new.
void refuse_linked_folders(const Repository& repository, const Config& config, Language l) {
  for (const std::string& folder : Patterns(config).folders())
    for (std::size_t end = folder.empty() ? folder.npos : folder.find('/');;
         end = folder.find('/', end + 1)) {
      const std::string path = folder.substr(0, end), above = fs::path(path).parent_path();
      const std::string name = fs::path(path).filename();
      for (const FolderEntry& entry : repository.files->list(above).entries)
        if (entry.name == name && entry.kind == FolderEntry::Kind::link)
          throw Failure(say(l,
                            "{} is a symbolic link, and there is no history through one: name the "
                            "folder that it leads to under `deals` in .c136.yaml",
                            "{} 是符号链接，无法追溯其中的历史：请在 .c136.yaml 的 deals "
                            "中写它指向的文件夹",
                            escaped(path)));
      if (end == folder.npos) break;
    }
}

void refuse_incomplete(const PastDeals& past, Language l) {
  if (past.timeline->is_whole() && past.deals->missing() == 0) return;
  throw Failure(say(l,
                    "the history is not whole, and --require-history asks for it: git fetch "
                    "--unshallow",
                    "历史不完整，而 --require-history 要求完整：请执行 git fetch --unshallow"));
}

HistoryOptions options_of(const Session& session, std::shared_ptr<const Config> config, Date as_of,
                          bool ends_with_files, bool tells_private, std::vector<std::string> only) {
  HistoryOptions options{.as_of = as_of,
                         .config = std::move(config),
                         .language = session.report_language(),
                         .reader = session.reader,
                         .tells_private = tells_private,
                         .only = std::move(only)};
  if (ends_with_files)
    options.today = {session.repository->files,
                     shown_below(session.repository->root, session.directory)};
  return options;
}

PastDeals past_of_line(Session& session, const GitPlace& place, GitLine line, Date as_of,
                       bool ends_with_files, bool tells_private,
                       std::vector<std::string> only = {}) {
  const Language l = session.report_language();
  PastDeals past{.place = place, .config = std::make_shared<const Config>(session.config)};
  for (const GitCommit& commit : line.commits)
    if (ends_with_files && session.as_of < commit.day &&
        past.later.value_or(commit.day) <= commit.day)
      past.later = commit.day;
  past.timeline = std::make_shared<const Timeline>(
      std::move(line), std::make_shared<const GitObjects>(place.folder, session.language),
      past.config, as_of, session.language);
  past.deals = std::make_unique<const Histories>(
      past.timeline,
      options_of(session, past.config, as_of, ends_with_files, tells_private, std::move(only)));
  past.notes = notes_of(*past.timeline, *past.deals, l);
  return past;
}

}  // namespace

void add_require_history(CLI::App& app, Language language, bool& target) {
  add_flag(app, "--require-history",
           Words{"exit with 2 where the history is not whole (a shallow clone)",
                 "历史不完整（浅克隆）时以 2 退出"}
               .in(language),
           target);
}

std::optional<Date> PastDeals::first_day() const {
  std::optional<Date> first;
  for (const GitCommit& commit : timeline->commits())
    first = std::min(first.value_or(commit.day), commit.day);
  return first;
}

GitPlace place_of(Session& session) {
  if (!session.repository) {
    const Date as_of = session.as_of;
    Past past = find_past(session.directory, std::nullopt, "HEAD", session.language);
    session.at = past.commit;
    session.as_of = as_of;
    session.repository = std::move(past.repository);
    session.config = session.repository->settings.config;
  }
  const auto place = find_git(session.repository->root.string(), session.language);
  if (place && known_commit(place->folder, "HEAD", session.language)) {
    refuse_linked_folders(*session.repository, session.config, session.language);
    return *place;
  }
  throw Failure(place ? say(session.language, "there is no commit yet, and so no history",
                            "还没有任何提交，也就没有历史")
                      : say(session.language, "these files are in no git repository: no history",
                            "这些文件不在 git 仓库里，没有历史"));
}

bool has_history(Session& session) {
  if (!session.repository) return false;
  try {
    const auto place = find_git(session.repository->root.string(), session.language);
    if (!place || !known_commit(place->folder, "HEAD", session.language)) return false;
    refuse_linked_folders(*session.repository, session.config, session.language);
    return true;
  } catch (const Failure& fault) {  // the report itself needs no git
    if (!session.quiet) session.tell(fault.what());
    return false;
  }
}

void tell_later_edits(Session& session, std::optional<Date> later,
                      std::vector<std::string>& notes) {
  if (!later) return;
  const auto text = [&](Language l) {
    const std::string day = to_string(session.as_of);
    return say(l,
               "the files are read as they are now, later edits included: the last commit is of {} "
               "(--at {}: as they were on that day)",
               "文件取自现在，含 {1} 之后的修改（最近的提交在 {0}）；加 --at {1} 则依据当日文件",
               to_string(*later), day);
  };
  notes.push_back(text(session.report_language()));
  if (!session.quiet) session.tell(text(session.language));
}

PastDeals read_history(Session& session, bool require_history, bool tells_private,
                       std::vector<std::string> only) {
  const GitPlace place = place_of(session);
  GitLine line = read_line(place, session.at.value_or("HEAD"), session.config.timezone,
                           Changes::of_yaml, session.language);
  PastDeals past = past_of_line(session, place, std::move(line), session.as_of, !session.at,
                                tells_private, std::move(only));
  if (require_history) refuse_incomplete(past, session.language);
  return past;
}

PastDeals read_line_of(Session& session, const GitPlace& place, const std::string& revision,
                       Date as_of, bool tells_private) {
  GitLine line =
      read_line(place, revision, session.config.timezone, Changes::of_yaml, session.language);
  for (const GitCommit& commit : line.commits) as_of = std::max(as_of, commit.day);
  return past_of_line(session, place, std::move(line), as_of, false, tells_private);
}

void Passed::add(const std::string& deal, std::size_t times) {
  if (times > 0 && !deal.empty()) deals_.push_back(deal);
}

void Passed::tell(std::vector<std::string>& notes, Language l) const {
  constexpr std::size_t most = 8;
  if (deals_.empty()) return;
  std::vector<std::string> some(
      deals_.begin(), deals_.begin() + static_cast<std::ptrdiff_t>(std::min(most, deals_.size())));
  for (std::string& deal : some) deal = escaped(deal);
  std::string names = join(l, some);
  if (deals_.size() > most) names += say(l, " and {} more", "等 {} 个", deals_.size() - most);
  notes.push_back(say(l, "had errors at a time, so that the last good state stands in: {}",
                      "曾有错误、以之前最近一次正确内容代替：{}", names));
}

PastDeals read_span_of(Session& session, const GitPlace& place, const std::string& from,
                       const std::string& to, Date as_of, const SpanOptions& options) {
  GitLine line = read_span(place, from, to, session.config.timezone, session.language);
  Date last = as_of;
  for (const GitCommit& commit : line.commits) last = std::max(last, commit.day);
  PastDeals past = past_of_line(session, place, std::move(line), last, options.ends_with_files,
                                options.tells_private);
  if (options.require_history) refuse_incomplete(past, session.language);
  return past;
}

ReportPeriod chosen_span(std::string_view option, const std::string& text, Language language) {
  if (const WeekResult week = parse_week(text); week.error == DateError::none)
    return {text, week.week.first, week.week.last()};
  constexpr std::string_view quarters[] = {"-Q1", "-Q2", "-Q3", "-Q4"};
  for (int i = 0; i < 4; ++i) {
    if (!text.ends_with(quarters[i])) continue;
    const std::string year = text.substr(0, text.size() - 3);
    const std::string first = fmt::format("{}-{:02}", year, 3 * i + 1);
    const std::string last = fmt::format("{}-{:02}", year, 3 * i + 3);
    const PeriodResult from = parse_period(first), to = parse_period(last);
    if (from.error == DateError::none) return {text, from.period.first, to.period.last};
  }
  if (const PeriodResult period = parse_period(text); period.error == DateError::none)
    return {text, period.period.first, period.period.last};
  throw UsageError(say(language, "{} {}: write a period like 2026-Q4, 2026-12 or 2026-W51",
                       "{} {}：请写 2026-Q4、2026-12、2026-W51 这样的期间", option, escaped(text)));
}

std::vector<std::size_t> wanted_deals(Session& session, const Histories& deals) {
  std::vector<std::size_t> all(deals.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  if (session.operands.empty()) return all;
  std::vector<std::string> below;
  for (const std::string& operand : session.operands) {
    std::error_code fault;
    const fs::path place = fs::weakly_canonical(fs::absolute(session.resolve(operand)), fault);
    const auto path =
        session.repository->path_of(place.has_filename() ? place : place.parent_path());
    if (!path)
      throw Failure(say(session.language, "{} is not in this repository", "{} 不在这个商机库里",
                        escaped(operand)));
    below.push_back(*path);
  }
  std::erase_if(all, [&](std::size_t deal) {
    const std::string& path = deals.path(deal);
    return std::ranges::none_of(below, [&](const std::string& folder) {
      return folder.empty() || path == folder || path.starts_with(folder + "/");
    });
  });
  return all;
}

std::vector<std::size_t> some_deals(Session& session, const Histories& deals) {
  std::vector<std::size_t> all = wanted_deals(session, deals);
  if (!all.empty()) return all;
  throw UsageError(
      session.operands.empty()
          ? say(session.language, "there is no deal file in {} at any time looked at",
                "在所查的时间内，{} 里没有商机文件", escaped(session.repository->root.string()))
          : say(session.language, "there is no deal file in what was named at any time looked at",
                "在所查的时间内，所列文件夹里没有商机文件"));
}

void Picked::tell(Session& session, std::vector<std::string>& notes) const {
  if (where_.empty()) return;
  notes.insert(notes.begin(), filter_line(where_, session.report_language()));
  if (met_ == 0 && !session.quiet) session.tell(unmet_filter(session, where_, read_));
}

}  // namespace c136
