// `c136 funnel`: the open deals of a book by stage, and in groups where asked for.
#pragma once

#include "book/deal_fields.hpp"
#include "c136/book/book.hpp"
#include "c136/document/document.hpp"

#include <vector>

namespace c136 {

/// `by` is null where no groups are asked for.
Document funnel_document(const Book&, Language, const DealField* by);

}  // namespace c136
