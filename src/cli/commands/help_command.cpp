#include "c136/base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/help.hpp"
#include "cli/options/options.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/session.hpp"
#include "cli/topics.hpp"

#include <algorithm>

namespace c136 {

namespace {

constexpr std::string_view help_formats[] = {"text", "markdown"};

std::vector<std::string> help_words() {
  std::vector<std::string> names;
  for (const Topic& topic : all_topics()) names.emplace_back(topic.name);
  for (const Command& command : all_commands()) names.emplace_back(command.name);
  return names;
}

/// The same as COMMAND --help; without a command, of the program.
std::string help_of(const Command* command, Language language) {
  GlobalOptions unused;
  const auto app = command_line(language, unused);
  if (!command) return program_help(*app, language);
  command->setup(*app, language);
  return command_help(*command, *app, language);
}

int run_help(Session& session) {
  const Language language = session.language;
  if (session.operands.size() > 1)
    throw UsageError(
        say(language, "help takes one topic or command", "help 一次只看一个主题或命令"));
  if (session.operands.empty()) return session.finish(help_of(nullptr, language));
  const std::string& name = session.operands[0];
  const auto topic = std::ranges::find(all_topics(), name, &Topic::name);
  if (topic != all_topics().end()) return session.finish(page_of(*topic, language), {});
  if (const Command* command = find_command(name))
    return session.finish(help_of(command, language));
  const std::vector<std::string> names = help_words();
  const std::vector<std::string_view> choices(names.begin(), names.end());
  throw bad_choice(language, "help", name, choices);
}

}  // namespace

const Command help_command{
    .name = "help",
    .operands = "[TOPIC|COMMAND]",
    .group = reference_group,
    .summary = {"help on a command or a topic", "查看命令或主题的帮助"},
    .formats = help_formats,
    .setup = [](CLI::App&, Language) -> Run { return run_help; },
    .reads_deals = false,
    .operand_words = help_words,
};

}  // namespace c136
