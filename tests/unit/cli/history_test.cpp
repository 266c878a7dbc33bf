#include "cli/time/history.hpp"

#include "cli/options/usage_errors.hpp"
#include "support/time_world.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("a period by its name: a week, a quarter, a month, a year, a day") {
  const auto span = [](const char* text) {
    const ReportPeriod period = chosen_span("--flow", text, Language::en);
    return to_string(period.from) + " " + to_string(period.to);
  };
  CHECK(span("2026-W47") == "2026-11-16 2026-11-22");
  CHECK(span("2026-Q4") == "2026-10-01 2026-12-31");
  CHECK(span("2026-02") == "2026-02-01 2026-02-28");
  CHECK(span("2026") == "2026-01-01 2026-12-31");
  CHECK_THROWS_AS(span("2026-Q5"), UsageError);
  CHECK_THROWS_AS(span("soon"), UsageError);
}

TEST_CASE("outside of git, and before the first commit, there is no history") {
  const TimeWorld world;
  CHECK(world.run({"history", "a"}).code == 2);
  world.repository.write("deals/a.yaml", deal_text("needs"));
  CHECK(world.run({"history", "a"}).text == "c136: there is no commit yet, and so no history\n");
}

TEST_CASE("a shallow clone is refused where the whole history is asked for") {
  const TimeWorld origin;
  origin.repository.write(".c136.yaml", "");
  origin.repository.write("deals/a.yaml", deal_text("needs"));
  origin.repository.commit("2026-10-01");
  origin.repository.commit("2026-10-02");
  const TimeWorld clone;
  clone.repository.sh("rm -rf .git && git clone -q --depth 1 file://" +
                      origin.repository.path().string() + " .");
  CHECK(clone.run({"history", "a", "--require-history"}).code == 2);
  CHECK(clone.run({"history", "a"}).code == 0);
}

TEST_CASE("there is no history through a link: a folder is refused, of a file it is said") {
  const TimeWorld world;
  world.repository.write(".c136.yaml", "");
  world.repository.write("deals/a.yaml", deal_text("needs"));
  world.repository.write("store/b.yaml", deal_text("needs"));
  world.repository.commit("2026-10-01");
  world.repository.sh("ln -s ../store/b.yaml deals/b.yaml");
  const auto linked = world.run({"funnel", "--trend", "2w"});
  CHECK(linked.code == 0);
  CHECK(linked.text.find("deals that are symbolic links count in no state") != std::string::npos);
  world.repository.sh("mv deals real && ln -s real deals");
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"diff"},
                                             {"diff", "HEAD", "HEAD"},
                                             {"history", "a"},
                                             {"list", "--columns", "deal,pushes"},
                                             {"calibrate"}}) {
    const auto refused = world.run(command);
    CHECK(refused.code == 2);
    CHECK(refused.text.find("deals is a symbolic link") != std::string::npos);
  }
  const auto weekly = world.run({"report", "mpc"});  // needs no history, and says what it lacks
  CHECK(weekly.code == 0);
  CHECK(weekly.text.find("deals is a symbolic link") != std::string::npos);
}

TEST_CASE("a bare repository has no files: one is told to name a revision") {
  const TimeWorld origin, bare;
  origin.repository.write(".c136.yaml", "");
  origin.repository.write("deals/a.yaml", deal_text("needs"));
  origin.repository.commit("2026-10-01");
  bare.repository.sh("rm -rf .git && git clone -q --bare " + origin.repository.path().string() +
                     " .");
  for (const char* command : {"list", "funnel", "check", "plan"}) {
    CAPTURE(command);
    const auto said = bare.run({command});
    CHECK(said.code == 2);
    CHECK(said.text.find("--at HEAD") != std::string::npos);
    CHECK(bare.run({command, "--at", "HEAD"}).code < 2);
  }
  CHECK(bare.run({"history", "a"}).code == 0);
}
