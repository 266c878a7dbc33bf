// A bar on standard error for a person who waits longer than half a second.
#pragma once

#include "c136/cli/context.hpp"

#include <chrono>
#include <cstddef>

namespace c136 {

class Progress {
 public:
  using Clock = std::chrono::steady_clock;

  /// Never shown unless a person watches.
  Progress(Context& context, std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void advance(Clock::time_point now = Clock::now());
  /// Takes the bar away, so that something else can be written.
  void clear();

 private:
  void draw();

  Context& context_;
  const bool watched_;
  const std::size_t total_;
  std::size_t done_ = 0;
  Clock::time_point next_;
  bool shown_ = false;
};

}  // namespace c136
