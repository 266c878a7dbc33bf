#include "support/mutants.hpp"

#include "support/files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace c136::test {
namespace {

constexpr std::string_view signs = " \t\n\r:-,[]{}#&*!|>'\"%@`?=<~.0aZ\\_";

/// The line that holds the byte: its begin, and its end with the line feed.
struct Line {
  std::size_t begin, end;

  Line(const std::string& text, std::size_t at) {
    begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    const std::size_t feed = text.find('\n', at);
    end = feed == std::string::npos ? text.size() : feed + 1;
  }
  std::size_t size() const { return end - begin; }
};

bool is_inside_character(const std::string& text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// The end of a run of about `length` bytes, behind a whole character.
std::size_t run_end(const std::string& text, std::size_t begin, std::size_t length) {
  std::size_t end = std::min(begin + length, text.size());
  while (is_inside_character(text, end)) ++end;
  return end;
}

}  // namespace

Mutants::Mutants(std::vector<std::string> originals, std::uint64_t seed)
    : originals_(std::move(originals)), state_(seed) {}

std::string Mutants::next() {
  std::string text = originals_[below(originals_.size())];
  for (std::size_t slips = 1 + below(3); slips > 0 && !text.empty(); --slips) slip(text);
  return text;
}

/// splitmix64, because the standard's distributions differ from library to library.
std::size_t Mutants::below(std::size_t limit) {
  state_ += 0x9E3779B97F4A7C15;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return static_cast<std::size_t>((z ^ (z >> 31)) % limit);
}

/// A byte at which a character begins; now and then any byte at all.
std::size_t Mutants::place(const std::string& text) {
  std::size_t at = below(text.size());
  if (below(32) == 0) return at;
  while (at > 0 && is_inside_character(text, at)) --at;
  return at;
}

void Mutants::slip(std::string& text) {
  switch (below(5)) {
    case 0:
      return cut(text);
    case 1:
      return flip(text);
    case 2:
      return duplicate(text);
    case 3:
      return swap(text);
    default:
      return reindent(text);
  }
}

/// The end of the file, of a line, a whole line, or a few characters go missing.
void Mutants::cut(std::string& text) {
  const std::size_t at = place(text);
  const Line line(text, at);
  switch (below(8)) {
    case 0:
      text.resize(at);
      break;
    case 1:
      text.erase(line.begin, line.size());
      break;
    case 2:
      text.erase(at, line.end - at);
      break;
    default:
      text.erase(at, run_end(text, at, 1 + below(6)) - at);
      break;
  }
}

/// A character becomes a sign of YAML, or one slips in before it.
void Mutants::flip(std::string& text) {
  const std::size_t at = place(text);
  const char sign = signs[below(signs.size())];
  if (below(2) == 0)
    text.replace(at, run_end(text, at, 1) - at, 1, sign);
  else
    text.insert(at, 1, sign);
}

/// A line, or a few characters, stand twice, or also in another place.
void Mutants::duplicate(std::string& text) {
  const std::size_t at = place(text);
  const Line line(text, at);
  const bool few = below(2) == 0;
  const std::string copy = few ? text.substr(at, run_end(text, at, 1 + below(12)) - at)
                               : text.substr(line.begin, line.size());
  const std::size_t target = below(2) == 0 ? at : place(text);
  text.insert(few ? target : Line(text, target).begin, copy);
}

/// Two lines, or two neighbouring characters, change places.
void Mutants::swap(std::string& text) {
  const std::size_t at = place(text);
  if (below(2) == 0) {
    const std::size_t middle = run_end(text, at, 1), end = run_end(text, middle, 1);
    const std::string turned = text.substr(middle, end - middle) + text.substr(at, middle - at);
    text.replace(at, end - at, turned);
    return;
  }
  const Line one(text, at), other(text, place(text));
  const Line& first = one.begin < other.begin ? one : other;
  const Line& second = one.begin < other.begin ? other : one;
  if (first.begin == second.begin) return;
  const std::string above = text.substr(first.begin, first.size());
  const std::string below_it = text.substr(second.begin, second.size());
  text.replace(second.begin, second.size(), above);
  text.replace(first.begin, first.size(), below_it);
}

/// A line, or a few, move to the right or to the left.
void Mutants::reindent(std::string& text) {
  const int by = static_cast<int>(below(8)) - 4;
  Line line(text, below(text.size()));
  for (std::size_t count = 1 + below(3); count > 0 && line.begin < text.size(); --count) {
    const std::size_t spaces =
        std::min(text.find_first_not_of(' ', line.begin), text.size()) - line.begin;
    if (by >= 0)
      text.insert(line.begin, static_cast<std::size_t>(by) + 1, ' ');
    else
      text.erase(line.begin, std::min(spaces, static_cast<std::size_t>(-by)));
    line = Line(text, std::min(line.begin, text.size()));
    line = Line(text, std::min(line.end, text.size()));
  }
}

Mutants mutants_of_examples() {
  constexpr std::uint64_t seed = 136;
  std::vector<std::string> originals;
  for (const auto& file : files_below(source_folder() / "examples", ".yaml"))
    originals.push_back(content(file));
  REQUIRE(originals.size() > 8);
  return {std::move(originals), seed};
}

int mutant_count() {
  const char* const wanted = std::getenv("C136_MUTANTS");
  return wanted ? std::atoi(wanted) : 20'000;
}

}  // namespace c136::test
