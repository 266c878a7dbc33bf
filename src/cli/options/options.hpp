// The options that every command takes, and how a command adds options of its own. With
// usage_errors and help the only place that knows the command line library.
#pragma once

#include "c136/base/words.hpp"
#include "c136/cli/context.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace c136 {

/// As typed; what is absent was not given.
struct GlobalOptions {
  std::optional<std::string> directory, at, as_of, language, colour, format, output, fail_on,
      stdin_filename, files_from, threads, shard, width;
  bool null_separated = false, quiet = false, bom = false, verbose = false, version = false,
       help = false;
};

/// The help shows the options in two groups.
inline constexpr std::string_view own_group = "command", global_group = "global";

void add_global_options(CLI::App& app, Language language, GlobalOptions& options);

/// A command line with nothing but these.
std::shared_ptr<CLI::App> command_line(Language language, GlobalOptions& options);

// For commands. Options may stand before or after the operands; of a value given twice the last
// wins.

/// `label` names the value in the help: "DATE".
void add_value(CLI::App& app, std::string names, std::string_view label, std::string_view help,
               std::optional<std::string>& target);
/// Takes a value each time it is given.
void add_values(CLI::App& app, std::string names, std::string_view label, std::string_view help,
                std::vector<std::string>& target);
/// Takes several values, separated by commas or by giving it again.
void add_list(CLI::App& app, std::string names, std::string_view label, std::string_view help,
              std::vector<std::string>& target);
void add_flag(CLI::App& app, std::string names, std::string_view help, bool& target);

/// Language of the person: --lang where it is a word we know, else what the environment says.
Language wanted_language(const std::vector<std::string>& arguments, const Context& context);

/// Takes the command's name out of the arguments; none when only global options are there.
std::optional<std::string> take_command(std::vector<std::string>& arguments, const CLI::App& app,
                                        Language language);

/// Fills the options and gives what is left: the operands, in their order.
std::vector<std::string> parse(CLI::App& app, std::vector<std::string> arguments,
                               Language language);

}  // namespace c136
