#include "files/glob.hpp"

#include "c136/base/text.hpp"

#include <algorithm>
#include <iterator>

namespace c136 {
namespace {

constexpr std::size_t most_alternatives = 1000;  // braces multiply
constexpr std::string_view any_folders = "**";

/// The index of the bracket that closes the class which begins at `open`; npos when none does.
std::size_t class_end(std::string_view text, std::size_t open) {
  std::size_t i = open + 1;
  if (i < text.size() && (text[i] == '!' || text[i] == '^')) ++i;
  if (i < text.size() && text[i] == ']') ++i;  // stands for itself there
  while (i < text.size() && text[i] != ']' && text[i] != '/') ++i;
  return i < text.size() && text[i] == ']' ? i : std::string_view::npos;
}

/// The index of the brace that closes the one at `open`, and the commas right inside it.
struct Braces {
  std::size_t close = std::string_view::npos;
  std::vector<std::size_t> commas;
};

Braces braces_at(std::string_view text, std::size_t open) {
  Braces braces;
  std::size_t depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (text[i] == '[') i = std::min(class_end(text, i), text.size() - 1);
    if (text[i] == '{') ++depth;
    if (text[i] == ',' && depth == 1) braces.commas.push_back(i);
    if (text[i] == '}' && --depth == 0) {
      braces.close = i;
      break;
    }
  }
  return braces;
}

std::size_t first_brace(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '[') i = std::min(class_end(text, i), text.size() - 1);
    if (text[i] == '{') return i;
  }
  return std::string_view::npos;
}

/// The pattern with its braces written out; stops beyond `most_alternatives`.
void expand(std::string_view pattern, std::vector<std::string>& out) {
  std::vector<std::string> pending{std::string(pattern)};
  while (!pending.empty() && out.size() + pending.size() <= most_alternatives) {
    const std::string text = std::move(pending.back());
    pending.pop_back();
    const std::size_t open = first_brace(text);
    if (open == std::string::npos) {
      out.push_back(text);
      continue;
    }
    Braces braces = braces_at(text, open);
    braces.commas.push_back(braces.close);
    for (std::size_t i = braces.commas.size(); i-- > 0;) {
      const std::size_t begin = i == 0 ? open + 1 : braces.commas[i - 1] + 1;
      pending.push_back(text.substr(0, open) + text.substr(begin, braces.commas[i] - begin) +
                        text.substr(braces.close + 1));
    }
  }
  std::ranges::move(pending, std::back_inserter(out));
}

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, slash);
    if (!part.empty() && part != ".") parts.push_back(part);
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return parts;
}

/// One character, or one malformed byte.
std::string_view character(std::string_view text) {
  return text.substr(0, std::max<std::size_t>(1, sequence_length(text)));
}

char32_t value_of(std::string_view character) {
  return sequence_length(character) > 0 ? decode(character)
                                        : static_cast<unsigned char>(character[0]);
}

/// Whether the class, from its bracket to the closing one, holds the character.
bool holds(std::string_view brackets, std::string_view c) {
  std::string_view inside = brackets.substr(1, brackets.size() - 2);
  const bool negated = inside.starts_with('!') || inside.starts_with('^');
  if (negated) inside.remove_prefix(1);
  const auto take = [&inside] {
    const std::string_view next = character(inside);
    inside.remove_prefix(next.size());
    return value_of(next);
  };
  const char32_t wanted = value_of(c);
  bool found = false;
  while (!inside.empty()) {
    const char32_t low = take();
    char32_t high = low;
    if (inside.size() > 1 && inside.front() == '-') {
      inside.remove_prefix(1);
      high = take();
    }
    found = found || (low <= wanted && wanted <= high);
  }
  return found != negated;
}

/// The length of the pattern's first unit when it takes this character; 0 when it does not.
std::size_t unit_taking(std::string_view pattern, std::string_view c) {
  if (pattern.empty()) return 0;
  if (pattern[0] == '?') return 1;
  if (pattern[0] == '[') {
    const std::size_t end = class_end(pattern, 0);
    return holds(pattern.substr(0, end + 1), c) ? end + 1 : 0;
  }
  return pattern.starts_with(c) ? c.size() : 0;
}

bool name_matches(std::string_view pattern, std::string_view name) {
  if (name.starts_with('.') && !pattern.starts_with('.')) return false;
  std::size_t p = 0, n = 0, star = std::string_view::npos, from = 0;
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      from = n;
      continue;
    }
    const std::string_view c = character(name.substr(n));
    if (const std::size_t taken = unit_taking(pattern.substr(p), c)) {
      p += taken;
      n += c.size();
    } else if (star != std::string_view::npos) {
      p = star + 1;  // let the star take one more
      from += character(name.substr(from)).size();
      n = from;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

/// The same walk one level up: names for characters, `**` for the star.
bool path_matches(const std::vector<std::string>& pattern,
                  const std::vector<std::string_view>& path) {
  std::size_t p = 0, n = 0, from = 0;
  std::optional<std::size_t> star;
  while (n < path.size()) {
    if (p < pattern.size() && pattern[p] == any_folders) {
      star = p++;
      from = n;
    } else if (p < pattern.size() && name_matches(pattern[p], path[n])) {
      ++p;
      ++n;
    } else if (star && !path[from].starts_with('.')) {
      p = *star + 1;
      n = ++from;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == any_folders) ++p;
  return p == pattern.size();
}

GlobFault bracket_fault(std::string_view pattern) {
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '[' && (i = class_end(pattern, i)) == std::string_view::npos)
      return GlobFault::bracket;
    if (pattern[i] == '}') return GlobFault::brace;
    if (pattern[i] != '{') continue;
    const std::size_t close = braces_at(pattern, i).close;
    if (close == std::string_view::npos) return GlobFault::brace;
    if (const GlobFault inside = bracket_fault(pattern.substr(i + 1, close - i - 1));
        inside != GlobFault::none)
      return inside;
    i = close;
  }
  return GlobFault::none;
}

}  // namespace

GlobFault fault_of(std::string_view pattern) {
  if (const GlobFault fault = bracket_fault(pattern); fault != GlobFault::none) return fault;
  std::vector<std::string> alternatives;
  expand(pattern, alternatives);
  if (alternatives.size() > most_alternatives) return GlobFault::too_many;
  for (const std::string& alternative : alternatives) {
    if (alternative.starts_with('/')) return GlobFault::absolute;
    const auto parts = parts_of(alternative);
    if (parts.empty()) return GlobFault::empty;
    if (std::ranges::find(parts, "..") != parts.end()) return GlobFault::upwards;
  }
  return GlobFault::none;
}

Glob::Glob(std::string_view pattern) {
  std::vector<std::string> alternatives;
  expand(pattern, alternatives);
  for (const std::string& alternative : alternatives) {
    const auto parts = parts_of(alternative);
    alternatives_.emplace_back(parts.begin(), parts.end());
  }
}

bool Glob::matches(std::string_view path) const {
  const auto parts = parts_of(path);
  return std::ranges::any_of(alternatives_,
                             [&](const Parts& pattern) { return path_matches(pattern, parts); });
}

std::vector<std::string> Glob::folders() const {
  std::vector<std::string> folders;
  for (const Parts& parts : alternatives_) {
    std::string folder;
    for (std::size_t i = 0;
         i + 1 < parts.size() && parts[i].find_first_of("*?[") == std::string::npos; ++i)
      folder += (i == 0 ? "" : "/") + parts[i];
    folders.push_back(std::move(folder));
  }
  return folders;
}

bool any_matches(const std::vector<Glob>& globs, std::string_view path, bool folders) {
  for (std::size_t end = path.size(); end != std::string_view::npos && end > 0;
       end = path.rfind('/', end - 1)) {
    const std::string_view part = path.substr(0, end);
    if (std::ranges::any_of(globs, [part](const Glob& glob) { return glob.matches(part); }))
      return true;
    if (!folders) return false;
  }
  return false;
}

}  // namespace c136
