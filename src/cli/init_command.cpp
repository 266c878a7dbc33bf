#include "c136/base/text.hpp"
#include "cli/commands.hpp"
#include "cli/faults.hpp"
#include "cli/files.hpp"
#include "cli/session.hpp"
#include "cli/starter.hpp"
#include "cli/usage_errors.hpp"

#include <cerrno>
#include <filesystem>
#include <memory>
#include <system_error>

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
      if (fault.code().value() == EEXIST && fs::is_regular_file(target))
        keep(file, target, shown);
      else
        session_.complain(cannot_write(session_.language, shown, fault.code().value()));
    }
  }

  std::string report() const {
    const std::string where = folder_ == "." ? "" : "cd " + escaped(folder_) + " && ";
    return report_ + (session_.failed ? ""
                                      : say(language(), "next:      {}c136 check\n",
                                            "下一步：{}c136 check\n", where));
  }

 private:
  Language language() const { return session_.language; }

  void keep(const StarterFile& file, const fs::path& target, const std::string& shown) {
    report_ += say(language(), "left as is {}\n", "未改动 {}\n", shown);
    if (file.path == ".gitignore" &&
        read_file(target, most_of_a_list).find(private_pattern) == std::string::npos)
      session_.tell(say(language(), "add the line {} to {}: private files must not be shared",
                        "请在 {1} 中加一行 {0}，以免私密文件被提交", private_pattern, shown));
  }

  static constexpr std::size_t most_of_a_list = 1 << 20;

  Session& session_;
  std::string folder_, report_;
};

int init(Session& session, const std::optional<std::string>& ci) {
  if (session.operands.size() > 1)
    throw UsageError(say(session.language, "init takes one folder", "init 只接受一个文件夹"));
  const CiService service = chosen_service(ci, session.language);
  Starter starter(session, session.operands.empty() ? "." : session.operands[0]);
  for (const StarterFile& file : starter_files(session.language, service)) starter.write(file);
  return session.finish(starter.report());
}

Run setup(CLI::App& app, Language language) {
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
    .setup = setup,
    .reads_deals = false,
};

}  // namespace c136
