// A table for the terminal: columns under their titles, made to fit by wrapping the widest; where
// even that is not enough, each row becomes a list of fields.
#pragma once

#include "c136/document/document.hpp"
#include "c136/render/format.hpp"

#include <string>

namespace c136 {

std::string table_as_text(const DataTable&, Language, const RenderOptions&);

std::string fields_as_text(const FieldList&, Language, const RenderOptions&);

}  // namespace c136
