// One line per finding and nothing else: `file:line:column: severity[code] message`.
#include "render/formats.hpp"
#include "render/plain.hpp"

namespace c136 {

std::string render_concise(const Document& document, const RenderOptions&) {
  std::string out;
  for (const Finding* finding : all_findings(document)) out += finding_line(*finding) + "\n";
  return out;
}

}  // namespace c136
