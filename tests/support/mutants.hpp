// Deal files as they look after a slip of the hand: cut, flipped, doubled, swapped, indented anew.
// The same seed gives the same mutants everywhere. Not here: what must become of them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace c136::test {

class Mutants {
 public:
  Mutants(std::vector<std::string> originals, std::uint64_t seed);

  /// One to three slips in one of the originals.
  std::string next();

 private:
  std::size_t below(std::size_t limit);
  std::size_t place(const std::string& text);
  void slip(std::string& text);
  void cut(std::string& text);
  void flip(std::string& text);
  void duplicate(std::string& text);
  void swap(std::string& text);
  void reindent(std::string& text);

  std::vector<std::string> originals_;
  std::uint64_t state_;
};

/// Of the examples, from a fixed seed.
Mutants mutants_of_examples();

/// How many to look at: 20,000, or what the environment's C136_MUTANTS says.
int mutant_count();

}  // namespace c136::test
