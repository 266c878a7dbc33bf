#include "edit/fix/fix_lines.hpp"

#include "c136/base/text.hpp"
#include "c136/model/config_file.hpp"
#include "c136/model/field.hpp"

#include <algorithm>
#include <set>

namespace c136 {
namespace {

constexpr std::string_view full_width_colon = "：", full_width_comma = "，";

void add_names(const Table& table, std::set<std::string_view>& names) {
  for (const Field& field : table.fields) {
    const std::size_t known = names.size();
    names.insert({field.key, field.zh});
    if (field.table && names.size() > known) add_names(field.table(), names);
  }
}

bool is_known_key(std::string_view name) {
  static const std::set<std::string_view> names = [] {
    std::set<std::string_view> all;
    add_names(deal_table(), all);
    add_names(account_table(), all);
    return all;
  }();
  return names.contains(name) || name.starts_with("x-");
}

/// Where the value begins behind a key that ends with a colon of either kind.
std::size_t colon_length(std::string_view rest) {
  if (rest.starts_with(full_width_colon)) return full_width_colon.size();
  return rest.starts_with(':') ? 1 : 0;
}

std::size_t blanks(std::string_view text, std::size_t at) {
  constexpr std::string_view wide_blank = "\u3000";
  for (;;) {
    if (text.substr(at).starts_with(' '))
      ++at;
    else if (text.substr(at).starts_with(wide_blank))
      at += wide_blank.size();
    else
      return at;
  }
}

/// Adds the key that begins at the place, its colon mended; gives where it goes on, or the place.
std::size_t take_key(std::string_view line, std::size_t at, std::string& out) {
  const std::size_t colon = std::min(line.find(':', at), line.find(full_width_colon, at));
  if (colon == std::string_view::npos) return at;
  const std::string_view name = trimmed(line.substr(at, colon - at));
  if (!is_known_key(name)) return at;
  const std::size_t length = colon_length(line.substr(colon));
  const std::size_t value = blanks(line, colon + length);
  const bool is_last = value == line.size() || line[value] == '\r' || line[value] == '\n';
  const bool is_good = length == 1 && (value > colon + 1 || is_last);
  out += name;
  if (is_good) {
    out += line.substr(colon, value - colon);
  } else {
    out += is_last ? ":" : ": ";
  }
  return value;
}

/// Behind what quotes hold; where they do not end, at the end.
std::size_t behind_quotes(std::string_view line, std::size_t at) {
  const std::size_t end = line.find(line[at], at + 1);
  return end == std::string_view::npos ? line.size() : end + 1;
}

}  // namespace

std::string with_one_line_end(std::string_view text) {
  std::size_t feeds = 0, both = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n') ++(i > 0 && text[i - 1] == '\r' ? both : feeds);
  if (feeds == 0 || both == 0) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (text[i] == '\n' && both > feeds) out += '\r';
    out += text[i];
  }
  return out;
}

std::string without_tab_indents(std::string_view text, std::size_t width) {
  std::string out;
  bool in_front = true;
  for (const char c : text) {
    if (c == '\t' && in_front)
      out.append(width, ' ');
    else
      out += c;
    in_front = c == '\n' || (in_front && (c == ' ' || c == '\t'));
  }
  return out;
}

std::string with_plain_colons(std::string_view line, int brackets) {
  std::string out;
  std::size_t at = line.find_first_not_of(" -");
  if (at == std::string_view::npos) return std::string(line);
  out += line.substr(0, at);
  at = take_key(line, at, out);
  while (at < line.size()) {
    const char c = line[at];
    if (c == '#' && at > 0 && line[at - 1] == ' ') break;
    if (c == '"' || c == '\'') {
      const std::size_t end = behind_quotes(line, at);
      out += line.substr(at, end - at);
      at = end;
      continue;
    }
    if (c == '{' || c == '[') ++brackets;
    if (c == '}' || c == ']') --brackets;
    if (brackets > 0 && line.substr(at).starts_with(full_width_comma)) {
      std::string key;
      const std::size_t from = blanks(line, at + full_width_comma.size());
      if (const std::size_t value = take_key(line, from, key); value != from) {
        out += ", " + key;
        at = value;
        continue;
      }
    }
    out += c;
    ++at;
    if (c == '{' || (c == ',' && brackets > 0)) {
      const std::size_t key = blanks(line, at);
      out += line.substr(at, key - at);
      at = take_key(line, key, out);
    }
  }
  return out.append(line.substr(at));
}

std::string with_blank_behind_dash(std::string_view line) {
  const std::size_t dash = line.find_first_not_of(' ');
  const bool lacks = dash != std::string_view::npos && line[dash] == '-' &&
                     dash + 1 < line.size() &&
                     std::string_view(" -\r\n").find(line[dash + 1]) == std::string_view::npos;
  if (!lacks) return std::string(line);
  return std::string(line.substr(0, dash + 1)).append(" ").append(line.substr(dash + 1));
}

}  // namespace c136
