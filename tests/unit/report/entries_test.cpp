#include "report/sellers/entries.hpp"

#include "support/warned.hpp"

#include <fmt/format.h>

using namespace c136;
using namespace c136::test;

namespace {

std::string shown(const DoneEntry& entry) {
  return fmt::format("{} {} by {} with {}", to_string(entry.on), word_of(entry.kind).id,
                     fmt::join(entry.by, "+"), fmt::join(entry.people, ", "));
}

std::vector<std::string> shown(const Entries& entries) {
  std::vector<std::string> all;
  for (const DoneEntry& entry : entries.all()) all.push_back(shown(entry));
  return all;
}

/// A deal of the account "north", whose own log has one entry.
struct Shared {
  Loaded account = load_account("accounts/north.yaml", R"(c136: 1
account: north
customer: {name: Northwind}
owner: sun
c1: {contacts: [{id: wang, name: Wang, phone: "123"}]}
log: [{on: 2026-11-10, with: wang, note: hello}]
)",
                                {}, Language::en);
  Loaded deal;

  explicit Shared(const std::string& name, const std::string& own = "") {
    Companions companions;
    companions.account = [&](std::string_view) { return &account; };
    deal = load_deal(name, R"(c136: 1
title: Cranes
account: north
owner: li.wei
stage: needs
log: [{on: 2026-11-12, with: wang}]
)" + own,
                     {}, Language::en, companions);
    REQUIRE(deal.ok());
  }
};

}  // namespace

TEST_CASE("log entries and done actions with people are entries, up to the day") {
  const Sample deal(
      filled("log:\n"
             "  - {on: 2026-11-10, with: [wang, chen], also: driver, note: tea}\n"
             "  - {on: 2026-11-11, kind: internal, by: [sun, gao]}\n"
             "  - {on: 2026-11-23, with: [wang]}\n"
             "plan:\n"
             "  - stage: needs\n"
             "    item: x\n"
             "    actions:\n"
             "      - {do: show it, done: 2026-11-12, with: chen, owner: zhou}\n"
             "      - {do: alone, done: 2026-11-12}\n"));
  Entries entries(day("2000-01-01"), day("2026-11-22"));
  entries.add(deal.facts);
  CHECK(shown(entries) ==
        std::vector<std::string>{"2026-11-10 visit by li.wei with deal test wang, deal test chen",
                                 "2026-11-11 internal by sun+gao with ",
                                 "2026-11-12 visit by zhou with deal test chen"});
  const DoneEntry& first = entries.all()[0];
  CHECK(first.names == std::vector<std::string>{"Wang", "Chen", "driver"});
  CHECK(first.org == "Hengyuan");
  CHECK(first.payer() == "li.wei");
  CHECK(entries.all()[1].org.empty());
  CHECK(entries.all()[1].is_by("gao"));
  CHECK(entries.all()[1].payer() == "sun");
  CHECK_FALSE(entries.all()[1].is_contact());
  CHECK(entries.all()[2].note == "show it");
}

TEST_CASE("a closed deal's entries count, whenever they were made") {
  const Sample deal(
      filled("status: lost\nresult: {on: 2026-11-01}\n"
             "log: [{on: 2026-11-10, with: wang}]\n"));
  Entries entries(day("2000-01-01"), day("2026-11-22"));
  entries.add(deal.facts);
  CHECK(entries.all().size() == 1);
}

TEST_CASE("an account's entry stands once, with the account's owner") {
  const Shared one("deals/a.yaml"), two("deals/b.yaml");
  const Config config;
  const Facts account(one.account.deal, config, Language::en, day("2026-11-22")),
      first(one.deal.deal, config, Language::en, day("2026-11-22")),
      second(two.deal.deal, config, Language::en, day("2026-11-22"));
  const std::string of_account = "2026-11-10 visit by sun with account north wang";
  const std::string of_deal = "2026-11-12 visit by li.wei with account north wang";
  for (const bool account_first : {true, false}) {
    Entries entries(day("2000-01-01"), day("2026-11-22"));
    if (account_first) entries.add(account);
    entries.add(first);
    entries.add(second);
    if (!account_first) entries.add(account);
    CHECK(shown(entries) == std::vector<std::string>{of_account, of_deal, of_deal});
    CHECK(entries.all()[0].deal.empty());
    CHECK(entries.all()[0].title == "Northwind");
    CHECK(entries.all()[0].contact == "123");
    CHECK(entries.all()[2].deal == "b");
  }
}

TEST_CASE("coaches from outside are met at their own house, and are nobody's business") {
  const std::string text = filled(
      "coaches: [{who: zhou, name: Zhou Lei, org: Design house}]\n"
      "log: [{on: 2026-11-10, kind: call, with: zhou}]\n");
  Sample open(text);
  Entries entries(day("2000-01-01"), day("2026-11-22"));
  entries.add(open.facts);
  CHECK(entries.all()[0].org == "Design house");
  CHECK(entries.all()[0].names == std::vector<std::string>{"Zhou Lei"});
}

TEST_CASE("an account's entry is of the account's customer, whatever the deal calls it") {
  const Shared one("deals/a.yaml", "customer: {name: Northwind Lyon}\n");
  const Config config;
  const Facts facts(one.deal.deal, config, Language::en, day("2026-11-22"));
  Entries entries(day("2000-01-01"), day("2026-11-22"));
  entries.add(facts);
  REQUIRE(entries.all().size() == 2);
  CHECK(entries.all()[0].customer == "Northwind");
  CHECK(entries.all()[0].org == "Northwind");
  CHECK(entries.all()[1].org == "Northwind Lyon");
}

TEST_CASE("entries before the first day only tell whom somebody has met") {
  const Sample deal(
      filled("log:\n"
             "  - {on: 2026-11-01, with: wang}\n"
             "  - {on: 2026-11-02, kind: internal, with: chen}\n"
             "  - {on: 2026-11-10, with: [wang, chen]}\n"));
  Entries entries(day("2026-11-10"), day("2026-11-22"));
  entries.add(deal.facts);
  CHECK(entries.all().size() == 1);
  CHECK(entries.was_met_before("deal test wang"));
  CHECK_FALSE(entries.was_met_before("deal test chen"));
}

TEST_CASE("whoever the account met earlier is known, whichever deal asks") {
  const Shared one("deals/a.yaml");
  const Config config;
  const Facts account(one.account.deal, config, Language::en, day("2026-11-22")),
      facts(one.deal.deal, config, Language::en, day("2026-11-22"));
  Entries entries(day("2026-11-12"), day("2026-11-22"));
  entries.add(account);
  entries.add(facts);
  CHECK(entries.all().size() == 1);
  CHECK(entries.was_met_before("account north wang"));
}
