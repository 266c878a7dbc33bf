// One typed value of a table or a sentence: what programs are told of it and what a person reads.
// Not here: how it is printed (render/text/plain.hpp).
#pragma once

#include "c136/base/date.hpp"
#include "c136/base/money.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace c136 {

/// What a piece of text means to its reader; renderers may colour it, and never by colour alone.
enum class Tone : std::uint8_t { plain, strong, muted, good, caution, bad };

struct Percent {
  int value = 0;
  bool at_least = false;  // or more; programs are told the number
};

/// A number with one decimal at most: 45 is 4.5.
struct Tenths {
  std::int64_t value = 0;
};

/// A number with so many decimals: 125 with two is 1.25.
struct Decimal {
  std::int64_t value = 0;
  int places = 1;
};

/// A word, a person, a deal: what programs call it, and what a person reads. Without an id programs
/// are told nothing: "not rated".
struct Named {
  std::string id, shown;
};

/// Money of several currencies, which are never added up, in the order of the codes. Of none
/// nothing is known, which is not the same as zero; `instead` tells people why.
struct MoneySums {
  std::vector<std::pair<std::string, Sum>> of{};
  std::string instead{};
};

/// Few cells are sums of money: they lie apart, so that all others stay small.
using SharedSums = std::shared_ptr<const MoneySums>;

/// A typed value; empty is "not known", printed as a dash for people and as nothing for machines.
struct Cell {
  std::variant<std::monostate, std::string, std::int64_t, Tenths, Money, Percent, Date, bool,
               Decimal, SharedSums, std::shared_ptr<const Named>>
      value;
  Tone tone = Tone::plain;

  Cell();
  Cell(std::string text, Tone = Tone::plain);
  Cell(std::string_view text, Tone = Tone::plain);
  Cell(const char* text, Tone = Tone::plain);
  Cell(std::int64_t number, Tone = Tone::plain);
  Cell(int number, Tone = Tone::plain);
  Cell(Tenths number, Tone = Tone::plain);
  Cell(Money money, Tone = Tone::plain);
  Cell(Percent percent, Tone = Tone::plain);
  Cell(Date date, Tone = Tone::plain);
  Cell(Decimal number);
  Cell(MoneySums sums);
  Cell(Named name);
  static Cell truth(bool is);

  // In one place, not wherever a cell passes: these are a page of code each.
  Cell(const Cell&);
  Cell(Cell&&) noexcept;
  Cell& operator=(const Cell&);
  Cell& operator=(Cell&&) noexcept;
  ~Cell();

  /// Null where it is none.
  const MoneySums* sums() const {
    const auto* shared = std::get_if<SharedSums>(&value);
    return shared ? shared->get() : nullptr;
  }

  /// Nothing is known, to a program at least.
  bool empty() const;
};

/// Empty where the text is.
Cell text_cell(std::string_view text);

}  // namespace c136
