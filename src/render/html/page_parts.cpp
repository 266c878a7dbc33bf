#include "render/html/page_parts.hpp"

#include "c136/base/embedded.hpp"

namespace c136 {

C136_EMBED(page_style, "render/html/page.css")

#ifdef C136_CHARTS
C136_EMBED(chart_script, "charts.js")
C136_EMBED(chart_script_hash, "charts.sha256")
#else
std::string_view chart_script() { return {}; }
std::string_view chart_script_hash() { return {}; }
#endif

}  // namespace c136
