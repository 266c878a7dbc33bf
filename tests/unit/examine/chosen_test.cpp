#include "examine/chosen.hpp"

#include "support/past.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// A deal that moved from one file to another, one that another file took over by its id, and one
/// that has nothing to do with either.
struct ThreeDeals : PastWorld {
  ThreeDeals() {
    write("deals/old.yaml", deal_text("needs", "deal: moved\n"));
    write("deals/taken.yaml", deal_text("needs", "deal: shared\n"));
    write("deals/other.yaml", deal_text("needs"));
    commit("2026-10-01");
    sh("git mv deals/old.yaml deals/new.yaml && git rm -q deals/taken.yaml");
    commit("2026-10-02");
    write("deals/heir.yaml", deal_text("decision", "deal: shared\namount: 5\n"));
    commit("2026-10-03");
    open("2026-10-03", false);
  }
};

/// The paths at the end of the lives that are chosen: "deals/heir.yaml deals/taken.yaml ".
std::string chosen(const PastWorld& world, const std::vector<std::string>& names) {
  const Chosen chosen(*world.timeline, names, nullptr, Reader::automatic);
  std::set<std::string> paths;
  for (std::size_t i = 0; i < world.timeline->lives().size(); ++i)
    if (chosen.has_life(i)) paths.insert(world.timeline->lives()[i].back().path);
  std::string all;
  for (const std::string& path : paths) all += path + " ";
  return all;
}

}  // namespace

TEST_CASE("files are chosen by any path they had, by the id in them, and by ids they shared") {
  const ThreeDeals world;
  CHECK(chosen(world, {"deals/new.yaml"}) == "deals/new.yaml ");
  CHECK(chosen(world, {"deals/old.yaml"}) == "deals/new.yaml ");
  CHECK(chosen(world, {"moved"}) == "deals/new.yaml ");
  CHECK(chosen(world, {"other"}) == "deals/other.yaml ");
  CHECK(chosen(world, {"shared"}) == "deals/heir.yaml deals/taken.yaml ");
  CHECK(chosen(world, {"deals/heir.yaml"}) == "deals/heir.yaml deals/taken.yaml ");
  CHECK(chosen(world, {"nobody"}).empty());
  CHECK(chosen(world, {}) == "deals/heir.yaml deals/new.yaml deals/other.yaml deals/taken.yaml ");
}

TEST_CASE("of a file of today its place or its text says whether it may be the deal") {
  const ThreeDeals world;
  const Chosen by_id(*world.timeline, {"shared"}, nullptr, Reader::automatic);
  CHECK(by_id.has_place("deals/heir.yaml"));
  CHECK_FALSE(by_id.has_place("deals/other.yaml"));
  CHECK(by_id.asks_for_texts());
  CHECK(by_id.has_text("title: t\ndeal: shared\n"));
  CHECK_FALSE(by_id.has_text("title: t\ndeal: another\n"));
  const Chosen all(*world.timeline, {}, nullptr, Reader::automatic);
  CHECK(all.is_all());
  CHECK(all.has_place("anything"));
}
