#include "c136/base/code.hpp"

#include "base/edit_distance.hpp"
#include "c136/base/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace c136 {
namespace {

using Letters = std::vector<char32_t>;

constexpr std::size_t shortest = 3, longest = 6;  // the letter and its digits

bool is_like_code(const Letters& word) {
  const auto is_digit = [](char32_t c) { return c >= '0' && c <= '9'; };
  return word.size() >= shortest && word.size() <= longest && word[0] >= 'a' && word[0] <= 'z' &&
         std::all_of(word.begin() + 1, word.end(), is_digit);
}

/// A capital: the key c136 is no code.
bool is_capital(std::string_view word) { return !word.empty() && word[0] >= 'A' && word[0] <= 'Z'; }

int number_of(const Letters& code) {
  int number = 0;
  for (std::size_t i = 1; i < code.size(); ++i)
    number = number * 10 + static_cast<int>(code[i] - U'0');
  return number;
}

}  // namespace

std::string_view nearest_code(std::string_view word, std::span<const std::string_view> candidates) {
  const Letters typed = letters(word.substr(0, 4 * longest + 1));
  std::string_view best;
  std::tuple<bool, std::size_t, int> least;  // another letter, slips, how far the number is
  for (const std::string_view candidate : candidates) {
    const Letters code = letters(candidate);
    if (!is_like_code(typed) || !is_like_code(code) || !is_capital(candidate)) continue;
    const std::tuple far{code[0] != typed[0], edit_distance(typed, code),
                         std::abs(number_of(code) - number_of(typed))};
    if (!best.empty() && far >= least) continue;
    best = candidate;
    least = far;
  }
  return best.empty() ? nearest(word, candidates) : best;
}

}  // namespace c136
