// What several formats share: a cell, a place or a severity as plain text that is safe to print.
// Not here: how a page is laid out, nor what is special in one format.
#pragma once

#include "c136/document/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// Escaped, except that line breaks stay and tabs become spaces, or what else is asked for.
std::string readable(std::string_view text, std::string_view tab = " ");

/// Titles above no row.
bool is_bare_table(const Block&);

/// For people: "1,234,567", "85 %", "–" where nothing is known; readable.
std::string for_people(const Cell&);

/// For programs: "1234567.00", "85", nothing where nothing is known; text as it is.
std::string for_machines(const Cell&);

/// "file:line:column", escaped; empty when the place has no file.
std::string to_string(const Place&);

/// The same with ": " behind it, for the beginning of a line.
std::string line_start(const Place&);

/// "file:line:column: severity[code] message", in English and on one line.
std::string finding_line(const Finding&);

/// The message with its notes and its help, one a line, in English.
std::string whole_message(const Finding&);

/// In the reader's language; machine formats use name_of.
Words title(Severity);

/// Of all FindingLists, in their order.
std::vector<const Finding*> all_findings(const Document&);

}  // namespace c136
