#include "cli/commands/commands.hpp"

#include "cli/edit/commands.hpp"

#include <algorithm>
#include <vector>

namespace c136 {

std::span<const Command> all_commands() {
  static const std::vector<Command> commands{
      score_command,      check_command,   contacts_command, show_command,      map_command,
      report_command,     prepare_command, funnel_command,   list_command,      plan_command,
      next_command,       diff_command,    history_command,  calibrate_command, new_command,
      init_command,       config_command,  explain_command,  help_command,      schema_command,
      completion_command, log_command,     done_command,     set_command,       add_command,
      unset_command,      close_command,   review_command,   edit_command,      import_command,
      names_command,
  };
  return commands;
}

const Command* find_command(std::string_view name) {
  const std::span<const Command> commands = all_commands();
  const auto found = std::ranges::find(commands, name, &Command::name);
  return found == commands.end() ? nullptr : &*found;
}

}  // namespace c136
