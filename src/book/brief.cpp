#include "c136/book/brief.hpp"

namespace c136 {

bool Brief::has(std::string_view code) const {
  for (std::size_t at = codes.find(code); at != codes.npos; at = codes.find(code, at + 1))
    if (at == 0 || codes[at - 1] == ' ') return true;
  return false;
}

}  // namespace c136
