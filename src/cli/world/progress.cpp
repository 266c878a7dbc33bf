#include "cli/world/progress.hpp"

#include "c136/base/failure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <system_error>

namespace c136 {

namespace {

constexpr auto before_it_shows = std::chrono::milliseconds(500);
constexpr auto interval = std::chrono::milliseconds(100);
constexpr std::size_t widest = 40;
constexpr std::string_view erase_line = "\r\x1b[K";

bool is_watched(const Context& context) {
  return context.terminal_err && context.environment("TERM").value_or("dumb") != "dumb";
}

/// Of no consequence when it fails.
void write(Output& output, std::string_view bytes) {
  try {
    output.write(bytes);
  } catch (const ClosedPipe&) {
  } catch (const std::system_error&) {
  }
}

}  // namespace

Progress::Progress(Context& context, std::size_t total)
    : context_(context),
      watched_(total > 0 && is_watched(context)),
      total_(total),
      next_(Clock::now() + before_it_shows) {}

Progress::~Progress() { clear(); }

void Progress::advance(Clock::time_point now) {
  ++done_;
  if (!watched_ || now < next_) return;
  next_ = now + interval;
  draw();
}

void Progress::clear() {
  if (shown_) write(context_.err, erase_line);
  shown_ = false;
}

void Progress::draw() {
  const std::size_t filled = widest * done_ / std::max<std::size_t>(1, total_);
  const std::string bar = std::string(filled, '#') + std::string(widest - filled, '.');
  write(context_.err, fmt::format("{}[{}] {}/{}", erase_line, bar, done_, total_));
  shown_ = true;
}

}  // namespace c136
