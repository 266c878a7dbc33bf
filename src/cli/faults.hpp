// Why the system refused something, in the words of the person who has to deal with it.
#pragma once

#include "c136/base/words.hpp"

#include <string>

namespace c136 {

/// "there is no such file" / "没有这个文件"; the system's own words where there are none of ours.
std::string cause(Language language, int error_number);

}  // namespace c136
