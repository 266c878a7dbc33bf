// R001: what stands among the deals and is not read, and what should not stand there under that
// name. Not here: finding it (cli/inputs.hpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "cli/inputs.hpp"
#include "cli/session.hpp"

#include <string>
#include <vector>

namespace c136 {

/// One finding a file, at its first line; none where the settings ignore R001.
std::vector<Finding> overlooked(Session& session, const Inputs& inputs);

/// The same of one file, for this reason.
Finding overlooked_file(const Session& session, const std::string& name, std::string why);

}  // namespace c136
