#include "render/ci/file_path.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a path in the repository has no dot in front") {
  CHECK(repository_path("deals/a.yaml") == "deals/a.yaml");
  CHECK(repository_path("./deals/a.yaml") == "deals/a.yaml");
  CHECK(repository_path("././a.yaml") == "a.yaml");
  CHECK(repository_path("../a.yaml") == "../a.yaml");
  CHECK(repository_path(".hidden/a.yaml") == ".hidden/a.yaml");
}

TEST_CASE("a URI has nothing that means something else in it") {
  CHECK(uri_of("./deals/a-b_c.yaml") == "deals/a-b_c.yaml");
  CHECK(uri_of("deals/a b#c?d%e.yaml") == "deals/a%20b%23c%3Fd%25e.yaml");
  CHECK(uri_of("商机.yaml") == "%E5%95%86%E6%9C%BA.yaml");
  CHECK(uri_of("a\xFF\n.yaml") == "a%FF%0A.yaml");
  CHECK(uri_of("/tmp/a.yaml") == "file:///tmp/a.yaml");
}
