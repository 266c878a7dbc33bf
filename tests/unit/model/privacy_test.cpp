#include "c136/model/privacy.hpp"

#include "c136/model/field.hpp"
#include "support/deal.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

using namespace c136;
using namespace c136::test;

namespace {

void collect(const Table& table, std::set<std::string>& all) {
  for (const Field& field : table.fields) {
    if (field.options.is_private)
      all.insert(std::string(table.name) + "." + std::string(field.key));
    if (field.table) collect(field.table(), all);
  }
}

Loaded loaded() {
  return load_deal("deals/test.yaml", std::string(smallest) + R"(c1:
  contacts:
    - {id: wang, name: Wang, phone: "138", email: w@x.cn, likes: tea}
    - {id: chen, name: Chen}
c3: {members: [{who: wang, seat: top, needs: {company: less stock, personal: a success}}]}
coaches:
  - {who: chen}
  - {who: le, name: Le Tuan, org: Mekong Tools}
situation: Le Tuan and Chen say that we lead, Le Tuanson does not.
asks: [Lunch with Le Tuan]
product: Le Tuan 9
c2: {entry: Chen opens the door}
plan:
  - stage: needs
    item: Count them with Chen and Le Tuan
    actions: [{do: "Ask le, not le.van, for Wang", with: le}]
log:
  - {on: 2026-11-01, with: [chen, wang], note: "Chen warns us of Wang, as Chen should. Chen knows.", denies: c5}
  - {on: 2026-11-02, with: chen, also: [Le Tuan], note: chen and Le Tuan}
)",
                   Config{}, Language::en);
}

}  // namespace

TEST_CASE("private are phones, e-mail, likes, personal needs and the names of coaches") {
  std::set<std::string> all;
  collect(deal_table(), all);
  CHECK(all == std::set<std::string>{"coach.name", "coach.org", "contact.character",
                                     "contact.email", "contact.likes", "contact.phone",
                                     "needs.personal"});
}

TEST_CASE("a private text is hidden where one is written, and nothing else is") {
  Loaded file = loaded();
  REQUIRE(file.ok());
  KeptTexts kept;
  hide_private(file.deal, Language::en, kept);
  const Contact& wang = file.deal.c1.contacts.items[0];
  const Contact& chen = file.deal.c1.contacts.items[1];
  CHECK(*wang.phone == "private");
  CHECK(*wang.email == "private");
  CHECK(*wang.likes == "private");
  CHECK(*wang.name == "Wang");
  CHECK_FALSE(chen.phone);
  const Needs& needs = file.deal.c3.members.items[0].needs;
  CHECK(*needs.personal == "private");
  CHECK(*needs.company == "less stock");
  CHECK(*file.deal.coaches.items[1].org == "private");
}

TEST_CASE("free text names no coach; one who is a contact is not called a coach there") {
  Loaded file = loaded();
  KeptTexts kept;
  hide_private(file.deal, Language::en, kept);
  const Deal& deal = file.deal;
  CHECK(*deal.situation == "A coach and a contact say that we lead, Le Tuanson does not.");
  CHECK(*deal.asks.items[0] == "Lunch with a coach");
  CHECK(*deal.product == "A coach 9");
  CHECK(*deal.c2.entry == "A contact opens the door");
  CHECK(*deal.plan.items[0].item == "Count them with a contact and a coach");
  CHECK(*deal.plan.items[0].actions.items[0].what == "Ask a coach, not le.van, for Wang");
  CHECK(*deal.log.items[1].note == "A contact and a coach");
  CHECK(*deal.log.items[1].also.items[0] == "A coach");
}

TEST_CASE(
    "a contact is not called a coach where a verdict is told: some tables name who was there") {
  Loaded file = loaded();
  KeptTexts kept;
  hide_private(file.deal, Language::en, kept);
  CHECK(*file.deal.log.items[0].note ==
        "A contact warns us of Wang, as a contact should. A contact knows.");
}

TEST_CASE("without its coaches a text is the same whatever was hidden before") {
  const Loaded full = loaded();
  const auto said = [](const Deal& deal) {
    const PlanItem& item = deal.plan.items[0];
    const WithoutCoaches without_coaches(deal);
    return without_coaches.in(*item.item) + "; " + without_coaches.in(*item.actions.items[0].what);
  };
  CHECK(said(full.deal) ==
        "Count them with a contact and a coach; Ask a coach, not le.van, for Wang");
  for (const Language language : {Language::en, Language::zh}) {
    Loaded hidden = loaded();
    KeptTexts kept;
    hide_private(hidden.deal, language, kept);
    CHECK(said(hidden.deal) == said(full.deal));
  }
}

TEST_CASE("whoever is spoken of as a coach has no name, also a contact") {
  Loaded file = loaded();
  const Config config;
  const Facts open(file.deal, config, Language::zh, day("2026-11-22"));
  CHECK(coach_name(open, "chen") == "Chen");
  CHECK(coach_name(open, "le") == "Le Tuan");
  KeptTexts kept;
  hide_private(file.deal, Language::zh, kept);
  const Facts discreet(file.deal, config, Language::zh, day("2026-11-22"));
  CHECK(coach_name(discreet, "chen") == "教练");
  CHECK(coach_name(discreet, "le") == "教练");
  CHECK(discreet.name_of("le") == "教练");
  CHECK(discreet.name_of("chen") == "Chen");
  CHECK(coach_name(discreet, "wang") == "Wang");
}

namespace {

/// Every list with one entry, every text with this one.
// NOLINTNEXTLINE(misc-no-recursion): as deep as the tables
void fill(const Table& table, void* owner, Text text, std::vector<std::string>& paths,
          const std::string& prefix = "") {
  for (const Field& field : table.fields) {
    const std::string path = prefix + std::string(field.key);
    void* at = field.list ? field.append(owner) : field.at(owner);
    if (field.list) field.list(owner)->span = file_start;
    if (field.table) {
      fill(field.table(), at, text, paths, path + ".");
    } else if (field.kind == Kind::text) {
      *static_cast<Located<Text>*>(at) = {text, file_start};
      paths.push_back(path);
    }
  }
}

// NOLINTNEXTLINE(misc-no-recursion): as deep as the tables
void read(const Table& table, void* owner, std::map<std::string, std::vector<std::string>>& texts,
          const std::string& prefix = "") {
  for (const Field& field : table.fields) {
    const std::string path = prefix + std::string(field.key);
    const auto take = [&](void* at) {
      if (field.table)
        read(field.table(), at, texts, path + ".");
      else if (field.kind == Kind::text)
        texts[path].emplace_back(**static_cast<Located<Text>*>(at));
    };
    if (field.list)
      field.each(owner, take);
    else
      take(field.at(owner));
  }
}

}  // namespace

TEST_CASE("no text of any struct names a coach, but for the names that contacts have") {
  for (const Language language : {Language::en, Language::zh})
    for (const bool speaks : {false, true}) {
      Deal deal;
      std::vector<std::string> paths;
      fill(deal_table(), &deal, "ask Chen Weiguo, lao-chen, about it", paths);
      CHECK(paths.size() > 100);
      Coach& coach = deal.coaches.items.front();
      coach.who = {"lao-chen", file_start};
      coach.name = {"Chen Weiguo", file_start};
      LogEntry& entry = deal.log.items.front();
      entry.with.items.front() = {"lao-chen", file_start};
      if (!speaks) {
        entry.confirms.items.clear();
        entry.denies.items.clear();
      }
      KeptTexts kept;
      hide_private(deal, language, kept);
      std::map<std::string, std::vector<std::string>> texts;
      read(deal_table(), &deal, texts);
      for (const auto& [path, all] : texts)
        for (const std::string& text : all) {
          CAPTURE(path);
          const bool names_one = text.find("Weiguo") != text.npos || text.find("lao-") != text.npos;
          CHECK(names_one == (path == "c1.contacts.name" || path == "currency"));
        }
    }
}
