// What the coaches say of a criterion: who confirmed or denied it, when, and how long it holds.
#pragma once

#include "c136/report/report.hpp"

#include <string>
#include <vector>

namespace c136 {

/// "Confirmed by Chen on 2026-10-20, holds until 2026-12-19."; empty where no coach has spoken and
/// none needs to yet. `state` is that of the criterion that draws on the word.
std::string coach_word(const Facts&, CoachTopic, State state);
/// Of all words that it draws on.
std::string coach_word(const Facts&, const CriterionScore&);

/// What was denied last, as a method names it: of a word its criteria that draw on it ("C7", "C8"),
/// and where there is none the word itself, "Competition (c5)".
std::vector<std::string> denied_names(CoachTopic word, const Method&, Language);
/// Of all words, each name once, in the order of the method.
std::vector<std::string> denied_names(const Facts&, const Method&);

/// "Chen (+3 insider), Le Tuan (partner)": who can confirm, and who cannot yet; of a discreet deal
/// only how many.
Cell coaches_cell(const Facts&);

}  // namespace c136
