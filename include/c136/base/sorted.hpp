// Runs of equal items in what is sorted.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

namespace c136 {

/// The items whose key is this, of items in the order of the key. As std::ranges::equal_range,
/// whose subrange of libstdc++ clang 14 cannot compile.
template <class T, class Value, class Key>
std::span<const T> run_of(const std::vector<T>& sorted, const Value& value, Key key) {
  const auto begin = std::ranges::lower_bound(sorted, value, {}, key);
  return {begin, std::ranges::upper_bound(begin, sorted.end(), value, {}, key)};
}

}  // namespace c136
