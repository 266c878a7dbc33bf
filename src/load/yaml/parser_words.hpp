// The words of yaml-cpp in ours: what a complaint of the parser means to a person who types deals.
#pragma once

#include "c136/base/words.hpp"

#include <string_view>

namespace c136 {

struct ParserWords {
  Words message, help;
};

/// Of a complaint that is not known, that the line cannot be read.
const ParserWords& meaning_of(std::string_view complaint);

}  // namespace c136
