// What programs get of `c136 funnel`: the JSON of its contract, and one flat record per group.
#pragma once

#include "book/funnel.hpp"
#include "c136/report/report.hpp"

namespace c136 {

Json funnel_json(const Funnel&, const Book&, const DealField* by);

DataTable funnel_records(const Funnel&, const Book&, const DealField* by);

/// Deals that are in no report, because they have errors.
Json left_out_json(const Book&);

}  // namespace c136
