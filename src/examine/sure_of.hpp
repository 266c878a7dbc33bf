// What a text surely does not say of itself, told from its bytes: most of a history needs no parse.
// Only ever errs towards "it may".
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace c136 {

/// Its `deal` or `account` key, in either language, wherever it stands.
bool may_name_itself(std::string_view text);

/// Its `deal` key with one of these ids.
bool may_have_id(std::string_view text, const std::set<std::string, std::less<>>& ids);

/// What a text says of stage, status, result and the days of signing and discovery, as it is
/// written: two deals for which this is the same, and the private part too, say the same of these
/// unless one of them has errors. None where nobody can be sure of it.
std::optional<std::string> said_of_moves(std::string_view text);

}  // namespace c136
