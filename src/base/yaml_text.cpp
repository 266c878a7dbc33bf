#include "c136/base/yaml_text.hpp"

#include "c136/base/text.hpp"

#include <algorithm>
#include <array>

namespace c136 {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Nothing that YAML gives a meaning to.
bool begins_as_text(std::string_view text) {
  const char first = text[0];
  if (is_letter(first) || is_digit(first) || first == '_') return true;
  if (first == '+' || first == '-') return text.size() > 1 && is_digit(text[1]);
  return sequence_length(text) > 1 && is_han(decode(text));
}

bool ends_plain(std::string_view text, std::size_t at, Around around) {
  const char c = text[at];
  const bool is_last = at + 1 == text.size();
  if (c == ':') return is_last || text[at + 1] == ' ' || around == Around::brackets;
  if (c == '#') return text[at - 1] == ' ';
  return around == Around::brackets && std::string_view(",[]{}").find(c) != std::string_view::npos;
}

bool has_controls(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < ' '; });
}

bool is_plain(std::string_view text, Around around) {
  if (text.empty() || text == "null" || text == "Null" || text == "NULL") return false;
  if (!begins_as_text(text) || has_controls(text) || trimmed(text).size() != text.size())
    return false;
  for (std::size_t i = 1; i < text.size(); ++i)
    if (ends_plain(text, i, around)) return false;
  return true;
}

/// In single quotes nothing is escaped but themselves.
std::string in_single_quotes(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

std::string in_double_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else
      out += c;
  }
  return out + "\"";
}

std::string quoted(std::string_view text) {
  const bool has_escapes = text.find_first_of("\"\\") != std::string_view::npos;
  return has_escapes && !has_controls(text) ? in_single_quotes(text) : in_double_quotes(text);
}

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// What readers of YAML take for something else than a text.
bool is_taken_for_a_value(std::string_view text) {
  constexpr std::array<std::string_view, 9> words{"true", "false", "yes", "no",  "on",
                                                  "off",  "y",     "n",   "null"};
  if (std::ranges::find(words, lowered(text)) != words.end()) return true;
  return text.find_first_not_of("0123456789.,+-_:eExX") == std::string_view::npos;
}

}  // namespace

std::string yaml_scalar(std::string_view text, Around around) {
  return is_plain(text, around) ? std::string(text) : quoted(text);
}

std::string yaml_text(std::string_view text, Around around) {
  return is_plain(text, around) && !is_taken_for_a_value(text) ? std::string(text) : quoted(text);
}

}  // namespace c136
