// FNV-1a of 64 bits: a number for bytes that is the same on every machine, in every version and in
// any other program.
#pragma once

#include <cstdint>
#include <string_view>

namespace c136 {

/// `begin` is the number of what stands before them.
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t begin = 0xcbf29ce484222325) {
  for (const char c : bytes) begin = (begin ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return begin;
}

}  // namespace c136
