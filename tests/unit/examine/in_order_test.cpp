#include "examine/in_order.hpp"

#include <doctest/doctest.h>

#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>

using namespace c136;

namespace {

/// Later things are done sooner, so that order has to be made.
int slow(std::size_t i) {
  std::this_thread::sleep_for(std::chrono::microseconds(i % 7 == 0 ? 300 : 1));
  return static_cast<int>(i);
}

}  // namespace

TEST_CASE("results are taken in order, whatever the number of threads") {
  for (const std::size_t threads : {0U, 1U, 2U, 3U, 8U}) {
    std::vector<int> taken;
    in_order(200, threads, slow, [&](int result) { taken.push_back(result); });
    REQUIRE(taken.size() == 200);
    for (int i = 0; i < 200; ++i) CHECK(taken[static_cast<std::size_t>(i)] == i);
  }
  in_order(0, 4, slow, [](int) { FAIL("there is nothing"); });
}

TEST_CASE("no more than a window of results is held") {
  constexpr std::size_t threads = 4;
  std::atomic<int> held = 0, most = 0;
  const auto make = [&](std::size_t i) {
    const int now = ++held;
    int before = most;
    while (before < now && !most.compare_exchange_weak(before, now)) {
    }
    return std::make_unique<std::size_t>(i);
  };
  in_order(1000, threads, make, [&](const std::unique_ptr<std::size_t>&) {
    std::this_thread::sleep_for(std::chrono::microseconds(20));
    --held;
  });
  CHECK(most <= static_cast<int>(threads * 16 + threads + 1));
}

TEST_CASE("what was taken is destroyed by the thread that made it, or at the end") {
  struct Made {
    std::thread::id maker = std::this_thread::get_id();
    std::atomic<int>* elsewhere = nullptr;
    Made(std::atomic<int>* counter) : elsewhere(counter) {}
    Made(const Made&) = delete;
    Made& operator=(const Made&) = delete;
    ~Made() { *elsewhere += std::this_thread::get_id() != maker; }
  };
  constexpr std::size_t threads = 4;
  std::atomic<int> elsewhere = 0;
  in_order(
      1000, threads, [&](std::size_t) { return std::make_unique<Made>(&elsewhere); },
      [](const std::unique_ptr<Made>&) {});
  CHECK(elsewhere <= static_cast<int>(threads * threads * 16));  // a window of each in the end
}

TEST_CASE("what the work throws is thrown where its result would be taken") {
  for (const std::size_t threads : {1U, 4U}) {
    int taken = 0;
    const auto make = [](std::size_t i) {
      if (i == 50) throw std::runtime_error("fifty");
      return i;
    };
    CHECK_THROWS_WITH(in_order(100, threads, make, [&](std::size_t) { ++taken; }), "fifty");
    CHECK(taken == 50);
  }
}

TEST_CASE("the threads end when the taker gives up") {
  CHECK_THROWS_WITH(in_order(100'000, 4, slow,
                             [](int i) {
                               if (i == 3) throw std::runtime_error("enough");
                             }),
                    "enough");
}

TEST_CASE("where no thread can be started, one goes on alone") {
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_AS, &before) == 0);
  std::ifstream statm("/proc/self/statm");
  rlim_t pages = 0;
  statm >> pages;
  const rlimit no_stack{pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE)) + 2'000'000,
                        before.rlim_max};
  std::vector<int> taken;
  taken.reserve(1000);
  REQUIRE(setrlimit(RLIMIT_AS, &no_stack) == 0);
  in_order(100, 8, slow, [&](int result) { taken.push_back(result); });
  REQUIRE(setrlimit(RLIMIT_AS, &before) == 0);
  REQUIRE(taken.size() == 100);
  for (int i = 0; i < 100; ++i) CHECK(taken[static_cast<std::size_t>(i)] == i);
}
