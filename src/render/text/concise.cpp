// One line per finding and nothing else: `file:line:column: severity[code] message`.
#include "render/ci/runner.hpp"
#include "render/formats.hpp"
#include "render/text/plain.hpp"

#include <utility>

namespace c136 {

std::string render_concise(const Document& document, const RenderOptions&) {
  std::string out;
  for (const Finding* finding : all_findings(document)) out += finding_line(*finding) + "\n";
  return disarmed(std::move(out));
}

}  // namespace c136
