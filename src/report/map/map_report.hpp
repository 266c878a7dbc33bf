// `c136 map`: the people of one deal and how they stand to each other and to us, drawn and told.
#pragma once

#include "c136/report/report.hpp"
#include "report/map/map_people.hpp"

namespace c136 {

/// `before`: what was known of their tendencies; null without history.
Document map_document(const Examined&, Graph::Style, const Leanings* before = nullptr);

/// The political map to be drawn beside words that say the same of its people; none where nobody is
/// on it.
std::optional<Graph> map_beside(const Examined&, const Leanings* before = nullptr);

}  // namespace c136
