#include "book/deal_trace.hpp"

#include "support/past.hpp"

using namespace c136;
using namespace c136::test;

namespace {

struct Traced : PastWorld {
  void put(const char* at, const std::string& text) {
    write("deals/a.yaml", text);
    commit(at);
  }
  DealTrace trace() {
    open("2026-11-22");
    return trace_of(read("a"), day("2026-11-22"), Language::en);
  }
};

const char* neutral =
    "c1: {contacts: [{id: x}, {id: y}]}\n"
    "c3: {members: [{who: x, seat: top, tendency: 0}, {who: y, seat: key}]}\n";

}  // namespace

TEST_CASE("a lost deal has three marks, counted from the day it was decided, else from close") {
  Traced deal;
  deal.put("2026-08-12", deal_text("needs"));  // 90 days before 2026-11-10
  deal.put("2026-08-13", deal_text("initiation"));
  deal.put("2026-11-12", deal_text("decision", "status: lost\nresult: {on: 2026-11-10}\n"));
  const DealTrace trace = deal.trace();
  REQUIRE(trace.path.size() == 3);
  CHECK(trace.path[0].days == 90);
  CHECK(trace.path[0].stage == "needs");
  CHECK(trace.path[1].stage == "initiation");
  CHECK(trace.path[2].days == 7);
  CHECK(to_string(*trace.path[2].confirmed) == "0W0F0C");
  CHECK_FALSE(trace.has_fallen);
  deal.put("2026-11-13", deal_text("decision", "status: lost\nclose: 2026-08-01\n"));
  CHECK_FALSE(deal.trace().path[0].confirmed);
  deal.put("2026-11-14", deal_text("decision", "status: lost\n"));
  CHECK(deal.trace().path.empty());
}

TEST_CASE("known tendencies of a day: nothing where the deal was not there") {
  Traced deal;
  deal.put("2026-10-20", deal_text("needs", neutral));
  deal.open("2026-11-22");
  CHECK_FALSE(tendencies_on(deal.read("a"), day("2026-10-19"), Language::en));
  const auto known = tendencies_on(deal.read("a"), day("2026-10-20"), Language::en);
  CHECK(known == std::map<std::string, int>{{"x", 0}});
  CHECK(deal.trace().leanings.size() == 1);
}
