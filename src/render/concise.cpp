// One line per finding and nothing else: `file:line:column: severity[code] message`.
#include "c136/base/text.hpp"
#include "render/formats.hpp"
#include "render/plain.hpp"

#include <fmt/core.h>

namespace c136 {

std::string render_concise(const Document& document, const RenderOptions&) {
  std::string out;
  for (const Finding* finding : all_findings(document))
    out += fmt::format("{}{}[{}] {}\n", line_start(finding->place), name_of(finding->severity),
                       finding->code, escaped(finding->message));
  return out;
}

}  // namespace c136
