#include "c136/base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/session.hpp"
#include "cli/starter.hpp"
#include "cli/world/faults.hpp"
#include "cli/world/files.hpp"

#include <cerrno>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace c136 {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view services[] = {"github", "gitlab", "none"};

CiService chosen_service(const std::optional<std::string>& option, Language language) {
  if (!option || *option == "github") return CiService::github;
  if (*option == "gitlab") return CiService::gitlab;
  if (*option == "none") return CiService::none;
  throw bad_choice(language, "--ci", *option, services);
}

/// A word as a shell takes it; none where it cannot be printed on one line.
std::optional<std::string> shell_word(std::string_view word) {
  if (escaped(word) != word) return std::nullopt;
  constexpr std::string_view special = " \t!\"#$&'()*;<=>?[\\]^`{|}~";
  if (word.find_first_of(special) == word.npos) return std::string(word);
  std::string quoted = "'";
  for (const char c : word) c == '\'' ? quoted += "'\\''" : quoted += c;
  return quoted + "'";
}

/// Writes one file after another and says what became of each.
class Starter {
 public:
  Starter(Session& session, std::string folder) : session_(session), folder_(std::move(folder)) {}

  void write(const StarterFile& file) {
    const std::string shown = escaped((fs::path(folder_) / file.path).lexically_normal().string());
    const fs::path target = session_.resolve(folder_) / file.path;
    try {
      create_file_and_folders(target, file.text);
      report_ += say(language(), "wrote      {}: {}\n", "已写入 {}：{}\n", shown,
                     file.purpose.in(language()));
    } catch (const std::system_error& fault) {
      const int why = fault.code().value();
      if (why == EEXIST && fs::is_regular_file(target))
        keep(file, target, shown);
      else
        refused_[why].push_back(shown);
    }
  }

  std::string report() {
    for (const auto& [why, files] : refused_) complain(files, why);
    if (session_.failed) return report_;
    return report_ + say(language(), "next:      {}\n", "下一步：{}\n", next_step());
  }

 private:
  Language language() const { return session_.language; }

  /// What stops one file mostly stops the others.
  void complain(const std::vector<std::string>& files, int why) {
    std::string all = files.front();
    if (const std::size_t others = files.size() - 1; others > 0)
      all = say(language(), "{} and {}", "{} 和另外 {}", all,
                plural(language(), others, "more file", "more files", "个文件"));
    session_.complain(
        say(language(), "cannot write {}: {}", "无法写入 {}：{}", all, cause(language(), why)));
  }

  /// As the person types it, who is still where the program was started.
  std::string next_step() const {
    fs::path folder = session_.resolve(folder_).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();
    if (folder == "." || folder.empty()) return "c136 check";
    const bool looks_like_option = folder.string().front() == '-';
    const auto word = shell_word((looks_like_option ? "./" : "") + folder.string());
    return word ? "cd " + *word + " && c136 check"
                : say(language(), "c136 check, in this folder", "进入该文件夹，运行 c136 check");
  }

  void keep(const StarterFile& file, const fs::path& target, const std::string& shown) {
    report_ += say(language(), "left as is {}\n", "未改动 {}\n", shown);
    if (file.path == ".gitignore") check_ignored(target, shown);
  }

  void check_ignored(const fs::path& list, const std::string& shown) {
    std::string lines;
    try {
      lines = read_file(list, most_of_a_list);
    } catch (const std::system_error& fault) {
      return session_.complain(cannot_read(language(), shown, fault.code().value()));
    }
    for (const std::string_view pattern : private_patterns)
      if (lines.find(pattern) == lines.npos)
        session_.tell(say(language(), "add the line {} to {}: private files must not be shared",
                          "请在 {1} 中加一行 {0}，以免私密文件被提交", pattern, shown));
  }

  static constexpr std::size_t most_of_a_list = 1 << 20;

  Session& session_;
  std::string folder_, report_;
  std::map<int, std::vector<std::string>> refused_;  // by the number of the fault
};

int init(Session& session, const std::optional<std::string>& ci) {
  if (session.operands.size() > 1)
    throw UsageError(say(session.language, "init takes one folder", "init 只接受一个文件夹"));
  const CiService service = chosen_service(ci, session.language);
  Starter starter(session, session.operands.empty() ? "." : session.operands[0]);
  for (const StarterFile& file : starter_files(session.language, service)) starter.write(file);
  return session.finish(starter.report());
}

Run set_up_init(CLI::App& app, Language language) {
  const auto ci = std::make_shared<std::optional<std::string>>();
  add_value(app, "--ci", "github|gitlab|none",
            Words{"the service whose CI is to check the deals (default: github)",
                  "由哪个服务的 CI 检查商机（默认 github）"}
                .in(language),
            *ci);
  return [ci](Session& session) { return init(session, *ci); };
}

}  // namespace

const Command init_command{
    .name = "init",
    .operands = "[DIR]",
    .group = deals_group,
    .summary = {"set up a deals repository; what is there already is left as it is",
                "建立商机库；已有的文件一概不改"},
    .formats = {},
    .setup = set_up_init,
    .takes_at = false,
};

}  // namespace c136
