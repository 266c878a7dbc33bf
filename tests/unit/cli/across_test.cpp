// Of whole repositories: tests/across_test.cpp.
#include "cli/check/across.hpp"

#include "c136/base/failure.hpp"
#include "cli/check/share_lines.hpp"
#include "cli/options/usage_errors.hpp"
#include "support/files.hpp"
#include "support/memory.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

namespace {

struct SharesOnDisk : MemoryWorld {
  ScratchFolder folder;

  /// Of two shares, each with one file of the same id.
  void write(const std::string& name, std::uint64_t number, bool is_whole = true) const {
    const ShareLine line{
        1, {.file = name + ".yaml", .number = static_cast<std::size_t>(3 - number), .id = "a"}, {}};
    std::string text = json_of(Shard{number, 2}, line).dump() + "\n";
    if (is_whole) text += end_of_share(Shard{number, 2}, 2).dump() + "\n";
    put(folder / name, text);
  }

  Across read(const std::vector<std::string>& names) {
    GlobalOptions options;
    options.directory = folder.path().string();
    Session session = start(*find_command("check"), options, {}, context, Language::en);
    Across found = across(session, names);
    failed = session.failed;
    return found;
  }

  bool failed = false;
};

}  // namespace

TEST_CASE("files of several shares are compared in the order of the whole") {
  SharesOnDisk shares;
  shares.write("one", 1);
  shares.write("two", 2);
  const Across found = shares.read({"one", "two"});
  REQUIRE(found.findings.size() == 1);
  CHECK(found.findings[0].code == "D001");
  CHECK(found.findings[0].message == "the deal id a is already that of two.yaml");
  CHECK(found.files == std::vector<std::string>{"two.yaml", "one.yaml"});
  CHECK(found.deals == 2);
  CHECK_FALSE(shares.failed);
}

TEST_CASE("a share that is missing or cut off is a fault, and the others are read all the same") {
  SharesOnDisk shares;
  shares.write("one", 1);
  shares.write("two", 2, false);
  CHECK(shares.read({"one"}).deals == 1);
  CHECK(shares.failed);
  CHECK(shares.read({"one", "two"}).findings.size() == 1);
  CHECK(shares.failed);
  CHECK_THROWS_AS(shares.read({"nowhere"}), Failure);
  CHECK_THROWS_AS(shares.read({}), UsageError);
}
