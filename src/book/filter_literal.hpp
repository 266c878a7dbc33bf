// The values that conditions of a filter compare with: each form of a field has its own way to
// write one. Not here: conditions and how they are joined (filter.hpp).
#pragma once

#include "book/deal_fields.hpp"
#include "c136/base/failure.hpp"

#include <string_view>

namespace c136 {

/// Where filters are typed.
inline constexpr std::string_view where_option = "--where";

/// Throws bad_literal where the text is not of the field's form.
FieldValue read_literal(std::string_view text, const DealField&, const Config&, Language);

/// Says what to write instead.
Failure bad_literal(std::string_view text, const DealField&, const Config&, Language);

}  // namespace c136
