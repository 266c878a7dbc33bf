// The JSON Schema (draft-07) of a deal file, for editors: made from the field tables, with both
// names of every key and word. It agrees with the reader as far as a schema can say it; what an id
// refers to, and how a plain number was spelled, it cannot say.
#pragma once

#include "c136/document/json.hpp"
#include "c136/model/config.hpp"
#include "c136/model/field.hpp"

namespace c136 {

/// `root` is deal_table() or account_table().
Json schema_of(const Table& root, const Config&);

}  // namespace c136
