// Work on many things on all cores, results taken one at a time in the order of the things. At most
// a small window of results is held, so that memory does not grow with their number.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace c136 {

namespace detail {

/// What workers and taker share. A result stands in the slot of its index until it is taken. It
/// goes back to its maker to be destroyed: memory that another thread frees makes both wait for the
/// heap.
template <class Made>
class Window {
 public:
  struct Slot {
    std::optional<Made> result;
    std::exception_ptr fault;
    std::size_t maker = 0;
    bool is_full = false;
  };

  Window(std::size_t count, std::size_t size, std::size_t makers)
      : count_(count), slots_(size), spent_(makers) {}

  /// The next index to work on; none when there is nothing left to do.
  std::optional<std::size_t> next(std::size_t maker) {
    std::vector<Made> spent;  // destroyed when the lock is released
    std::unique_lock lock(mutex_);
    spent.swap(spent_[maker]);
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

  void put(std::size_t index, Slot made) {
    const std::lock_guard lock(mutex_);
    slots_[index % slots_.size()] = std::move(made);
    ready_.notify_one();
  }

  /// Waits for it; throws what the work on it threw.
  Slot take(std::size_t index) {
    std::unique_lock lock(mutex_);
    Slot& slot = slots_[index % slots_.size()];
    ready_.wait(lock, [&] { return slot.is_full; });
    Slot taken = std::exchange(slot, Slot{});
    // Who waits for room is woken when there is a good deal of it: once for every place would cost
    // more than the work that fits in.
    const bool has_room = ++taken_ % (slots_.size() / 2) == 0;
    lock.unlock();
    if (has_room) room_.notify_all();
    if (taken.fault) std::rethrow_exception(taken.fault);
    return taken;
  }

  void give_back(Slot taken) {
    const std::lock_guard lock(mutex_);
    spent_[taken.maker].push_back(std::move(*taken.result));
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

 private:
  const std::size_t count_;
  std::vector<Slot> slots_;
  std::vector<std::vector<Made>> spent_;  // by maker
  std::mutex mutex_;
  std::condition_variable room_, ready_;
  std::size_t next_ = 0, taken_ = 0;
  bool stopped_ = false;
};

}  // namespace detail

/// Calls make(i) on so many threads, this one among them, and take(result) on this one. What take
/// leaves of a result is destroyed later, on the thread that made it.
template <class Make, class Take>
void in_order(std::size_t count, std::size_t threads, const Make& make, const Take& take) {
  using Made = decltype(make(std::size_t{}));
  if (threads < 2) {
    for (std::size_t i = 0; i < count; ++i) {
      Made made = make(i);
      take(made);
    }
    return;
  }
  constexpr std::size_t taker = 0;  // among the makers
  detail::Window<Made> window(count, threads * 16, threads);
  const auto work_on = [&](std::size_t index, std::size_t maker) {
    try {
      window.put(index, {make(index), nullptr, maker, true});
    } catch (...) {
      window.put(index, {std::nullopt, std::current_exception(), maker, true});
    }
  };
  const auto work = [&](std::size_t maker) {
    while (const auto index = window.next(maker)) work_on(*index, maker);
  };
  struct Workers {
    detail::Window<Made>& window;
    std::vector<std::jthread> threads{};
    ~Workers() { window.stop(); }  // the threads are joined after it
  } workers{window};
  try {
    for (std::size_t i = 1; i < threads; ++i) workers.threads.emplace_back(work, i);
  } catch (const std::system_error&) {  // no more can be had: those there are do it
  }
  for (std::size_t i = 0; i < count; ++i) {
    while (const auto index = window.next_unless_full(i)) work_on(*index, taker);
    auto taken = window.take(i);
    take(*taken.result);
    if (taken.maker != taker) window.give_back(std::move(taken));
  }
}

}  // namespace c136
