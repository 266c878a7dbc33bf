// The deal or account that somebody names to be edited, with all files that it is made of. Not
// here: the editing (edit/), and the answer (cli/edit/edit_run.hpp).
#pragma once

#include "cli/inputs.hpp"
#include "cli/session.hpp"
#include "edit/edited_deal.hpp"

#include <string>
#include <vector>

namespace c136 {

struct EditTarget {
  Sources sources;
  std::vector<std::string> paths;  // to write to, of each of Sources::all
};

/// `file` is a path, or the id of a deal or account of the repository. `account`: what the deal's
/// account holds, and not the deal. Throws UsageError and Failure.
EditTarget find_target(Session&, const std::string& file, bool account);

/// Of a deal that was found in the repository.
EditTarget target_of(Session&, const Input&);

}  // namespace c136
