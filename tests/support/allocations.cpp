#include "support/allocations.hpp"

#include <malloc.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <new>

namespace {

thread_local std::int64_t held = 0, peak = 0;

}  // namespace

namespace c136::test {

void reset_peak() { held = peak = 0; }
std::size_t peak_bytes() { return static_cast<std::size_t>(std::max<std::int64_t>(peak, 0)); }

}  // namespace c136::test

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

void* operator new(std::size_t size) {
  void* const memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  held += static_cast<std::int64_t>(::malloc_usable_size(memory));
  peak = std::max(peak, held);
  return memory;
}

void operator delete(void* memory) noexcept {
  held -= static_cast<std::int64_t>(::malloc_usable_size(memory));
  std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }

#endif
