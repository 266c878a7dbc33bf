// The place of a fact as the deal's own file would name it. Not here: paths of findings, which are
// for programs and always English.
#pragma once

#include "c136/model/deal.hpp"

#include <string>
#include <string_view>

namespace c136 {

/// "c3.members[who=li].tendency, signs" is 影响力.成员[联系人=li].倾向性, 表现 where the file
/// writes Chinese keys.
std::string key_path(std::string_view path, const Deal&);

}  // namespace c136
