#include "book/deal_past.hpp"

#include "support/past.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// A file a commit: the days and what stood in it; empty: it was deleted.
struct OneDeal : PastWorld {
  OneDeal(std::initializer_list<std::pair<const char*, std::string>> commits) {
    for (const auto& [at, text] : commits) {
      if (text.empty())
        remove("deals/a.yaml");
      else
        write("deals/a.yaml", text);
      commit(at);
    }
    open("2026-11-22");
  }
  DealPast at_end() const { return past("a", "2026-11-22"); }
};

std::string days(const std::vector<Date>& all) {
  std::string text;
  for (const Date one : all) text += (text.empty() ? "" : " ") + to_string(one);
  return text;
}

}  // namespace

TEST_CASE("days in stage are counted from the last change of it") {
  CHECK(OneDeal({{"2026-10-01", deal_text("needs")}, {"2026-11-12", deal_text("decision")}})
            .at_end()
            .stage_days() == 10);
  CHECK(OneDeal({{"2026-11-02", deal_text("needs")}}).at_end().stage_days() == 20);
  CHECK(OneDeal({{"2026-11-02", deal_text("needs", "opened: 2026-10\n")}}).at_end().stage_days() ==
        22);
  CHECK(OneDeal({{"2026-11-02", deal_text("needs", "opened: 2026-11\n")}}).at_end().stage_days() ==
        20);
}

TEST_CASE("a return to a stage, or to the repository, starts anew") {
  CHECK(OneDeal({{"2026-10-01", deal_text("needs")},
                 {"2026-10-05", deal_text("decision")},
                 {"2026-11-20", deal_text("needs")}})
            .at_end()
            .stage_days() == 2);
  CHECK(OneDeal({{"2026-10-01", deal_text("needs", "opened: 2026-05\n")},
                 {"2026-10-05", ""},
                 {"2026-11-20", deal_text("needs", "opened: 2026-05\n")}})
            .at_end()
            .stage_days() == 2);
}

TEST_CASE("of a closed deal they end at its closing day, never below 0") {
  CHECK(OneDeal({{"2026-10-01", deal_text("decision")},
                 {"2026-11-01", deal_text("decision", "status: won\nresult: {on: 2026-10-11}\n")}})
            .at_end()
            .stage_days() == 10);
  CHECK(OneDeal({{"2026-10-01", deal_text("needs")},
                 {"2026-11-01", deal_text("decision", "status: won\nresult: {on: 2026-10-11}\n")}})
            .at_end()
            .stage_days() == 0);
}

TEST_CASE("a push is a day on which the last day of close grew, open before and after") {
  const auto close = [](const char* when, const char* more = "") {
    return deal_text("needs", fmt::format("close: {}\n{}", when, more));
  };
  const DealPast past = OneDeal({{"2026-10-01", close("2026-10")},
                                 {"2026-10-02", close("2026-10-31")},
                                 {"2026-10-03", close("2026-12")},
                                 {"2026-10-04", close("2026-11")},
                                 {"2026-10-05", deal_text("needs")},
                                 {"2026-10-06", close("2027-01")},
                                 {"2026-10-07", close("2027-02", "status: shelved\n")},
                                 {"2026-10-08", close("2027-03")}})
                            .at_end();
  CHECK(days(past.pushes) == "2026-10-03");
  CHECK(days(past.pulls) == "2026-10-04");
}

TEST_CASE("the last meaningful change is one of stage, status, close, money or value") {
  const DealPast past = OneDeal({{"2026-10-01", deal_text("needs")},
                                 {"2026-10-02", deal_text("needs", "amount: 100\n")},
                                 {"2026-10-03", deal_text("needs", "amount: 100\nregion: S\n")}})
                            .at_end();
  CHECK(past.changed == day("2026-10-02"));
  CHECK_FALSE(OneDeal({{"2026-10-01", deal_text("needs")}}).at_end().changed);
}

TEST_CASE("in a shallow clone what was before its edge is unknown") {
  OneDeal whole(
      {{"2026-10-01", deal_text("needs")}, {"2026-10-02", deal_text("needs", "team: a\n")}});
  PastWorld clone;
  clone.sh("rm -rf .git && git clone -q --depth 1 file://" + whole.path().string() + " .");
  clone.open("2026-11-22");
  CHECK_FALSE(clone.past("a", "2026-11-22").stage_days());
  CHECK_FALSE(clone.past("a", "2026-11-22").days_open());
}

TEST_CASE("the day on which it was opened may be written down later") {
  CHECK(OneDeal({{"2026-11-02", deal_text("needs")},
                 {"2026-11-12", deal_text("needs", "opened: 2026-10-23\n")}})
            .at_end()
            .stage_days() == 30);
}

TEST_CASE("days open end where the deal was closed, though its stage was written later") {
  CHECK(OneDeal({{"2026-10-01", deal_text("needs")},
                 {"2026-11-01", deal_text("decision", "status: won\nresult: {on: 2026-10-11}\n")}})
            .at_end()
            .days_open() == 10);
}

TEST_CASE("in a shallow clone nobody knows how often a deal was put off") {
  OneDeal whole({{"2026-10-01", deal_text("needs", "close: 2026-10\n")},
                 {"2026-10-02", deal_text("needs", "close: 2026-11\n")},
                 {"2026-10-03", deal_text("needs", "close: 2026-12\n")}});
  CHECK(whole.at_end().push_count() == 2);
  PastWorld clone;
  clone.sh("rm -rf .git && git clone -q --depth 2 file://" + whole.path().string() + " .");
  clone.open("2026-11-22");
  CHECK_FALSE(clone.past("a", "2026-11-22").push_count());
}
