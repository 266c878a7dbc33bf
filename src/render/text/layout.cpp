#include "render/text/layout.hpp"

#include "c136/base/text.hpp"
#include "render/text/plain.hpp"

#include <algorithm>
#include <cstdint>

namespace c136 {
namespace {

std::string_view ansi(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return "";
    case Tone::strong:
      return "\x1B[1m";
    case Tone::muted:
      return "\x1B[2m";
    case Tone::good:
      return "\x1B[32m";
    case Tone::caution:
      return "\x1B[33m";
    case Tone::bad:
      return "\x1B[31m";
  }
  return "";
}

constexpr std::u32string_view closing = U"，。、：；！？）》」』】〉”’…—％·,.:;!?)]}%*";
constexpr std::u32string_view opening = U"（《「『【〈“‘([{￥";

bool is_one_of(std::u32string_view signs, std::string_view cluster) {
  return sequence_length(cluster) != 0 && signs.find(decode(cluster)) != signs.npos;
}

/// Whether a line may end between two neighbours.
bool may_break(std::string_view before, std::string_view after) {
  if (after == " ") return false;
  if (before == " ") return true;
  if (display_width(before) < 2 && display_width(after) < 2) return false;
  return !is_one_of(opening, before) && !is_one_of(closing, after);
}

bool is_plain(std::string_view cluster) {
  return cluster.size() == 1 && is_printable_ascii(cluster[0]);
}

/// The next piece that is not to be broken, with the spaces behind it; no more than is wider than
/// `enough`.
std::string_view first_word(std::string_view text, std::size_t enough = SIZE_MAX) {
  std::string_view last = first_cluster(text);
  std::size_t end = last.size();
  for (std::size_t width = display_width(last); end < text.size() && width <= enough;) {
    // A line never ends between two signs of ASCII, but behind a blank.
    if (is_plain(last) && begins_plainly(text.substr(end))) {
      if (last == " " && text[end] != ' ') break;
      last = text.substr(end++, 1);
      ++width;
      continue;
    }
    const auto next = first_cluster(text.substr(end));
    if (may_break(last, next)) break;
    width += display_width(next);
    end += next.size();
    last = next;
  }
  return text.substr(0, end);
}

std::string_view without_trailing_spaces(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

constexpr std::size_t short_phrase = 16;  // columns

/// The columns that are better kept on one line: the word's, or those of a short phrase in brackets
/// that begins with it.
std::size_t kept_together(std::string_view text, std::size_t width) {
  const std::string_view closes = text.starts_with("（") ? "）" : text.starts_with('(') ? ")" : "";
  const std::size_t end =
      closes.empty() ? text.npos : text.substr(0, 4 * short_phrase).find(closes);
  if (end == text.npos) return width;
  const std::size_t phrase = display_width(text.substr(0, end + closes.size()));
  return phrase <= short_phrase ? std::max(width, phrase) : width;
}

void wrap_line(std::string_view text, std::size_t width, std::vector<std::string_view>& lines) {
  std::size_t begin = 0, at = 0, used = 0;
  const auto finish = [&] {
    lines.push_back(without_trailing_spaces(text.substr(begin, at - begin)));
    at = std::min(text.find_first_not_of(' ', at), text.size());
    begin = at;
    used = 0;
  };
  while (at < text.size()) {
    const auto word = first_word(text.substr(at), width);
    const auto letters = without_trailing_spaces(word);
    const std::size_t own_width = display_width(letters);
    if (used > 0 && used + kept_together(text.substr(at), own_width) > width) finish();
    if (own_width <= width) {
      used += own_width + word.size() - letters.size();
      at += word.size();
      continue;
    }
    const auto piece = clip(word, width);
    at += std::max(piece.size(), first_cluster(word).size());
    finish();
  }
  if (begin < text.size() || text.empty()) finish();
}

/// Calls `each` with every line between line feeds.
template <class F>
void for_lines(std::string_view text, F each) {
  for (;;) {
    const std::size_t end = text.find('\n');
    each(text.substr(0, end));
    if (end == text.npos) return;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

void Toned::add(const Cell& cell) { add(for_people(cell), cell.tone); }

void Toned::add(std::string_view text, Tone tone) {
  text_ += text;
  runs_.push_back({text_.size(), tone});
}

std::string Toned::painted(std::string_view line, bool colour) const {
  if (!colour) return std::string(line);
  std::string out;
  auto at = static_cast<std::size_t>(line.data() - text_.data());
  const std::size_t end = at + line.size();
  for (const Run& run : runs_) {
    if (run.end <= at) continue;
    const std::size_t until = std::min(run.end, end);
    out += c136::painted(std::string_view(text_).substr(at, until - at), run.tone, colour);
    at = until;
    if (at == end) break;
  }
  return out;
}

std::string painted(std::string_view text, Tone tone, bool colour) {
  if (!colour || tone == Tone::plain || text.empty()) return std::string(text);
  return std::string(ansi(tone)).append(text).append("\x1B[0m");
}

std::vector<std::string_view> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string_view> lines;
  while (text.ends_with('\n')) text.remove_suffix(1);
  for_lines(text, [&](std::string_view line) {
    // No character has more columns than bytes.
    if (line.size() <= width || display_width(line) <= width)
      lines.push_back(without_trailing_spaces(line));
    else
      wrap_line(line, width, lines);
  });
  return lines;
}

std::size_t widest_line(std::string_view text) {
  std::size_t widest = 0;
  for_lines(text, [&](std::string_view line) { widest = std::max(widest, display_width(line)); });
  return widest;
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for_lines(text, [&](std::string_view line) {
    while (!line.empty()) {
      const auto word = first_word(line);
      longest = std::max(longest, display_width(without_trailing_spaces(word)));
      line.remove_prefix(word.size());
    }
  });
  return longest;
}

std::string padding(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(width > used ? width - used : 0, ' ');
}

}  // namespace c136
