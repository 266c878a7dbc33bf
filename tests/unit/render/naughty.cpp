#include "unit/render/naughty.hpp"

#include "c136/base/text.hpp"

namespace c136 {

bool is_safe(std::string_view printed) {
  while (!printed.empty()) {
    const std::size_t length = sequence_length(printed);
    if (length == 0 || is_forbidden(decode(printed))) return false;
    printed.remove_prefix(length);
  }
  return true;
}

}  // namespace c136
