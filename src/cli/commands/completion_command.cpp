#include "cli/commands/commands.hpp"
#include "cli/completion.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/session.hpp"

#include "c136/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {

namespace {

std::vector<std::string> shell_names() {
  std::vector<std::string> names;
  for (const Shell& shell : all_shells()) names.emplace_back(shell.name);
  return names;
}

int run_completion(Session& session) {
  const std::vector<std::string> names = shell_names();
  const std::vector<std::string_view> choices(names.begin(), names.end());
  if (session.operands.size() != 1)
    throw UsageError(say(session.language, "name one shell: {}", "请写一种 shell：{}",
                         fmt::join(choices, ", ")));
  const auto shell = std::ranges::find(all_shells(), session.operands[0], &Shell::name);
  if (shell == all_shells().end())
    throw bad_choice(session.language, "completion", session.operands[0], choices);
  return session.finish(shell->script(session.language));
}

}  // namespace

const Command completion_command{
    .name = "completion",
    .operands = "bash|zsh|fish",
    .group = reference_group,
    .summary = {"the script that completes c136 in your shell", "输出命令行自动补全脚本"},
    .formats = {},
    .setup = [](CLI::App&, Language) -> Run { return run_completion; },
    .reads_deals = false,
    .operand_words = shell_names,
};

}  // namespace c136
