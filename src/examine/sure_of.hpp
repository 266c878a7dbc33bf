// What a text surely does not say of itself, told from its bytes: most of a history needs no parse.
// Only ever errs towards "it may".
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace c136 {

/// Its `deal` or `account` key, in either language, wherever it stands.
bool may_name_itself(std::string_view text);

/// Its `deal` key with one of these ids.
bool may_have_id(std::string_view text, const std::set<std::string, std::less<>>& ids);

}  // namespace c136
