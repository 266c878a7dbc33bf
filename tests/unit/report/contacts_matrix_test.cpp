#include "report/book/contacts_matrix.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::string deal(std::string_view id, std::string_view customer, std::string_view owner,
                 std::string_view more = "") {
  return fmt::format(
      "c136: 1\ndeal: {}\ntitle: t\ncustomer: {{name: {}}}\nowner: {}\nstage: needs\n{}", id,
      customer, owner, more);
}

constexpr std::string_view two_posts =
    "c1: {contacts: [{id: wang, post: [decision, cost], level: senior}]}\n";

struct Matrix {
  ContactsMatrix matrix{Language::en};

  void add(const std::string& text) {
    const Sample sample(text);
    matrix.add(examined(sample));
  }
  void add_of(const std::string& text, std::string_view account) {
    Sample sample(text);
    sample.loaded.deal.account = {Id(account), {1, 1, 0, 0}};
    matrix.add(examined(sample));
  }
  std::string page() const {
    return page_of([this](std::vector<Block>& blocks) { matrix.add_to(blocks); });
  }
};

}  // namespace

TEST_CASE("deals by posts, with what each lacks") {
  Matrix all;
  all.add(deal("a", "Hengyuan", "li", two_posts));
  all.add(deal("b", "Ruifeng", "chen"));
  all.matrix.add(Rejected{"deals/bad.yaml", "bad", {2, 0, 0}});
  CHECK(all.page() == R"(Key contacts
============
Deal  Customer  decision  cost  finance  sales   it  engineering  Missing
----  --------  --------  ----  -------  -----  ---  -----------  -------
a     Hengyuan       1/1   1/1      0/1    0/1  0/1          0/1        4
b     Ruifeng        0/1   0/1      0/1    0/1  0/1          0/1        6
bad   2 errors         –     –        –      –    –            –        –

Found/needed per post; middle and senior people count.

10 of 12 key contacts missing, in 2 of 3: decision 1 (in 1), cost 1 (in 1), finance 2 (in 2), sales
2 (in 2), it 2 (in 2), engineering 2 (in 2).

Known through one seller only: Hengyuan (li), Ruifeng (chen).
)");
}

TEST_CASE("deals of one account are counted once, each with the best that is found") {
  Matrix all;
  all.add_of(deal("a", "Hengyuan", "li", two_posts), "hengyuan");
  all.add_of(deal("b", "Hengyuan", "li"), "hengyuan");
  all.add(deal("c", "Ruifeng", "chen"));
  CHECK(all.matrix.data()["needed"] == 12);
  CHECK(all.matrix.data()["missing"] == 10);
  CHECK(all.matrix.data()["lacking"] == 2);
  CHECK(all.page().find("10 of 12 key contacts missing, in 2 of 2") != std::string::npos);
  CHECK(all.page().find("Deals of one account are counted once.") != std::string::npos);
}

TEST_CASE("who owns a deal of a customer or met somebody there knows it") {
  Matrix all;
  all.add(deal("a", "Hengyuan", "li"));
  all.add(deal("b", "Hengyuan", "chen"));
  all.add(deal("c", "Ruifeng", "li",
               "log: [{on: 2026-11-01, by: [zhou], kind: visit}, "
               "{on: 2026-11-02, by: [wu], kind: internal}]\n"));
  all.add(deal("d", "Tianlan", "li", "log: [{on: 2026-11-02, by: [wu], kind: internal}]\n"));
  CHECK(all.matrix.data()["one_seller"].dump() ==
        R"([{"customer":"Tianlan","seller":"li","deals":["d"]}])");
}

TEST_CASE("an account stands in a row of its own only without deals") {
  const Config config;
  ContactsMatrix matrix(Language::en);
  const auto add = [&](const Loaded& loaded) {
    REQUIRE(loaded.ok());
    const Facts facts(loaded.deal, config, Language::en, day("2026-11-22"));
    const Scorecard none;
    matrix.add(Examined{loaded.files[0]->name, facts, none, none, {}, {}, {}, {}});
  };
  const auto account = [&](std::string_view id) {
    return load_account("accounts/x.yaml",
                        fmt::format("c136: 1\naccount: {0}\ncustomer: {{name: {0}}}\n", id), config,
                        Language::en);
  };
  const Loaded hengyuan = account("hengyuan");
  add(hengyuan);
  add(account("ruifeng"));
  add(load_deal("deals/a.yaml", "c136: 1\ntitle: t\naccount: hengyuan\nowner: li\nstage: needs\n",
                config, Language::en, {{}, [&](std::string_view) { return &hengyuan; }}));
  CHECK(matrix.size() == 3);
  const std::string page = page_of([&](std::vector<Block>& blocks) { matrix.add_to(blocks); });
  CHECK(page.find("\nruifeng") != std::string::npos);
  CHECK(page.find("\nhengyuan") == std::string::npos);
  CHECK(matrix.data()["needed"] == 12);
}
