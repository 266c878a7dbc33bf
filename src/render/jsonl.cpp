// A line for each deal, finding, task or row of a table: the items of the list that the data is
// about, so that programs can read them one after another. What is said of all of them together
// stands in json.
#include "c136/document/sheet_report.hpp"
#include "render/formats.hpp"

namespace c136 {

std::string render_jsonl(const Document& document, const RenderOptions&) {
  std::string lines;
  const auto add = [&](const Json& line) { lines += line.dump() + "\n"; };
  if (document.of_sheets) {
    for_each_line(document.data, add);
    return lines;
  }
  for (const auto& [key, value] : document.data.members()) {
    if (!value.is_array()) continue;
    for (const Json& item : value) add(item);
    break;
  }
  return lines;
}

}  // namespace c136
