// What reports over time say of themselves: what they are limited to, and what they do not know.
#include "support/time_world.hpp"

using namespace c136;
using namespace c136::test;

namespace {

struct LimitsCase {
  const char* why;
  std::vector<std::string> arguments;
  std::vector<std::string> says;
  int code = 0;
};

void check_limits(const TimeWorld& world, const std::vector<LimitsCase>& cases) {
  for (const LimitsCase& one : cases) {
    CAPTURE(one.why);
    const TimeWorld::Said said = world.run(one.arguments);
    CAPTURE(said.text);
    CHECK(said.code == one.code);
    for (const std::string& text : one.says) CHECK(said.text.find(text) != std::string::npos);
  }
}

/// One deal, signed in November.
struct NovemberWorld : TimeWorld {
  NovemberWorld() {
    repository.write(".c136.yaml", "");
    repository.write("deals/a.yaml", deal_text("needs", "amount: 10\nclose: 2026-11\n"));
    repository.commit("2026-10-01");
  }
};

}  // namespace

TEST_CASE("reports over time say what they are limited to, and when no deal is left") {
  const NovemberWorld world;
  const std::string only = "Only deals with owner=you.";
  const std::string none = "no deal meets --where \"owner=you\": 1 deal was read";
  check_limits(world,
               {{"diff", {"diff", "HEAD", "--where", "owner=you"}, {only, none}},
                {"trend", {"funnel", "--trend", "2w", "--where", "owner=you"}, {only, none}},
                {"flow", {"funnel", "--flow", "2026-Q4", "--where", "owner=you"}, {only, none}},
                {"calibrate", {"calibrate", "--where", "owner=you"}, {only, none}},
                {"horizon",
                 {"diff", "HEAD", "--horizon", "2026-Q4"},
                 {"The money: only what is to be signed from 2026-10-01 to 2026-12-31."}}});
  for (const std::vector<std::string>& met :
       {std::vector<std::string>{"diff", "HEAD"}, {"funnel", "--trend", "2w"}, {"calibrate"}}) {
    std::vector<std::string> arguments = met;
    arguments.insert(arguments.end(), {"--where", "owner=me"});
    const std::string text = world.run(arguments).text;
    CHECK(text.find("Only deals with owner=me.") != std::string::npos);
    CHECK(text.find("no deal meets") == std::string::npos);
  }
}

TEST_CASE("where there is no deal, nothing moved is no answer") {
  TimeWorld world;
  world.repository.write("team/x/deals/a.yaml", deal_text("needs"));
  world.repository.commit("2026-10-01");
  const std::vector<std::string> says{"there is no deal file in "};
  check_limits(world, {{"diff", {"diff", "HEAD"}, says, 2},
                       {"trend", {"funnel", "--trend", "2w"}, says, 2},
                       {"flow", {"funnel", "--flow", "2026-Q4"}, says, 2},
                       {"calibrate", {"calibrate"}, says, 2}});
}

TEST_CASE("a deal without a rate of exchange is named, since it is in no sum of the base") {
  const NovemberWorld world;
  world.repository.write("deals/e.yaml", deal_text("needs", "amount: 10\ncurrency: EUR\n"));
  world.repository.commit("2026-10-08");
  check_limits(world, {{"new",
                        {"diff", "HEAD~1", "HEAD"},
                        {"Unpriced, no rate of exchange", "1 deal: e (10 EUR)"}}});
  CHECK(world.run({"diff", "HEAD~1", "HEAD~1"}).text.find("Unpriced") == std::string::npos);
}

TEST_CASE("what was put off while it was away was put off once") {
  const NovemberWorld world;
  world.repository.remove("deals/a.yaml");
  world.repository.commit("2026-10-08");
  world.repository.write("deals/a.yaml", deal_text("needs", "amount: 10\nclose: 2026-12\n"));
  world.repository.commit("2026-10-15");
  check_limits(world,
               {{"away", {"diff", "HEAD~2", "HEAD"}, {"+31 days, times put off so far: 1"}}});
}

TEST_CASE("months are headed as months") {
  const NovemberWorld world;
  CHECK(world.run({"funnel", "--trend", "2m"}).text.find("Month to") != std::string::npos);
  CHECK(world.run({"funnel", "--trend", "2w"}).text.find("Week to") != std::string::npos);
}

TEST_CASE("files with later edits than the day asked for are said to have them") {
  const NovemberWorld world;
  world.repository.write("deals/b.yaml", deal_text("needs"));
  world.repository.commit("2026-11-25");  // after the day of the run
  const std::string later = "later edits included: the last commit is of 2026-11-25";
  check_limits(world, {{"trend", {"funnel", "--trend", "1w"}, {later}},
                       {"flow", {"funnel", "--flow", "2026-11"}, {later}},
                       {"calibrate", {"calibrate"}, {later}},
                       {"history", {"history", "a"}, {later}},
                       {"diff", {"diff", "HEAD~1"}, {later}}});
  CHECK(world.run({"funnel", "--trend", "1w", "--at", "HEAD~1"}).text.find("later edits") ==
        std::string::npos);
}
