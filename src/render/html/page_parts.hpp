// The files that every html page has within itself, as they were when the program was built.
#pragma once

#include <string_view>

namespace c136 {

std::string_view page_style();

/// Draws the charts; empty where the program was built without npm's packages.
std::string_view chart_script();

/// 'sha256-...' of the script, as a Content-Security-Policy has it.
std::string_view chart_script_hash();

}  // namespace c136
