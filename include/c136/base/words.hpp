// Every text that a person reads, in English and in Chinese. A text stands in both languages at the
// place that says it, as a pair; the compiler refuses a format string whose language is missing.
#pragma once

#include <fmt/core.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace c136 {

enum class Language : std::uint8_t { en, zh };

/// One text in both languages.
struct Words {
  std::string_view en;
  std::string_view zh;

  constexpr std::string_view in(Language language) const {
    return language == Language::zh ? zh : en;
  }
};

/// Formats one of two patterns; both are checked against the arguments by the compiler.
template <class... Args>
std::string say(Language language, fmt::format_string<Args...> en, fmt::format_string<Args...> zh,
                Args&&... args) {
  return fmt::format(language == Language::zh ? zh : en, std::forward<Args>(args)...);
}

/// "1 deal", "2 deals"; in Chinese "2 个商机": the caller gives the measure word with the noun.
std::string plural(Language language, std::size_t count, std::string_view one,
                   std::string_view many, std::string_view zh);

/// "a", "a and b", "a, b and c" / "a、b、c".
std::string join(Language language, std::span<const std::string> parts);

}  // namespace c136
