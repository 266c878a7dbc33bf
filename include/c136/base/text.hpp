// What can be asked of a piece of UTF-8 text: its width on a terminal, its nearest neighbour, its
// form with nothing dangerous left in it.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace c136 {

constexpr bool is_printable_ascii(char c) { return c >= ' ' && c <= '~'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// ASCII letters only: codes and words of English.
std::string upper_case(std::string_view text);
std::string lower_case(std::string_view text);

/// Begins with a printable sign of ASCII that nothing can be joined to: another one follows, or
/// nothing. Such a sign is a cluster one column wide, and so needs no closer look.
constexpr bool begins_plainly(std::string_view text) {
  return is_printable_ascii(text[0]) && (text.size() == 1 || is_printable_ascii(text[1]));
}

/// Columns on a terminal: Han characters and full-width signs take two, combining ones none.
std::size_t display_width(std::string_view utf8);

/// What a reader takes for the first character: a grapheme cluster, or one malformed byte.
std::string_view first_cluster(std::string_view utf8);

/// The longest prefix, cut between grapheme clusters, that is at most `columns` wide.
std::string_view clip(std::string_view utf8, std::size_t columns);

/// Number of code points; malformed bytes count one each.
std::size_t code_points(std::string_view utf8);

/// Length in bytes of the well-formed UTF-8 sequence at the beginning; 0 when malformed or empty.
std::size_t sequence_length(std::string_view utf8);

/// Decodes the sequence at the beginning; only after sequence_length said it is well-formed.
char32_t decode(std::string_view utf8);

/// By what file systems that do not tell capitals from small letters know a name, nor one way to
/// write an accent from another.
std::string case_folded(std::string_view utf8);

/// Controls, bidi marks, line separators and malformed bytes written as \xNN or \u{NNNN}: safe to
/// print on a terminal and on one line. Other text is unchanged.
std::string escaped(std::string_view text);

/// White space of ASCII and U+3000 removed from both ends.
std::string_view trimmed(std::string_view utf8);

/// Whether the code point may not stand in a deal file, see S010. So is a carriage return: one
/// before a line feed is the caller's to let pass.
bool is_forbidden(char32_t code_point);

/// Han characters, as ids allow them.
bool is_han(char32_t code_point);

/// The candidate with the least edit distance (by code points, swaps count one), when it is near
/// enough to be what was meant; empty otherwise. The first of equals wins.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// The candidate with the least edit distance, however far it is; the first of equals wins.
std::string_view least_far(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace c136
