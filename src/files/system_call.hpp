// Calls of the system that are repeated when a signal breaks them off.
#pragma once

#include <cerrno>
#include <system_error>

namespace c136 {

[[noreturn]] inline void fail() { throw std::system_error(errno, std::generic_category()); }

/// Repeats what a signal broke off.
template <class Call>
auto repeated(const Call& call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

/// The same; throws std::system_error when it fails.
template <class Call>
auto checked(const Call& call) {
  const auto result = repeated(call);
  if (result < 0) fail();
  return result;
}

}  // namespace c136
