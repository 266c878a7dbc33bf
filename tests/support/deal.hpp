// Deals for tests: a text loaded with all that is derived from it, and one deal that has no gap, of
// which a test changes what it is about.
#pragma once

#include "c136/load/load.hpp"
#include "c136/model/facts.hpp"
#include "examine/derived.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace c136::test {

Date day(std::string_view text);

/// A deal without errors. The date is that of all tests unless they say otherwise.
struct Sample {
  Config config;
  Loaded loaded;
  Derived derived;
  const Facts& facts = derived.facts;
  const std::vector<Diagnostic>& gaps = derived.gaps;
  const Scorecard& card = derived.scorecard;          // by the method of the settings
  const Scorecard& card_136 = derived.scorecard_136;  // by C136

  explicit Sample(std::string text, std::string_view today = "2026-11-22",
                  Language language = Language::en, Config settings = {});
  ~Sample();

  /// Codes of the gaps, ascending: what is open.
  std::vector<std::string> open() const;
  const Diagnostic* gap(std::string_view code) const;
  /// Where a gap stands: "c3.members[who=wang]"; empty for the start of the file.
  std::string place(std::string_view code) const;
  /// What its notes say, each behind its place: "c3.members[who=wang]: Wang: roles missing".
  std::vector<std::string> notes(std::string_view code) const;
  std::vector<Diagnostic> warnings() const;
};

/// The least that is a deal.
extern const std::string_view smallest;
/// Every gap is closed: 1W3F6C on paper, nothing confirmed.
extern const std::string_view whole;

/// `text` with the only occurrence of `from` replaced.
std::string edited(std::string_view text, std::string_view from, std::string_view to);

/// One change to the whole deal, and the gaps that are open after it.
struct Change {
  std::string_view says;
  std::string_view from, to;
  std::vector<std::string> open;
};

void check_changes(std::initializer_list<Change> changes);

}  // namespace c136::test

namespace doctest {
template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& all);
};
}  // namespace doctest
