// A line for each deal, finding or task: the items of the list that the data is about, so that
// programs can read them one after another. What is said of all of them together stands in json.
#include "render/formats.hpp"

namespace c136 {

std::string render_jsonl(const Document& document, const RenderOptions&) {
  std::string lines;
  for (const auto& [key, value] : document.data.members()) {
    if (!value.is_array()) continue;
    for (const Json& item : value) lines += item.dump() + "\n";
    break;
  }
  return lines;
}

}  // namespace c136
