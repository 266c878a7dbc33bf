// What a rule, a key or a word means: the tables' own texts as a page. Names are taken in both
// languages and in any case.
#pragma once

#include "c136/document/document.hpp"
#include "c136/model/config.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// A page of everything that has one of these names: a code (T103), a key or its path
/// (tendency, c3.members[who=wang].tendency, 影响力.成员.倾向性), a word (tells-internal,
/// 透露内情). The list of codes and keys when there are no names. Each name must be one of
/// explained_names().
Document explain(const std::vector<std::string>& names, const Config&, Language);

/// Codes, keys and words in both languages, each once; without paths.
std::vector<std::string_view> explained_names(const Config&);
/// Paths too, and in any case.
bool is_explained(std::string_view name, const Config&);

}  // namespace c136
