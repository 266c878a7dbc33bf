// Where a value was typed: a place in one of the files that make up a deal.
// Not here: the bytes of the files (load/source_file.hpp) and the printing of carets (render/).
#pragma once

#include <compare>
#include <cstdint>
#include <utility>

namespace c136 {

/// A run of characters on one line. Lines and columns count from 1, columns in code points with a
/// byte order mark left out. A default Span is "nowhere"; length 0 means "the token that begins
/// there".
struct Span {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t length = 0;
  std::uint32_t file = 0;  // index into the files a deal was read from; 0 is the deal file itself

  explicit constexpr operator bool() const { return line != 0; }
  friend constexpr bool operator==(const Span&, const Span&) = default;
  friend constexpr auto operator<=>(const Span& a, const Span& b) {
    if (auto order = a.file <=> b.file; std::is_neq(order)) return order;
    if (auto order = a.line <=> b.line; std::is_neq(order)) return order;
    return a.column <=> b.column;
  }
};

/// The first place of a file: where a finding about something wholly absent is put.
inline constexpr Span file_start{1, 1, 1, 0};

/// A value and the place where it was typed. One without a place is absent.
template <class T>
struct Located {
  T value{};
  Span span{};

  explicit constexpr operator bool() const { return static_cast<bool>(span); }
  constexpr const T& operator*() const { return value; }
  constexpr const T* operator->() const { return &value; }
  constexpr T value_or(T other) const { return *this ? value : std::move(other); }
  constexpr bool is(const T& other) const { return *this && value == other; }
};

/// Base of every struct that is a map in the file. The span is that of its key, or of the item in a
/// list; a section without a span is absent.
struct Section {
  Span span{};

  explicit constexpr operator bool() const { return static_cast<bool>(span); }
};

}  // namespace c136
