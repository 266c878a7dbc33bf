#include "book/flow.hpp"

#include "support/past.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("who came, moved on, fell back, was lost; and how long they had stood") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs"));
  world.write("deals/b.yaml", deal_text("initiation"));
  world.write("deals/c.yaml", deal_text("needs"));
  world.write("deals/d.yaml", deal_text("needs"));
  world.commit("2026-09-20");
  world.write("deals/a.yaml", deal_text("initiation"));
  world.write("deals/b.yaml", deal_text("needs"));
  world.write("deals/c.yaml", deal_text("needs", "status: lost\nresult: {on: 2026-10-10}\n"));
  world.remove("deals/d.yaml");
  // so unlike the removed one that git takes it for no new name of it
  world.write("deals/e.yaml",
              deal_text("initiation", "situation: " + std::string(200, 'x') + "\n"));
  world.commit("2026-10-10");
  const Histories& deals = world.open("2026-11-22");
  Flow flow(Config(), day("2026-10-01"), day("2026-12-31"), day("2026-11-22"));
  for (std::size_t i = 0; i < deals.size(); ++i)
    flow.add(past_of(deals.read(i), day("2026-11-22"), Language::en));
  std::string shown;
  for (const StageFlow& s : flow.stages())
    if (s.entered + s.moved_on + s.lost + s.fell_back + s.now > 0)
      shown += fmt::format("{} entered {} on {} lost {} back {} conversion {} days {} now {}\n",
                           s.stage, s.entered, s.moved_on, s.lost, s.fell_back,
                           s.conversion().value_or(-1), s.median_days().value_or(-1), s.now);
  CHECK(shown ==
        "needs entered 1 on 1 lost 1 back 0 conversion 50 days 20 now 1\n"
        "initiation entered 2 on 0 lost 0 back 1 conversion 0 days 20 now 2\n");
}

TEST_CASE("the median is the lower of two") {
  CHECK(lower_median({9, 1, 5, 3}) == 3);
  CHECK(lower_median({9, 1, 5}) == 5);
  CHECK_FALSE(lower_median({}));
}

TEST_CASE(
    "a deal that comes closed and is reopened was lost, and is among those of now; moved while "
    "closed, it ends once") {
  PastWorld world;
  const auto lost = [](const char* stage) {
    return deal_text(stage, "status: lost\nresult: {on: 2026-10-03}\n");
  };
  world.write("deals/a.yaml", lost("needs"));
  world.write("deals/b.yaml", deal_text("decision"));
  world.commit("2026-10-01");
  world.write("deals/b.yaml", lost("decision"));
  world.commit("2026-10-05");
  world.write("deals/a.yaml", deal_text("needs"));
  world.write("deals/b.yaml", lost("needs"));
  world.commit("2026-10-08");
  world.open("2026-10-20");
  Flow flow(Config(), day("2026-10-01"), day("2026-10-31"), day("2026-10-20"));
  for (const char* deal : {"a", "b"}) flow.add(world.past(deal, "2026-10-20"));
  const StageFlow &needs = flow.stages().front(), &decision = flow.stages().back();
  CHECK(needs.now == 1);
  CHECK(needs.entered == 2);
  CHECK(needs.lost == 1);
  CHECK(decision.lost == 1);
}

namespace {

/// "entered 1 on 0 lost 1 back 0 now 0" of the only deal `a`, in its stage `decision`.
std::string decision_flow(const PastWorld& world, std::string_view from, std::string_view to) {
  Flow flow(Config(), day(from), day(to), day(to));
  flow.add(world.past("a", "2026-10-31"));
  const StageFlow& s = flow.stages().back();
  return fmt::format("entered {} on {} lost {} back {} now {}", s.entered, s.moved_on, s.lost,
                     s.fell_back, s.now);
}

}  // namespace

TEST_CASE("what happened to a deal in a month does not change because of a later month") {
  const std::string open = deal_text("decision");
  const std::string lost = deal_text("decision", "status: lost\nresult: {on: 2026-09-10}\n");
  PastWorld world;
  world.write("deals/a.yaml", open);
  world.commit("2026-09-01");
  world.write("deals/a.yaml", lost);
  world.commit("2026-09-12");
  const std::string september = "entered 1 on 0 lost 1 back 0 now 0";
  world.open("2026-10-31");
  CHECK(decision_flow(world, "2026-09-01", "2026-09-30") == september);
  SUBCASE("reopened where it was: back in the stage, whose days go on") {
    world.write("deals/a.yaml", open);
    world.commit("2026-10-05");
    world.open("2026-10-31");
    CHECK(decision_flow(world, "2026-10-01", "2026-10-31") == "entered 1 on 0 lost 0 back 0 now 1");
    CHECK(world.past("a", "2026-10-31").stage_days() == 60);
  }
  SUBCASE("its file removed") {
    world.remove("deals/a.yaml");
    world.commit("2026-10-05");
    world.open("2026-10-31");
    CHECK(decision_flow(world, "2026-10-01", "2026-10-31") == "entered 0 on 0 lost 0 back 0 now 0");
  }
  SUBCASE("its file removed, and back as it was: not lost once more") {
    world.remove("deals/a.yaml");
    world.commit("2026-10-05");
    world.write("deals/a.yaml", lost);
    world.commit("2026-10-06");
    world.open("2026-10-31");
    CHECK(decision_flow(world, "2026-10-01", "2026-10-31") == "entered 0 on 0 lost 0 back 0 now 0");
  }
  CHECK(decision_flow(world, "2026-09-01", "2026-09-30") == september);
}

TEST_CASE("a deal that was closed before it was written down came and ended when it was closed") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("decision",
                                        "opened: 2026-01\nstatus: lost\n"
                                        "result: {on: 2026-06-20}\n"));
  world.commit("2026-09-01");
  world.open("2026-10-31");
  CHECK(decision_flow(world, "2026-09-01", "2026-09-30") == "entered 0 on 0 lost 0 back 0 now 0");
  CHECK(decision_flow(world, "2026-06-01", "2026-06-30") == "entered 1 on 0 lost 1 back 0 now 0");
}
