// Files that are part of the program: their bytes stand in its read-only data as they are, and cost
// no time to start. Not here: files that are read when the program runs.
#pragma once

#include <string_view>

/// Defines `std::string_view name()` with the bytes of `file`, a string literal. Where the compiler
/// looks for it, and that it is compiled again when the file changes, is up to CMakeLists.txt.
#define C136_EMBED(name, file)                                                          \
  __asm__(                                                                              \
      ".pushsection .rodata\n"                                                          \
      "c136_embedded_" #name ": .incbin \"" file                                        \
      "\"\n"                                                                            \
      "c136_embedded_" #name                                                            \
      "_end: .byte 0\n"                                                                 \
      ".popsection\n");                                                                 \
  extern "C" {                                                                          \
  __attribute__((visibility("hidden"))) extern const char c136_embedded_##name[];       \
  __attribute__((visibility("hidden"))) extern const char c136_embedded_##name##_end[]; \
  }                                                                                     \
  std::string_view name() { return {c136_embedded_##name, c136_embedded_##name##_end}; }
