// The document's data, whole and untouched, for programs.
#include "render/formats.hpp"
#include "render/json_text.hpp"

#include <nlohmann/json.hpp>

namespace c136 {

std::string render_json(const Document& document, const RenderOptions&) {
  return document.data ? json_text(*document.data, 2) + "\n" : "null\n";
}

}  // namespace c136
