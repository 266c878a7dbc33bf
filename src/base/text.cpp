#include "c136/base/text.hpp"

#include "base/edit_distance.hpp"
#include "base/han.hpp"

#include <fmt/core.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

namespace c136 {
namespace {

constexpr std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

constexpr bool is_between(char32_t c, char32_t low, char32_t high) { return low <= c && c <= high; }

// ---- width --------------------------------------------------------------------------------------

constexpr char32_t emoji_selector = 0xFE0F;

bool may_be_emoji(char32_t c) {
  return is_between(c, '0', '9') || c == '#' || c == '*' ||
         utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->boundclass ==
             UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool is_regional(char32_t c) { return is_between(c, 0x1F1E6, 0x1F1FF); }

std::size_t width_of(char32_t c) {
  return static_cast<std::size_t>(
      std::clamp(utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)), 0, 2));
}

/// The vowel am of Thai and Lao stands in a cell of its own, though it belongs to the cluster.
bool has_own_cell(char32_t c) { return c == 0x0E33 || c == 0x0EB3; }

struct Cluster {
  std::size_t bytes;
  std::size_t width;
};

/// A cluster is as wide as its widest part, so that an emoji of several joined ones takes two
/// columns; the selector of emoji form widens a sign that is narrow otherwise, and two regional
/// letters are a flag.
Cluster measure_first(std::string_view text) {
  if (begins_with_lone_ascii(text)) return {1, 1};
  if (begins_with_common_han(text)) return {3, 2};
  std::size_t bytes = sequence_length(text);
  if (bytes == 0) return {1, 1};
  const char32_t first = decode(text);
  std::size_t width = width_of(first);
  utf8proc_int32_t state = 0;
  for (char32_t previous = first; bytes < text.size();) {
    const std::size_t length = sequence_length(text.substr(bytes));
    if (length == 0) break;
    const char32_t next = decode(text.substr(bytes));
    if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(previous),
                                         static_cast<utf8proc_int32_t>(next), &state))
      break;
    width = has_own_cell(next) ? width + 1 : std::max(width, width_of(next));
    if ((next == emoji_selector && may_be_emoji(first)) || is_regional(next)) width = 2;
    bytes += length;
    previous = next;
  }
  return {bytes, width};
}

// ---- nearest ------------------------------------------------------------------------------------

/// Longer words are not somebody's slip of the finger, and comparing them would cost their square.
constexpr std::size_t longest_word = 64;

std::string changed_case(std::string_view text, char first, char last, int by) {
  std::string out(text);
  for (char& c : out)
    if (c >= first && c <= last) c = static_cast<char>(c + by);
  return out;
}

}  // namespace

std::string upper_case(std::string_view text) { return changed_case(text, 'a', 'z', 'A' - 'a'); }
std::string lower_case(std::string_view text) { return changed_case(text, 'A', 'Z', 'a' - 'A'); }

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  while (!utf8.empty()) {
    if (begins_with_lone_ascii(utf8)) {
      utf8.remove_prefix(1);
      ++width;
      continue;
    }
    if (begins_with_common_han(utf8)) {
      utf8.remove_prefix(3);
      width += 2;
      continue;
    }
    const Cluster cluster = measure_first(utf8);
    width += cluster.width;
    utf8.remove_prefix(cluster.bytes);
  }
  return width;
}

std::string_view first_cluster(std::string_view utf8) {
  return utf8.empty() ? utf8 : utf8.substr(0, measure_first(utf8).bytes);
}

std::string_view clip(std::string_view utf8, std::size_t columns) {
  std::size_t end = 0;
  while (end < utf8.size()) {
    const Cluster cluster = measure_first(utf8.substr(end));
    if (cluster.width > columns) break;
    columns -= cluster.width;
    end += cluster.bytes;
  }
  return utf8.substr(0, end);
}

std::size_t code_points(std::string_view utf8) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < utf8.size(); ++count)
    at += is_printable_ascii(utf8[at]) ? 1
                                       : std::max<std::size_t>(sequence_length(utf8.substr(at)), 1);
  return count;
}

std::size_t sequence_length(std::string_view utf8) {
  if (utf8.empty()) return 0;
  const std::uint8_t lead = byte_at(utf8, 0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead < 0xC2   ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  if (length == 0 || utf8.size() < length) return 0;
  // The second byte also tells overlong forms, surrogates and what lies beyond U+10FFFF.
  const std::uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const std::uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte_at(utf8, 1) < low || byte_at(utf8, 1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i)
    if ((byte_at(utf8, i) & 0xC0) != 0x80) return 0;
  return length;
}

char32_t decode(std::string_view utf8) {
  const char32_t lead = byte_at(utf8, 0);
  const auto tail = [&](std::size_t at) { return static_cast<char32_t>(byte_at(utf8, at) & 0x3F); };
  if (lead < 0x80) return lead;
  if (lead < 0xE0) return (lead & 0x1F) << 6 | tail(1);
  if (lead < 0xF0) return (lead & 0x0F) << 12 | tail(1) << 6 | tail(2);
  return (lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3);
}

std::string case_folded(std::string_view utf8) {
  if (std::ranges::all_of(utf8, is_printable_ascii)) return lower_case(utf8);
  utf8proc_uint8_t* folded = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
      static_cast<utf8proc_ssize_t>(utf8.size()), &folded,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
  if (size < 0) return std::string(utf8);  // malformed
  std::string out(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size));
  std::free(folded);
  return out;
}

namespace {

/// The bytes at the beginning that are safe to print as they are.
std::size_t safe_bytes(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_printable_ascii(text[at])) {
      ++at;
      continue;
    }
    const std::string_view rest = text.substr(at);
    const std::size_t length = begins_with_common_han(rest) ? 3 : sequence_length(rest);
    if (length < 2 || (!leads_common_han(rest[0]) && is_forbidden(decode(rest)))) break;
    at += length;
  }
  return at;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::size_t safe = safe_bytes(text);
  if (safe == text.size()) return std::string(text);
  std::string out;
  out.reserve(text.size() + 8);
  for (;; safe = safe_bytes(text)) {
    out.append(text.substr(0, safe));
    text.remove_prefix(safe);
    if (text.empty()) return out;
    const std::size_t length = sequence_length(text);
    if (length <= 1)
      out += fmt::format("\\x{:02X}", byte_at(text, 0));
    else
      out += fmt::format("\\u{{{:04X}}}", static_cast<std::uint32_t>(decode(text)));
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
}

std::string_view trimmed(std::string_view utf8) {
  constexpr std::string_view wide = "\u3000";
  const auto blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (!utf8.empty() && (blank(utf8.front()) || utf8.starts_with(wide)))
    utf8.remove_prefix(blank(utf8.front()) ? 1 : wide.size());
  while (!utf8.empty() && (blank(utf8.back()) || utf8.ends_with(wide)))
    utf8.remove_suffix(blank(utf8.back()) ? 1 : wide.size());
  return utf8;
}

bool is_forbidden(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n';
  return is_between(c, 0x7F, 0x9F) || c == 0x2028 || c == 0x2029 || c == 0x061C ||
         is_between(c, 0x200E, 0x200F) || is_between(c, 0x202A, 0x202E) ||
         is_between(c, 0x2066, 0x2069) || c == 0xFEFF;
}

bool is_han(char32_t c) {
  struct Block {
    char32_t first, last;
  };
  // Script=Han of Unicode 15.1, with the blocks of ideographs whole.
  static constexpr std::array<Block, 13> blocks{{{0x2E80, 0x2E99},
                                                 {0x2E9B, 0x2EF3},
                                                 {0x2F00, 0x2FD5},
                                                 {0x3005, 0x3005},
                                                 {0x3007, 0x3007},
                                                 {0x3021, 0x3029},
                                                 {0x3038, 0x303B},
                                                 {0x3400, 0x4DBF},
                                                 {0x4E00, 0x9FFF},
                                                 {0xF900, 0xFA6D},
                                                 {0xFA70, 0xFAD9},
                                                 {0x20000, 0x2FA1D},
                                                 {0x30000, 0x323AF}}};
  return std::any_of(blocks.begin(), blocks.end(),
                     [c](const Block& block) { return is_between(c, block.first, block.last); });
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  const auto typed = letters(word.substr(0, longest_word * 4 + 1));
  if (typed.size() > longest_word) return {};
  std::string_view best;
  std::size_t limit = std::max<std::size_t>(typed.size() / 3, 1) + 1;  // the distance to be below
  for (const auto candidate : candidates) {
    if (candidate.size() > longest_word * 4) continue;
    const auto meant = letters(candidate);
    const std::size_t longer = std::max(typed.size(), meant.size());
    const std::size_t shorter = std::min(typed.size(), meant.size());
    if (longer - shorter >= limit) continue;
    const std::size_t distance = edit_distance(typed, meant);
    if (distance >= limit || distance >= longer) continue;
    best = candidate;
    limit = distance;
  }
  return best;
}

std::string_view least_far(std::string_view word, std::span<const std::string_view> candidates) {
  const auto typed = letters(clip(word, longest_word));
  std::string_view best;
  std::size_t least = std::string_view::npos;
  for (const auto candidate : candidates) {
    const std::size_t distance = edit_distance(typed, letters(candidate));
    if (distance >= least) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

}  // namespace c136
