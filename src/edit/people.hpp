// The people, competitors and own people of a deal, by what a seller calls them: an id, a name, or
// the beginning of either that only one of them has.
#pragma once

#include "c136/base/words.hpp"
#include "c136/model/deal.hpp"
#include "c136/model/field.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct IdAndName {
  std::string id, name;
};

/// Who may stand where this is referred to; none where any id may.
std::vector<IdAndName> named_by(const Deal&, Reference);

/// How many are called so.
struct Called {
  std::string id;                     // of the only one
  std::vector<IdAndName> candidates;  // else those that it may be; all where it is nobody
  bool is_known = false;              // some are called so
};
Called find_called(std::string_view text, const std::vector<IdAndName>& all);

/// Its id. Throws Failure with the candidates when it is nobody, with what is to be done about
/// that, or not the only one.
std::string id_of(std::string_view text, const std::vector<IdAndName>& all, Language,
                  std::string_view if_nobody = {});

/// "wang (王敏), li (李伟)"
std::string listed(const std::vector<IdAndName>&, Language);

}  // namespace c136
