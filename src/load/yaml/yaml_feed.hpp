// A text as yaml-cpp may see it: what it would misread stands in disguise, byte for byte as long,
// and what would fill the memory is held back. Not here: what comes out of it
// (load/yaml/yaml_reader.hpp).
#pragma once

#include <cstddef>
#include <streambuf>
#include <string>
#include <string_view>

namespace c136 {

/// Around the digits of two escaped halves of a character.
inline constexpr char pair_sign = '\x03';

std::string disguised(std::string_view text);
/// `escapes`: of a text in double quotes, where two halves of a character may be escaped as JSON
/// has it: \ud83d\ude80.
std::string undisguised(std::string text, bool escapes = false);

/// Hands the text to yaml-cpp in pieces. yaml-cpp keeps all that it has scanned until it knows
/// whether a bracket begins a key, up to 250 bytes a sign: where signs that must break a limit
/// bring forth no event, the text ends for it.
class YamlFeed : public std::streambuf {
 public:
  /// The text must stay where it is. Without guard it ends only at its end.
  YamlFeed(const std::string& text, bool guarded) : rest_(text), guarded_(guarded) {}

  void note_event() { open_ = brackets_ = commas_ = 0; }
  bool was_cut() const { return was_cut_; }

 private:
  int_type underflow() override;

  std::string_view rest_;
  bool guarded_, was_cut_ = false;
  std::size_t open_ = 0, brackets_ = 0, commas_ = 0;  // since the last event
};

}  // namespace c136
