#include "cli/faults.hpp"

#include <doctest/doctest.h>

#include <cerrno>

using namespace c136;

TEST_CASE("a fault of the system has a cause in both languages") {
  CHECK(cause(Language::en, ENOENT) == "there is no such file or folder");
  CHECK(cause(Language::zh, ENOENT) == "没有这个文件或文件夹");
  CHECK(cause(Language::en, ENOSPC) == "the disk is full");
  CHECK(cause(Language::zh, EBADF) == "已被关闭");
}

TEST_CASE("a rare fault keeps the system's own words") {
  CHECK(cause(Language::en, EXDEV) == "Invalid cross-device link");
  CHECK(cause(Language::zh, EXDEV) == cause(Language::en, EXDEV));
}
