#include "cli/check/baseline_file.hpp"

#include "c136/base/failure.hpp"
#include "support/files.hpp"
#include "support/memory.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace c136;
using namespace c136::test;

namespace {

struct World : MemoryWorld {
  ScratchFolder folder;

  Session session(bool quiet = false) {
    GlobalOptions options;
    options.directory = folder.path().string();
    options.quiet = quiet;
    return start(*find_command("check"), options, {}, context, Language::en);
  }
};

Baseline one_entry() {
  Finding finding;
  finding.code = "T103";
  finding.deal = "a";
  finding.path = "c3";
  return Baseline::of(std::array{finding});
}

}  // namespace

TEST_CASE("a baseline is written, said, and read again") {
  World world;
  Session session = world.session();
  write_baseline(session, "known.json", one_entry(), 0);
  CHECK(world.err.text == "c136: wrote 1 known finding to known.json\n");
  CHECK(read_baseline(session, "known.json").json() == one_entry().json());
  write_baseline(session, "known.json", Baseline(), 0);
  CHECK(read_baseline(session, "known.json").size() == 0);
}

TEST_CASE("a file that is something else is neither read nor replaced") {
  World world;
  put(world.folder / "deal.yaml", "c136: 1\n");
  Session session = world.session();
  CHECK_THROWS_WITH_AS(read_baseline(session, "deal.yaml"),
                       doctest::Contains("deal.yaml is no baseline"), Failure);
  CHECK_THROWS_AS(standing_baseline(session, "deal.yaml"), Failure);
}

TEST_CASE("what stands where one is to be written is known before") {
  World world;
  Session session = world.session();
  CHECK(standing_baseline(session, "known.json").size() == 0);
  CHECK(standing_baseline(session, "/dev/null").size() == 0);
  put(world.folder / "empty", "");
  CHECK(standing_baseline(session, "empty").size() == 0);
  write_baseline(session, "known.json", one_entry(), 0);
  CHECK(standing_baseline(session, "known.json").size() == 1);
}

TEST_CASE("it is said how many entries were kept without a look") {
  World world;
  Session session = world.session();
  write_baseline(session, "known.json", one_entry(), 1);
  CHECK(world.err.text ==
        "c136: wrote 1 known finding to known.json; kept from before without a look: 1\n");
}

TEST_CASE("a file that cannot be read or written is a fault") {
  World world;
  Session session = world.session();
  CHECK_THROWS_WITH_AS(read_baseline(session, "none.json"),
                       "cannot read none.json: there is no such file or folder", Failure);
  CHECK_THROWS_WITH_AS(write_baseline(session, "none/a.json", one_entry(), 0),
                       "cannot write none/a.json: there is no such file or folder", Failure);
}

TEST_CASE("entries that are settled are named, unless quiet is wanted") {
  World world;
  Session session = world.session(), quiet = world.session(true);
  tell_settled(session, {{"T103", "a", "c3"}, {"S003", "b", ""}});
  tell_settled(quiet, {{"T104", "a", "c3"}});
  CHECK(world.err.text ==
        "c136: the baseline still holds T103 of a (c3), which is settled\n"
        "c136: the baseline still holds S003 of b, which is settled\n");
}
