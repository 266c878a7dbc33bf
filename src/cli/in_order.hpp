// Work on many things on all cores, results taken one at a time in the order of the things. At most
// a small window of results is held, so that memory does not grow with their number.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace c136 {

namespace detail {

/// What workers and taker share. A result stands in the slot of its index until it is taken.
template <class Made>
class Window {
 public:
  Window(std::size_t count, std::size_t size) : count_(count), slots_(size) {}

  /// The next index to work on; none when there is nothing left to do.
  std::optional<std::size_t> next() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || next_ == count_ || next_ < taken_ + slots_.size(); });
    if (stopped_ || next_ == count_) return std::nullopt;
    return next_++;
  }

  /// Something to work on while the result of `wanted` is not there; none when there is nothing.
  std::optional<std::size_t> next_unless_full(std::size_t wanted) {
    const std::lock_guard lock(mutex_);
    const bool has_room = next_ < count_ && next_ < taken_ + slots_.size();
    if (slots_[wanted % slots_.size()].is_full || !has_room) return std::nullopt;
    return next_++;
  }

  void put(std::size_t index, std::optional<Made> result, std::exception_ptr fault) {
    const std::lock_guard lock(mutex_);
    slots_[index % slots_.size()] = {std::move(result), std::move(fault), true};
    ready_.notify_one();
  }

  /// Waits for it; throws what the work on it threw.
  Made take(std::size_t index) {
    std::unique_lock lock(mutex_);
    Slot& slot = slots_[index % slots_.size()];
    ready_.wait(lock, [&] { return slot.is_full; });
    Slot taken = std::exchange(slot, Slot{});
    ++taken_;
    room_.notify_all();
    lock.unlock();
    if (taken.fault) std::rethrow_exception(taken.fault);
    return std::move(*taken.result);
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

 private:
  struct Slot {
    std::optional<Made> result;
    std::exception_ptr fault;
    bool is_full = false;
  };

  const std::size_t count_;
  std::vector<Slot> slots_;
  std::mutex mutex_;
  std::condition_variable room_, ready_;
  std::size_t next_ = 0, taken_ = 0;
  bool stopped_ = false;
};

}  // namespace detail

/// Calls make(i) on so many threads, this one among them, and take(result) on this one.
template <class Make, class Take>
void in_order(std::size_t count, std::size_t threads, const Make& make, const Take& take) {
  using Made = decltype(make(std::size_t{}));
  if (threads < 2) {
    for (std::size_t i = 0; i < count; ++i) take(make(i));
    return;
  }
  detail::Window<Made> window(count, threads * 16);
  const auto work_on = [&](std::size_t index) {
    try {
      window.put(index, make(index), nullptr);
    } catch (...) {
      window.put(index, std::nullopt, std::current_exception());
    }
  };
  const auto work = [&] {
    while (const auto index = window.next()) work_on(*index);
  };
  struct Workers {
    detail::Window<Made>& window;
    std::vector<std::jthread> threads{};
    ~Workers() { window.stop(); }  // the threads are joined after it
  } workers{window};
  for (std::size_t i = 1; i < threads; ++i) workers.threads.emplace_back(work);
  for (std::size_t i = 0; i < count; ++i) {
    while (const auto index = window.next_unless_full(i)) work_on(*index);
    take(window.take(i));
  }
}

}  // namespace c136
