// Why the system refused something, in the words of the person who has to deal with it.
#pragma once

#include "c136/base/words.hpp"
#include "files/files.hpp"

#include <string>
#include <string_view>

namespace c136 {

/// "there is no such file" / "没有这个文件"; the system's own words where there are none of ours.
std::string cause(Language language, int error_number);

/// Why something is not read: "it is a named pipe"; the error number counts for Obstacle::system.
std::string cause(Language language, Obstacle obstacle, int error_number);

/// "cannot read deals/a.yaml: ..."; a file without a name is the standard input or output.
std::string cannot_read(Language language, std::string_view file, int error_number);
std::string cannot_read(Language language, std::string_view file, Obstacle obstacle,
                        int error_number);
std::string cannot_write(Language language, std::string_view file, int error_number);

}  // namespace c136
