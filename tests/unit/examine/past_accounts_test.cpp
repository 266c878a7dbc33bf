#include "examine/past_accounts.hpp"

#include "support/past.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::string account_text(std::string_view id, std::string_view name) {
  return fmt::format("c136: 1\naccount: {}\ncustomer: {{name: {}}}\n", id, name);
}

}  // namespace

TEST_CASE("an account is what it was then, and its changes are states of its deals") {
  PastWorld world;
  world.write("accounts/n.yaml", account_text("n", "first"));
  world.write("deals/a.yaml", "c136: 1\ntitle: t\naccount: n\nowner: me\nstage: needs\n");
  world.commit("2026-10-01");
  world.write("accounts/n.yaml", account_text("n", "second"));
  world.commit("2026-10-05");
  world.open("2026-10-06");
  const DealHistory history = world.read("a");
  REQUIRE(history.states.size() == 2);
  CHECK(*history.states[0].deal().customer.name == "first");
  CHECK(*history.states[1].deal().customer.name == "second");
  CHECK(to_string(history.states[1].day) == "2026-10-05");
}

TEST_CASE("where the account was not there, the deal had an error, and that day is passed over") {
  PastWorld world;
  world.write("deals/a.yaml", "c136: 1\ntitle: t\naccount: n\nowner: me\nstage: needs\n");
  world.commit("2026-10-01");
  world.write("accounts/n.yaml", account_text("n", "first"));
  world.commit("2026-10-05");
  world.open("2026-10-06");
  CHECK(world.states("a") == "2026-10-05 needs");
  CHECK(world.read("a").broken == 1);
}

TEST_CASE("while its account has errors a deal is what it was last") {
  PastWorld world;
  world.write("accounts/n.yaml", account_text("n", "first"));
  world.write("deals/a.yaml", "c136: 1\ntitle: t\n客户档案: n\nowner: me\nstage: needs\n");
  world.write("deals/b.yaml", "c136: 1\ntitle: t\naccount: n\nowner: me\nstage: needs\n");
  world.commit("2026-10-01");
  world.write("accounts/n.yaml", account_text("n", "second"));
  world.commit("2026-10-02");
  world.write("accounts/n.yaml", account_text("n", "third") + "nonsense: 1\n");
  world.commit("2026-10-03");
  const Histories& deals = world.open("2026-10-06");
  const DealState then = deals.state_at(*deals.find("b"), 2);
  REQUIRE(then.is_there());
  CHECK(then.has_errors);
  CHECK(*then.deal().customer.name == "second");
}
