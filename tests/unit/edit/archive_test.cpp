#include "edit/import/archive.hpp"
#include "c136/base/failure.hpp"
#include "support/stored_zip.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

TEST_CASE("parts of an archive by name") {
  const std::string bytes = stored_zip({{"a", "first"}, {"b/c", "second"}});
  Archive archive(bytes, Language::en);
  CHECK(archive.part("a") == "first");
  CHECK(archive.part("b/c") == "second");
  CHECK_FALSE(archive.part("d"));
}

TEST_CASE("what is no archive, damaged, or too large is refused") {
  CHECK_THROWS_AS(Archive("PK nothing", Language::en), Failure);
  std::string bytes = stored_zip({{"a", "first"}});
  bytes[bytes.find("first")] = 'F';  // its checksum no longer fits
  Archive damaged(bytes, Language::en);
  CHECK_THROWS_AS(damaged.part("a"), Failure);
  const std::string large = stored_zip({{"a", std::string(most_unpacked + 1, 'x')}});
  Archive too_large(large, Language::en);
  CHECK_THROWS_AS(too_large.part("a"), Failure);
}
