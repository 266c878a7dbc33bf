#include "files/made_up.hpp"

#include "support/files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

namespace {

bool kernel_makes_up(const std::string& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  REQUIRE(descriptor >= 0);
  const bool result = is_made_up(descriptor);
  ::close(descriptor);
  return result;
}

}  // namespace

TEST_CASE("what the kernel makes up is told from files") {
  const ScratchFolder folder;
  put(folder / "deal.yaml", "c136: 1\n");
  put(folder / "empty.yaml", "");
  CHECK(kernel_makes_up("/proc/self/status"));
  CHECK(kernel_makes_up("/proc/version"));
  CHECK_FALSE(kernel_makes_up((folder / "deal.yaml").string()));
  CHECK_FALSE(kernel_makes_up((folder / "empty.yaml").string()));
  CHECK_FALSE(kernel_makes_up("/dev/null"));
}
