#include "render/html/html_text.hpp"

#include "render/text/plain.hpp"

#include <fmt/core.h>

namespace c136 {

std::string html_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (c == '\'')
      out += "&#39;";
    else if (c == '[')
      out += "&#91;";  // no "##[error]" for a CI runner to obey
    else
      out += c;
  }
  return out;
}

std::string html_text(std::string_view text) {
  const std::string escaped = html_escaped(readable(text));
  std::string out;
  for (const char c : escaped) {
    if (c == '\n')
      out += "<br>";
    else
      out += c;
  }
  return out;
}

std::string_view tone_class(const Cell& cell) {
  constexpr std::string_view classes[] = {"", "strong", "muted", "good", "caution", "bad"};
  return classes[static_cast<std::size_t>(cell.tone)];
}

std::string html_span(const Cell& cell) {
  const std::string text = html_text(for_people(cell));
  const std::string_view tone = tone_class(cell);
  return tone.empty() ? text : fmt::format("<span class=\"{}\">{}</span>", tone, text);
}

}  // namespace c136
