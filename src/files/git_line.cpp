#include "files/git_line.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>
#include <utility>

namespace c136 {

namespace {

constexpr std::string_view head_mark = "\x01";  // begins what is said of a commit; no path does

std::string_view take_part(std::string_view& text) {
  const std::string_view part = text.substr(0, text.find('\0'));
  text.remove_prefix(std::min(text.size(), part.size() + 1));
  return part;
}

/// None for what a broken commit gives.
std::optional<Date> day_of(std::string_view seconds, std::int32_t minutes_east) {
  std::int64_t since_1970 = 0;
  const auto [end, fault] =
      std::from_chars(seconds.data(), seconds.data() + seconds.size(), since_1970);
  if (fault != std::errc() || seconds.empty()) return std::nullopt;
  return day_at(since_1970, minutes_east);
}

bool is_yaml(std::string_view path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }

class LineReader {
 public:
  LineReader(const GitPlace& place, std::int32_t minutes_east)
      : place_(place), minutes_east_(minutes_east) {}

  std::vector<GitChange> read_changes(std::string_view output) {
    line_.commits.emplace_back();
    dated_.push_back(true);
    return read(output).changes;
  }

  GitLine read(std::string_view output) {
    while (!output.empty()) {
      std::string_view part = take_part(output);
      while (part.starts_with('\n')) part.remove_prefix(1);
      if (part.starts_with(head_mark))
        take_commit(part.substr(1), output);
      else if (part.starts_with(':'))
        take_change(part, output);
    }
    date_the_undated();
    return std::move(line_);
  }

 private:
  void take_commit(std::string_view id, std::string_view& output) {
    const auto day = day_of(take_part(output), minutes_east_);
    const std::string_view author = take_part(output);
    dated_.push_back(day.has_value());
    line_.commits.push_back({std::string(id), std::string(author), day.value_or(Date())});
  }

  /// ":100644 100644 OLD NEW M", a path, and of a renamed one the path before it.
  void take_change(std::string_view head, std::string_view& output) {
    const char status = head[head.rfind(' ') + 1];
    head = head.substr(0, head.rfind(' '));
    const std::string_view id = head.substr(head.rfind(' ') + 1);
    const std::string_view mode = head.substr(8, 6);
    const std::string_view first = take_part(output);
    const bool has_two = status == 'R' || status == 'C';
    const std::string_view path = has_two ? take_part(output) : first;
    GitChange change{line_.commits.size() - 1, below(path), {}, std::string(id)};
    if (status == 'D' || !mode.starts_with("100")) change.id.clear();
    if (status == 'R') change.from = below(first);
    if (change.path.empty()) change = {change.commit, change.from, {}, {}};  // it has left
    if (is_yaml(change.path) || is_yaml(change.from)) line_.changes.push_back(std::move(change));
  }

  std::string below(std::string_view path) const {
    if (!path.starts_with(place_.prefix)) return {};
    return std::string(path.substr(place_.prefix.size()));
  }

  /// One without a date that can be read was made when the one before it was, else the one after.
  void date_the_undated() {
    auto& commits = line_.commits;
    for (std::size_t i = commits.size(); i-- > 1;)
      if (!dated_[i - 1] && dated_[i]) {
        commits[i - 1].day = commits[i].day;
        dated_[i - 1] = true;
      }
    for (std::size_t i = 1; i < commits.size(); ++i)
      if (!dated_[i]) commits[i].day = commits[i - 1].day;
  }

  const GitPlace& place_;
  std::int32_t minutes_east_;
  GitLine line_;
  std::vector<bool> dated_;
};

/// What git said when it gave up, up to the commit whose last word breaks off.
std::string_view whole_commits(std::string_view output) {
  if (output.empty() || output.back() == '\0') return output;
  std::size_t at = output.rfind(head_mark);
  while (at != output.npos && at > 0 && output[at - 1] != '\0' && output[at - 1] != '\n')
    at = output.rfind(head_mark, at - 1);
  return output.substr(0, at == output.npos ? 0 : at);
}

/// Renames are found from what two commits hold; where a clone lacks that, from their ids alone.
std::vector<std::string> log_arguments(const std::string& revision, Changes changes,
                                       const char* renames) {
  std::vector<std::string> all{"-c",
                               "log.showRoot=true",
                               "log",
                               "-z",
                               "--first-parent",
                               "--format=%x01%H%x00%ct%x00%an",
                               "--encoding=UTF-8",
                               "--no-show-signature",
                               "--no-color",
                               "--no-notes"};
  if (changes == Changes::none)
    all.emplace_back("--no-patch");
  else
    all.insert(all.end(),
               {"--raw", "-r", "--no-abbrev", "--no-relative", "--no-ext-diff", "--no-textconv",
                "--diff-merges=first-parent", renames, "-l1000", "-O/dev/null"});
  all.insert(all.end(), {"--end-of-options", revision, "--"});
  return all;
}

/// A list that is empty may be so; a git that says nothing may have failed. Asked in another way it
/// has to say the same.
std::string tree_of(const GitPlace& place, const std::string& commit, Language language) {
  const GitOutput output =
      run_git(place.folder, {"rev-parse", "--verify", "--quiet", commit + "^{tree}"}, language);
  if (output.code != 0) throw words_of_git(output, language);
  return without_newline(output.out);
}

bool is_empty_tree(std::string_view id) {
  return id == "4b825dc642cb6eb9a060e54bf8d69288fbee4904" ||
         id == "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";
}

/// Between two commits of which none comes from the other.
std::vector<GitChange> changes_beside(const GitPlace& place, const std::string& from,
                                      const std::string& to, std::int32_t minutes_east,
                                      Language language) {
  GitOutput output;
  for (const char* renames : {"-M50%", "-M100%"}) {
    output = run_git(place.folder,
                     {"diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-relative",
                      "--no-ext-diff", "--no-textconv", renames, "-l1000", from, to},
                     language);
    if (output.code == 0) break;
  }
  require_whole(output, language);
  if (output.out.empty() && tree_of(place, from, language) != tree_of(place, to, language))
    throw breaks_off(language);
  return LineReader(place, minutes_east).read_changes(output.out);
}

/// The files of a commit, as if it were the first.
std::vector<GitChange> all_files(const GitPlace& place, const std::string& commit,
                                 std::size_t number, Language language) {
  const GitOutput output =
      run_git(place.folder, {"ls-tree", "-r", "-z", "--full-tree", commit}, language);
  require_whole(output, language);
  if (output.out.empty() && !is_empty_tree(tree_of(place, commit, language)))
    throw breaks_off(language);
  std::vector<GitChange> all;
  for (std::string_view rest = output.out; !rest.empty();) {
    const std::string_view line = take_part(rest);
    const std::size_t tab = line.find('\t');
    const std::string_view head = line.substr(0, tab), path = line.substr(tab + 1);
    if (!head.starts_with("100") || !is_yaml(path) || !path.starts_with(place.prefix)) continue;
    all.push_back({number,
                   std::string(path.substr(place.prefix.size())),
                   {},
                   std::string(head.substr(head.rfind(' ') + 1))});
  }
  return all;
}

/// Git gave up. The last commit that it could tell of holds all its files as new, as one at a
/// shallow edge does.
void take_fault(GitLine& line, const GitOutput& output, const GitPlace& place,
                const std::string& revision, std::int32_t minutes_east, Changes changes,
                Language language) {
  if (changes == Changes::none && line.commits.empty()) throw words_of_git(output, language);
  line.fault = output.first_line();
  if (changes == Changes::none) return;
  if (line.commits.empty()) {
    GitLine known = read_line(place, revision, minutes_east, Changes::none, language);
    line.commits.push_back(std::move(known.commits.front()));
  }
  const std::size_t edge = line.commits.size() - 1;
  std::erase_if(line.changes, [&](const GitChange& change) { return change.commit == edge; });
  std::ranges::move(all_files(place, line.commits[edge].id, edge, language),
                    std::back_inserter(line.changes));
}

}  // namespace

std::optional<std::size_t> GitLine::last_not_after(Date day) const {
  const auto found =
      std::ranges::find_if(commits, [&](const GitCommit& commit) { return commit.day <= day; });
  if (found == commits.end()) return std::nullopt;
  return static_cast<std::size_t>(found - commits.begin());
}

GitLine read_line(const GitPlace& place, const std::string& revision, std::int32_t minutes_east,
                  Changes changes, Language language) {
  GitOutput output;
  for (const char* renames : {"-M50%", "-M100%"}) {
    output = run_git(place.folder, log_arguments(revision, changes, renames), language);
    if (output.code == 0) break;
  }
  if (output.code == 0 || output.err.empty()) require_whole(output, language);
  GitLine line = LineReader(place, minutes_east).read(whole_commits(output.out));
  const bool is_span = revision.find("..") != revision.npos;  // which may hold no commit
  if (output.code == 0 && line.commits.empty() && !is_span) throw breaks_off(language);
  line.is_whole = !place.is_shallow && output.code == 0;
  if (output.code != 0) take_fault(line, output, place, revision, minutes_east, changes, language);
  if (!line.is_whole && !line.commits.empty()) line.edge = line.commits.back().day;
  return line;
}

GitLine read_span(const GitPlace& place, const std::string& from, const std::string& to,
                  std::int32_t minutes_east, Language language) {
  GitLine whole = read_line(place, to, minutes_east, Changes::none, language);
  const auto start = std::ranges::find(whole.commits, from, &GitCommit::id);
  GitLine line;
  line.is_beside = start == whole.commits.end();
  if (!line.is_beside && from != to)
    line = read_line(place, from + ".." + to, minutes_east, Changes::of_yaml, language);
  const bool has_step = !line.is_beside && from != to;  // one commit at least
  if (has_step && line.commits.empty() && line.fault.empty()) throw breaks_off(language);
  if (line.is_beside || !line.fault.empty()) {
    line.changes = changes_beside(place, from, to, minutes_east, language);
    line.commits = {whole.commits.front()};
    line.fault.clear();
  }
  if (line.is_beside)
    whole.commits = read_line(place, from, minutes_east, Changes::none, language).commits;
  line.is_whole = whole.is_whole;
  line.edge = whole.edge;
  line.commits.push_back(*std::ranges::find(whole.commits, from, &GitCommit::id));
  std::ranges::move(all_files(place, from, line.commits.size() - 1, language),
                    std::back_inserter(line.changes));
  return line;
}

}  // namespace c136
