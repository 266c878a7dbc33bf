// The commands, one file each; commands.cpp lists them.
#pragma once

#include "c136/cli/command.hpp"

namespace c136 {

inline constexpr Words deals_group{"Deals", "商机"};

extern const Command score_command;
extern const Command check_command;
extern const Command contacts_command;

}  // namespace c136
