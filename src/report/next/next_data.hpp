// What programs get of `c136 next`: one JSON object per deal, and one record per fact.
#pragma once

#include "report/deal/score_data.hpp"
#include "report/next/next_actions.hpp"

namespace c136 {

Json next_json(const Examined&, const NextActions&);

/// Of no deal: the columns alone.
DataTable next_records();
/// A deal that needs nothing has one record all the same.
void add_next_records(const Examined&, const NextActions&, DataTable&);

}  // namespace c136
