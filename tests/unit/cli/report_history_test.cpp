#include "cli/time/report_history.hpp"

#include "support/time_world.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("the weekly report says what moved since the week before, where git knows it") {
  const TimeWorld world;
  world.repository.write(".c136.yaml", "");
  world.repository.write("deals/a.yaml", deal_text("needs", "amount: 100\n"));
  world.repository.commit("2026-11-13");
  world.repository.write("deals/a.yaml", deal_text("decision", "amount: 120\n"));
  world.repository.commit("2026-11-18");
  const std::string json = world.run({"report", "weekly", "--week", "2026-W47", "--json"}).text;
  for (const char* part :
       {"\"headline\"", "\"moved\"", "\"stage-forward\"", "\"before\"", "\"stage_days\""})
    CHECK_MESSAGE(json.find(part) != std::string::npos, part);
  CHECK(json.find("pushed") == std::string::npos);
  const std::string early = world.run({"report", "weekly", "--week", "2026-W46", "--json"}).text;
  CHECK(early.find("\"headline\"") == std::string::npos);
}

TEST_CASE("the lost-deal report shows what the deal was 90, 30 and 7 days before") {
  const TimeWorld world;
  world.repository.write(".c136.yaml", "");
  world.repository.write("deals/a.yaml", deal_text("needs"));
  world.repository.commit("2026-10-01");
  world.repository.write("deals/a.yaml", deal_text("comparison"));
  world.repository.commit("2026-11-03");
  world.repository.write("deals/a.yaml",
                         deal_text("decision", "status: lost\nresult: {on: 2026-11-10}\n"));
  world.repository.commit("2026-11-12");
  const std::string text = world.run({"report", "lost"}).text;
  CHECK(text.find("Days before  Confirmed  Stage\n"
                  "-----------  ---------  ----------\n"
                  "         90  –          –\n"
                  "         30  0W0F0C     needs\n"
                  "          7  0W0F0C     comparison\n") != text.npos);
  const std::string json = world.run({"report", "lost", "--json"}).text;
  CHECK(json.find(R"("stage": "comparison")") != json.npos);
}

TEST_CASE("the agenda knows of deals that fell since their review, and of those put off") {
  const TimeWorld world;
  world.repository.write(".c136.yaml", "");
  const auto write = [&](const char* name, const char* stage, const char* more) {
    world.repository.write(fmt::format("deals/{}.yaml", name),
                           fmt::format("deal: {}\n{}", name, deal_text(stage, more)));
  };
  const char* reviewed = "log: [{on: 2026-11-02, kind: review}]\n";
  write("reviewed-since", "decision", reviewed);
  write("fell-before", "decision", reviewed);
  write("fell-long-ago", "decision", "");
  write("fell-this-week", "decision", "");
  write("pushed", "needs", "close: 2026-11\n");
  write("pushed-once", "needs", "close: 2026-11\n");
  world.repository.commit("2026-11-01");
  write("fell-before", "comparison", reviewed);
  write("pushed", "needs", "close: 2026-12\n");
  world.repository.commit("2026-11-02");  // the day of the review counts as it ended
  write("reviewed-since", "comparison", reviewed);
  write("fell-long-ago", "comparison", "");
  write("pushed", "needs", "close: 2027-01\n");
  write("pushed-once", "needs", "close: 2027-01\n");
  world.repository.commit("2026-11-03");
  write("fell-this-week", "comparison", "");
  world.repository.commit("2026-11-18");
  const std::string csv = world.run({"report", "meeting", "--format", "csv"}).text;
  const auto why = [&](const std::string& deal) {
    const std::size_t at = csv.find("," + deal + ",me,");
    REQUIRE_MESSAGE(at != csv.npos, csv);
    const std::size_t begin = at + deal.size() + 5;
    return csv.substr(begin, csv.find(',', begin) - begin);
  };
  CHECK(why("reviewed-since") == "fell");
  CHECK(why("fell-this-week") == "fell");
  CHECK(why("fell-long-ago") == "other");
  CHECK(why("fell-before") == "other");
  CHECK(why("pushed") == "pushed");
  CHECK(why("pushed-once") == "other");
}

TEST_CASE("what a deal was before is judged by the method that was asked for") {
  const TimeWorld world;
  const std::string planned = deal_text(
      "decision", "plan: [{stage: decision, item: i, kind: node, owner: me, due: 2026-12-01}]\n");
  world.repository.write(".c136.yaml", "");
  world.repository.write("deals/a.yaml", planned);
  world.repository.commit("2026-11-01");
  const auto ends = [&](std::vector<std::string> words, const char* method, const char* end) {
    words.insert(words.end(), {"--method", method, "--format", "csv"});
    const std::string text = world.run(std::move(words)).text;
    CHECK_MESSAGE(text.find(end) != text.npos, text);
  };
  ends({"report", "mpc"}, "c136", ",0W0F0C,0W0F0C,a,0W0F0C,");
  ends({"report", "mpc"}, "c139", ",0W0F1C,0W0F1C,a,0W0F1C,");
  const std::vector<std::string> list{"list", "--columns", "deal,confirmed,value_before", "--since",
                                      "2026-11-10"};
  ends(list, "c136", "a,0W0F0C,0W0F0C");
  ends(list, "c139", "a,0W0F1C,0W0F1C");
}

TEST_CASE("what lacks without history is named, and how to have it") {
  const TimeWorld world;
  world.repository.write(".c136.yaml", "");
  world.repository.write("deals/a.yaml", deal_text("needs"));
  const auto note = [&](std::vector<std::string> words) {
    return world.run(std::move(words)).text;
  };
  CHECK(note({"report", "mpc"}).find("left out without history: before, days in stage.") !=
        std::string::npos);
  CHECK(note({"report", "lost"}).find("left out without history: the way there.") !=
        std::string::npos);
  CHECK(note({"report", "meeting"})
            .find("left out without history: what fell back or was put off.") != std::string::npos);
  CHECK(note({"report", "ledger"}).find("without history") == std::string::npos);
  CHECK(note({"report", "meeting", "--kind", "daily"}).find("history") == std::string::npos);
  world.repository.commit("2026-11-18");
  CHECK(note({"report", "mpc"}).find("left out") == std::string::npos);
  const std::string weekly = note({"report", "weekly", "--week", "2026-W47"});
  CHECK(weekly.find("without history") == std::string::npos);
  CHECK(weekly.find("left out: the money from") != std::string::npos);
}
