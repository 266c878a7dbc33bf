#include "cli/deals.hpp"

#include "cli/options/usage_errors.hpp"
#include "support/files.hpp"
#include "support/memory.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>

using namespace c136;
using namespace c136::test;

namespace {

std::string deal(std::string_view more = "") {
  return fmt::format("c136: 1\ntitle: t\ncustomer: {{name: n}}\nowner: me\nstage: needs\n{}", more);
}

/// What for_each_deal hands on, a line each: "errors D001", "examined a.yaml a 0/0/5", "rejected
/// ...".
struct Walk {
  ScratchFolder folder;
  MemoryWorld world;
  std::string seen;
  bool failed = false, takes_accounts = false, in_order = false, tells_private = false;
  bool must_meet = false;
  std::string where, phones;

  void over(std::vector<std::string> operands, GlobalOptions options = {}) {
    options.directory = folder.path().string();
    Session session =
        start(*find_command("check"), options, std::move(operands), world.context, Language::en);
    for_each_deal(
        session, Language::en,
        {.begin = [this](const Inputs&, bool files_are_in_order) { in_order = files_are_in_order; },
         .errors =
             [this](const std::vector<Finding>& errors) {
               for (const Finding& e : errors)
                 seen += fmt::format("{}:{} {}\n", e.place.file, e.place.line, e.code);
             },
         .examined =
             [this](const Examined& d) {
               seen += fmt::format("examined {} '{}' errors {}\n", d.file,
                                   std::string_view(*d.facts.deal.id), d.tally.errors);
               for (const Contact& contact : d.facts.deal.c1.contacts) phones += *contact.phone;
             },
         .rejected =
             [this](const Rejected& d) {
               seen += fmt::format("rejected {} '{}' errors {}\n", d.file, d.deal, d.tally.errors);
             },
         .takes_accounts = takes_accounts,
         .tells_private = tells_private,
         .where = where,
         .must_meet = must_meet});
    failed = session.failed;
  }
};

}  // namespace

TEST_CASE("deals are handed on in the order in which they were named") {
  Walk walk;
  put(walk.folder / "b.yaml", deal());
  put(walk.folder / "a.yaml", deal());
  walk.over({"b.yaml", "a.yaml"});
  CHECK(walk.seen == "examined b.yaml 'b' errors 0\nexamined a.yaml 'a' errors 0\n");
  CHECK_FALSE(walk.failed);
}

TEST_CASE("a deal with errors is rejected, the others go on") {
  Walk walk;
  put(walk.folder / "bad.yaml", deal("colour: red\n"));
  put(walk.folder / "good.yaml", deal());
  walk.over({"bad.yaml", "good.yaml"});
  CHECK(walk.seen ==
        "bad.yaml:6 S002\nrejected bad.yaml 'bad' errors 1\nexamined good.yaml 'good' errors 0\n");
}

TEST_CASE("the second deal with an id has an error and is examined all the same") {
  Walk walk;
  put(walk.folder / "one.yaml", deal("deal: x\n"));
  put(walk.folder / "two.yaml", deal("deal: x\n"));
  put(walk.folder / "x.yaml", deal());
  walk.over({"one.yaml", "two.yaml", "x.yaml"});
  CHECK(walk.seen ==
        "examined one.yaml 'x' errors 0\n"
        "two.yaml:6 D001\nexamined two.yaml 'x' errors 1\n"
        "x.yaml:1 D001\nexamined x.yaml 'x' errors 1\n");
}

TEST_CASE("a file that is named twice is one deal") {
  Walk walk;
  put(walk.folder / "a.yaml", deal());
  walk.over({"a.yaml", "./a.yaml"});
  CHECK(walk.seen == "examined a.yaml 'a' errors 0\n");
}

TEST_CASE("standard input has no id, unless it has a name") {
  Walk walk;
  walk.world.input = deal();
  walk.over({"-"});
  GlobalOptions named;
  named.stdin_filename = "deals/a.yaml";
  walk.over({"-"}, named);
  CHECK(walk.seen == "examined - '' errors 0\nexamined deals/a.yaml 'a' errors 0\n");
}

TEST_CASE("what cannot be read is complained of, and the others go on") {
  Walk walk;
  put(walk.folder / "a.yaml", deal());
  REQUIRE(::mkfifo((walk.folder / "pipe.yaml").c_str(), 0600) == 0);
  walk.over({"none.yaml", "pipe.yaml", "a.yaml"});
  CHECK(walk.seen == "examined a.yaml 'a' errors 0\n");
  CHECK(walk.failed);
  CHECK(walk.world.err.text ==
        "c136: cannot read none.yaml: there is no such file or folder\n"
        "c136: cannot read pipe.yaml: it is a named pipe\n");
}

TEST_CASE("no file is a usage error") {
  Walk walk;
  CHECK_THROWS_AS(walk.over({}), UsageError);
}

TEST_CASE("-v says what is read, and for which day") {
  Walk walk;
  put(walk.folder / "a.yaml", deal());
  GlobalOptions options;
  options.verbose = true;
  walk.over({"a.yaml"}, options);
  CHECK(walk.world.err.text ==
        "c136: as of 2026-11-22\nc136: read a.yaml\n"
        "c136: the quick reader declined 0 of 1 file\n");
}

namespace {

/// A repository with an account, and deals of it.
struct Shared : Walk {
  Shared() {
    for (const char* name : {"deals", "accounts"}) std::filesystem::create_directory(folder / name);
    put(folder / ".c136.yaml", "language: zh\n");
    put(folder / "accounts/hy.yaml", "c136: 1\naccount: hengyuan\ncustomer: {name: 恒远}\n");
    put(folder / "deals/a.yaml", of_account("hengyuan"));
  }

  static std::string of_account(std::string_view id) {
    return fmt::format("c136: 1\ntitle: t\naccount: {}\nowner: me\nstage: needs\n", id);
  }
};

}  // namespace

TEST_CASE("-v says which files the quick reader left to yaml-cpp, each once") {
  Shared walk;
  put(walk.folder / ".c136.yaml", "");
  put(walk.folder / "accounts/hy.yaml", "c136: 1\naccount: hy\ncustomer:\n  ? name\n  : asked\n");
  put(walk.folder / "deals/a.yaml", Shared::of_account("hy") + "? situation\n: asked\n");
  put(walk.folder / "deals/b.yaml", Shared::of_account("hy"));
  GlobalOptions options;
  options.verbose = true;
  walk.over({}, options);
  CHECK(walk.world.err.text ==
        "c136: as of 2026-11-22\nc136: read deals/a.yaml\n"
        "c136: deals/a.yaml:6: the quick reader declines this line; read by yaml-cpp\n"
        "c136: read accounts/hy.yaml\n"
        "c136: accounts/hy.yaml:4: the quick reader declines this line; read by yaml-cpp\n"
        "c136: read deals/b.yaml\nc136: the quick reader declined 2 of 3 files\n");
}

TEST_CASE("findings come in the order of the files where each is about the file that is read") {
  Shared walk;
  walk.takes_accounts = true;
  walk.over({});
  CHECK(walk.in_order);
  walk.over({"deals"});  // a fault of the account would be told with the deal
  CHECK_FALSE(walk.in_order);
  put(walk.folder / "deals/a.private.yaml", "situation: x\n");
  walk.over({});
  CHECK_FALSE(walk.in_order);
}

TEST_CASE("a deal takes its customer from its account, also when it alone was named") {
  Shared walk;
  walk.over({});
  walk.over({"deals/a.yaml"});
  CHECK(walk.seen == "examined deals/a.yaml 'a' errors 0\nexamined deals/a.yaml 'a' errors 0\n");
  put(walk.folder / "deals/a.yaml", Shared::of_account("nobody"));
  walk.seen.clear();
  walk.over({});
  CHECK(walk.seen == "deals/a.yaml:3 S007\nrejected deals/a.yaml 'a' errors 1\n");
}

TEST_CASE("accounts are handed on to those who take them") {
  Shared walk;
  walk.takes_accounts = true;
  walk.over({});
  CHECK(walk.seen ==
        "examined accounts/hy.yaml 'hengyuan' errors 0\nexamined deals/a.yaml 'a' errors 0\n");
}

TEST_CASE("who takes deals alone says so when an account was named, and not when it was found") {
  Shared walk;
  walk.over({"accounts/hy.yaml", "deals"});
  CHECK(walk.seen == "examined deals/a.yaml 'a' errors 0\n");
  CHECK(walk.failed);
  CHECK(walk.world.err.text == "c136: accounts/hy.yaml 是客户档案，不是商机\n");
}

TEST_CASE("outside a repository an account is known by what it holds") {
  Walk walk;
  put(walk.folder / "x.yaml", "c136: 1\naccount: hengyuan\ncustomer: {name: n}\n");
  walk.takes_accounts = true;
  walk.over({"x.yaml"});
  CHECK(walk.seen == "examined x.yaml 'hengyuan' errors 0\n");
}

TEST_CASE("what is wrong with an account is said once, and all its deals are rejected") {
  Shared walk;
  put(walk.folder / "accounts/hy.yaml", "c136: 1\naccount: hengyuan\ncustomer: {nam: n}\n");
  put(walk.folder / "deals/b.yaml", Shared::of_account("hengyuan"));
  walk.over({});
  CHECK(walk.seen.find("accounts/hy.yaml:3 S002\n") ==
        walk.seen.rfind("accounts/hy.yaml:3 S002\n"));
  CHECK(walk.seen.find("rejected deals/a.yaml 'a'") != std::string::npos);
  CHECK(walk.seen.find("rejected deals/b.yaml 'b'") != std::string::npos);
}

TEST_CASE("two accounts with one id") {
  Shared walk;
  put(walk.folder / "accounts/z.yaml", "c136: 1\naccount: hengyuan\ncustomer: {name: n}\n");
  walk.takes_accounts = true;
  walk.over({"accounts"});
  CHECK(walk.seen ==
        "examined accounts/hy.yaml 'hengyuan' errors 0\n"
        "accounts/z.yaml:2 D001\nexamined accounts/z.yaml 'hengyuan' errors 1\n");
}

TEST_CASE("a private file is joined, which is said unless all is to be quiet") {
  Walk walk;
  put(walk.folder / "a.yaml", deal());
  put(walk.folder / "a.private.yaml", "situation: told in private\n");
  walk.over({"a.yaml"});
  CHECK(walk.seen == "examined a.yaml 'a' errors 0\n");
  CHECK(walk.world.err.text == "c136: joined with a private file: a.yaml\n");
  walk.world.err.text.clear();
  GlobalOptions quiet;
  quiet.quiet = true;
  walk.over({"a.yaml"}, quiet);
  CHECK(walk.world.err.text.empty());
}

TEST_CASE("an account has a private part, too, which counts for all its deals") {
  Shared walk;
  put(walk.folder / ".c136.yaml", "");
  put(walk.folder / "accounts/hy.private.yaml", "c1: {contacts: [{id: wang, phone: '138'}]}\n");
  walk.tells_private = walk.takes_accounts = true;
  GlobalOptions options;
  options.verbose = true;
  walk.over({}, options);
  CHECK(walk.phones == "138138");  // of the account and of its deal
  CHECK(walk.world.err.text ==
        "c136: as of 2026-11-22\n"
        "c136: read accounts/hy.yaml\nc136: read accounts/hy.private.yaml\n"
        "c136: read deals/a.yaml\nc136: the quick reader declined 0 of 3 files\n"
        "c136: joined with a private file: accounts/hy.yaml and deals/a.yaml\n");
  CHECK_FALSE(walk.in_order);
}

TEST_CASE("what is wrong in the private part of an account stands at its place") {
  Shared walk;
  put(walk.folder / "accounts/hy.private.yaml", "c136: 1\nstage: needs\n");
  walk.over({});
  CHECK(walk.seen ==
        "accounts/hy.private.yaml:1 S002\naccounts/hy.private.yaml:2 S002\n"
        "rejected deals/a.yaml 'a' errors 2\n");
}

TEST_CASE("a private file that cannot be read is a fault: the score would be another one") {
  Walk walk;
  put(walk.folder / "a.yaml", deal());
  REQUIRE(::mkfifo((walk.folder / "a.private.yaml").c_str(), 0600) == 0);
  walk.over({"a.yaml"});
  CHECK(walk.seen.empty());
  CHECK(walk.failed);
  CHECK(walk.world.err.text == "c136: cannot read a.private.yaml: it is a named pipe\n");
  Shared shared;
  put(shared.folder / ".c136.yaml", "");
  REQUIRE(::mkfifo((shared.folder / "accounts/hy.private.yaml").c_str(), 0600) == 0);
  shared.over({"deals/a.yaml"});
  CHECK(shared.seen.empty());
  CHECK(shared.world.err.text ==
        "c136: deals/a.yaml is left out: cannot read accounts/hy.private.yaml: it is a named "
        "pipe\n");
}

TEST_CASE("any number of threads says the same") {
  Walk walk;
  for (int i = 0; i < 60; ++i)
    put(walk.folder / fmt::format("d{}.yaml", i), deal(i % 3 == 0   ? "deal: same\n"
                                                       : i % 7 == 0 ? "x: 1\n"
                                                                    : ""));
  GlobalOptions one;
  one.threads = "1";
  walk.over({"."}, one);
  const std::string expected = walk.seen;
  CHECK(expected.find("D001") != std::string::npos);
  for (const char* threads : {"2", "3", "8"}) {
    walk.seen.clear();
    GlobalOptions options;
    options.threads = threads;
    walk.over({"."}, options);
    CHECK(walk.seen == expected);
  }
}

TEST_CASE("a filter keeps deals away, but never what has errors") {
  Walk walk;
  put(walk.folder / "small.yaml", deal("amount: 5\n"));
  put(walk.folder / "large.yaml", deal("amount: 500\n"));
  put(walk.folder / "bad.yaml", deal("amount: 5\ncolour: red\n"));
  put(walk.folder / "twin.yaml", deal("amount: 5\ndeal: large\n"));
  walk.where = "amount>10";
  walk.over({"small.yaml", "large.yaml", "bad.yaml", "twin.yaml"});
  CHECK(walk.seen ==
        "examined large.yaml 'large' errors 0\n"
        "bad.yaml:7 S002\nrejected bad.yaml 'bad' errors 1\n"
        "twin.yaml:7 D001\nexamined twin.yaml 'large' errors 1\n");
}

TEST_CASE("a filter that no deal meets is said to be one") {
  Walk walk;
  put(walk.folder / "small.yaml", deal("amount: 5\n"));
  walk.where = "amount>10";
  walk.over({"small.yaml"});
  CHECK_FALSE(walk.failed);
  CHECK(walk.seen.empty());
  CHECK(walk.world.err.text == "c136: no deal meets --where \"amount>10\": 1 deal was read\n");
}

TEST_CASE("where one has to meet it that is a fault, even where all is to be quiet") {
  Walk walk;
  walk.must_meet = true;
  put(walk.folder / "small.yaml", deal("amount: 5\n"));
  put(walk.folder / "bad.yaml", deal("amount: 5\ncolour: red\n"));
  walk.where = "amount>10";
  GlobalOptions quiet;
  quiet.quiet = true;
  walk.over({"small.yaml"}, quiet);
  CHECK(walk.failed);
  CHECK(walk.seen.empty());
  CHECK(walk.world.err.text == "c136: no deal meets --where \"amount>10\": 1 deal was read\n");
  walk.world.err.text.clear();
  walk.over({"small.yaml", "bad.yaml"});
  CHECK(walk.failed);  // what bad.yaml would meet is not known
  CHECK(walk.world.err.text == "c136: no deal meets --where \"amount>10\": 2 deals were read\n");
}

TEST_CASE("an account meets no filter for deals") {
  Walk walk;
  put(walk.folder / "n.yaml", "c136: 1\naccount: n\ncustomer: {name: n}\n");
  walk.takes_accounts = true;
  walk.where = "stage=needs";
  walk.over({"n.yaml"});
  CHECK(walk.seen.empty());
}

TEST_CASE("what is private is hidden, unless it is asked for") {
  Walk walk;
  put(walk.folder / "a.yaml", deal("c1: {contacts: [{id: wang, phone: '138'}]}\n"));
  walk.over({"a.yaml"});
  CHECK(walk.phones == "private");
  walk.tells_private = true;
  walk.over({"a.yaml"});
  CHECK(walk.phones == "private138");
}
