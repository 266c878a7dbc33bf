// The document's data, whole and untouched, for programs.
#include "render/formats.hpp"

namespace c136 {

std::string render_json(const Document& document, const RenderOptions&) {
  return document.data.dump(2) + "\n";
}

}  // namespace c136
