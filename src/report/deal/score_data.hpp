// What programs get of `c136 score`: the JSON of format.md section 6, and one flat record per deal.
#pragma once

#include "c136/report/report.hpp"

#include <vector>

namespace c136 {

Json score_json(const Examined&);
Json key_contacts_json(const Facts&);
/// Of a deal with errors, in every report.
Json rejected_json(const Rejected&);

std::vector<Column> score_columns(const Method&);
/// As long as score_columns().
std::vector<Cell> score_record(const Examined&);
std::vector<Cell> score_record(const Rejected&, const Method&);

/// "2 errors": the last cell of the record of a deal that was not scored.
std::string not_scored(const Rejected&);

}  // namespace c136
