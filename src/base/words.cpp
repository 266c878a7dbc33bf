#include "c136/base/words.hpp"

namespace c136 {

std::string plural(Language language, std::size_t count, std::string_view one,
                   std::string_view many, std::string_view zh) {
  const auto noun = language == Language::zh ? zh : count == 1 ? one : many;
  return fmt::format("{} {}", count, noun);
}

std::string join(Language language, std::span<const std::string> parts) {
  std::string joined;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool last = i + 1 == parts.size();
    if (i > 0) joined += language == Language::zh ? "、" : last ? " and " : ", ";
    joined += parts[i];
  }
  return joined;
}

}  // namespace c136
