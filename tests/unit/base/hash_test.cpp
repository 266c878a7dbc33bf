#include "c136/base/hash.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("FNV-1a as its authors publish it, whole or piece by piece") {
  CHECK(fnv1a("") == 0xcbf29ce484222325);
  CHECK(fnv1a("a") == 0xaf63dc4c8601ec8c);
  CHECK(fnv1a("foobar") == 0x85944171f73967e8);
  CHECK(fnv1a("bar", fnv1a("foo")) == fnv1a("foobar"));
}
