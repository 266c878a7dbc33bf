// Which of our own people sits at the machine, as far as git and the settings know.
#pragma once

#include "cli/session.hpp"

#include <string>
#include <vector>

namespace c136 {

/// The id of the person in `people` whose e-mail is that of git's user; none when there is nobody.
std::vector<std::string> git_user(const Session&);

}  // namespace c136
