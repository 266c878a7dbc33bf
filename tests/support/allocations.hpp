// How much memory a piece of work holds at its worst, counted at operator new. Not counted in
// builds with a sanitizer, which has an operator new of its own.
#pragma once

#include <cstddef>

namespace c136::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool counts_allocations = false;
#else
inline constexpr bool counts_allocations = true;
#endif

/// Begins to measure on this thread.
void reset_peak();
/// The most bytes that this thread held at once since, beyond what it held then.
std::size_t peak_bytes();

}  // namespace c136::test
