#include "support/deal.hpp"

using namespace c136::test;

TEST_CASE("the whole deal has no gap") { CHECK(Sample(std::string(whole)).open().empty()); }

TEST_CASE("C101: all six fields of the profile") {
  check_changes({
      {"no ownership", "    ownership: private\n", "", {"C101"}},
      {"no control mode", "    control: operational\n", "", {"C101"}},
      {"no scale", "    scale: 800 staff\n", "", {"C101"}},
      {"no profitability", "    profitability: 6 % net\n", "", {"C101"}},
      {"no strategy", "    strategy: five regions\n", "", {"C101"}},
      {"no culture", "    culture: careful\n", "", {"C101"}},
      {"blank is missing", "culture: careful", "culture: '　'", {"C101"}},
      {"another control mode", "control: operational", "control: financial", {}},
  });
}

TEST_CASE("C102: one project with all five, or none") {
  check_changes({
      {"no market", "market: young families, ", "", {"C102"}},
      {"no products", "products: flats, ", "", {"C102"}},
      {"no business model", "business: build and sell, ", "", {"C102"}},
      {"no scale", "scale: 1200 flats, ", "", {"C102"}},
      {"no regions", ", regions: Changsha", "", {"C102"}},
      {"another project is bare", "  departments:\n", "    - {name: Tower}\n  departments:\n", {}},
      {"the five are spread over two projects",
       ", regions: Changsha}",
       "}\n    - {name: Tower, regions: Changsha}",
       {"C102"}},
  });
  const auto with_projects = [](std::string_view projects) {
    const auto from = whole.find("  projects:"), to = whole.find("  departments:");
    return std::string(whole.substr(0, from)).append(projects).append(whole.substr(to));
  };
  CHECK(Sample(with_projects("  projects: none\n")).open().empty());
  CHECK(Sample(with_projects("")).open() == std::vector<std::string>{"C102"});
  CHECK(Sample(with_projects("  projects: []\n")).open() == std::vector<std::string>{"C102"});
}

TEST_CASE("C103: a department with duties, and a strong one") {
  check_changes({
      {"no duties", ", duties: budgets", "", {"C103"}},
      {"no strong department", ", strong: true", "", {"C103"}},
      {"not strong", "strong: true", "strong: false", {"C103"}},
      {"one department with both",
       "    - {name: Finance, duties: budgets}\n    - {name: IT, strong: true}",
       "    - {name: IT, duties: systems, strong: true}",
       {}},
  });
}

TEST_CASE("C104: a middle or senior contact for every post, two at a managed customer") {
  check_changes({
      {"a post of a junior",
       "post: [it, engineering], level: middle",
       "post: [it, engineering], level: junior",
       {"C104"}},
      {"no level", "post: [it, engineering], level: middle", "post: [it, engineering]", {"C104"}},
      {"no IT contact", "post: [it, engineering]", "post: engineering", {"C104"}},
      {"managed", "{name: Hengyuan}", "{name: Hengyuan, class: managed}", {"C104"}},
      {"standard", "{name: Hengyuan}", "{name: Hengyuan, class: standard}", {}},
  });
  const auto twice =
      edited(edited(whole, "{name: Hengyuan}", "{name: Hengyuan, class: managed}"), "  history:\n",
             "    - {id: a, post: [decision, cost, finance, sales, it, engineering], "
             "level: middle}\n  history:\n");
  CHECK(Sample(twice).open().empty());
}

TEST_CASE("C105: an entry of the IT history with all three, or none") {
  check_changes({
      {"no promoter", "promoter: Zhao, ", "", {"C105"}},
      {"no reason", "reason: group standard, ", "", {"C105"}},
      {"no attitude", ", attitude: too slow", "", {"C105"}},
      {"none",
       "\n    - {system: old ERP, promoter: Zhao, reason: group standard, attitude: too slow}",
       " none",
       {}},
      {"no history",
       "  history:\n    - {system: old ERP, promoter: Zhao, reason: group standard, attitude: too "
       "slow}\n",
       "",
       {"C105"}},
  });
}

TEST_CASE("a gap stands at its item, else at the deepest parent that stands, else at 1:1") {
  const auto place = [](std::string text, std::string_view code) {
    const Sample deal(std::move(text));
    const c136::Diagnostic* gap = deal.gap(code);
    REQUIRE(gap);
    return std::to_string(gap->span.line) + ":" + std::to_string(gap->span.column);
  };
  const std::string top(smallest);
  CHECK(place(top, "C101") == "1:1");
  CHECK(place(top + "c1: {history: none}\n", "C101") == "6:1");
  CHECK(place(top + "c1:\n  profile: {scale: large}\n", "C101") == "7:3");
  CHECK(place(top + "c1:\n  projects:\n    - name: Tower\n", "C102") == "8:7");
  CHECK(place(top + "c1:\n  contacts:\n    - id: wang\n", "C104") == "7:3");
}

TEST_CASE("the notes say who and what is missing") {
  const Sample account(std::string(smallest) + R"(c1:
  profile: {ownership: private, control: operational, scale: 1, profitability: good}
  projects:
    - {name: Tower, market: offices}
  departments:
    - {name: IT}
  contacts:
    - {id: wang, name: Wang, post: [decision, it], level: senior}
    - {id: chen, name: Chen, post: it}
    - {id: zhao, name: Zhao, post: finance}
)");
  using Lines = std::vector<std::string>;
  CHECK(account.notes("C101") == Lines{"c1.profile: profile: strategy and culture missing"});
  CHECK(account.notes("C102") ==
        Lines{"c1.projects[1]: Tower: products, business model, scale and regions missing"});
  CHECK(account.notes("C103") ==
        Lines{"c1.departments: no department has duties yet",
              "c1.departments: no department is marked `strong: true` yet"});
  CHECK(account.notes("C104") ==
        Lines{"c1.contacts: cost: 0 of 1 found", "c1.contacts: finance: 0 of 1 found",
              "c1.contacts: sales: 0 of 1 found", "c1.contacts: engineering: 0 of 1 found",
              "c1.contacts[id=zhao]: Zhao does not count yet: level missing"});
  CHECK(account.notes("C105").empty());
}
