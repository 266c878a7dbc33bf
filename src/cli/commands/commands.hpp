// The commands, one file each; commands.cpp lists them.
#pragma once

#include "c136/cli/command.hpp"

namespace c136 {

inline constexpr Words deals_group{"Deals", "商机"};
inline constexpr Words reference_group{"Reference", "参考"};

/// Of a report made of tables; line_formats where its rows are known one by one.
inline constexpr std::string_view table_formats[] = {"text", "json", "markdown",
                                                     "csv",  "html", "xlsx"};
inline constexpr std::string_view line_formats[] = {"text", "json", "jsonl", "markdown",
                                                    "csv",  "html", "xlsx"};

extern const Command score_command;
extern const Command check_command;
extern const Command contacts_command;
extern const Command show_command;
extern const Command report_command;
extern const Command map_command;
extern const Command prepare_command;
extern const Command funnel_command;
extern const Command list_command;
extern const Command plan_command;
extern const Command next_command;
extern const Command diff_command;
extern const Command history_command;
extern const Command calibrate_command;
extern const Command new_command;
extern const Command init_command;
extern const Command config_command;
extern const Command explain_command;
extern const Command help_command;
extern const Command schema_command;
extern const Command completion_command;

}  // namespace c136
