// What a person reads of `c136 funnel`: the funnel with bars, then what it rests on, what is
// closed, targets, concentration, and the deals that are not in the figures.
#pragma once

#include "book/funnel.hpp"

#include <vector>

namespace c136 {

void add_funnel(const Funnel&, const Book&, Language, std::vector<Block>&);
void add_groups(const Funnel&, const Book&, const DealField& by, Language, std::vector<Block>&);
void add_sources(const Funnel&, const Book&, Language, std::vector<Block>&);
void add_currencies(const Funnel&, const Book&, Language, std::vector<Block>&);
void add_closed(const Funnel&, const Book&, Language, std::vector<Block>&);
void add_targets(const Funnel&, const Book&, Language, std::vector<Block>&);
void add_concentration(const Funnel&, const Book&, Language, std::vector<Block>&);
/// Counted and named: boss only, without amount, unpriced, not included.
void add_exceptions(const Book&, Language, std::vector<Block>&);

}  // namespace c136
