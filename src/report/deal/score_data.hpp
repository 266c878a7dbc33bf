// What programs get of `c136 score`: the JSON of format.md section 6, and one flat record per deal.
#pragma once

#include "c136/report/report.hpp"

#include <vector>

namespace c136 {

Json score_json(const Examined&);
Json key_contacts_json(const Facts&);
/// "method", where it is not C136.
void add_method(const Method&, Json& report);
/// Of a deal with errors, in every report.
Json rejected_json(const Rejected&);

std::vector<Column> score_columns(const Method&);
/// As long as score_columns().
std::vector<Cell> score_record(const Examined&);

/// Of a deal with errors, in every table for programs: its file and deal, and in "error" how many.
std::vector<Cell> rejected_record(const Rejected&, const std::vector<Column>&);

/// "2 errors"
std::string not_scored(const Rejected&);

}  // namespace c136
