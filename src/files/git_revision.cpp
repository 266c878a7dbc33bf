#include "files/git_revision.hpp"

#include "c136/base/text.hpp"

#include <algorithm>
#include <utility>

namespace c136 {

namespace {

std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(text.size(), line.size() + 1));
  return line;
}

bool is_object_id(std::string_view text) {
  return (text.size() == 40 || text.size() == 64) &&
         text.find_first_not_of("0123456789abcdef") == text.npos;
}

}  // namespace

std::optional<GitPlace> find_git(const std::string& folder, Language language) {
  const GitOutput output = run_git(
      folder, {"rev-parse", "--is-shallow-repository", "--is-bare-repository", "--show-prefix"},
      language);
  if (output.code != 0) {
    if (output.err.find("not a git repository") != std::string::npos) return std::nullopt;
    throw words_of_git(output, language);
  }
  if (std::ranges::count(output.out, '\n') < 3) throw breaks_off(language);
  std::string_view lines = output.out;
  GitPlace place{.folder = folder, .prefix = {}};
  place.is_shallow = take_line(lines) == "true";
  place.is_bare = take_line(lines) == "true";
  place.prefix = take_line(lines);
  return place;
}

std::optional<std::string> known_commit(const std::string& folder, std::string_view revision,
                                        Language language) {
  if (revision.empty() || revision.front() == '-') return std::nullopt;  // else an option
  GitOutput output = run_git(
      folder, {"rev-parse", "--verify", "--quiet", std::string(revision) + "^{commit}"}, language);
  if (output.code != 0) return std::nullopt;
  std::string id = without_newline(std::move(output.out));
  if (!is_object_id(id)) throw breaks_off(language);
  return id;
}

/// `2026-11-31`, `2026-1-5`, `2026/11/05`
bool looks_like_a_day(std::string_view text) {
  return text.size() >= 8 && text.size() <= 10 && (text[4] == '-' || text[4] == '/') &&
         text.find_first_not_of("0123456789-/") == text.npos;
}

std::string commit_of(const std::string& folder, std::string_view revision, Language language) {
  if (auto commit = known_commit(folder, revision, language)) return *std::move(commit);
  if (looks_like_a_day(revision))
    throw Failure(say(language, "`{}` is no day: days are written like 2026-11-05",
                      "“{}”不是日期：日期的写法如 2026-11-05", escaped(revision)));
  throw Failure(say(language,
                    "git knows no revision '{0}' here; if it is a branch on the server, fetch it "
                    "first: git fetch origin",
                    "git 在这里找不到版本“{0}”；如果它是服务器上的分支，请先执行 git fetch origin",
                    escaped(revision)));
}

Failure words_of_git(const GitOutput& output, Language language) {
  if (output.first_line().empty())
    return Failure(say(language, "git gave up without a word (exit {})",
                       "git 未说明原因便退出（退出码 {}）", output.code));
  return Failure(say(language, "git says: {}", "git 报告：{}", escaped(output.first_line())));
}

Failure breaks_off(Language language) {
  return Failure(
      say(language, "what git says breaks off: run it again", "git 的输出不完整：请重试"));
}

void require_whole(const GitOutput& output, Language language) {
  if (output.code != 0) throw words_of_git(output, language);
  if (!output.out.empty() && output.out.back() != '\0') throw breaks_off(language);
}

std::string without_newline(std::string text) {
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace c136
