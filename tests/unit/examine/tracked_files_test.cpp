#include "examine/tracked_files.hpp"

#include "support/past.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("private parts that git does not track, and links, are not among the files of history") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs"));
  world.write("deals/a.private.yaml", "amount: 1\n");
  world.commit("2026-10-01");
  world.write("deals/b.yaml", deal_text("needs"));
  world.write("deals/b.private.yaml", "amount: 2\n");
  std::filesystem::create_symlink("a.yaml", world.path() / "deals/link.yaml");
  world.open("2026-10-02");
  const TrackedFiles files(std::make_shared<Disk>(std::filesystem::canonical(world.path())),
                           *world.timeline);
  std::string names;
  for (const FolderEntry& entry : files.list("deals").entries) names += entry.name + " ";
  CHECK(names == "a.private.yaml a.yaml b.yaml ");
  CHECK(files.has_hidden());
  CHECK(files.read("deals/a.private.yaml").text == "amount: 1\n");
  CHECK(files.read("deals/b.private.yaml").obstacle == Obstacle::system);
}

TEST_CASE("the private part of an account that git does not track counts as little") {
  PastWorld world;
  world.write("accounts/k.yaml", "c136: 1\naccount: k\ncustomer: {name: n}\n");
  world.write("deals/a.yaml", "c136: 1\ntitle: t\naccount: k\nowner: me\nstage: needs\n");
  world.write(".gitignore", "*.private.yaml\n");
  world.commit("2026-10-01");
  world.write("accounts/k.private.yaml", "team: North\n");
  CHECK(world.open("2026-10-02").passes_over_private());
  CHECK(world.states("a") == "2026-10-01 needs");
}
