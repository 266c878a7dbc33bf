#include "c136/book/book.hpp"

#include <algorithm>

namespace c136 {

const Brief* Book::find(std::string_view id) const {
  const auto found = std::ranges::find(briefs, id, &Brief::id);
  return found == briefs.end() ? nullptr : &*found;
}

}  // namespace c136
