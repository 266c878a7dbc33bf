// What every editing command does around its edit: it finds the deal, reads the result back, writes
// it when nothing is worse than before, and tells what has changed. Not here: the edits (edit/).
#pragma once

#include "cli/edit/target.hpp"
#include "cli/options/options.hpp"
#include "cli/session.hpp"
#include "edit/edited_deal.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

inline constexpr std::string_view edit_formats[] = {"text", "json"};

struct EditOptions {
  bool dry_run = false, account = false;
};

void add_dry_run(CLI::App&, Language, EditOptions&);

/// Makes the edit, and gives what is to be told of it, a line each.
using Edit = std::function<std::vector<std::string>(EditedDeal&)>;

/// Of the deal that the first operand names. Gives the exit code.
int run_edit(Session&, const EditOptions&, const std::string& file, const Edit&);

/// The operands, made sure to be at least and at most so many; `form` is how they are written.
std::vector<std::string> wanted_operands(const Session&, std::size_t least, std::size_t most,
                                         std::string_view form);

}  // namespace c136
