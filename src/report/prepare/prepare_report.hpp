// `c136 prepare`: one page before a meeting with one person: who it is, what was said, what only
// this person can tell, and what to bring about. Not here: what a deal needs as a whole (next/).
#pragma once

#include "c136/report/report.hpp"

#include <string_view>

namespace c136 {

/// `who` is a contact or a coach of the deal.
Document prepare_document(const Examined&, std::string_view who);

}  // namespace c136
