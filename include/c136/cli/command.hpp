// A command: a name, what it is for, and how its options become a run. One file each, one line in
// the list; help, completion and the manual read the list.
#pragma once

#include "c136/base/words.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace c136 {

struct Session;

/// What a parsed command line does; gives the exit code.
using Run = std::function<int(Session&)>;

struct Command {
  std::string_view name;
  std::string_view operands;  // what stands after it: "FILE..."
  Words group;
  Words summary;
  std::span<const std::string_view> formats;  // names of those it can print, the default first;
                                              // none when what it prints has one form only
  /// Adds the command's own options to `app`; called only for the command that was named.
  Run (*setup)(CLI::App& app, Language language);
  bool reads_deals = true;  // its operands are files of a deals repository, whose settings count
  bool takes_at = true;     // these files may be those of a revision; not where files are written
  bool works_here = false;  // its repository is the working folder's, wherever its operands are
  bool takes_repositories = false;  // operands of several, each by its own settings
  /// What may stand as an operand, for completion; null when files do.
  std::vector<std::string> (*operand_words)() = nullptr;
  bool first_is_word = false;   // one of these words, then files
  bool writes_folders = false;  // prints several tables: csv a file each, into the folder of -o
};

/// In the order of --help.
std::span<const Command> all_commands();
const Command* find_command(std::string_view name);

}  // namespace c136
