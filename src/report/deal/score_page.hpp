// The page of one deal in `c136 score`, for the salesperson and for a manager who opens a late
// deal. Not here: what machines get of it (score_data.hpp).
#pragma once

#include "c136/report/report.hpp"

#include <vector>

namespace c136 {

void add_score_page(const Examined&, std::vector<Block>&);
/// Of a deal with errors, in every report that has a page for each.
void add_rejected_page(const Rejected&, Language, std::vector<Block>&);

/// The pages of a document so far, which it then has no more.
Document take_pages_of(Document&);

/// The deal by all methods that the run asks for, one beside the other.
void add_methods(const Examined&, std::vector<Block>&);

/// "carried over from the C139 ladder": where a rate is from.
std::string rate_origin(RateSource, std::string_view from, Language);

/// "3 % if decided today (row 0W1F, carried over from the C139 ladder)"
std::string win_rate_text(const Scorecard&, Language);

}  // namespace c136
