#include "cli/check/listing.hpp"

#include "support/deal.hpp"
#include "support/git.hpp"
#include "support/memory.hpp"

#include <array>

using namespace c136;
using namespace c136::test;

namespace {

Selection everything() { return Selection({}, {}, Language::en); }

Finding finding(std::string code, std::string file, std::string path = "") {
  Finding one;
  one.code = std::move(code);
  one.place = {std::move(file), 1, 1, 1, 2};
  one.deal = "test";
  one.path = std::move(path);
  return one;
}

Rejected rejected(std::string file, std::string deal = "test", std::string account = "") {
  return {std::move(file), std::move(deal), {}, false, std::move(account)};
}

/// The codes listed, in their order.
std::string codes(const Listing& list) {
  std::string all;
  for (const Finding& one : list.findings()) all += one.code + " ";
  return all;
}

/// A deal in stage needs with one gap that is due, one that is not, and a warning.
struct EarlyDeal {
  Sample sample{"c136: 1\ntitle: t\ncustomer: {name: n}\nowner: o\nstage: needs\n"};
  Examined deal{.file = "a.yaml",
                .facts = sample.facts,
                .scorecard = sample.card,
                .scorecard_136 = sample.card_136,
                .gaps = {finding("C101", "a.yaml"), finding("F101", "a.yaml")},
                .warnings = {finding("T103", "a.yaml", "c3")},
                .tally = {}};
};

}  // namespace

TEST_CASE("gaps are listed when they are due, all, or not at all") {
  const EarlyDeal needs;
  const auto listed = [&](GapsListed gaps) {
    Listing list(everything(), gaps, false);
    list.add(needs.deal);
    return codes(list) + std::to_string(list.summary().later_gaps);
  };
  CHECK(listed(GapsListed::due) == "C101 T103 1");
  CHECK(listed(GapsListed::all) == "C101 F101 T103 0");
  CHECK(listed(GapsListed::none) == "T103 0");
}

TEST_CASE("deselected errors are counted") {
  Listing list(Selection({"S003"}, {}, Language::en), GapsListed::due, false);
  list.add({finding("S002", "a.yaml"), finding("S003", "a.yaml")});
  list.add(rejected("a.yaml"));
  CHECK(codes(list) == "S003 ");
  CHECK(list.unlisted_errors() == 1);
  CHECK(list.summary().tally.errors == 1);
}

TEST_CASE("an ignore entry of a deselected code is not called idle") {
  EarlyDeal needs;
  needs.deal.warnings = {finding("I101", "a.yaml", "ignore.T101")};
  Listing list(Selection({}, {"T101"}, Language::en), GapsListed::none, false);
  list.add(needs.deal);
  CHECK(codes(list) == "");
}

TEST_CASE("findings are ordered by file, place and code") {
  Listing list(everything(), GapsListed::due, false);
  list.add({finding("S003", "b.yaml"), finding("S002", "b.yaml"), finding("S004", "a.yaml")});
  list.add(rejected("b.yaml"));
  CHECK(codes(list) == "S004 S002 S003 ");
}

TEST_CASE("what a baseline holds is known, as often as it holds it") {
  const EarlyDeal needs;
  const std::array held{finding("T103", "elsewhere.yaml", "c3")};
  Listing list(everything(), GapsListed::none, true);
  list.add(needs.deal);
  CHECK(list.leave_out(Baseline::of(held), false).empty());
  CHECK(codes(list) == "");
  CHECK(list.summary().known == 1);
}

TEST_CASE("entries without a finding are settled") {
  const EarlyDeal needs;
  const auto settled = [&](const Finding& held, bool all_were_read) {
    Listing list(everything(), GapsListed::none, true);
    list.add(needs.deal);
    return list.leave_out(Baseline::of(std::array{held}), all_were_read).size();
  };
  CHECK(settled(finding("T104", "a.yaml"), false) == 1);
  CHECK(settled(finding("C101", "a.yaml"), false) == 0);  // there, though not listed
  Finding other = finding("T103", "b.yaml");
  other.deal = "b";
  CHECK(settled(other, false) == 0);  // b was not read
  CHECK(settled(other, true) == 1);   // b is gone
}

TEST_CASE("a new baseline keeps what nobody looked at") {
  const EarlyDeal needs;
  const auto kept = [&](const Finding& held, bool all_were_read) {
    Listing list(Selection({"T"}, {}, Language::en), GapsListed::due, true);
    list.add(needs.deal);
    list.add(rejected("broken.yaml", "broken"));
    return list.not_looked_at(Baseline::of(std::array{held}), all_were_read).size();
  };
  const auto of = [](std::string deal, Finding held) {
    held.deal = std::move(deal);
    return held;
  };
  CHECK(kept(finding("T103", "a.yaml", "c3"), false) == 0);  // listed: in the new one anyhow
  CHECK(kept(finding("T104", "a.yaml"), false) == 0);        // settled
  CHECK(kept(finding("C101", "a.yaml"), false) == 1);        // there, though deselected
  CHECK(kept(of("b", finding("T103", "b.yaml")), false) == 1);
  CHECK(kept(of("b", finding("T103", "b.yaml")), true) == 0);  // b is gone
  CHECK(kept(of("broken", finding("T103", "broken.yaml")), true) == 1);
  CHECK(kept(of("broken", finding("S002", "broken.yaml")), true) == 0);
}

TEST_CASE("of a deal with errors only the errors are known") {
  Listing list(everything(), GapsListed::due, true);
  list.add(rejected("a.yaml"));
  const std::array held{finding("T103", "a.yaml"), finding("S002", "a.yaml")};
  const auto settled = list.leave_out(Baseline::of(held), true);
  REQUIRE(settled.size() == 1);
  CHECK(settled[0].code == "S002");
}

TEST_CASE("only changed files are kept, with what their change may do to others") {
  const GitRepository repository;
  for (const char* name : {"old.yaml", "shared.yaml", "account.yaml", "twin.yaml"})
    repository.write(name, "1");
  repository.commit_all();
  repository.write("account.yaml", "2");
  repository.write("new.yaml", "1");

  Listing list(everything(), GapsListed::due, false);
  const auto add = [&list](std::string code, const char* file, const char* account = "") {
    list.add({finding(std::move(code), file)});
    list.add(rejected(file, file, account));
  };
  add("S002", "old.yaml");
  add("S003", "new.yaml");
  add("S004", "shared.yaml", "acme");
  add("D001", "twin.yaml");
  list.add({finding("S005", "account.yaml")});
  list.add(Rejected{"account.yaml", "acme", {}, true});

  MemoryWorld world;
  GlobalOptions options;
  options.directory = repository.path().string();
  Session session = start(*find_command("check"), options, {}, world.context, Language::en);
  list.keep(ChangedFiles::since(session, "HEAD"));
  CHECK(codes(list) == "S005 S003 S004 D001 ");
  CHECK(list.summary().since == "HEAD");
  CHECK(list.summary().files.size() == 4);
  CHECK(list.summary().unchanged == 1);
}

TEST_CASE("printed ahead, the findings of a file are given away in their order and only counted") {
  const EarlyDeal needs;
  Listing list(everything(), GapsListed::due, false);
  std::string printed;
  list.print_ahead([&](const std::vector<Finding>& of_file) {
    for (const Finding& one : of_file) printed += one.code + " ";
    printed += "| ";
  });
  list.add(needs.deal);
  list.add({finding("S002", "b.yaml"), finding("S001", "b.yaml")});
  list.add(rejected("b.yaml"));
  CHECK(printed == "C101 T103 | S001 S002 | ");
  CHECK(list.findings().empty());
  const CheckSummary summary = list.summary();
  CHECK(summary.files == std::vector<std::string>{"a.yaml", "b.yaml"});
  CHECK(summary.tally.errors + summary.tally.warnings + summary.tally.gaps == 4);
}
