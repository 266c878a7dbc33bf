#include "render/json_text.hpp"

#include "c136/base/text.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace c136 {
namespace {

/// Controls and direction marks that JSON lets stand as they are, written as escapes: the same text
/// to a reader of JSON, and harmless on a terminal.
std::string without_controls(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (;;) {
    const auto other =
        std::find_if(json.begin(), json.end(), [](char c) { return c < 0 || c > '~'; });
    out.append(json.begin(), other);
    json.remove_prefix(static_cast<std::size_t>(other - json.begin()));
    if (json.empty()) return out;
    const std::size_t length = sequence_length(json);
    const char32_t c = decode(json);
    if (is_forbidden(c))
      out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    else
      out += json.substr(0, length);
    json.remove_prefix(length);
  }
}

}  // namespace

std::string json_text(const nlohmann::ordered_json& data, int indent) {
  using nlohmann::ordered_json;
  return without_controls(data.dump(indent, ' ', false, ordered_json::error_handler_t::replace));
}

}  // namespace c136
