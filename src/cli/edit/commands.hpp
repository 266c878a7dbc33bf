// The commands that change deal files, one file each; cli/commands/commands.cpp lists them.
#pragma once

#include "c136/cli/command.hpp"

namespace c136 {

inline constexpr Words editing_group{"Editing", "记录与修改"};

extern const Command log_command;
extern const Command done_command;
extern const Command set_command;
extern const Command add_command;
extern const Command unset_command;
extern const Command close_command;
extern const Command review_command;
extern const Command edit_command;
extern const Command import_command;
extern const Command names_command;

}  // namespace c136
