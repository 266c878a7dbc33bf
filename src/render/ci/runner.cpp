#include "render/ci/runner.hpp"

#include "c136/base/text.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace c136 {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// As runners see it: more than the space and the tab.
bool is_blank(std::string_view cluster) {
  constexpr std::u32string_view blanks = U"\t \u00A0\u1680\u202F\u205F\u3000";
  const char32_t c = sequence_length(cluster) ? decode(cluster) : 0;
  return blanks.find(c) != blanks.npos || (c >= 0x2000 && c <= 0x200A);
}

std::size_t end_of_blanks(std::string_view line, std::string_view others) {
  std::size_t at = 0;
  while (at < line.size() && (others.find(line[at]) != others.npos || is_blank(line.substr(at))))
    at += std::max<std::size_t>(sequence_length(line.substr(at)), 1);
  return at;
}

/// `##[`, `##vso[`
bool begins_bracket(std::string_view text) {
  return text.starts_with('#') && ends_bracket(text.substr(1));
}

}  // namespace

std::size_t runner_command(std::string_view line, std::string_view others) {
  const std::size_t start = end_of_blanks(line, others);
  const std::string_view rest = line.substr(start);
  const bool is_command = rest.size() > 2 && rest.starts_with("::") && is_letter(rest[2]);
  return is_command || begins_bracket(rest) ? start : line.npos;
}

bool ends_bracket(std::string_view text) {
  if (!text.starts_with('#')) return false;
  const auto behind = std::find_if_not(text.begin() + 1, text.end(), is_letter);
  return behind != text.end() && *behind == '[';
}

namespace {

/// Nothing that begins a command stands behind the blanks at the beginning of the line.
bool begins_harmlessly(std::string_view line) {
  const std::size_t at = line.find_first_not_of(" \t");
  if (at == line.npos) return true;
  return is_printable_ascii(line[at]) && line[at] != ':' && line[at] != '#';
}

}  // namespace

std::string disarmed(std::string page) {
  const auto escape = [&](std::size_t at) {
    page.replace(at, 1, fmt::format("\\x{:02X}", static_cast<unsigned>(page[at])));
  };
  for (std::size_t begin = 0; begin < page.size(); begin = page.find('\n', begin) + 1) {
    const std::size_t end = std::min(page.find('\n', begin), page.size());
    const std::string_view line = std::string_view(page).substr(begin, end - begin);
    const std::size_t at = begins_harmlessly(line) ? page.npos : runner_command(line);
    if (at != page.npos) escape(begin + at);
    if (end == page.size()) break;
  }
  for (std::size_t at = page.find("##"); at != page.npos; at = page.find("##", at + 1))
    if (begins_bracket(std::string_view(page).substr(at))) escape(at);
  return page;
}

}  // namespace c136
