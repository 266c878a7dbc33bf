#include "cli/deals.hpp"

#include "cli/usage_errors.hpp"
#include "support/files.hpp"
#include "support/memory.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

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
  bool failed = false;

  void over(std::vector<std::string> operands, GlobalOptions options = {}) {
    options.directory = folder.path().string();
    Session session =
        start(*find_command("check"), options, std::move(operands), world.context, Language::en);
    for_each_deal(session, Language::en,
                  {.errors =
                       [this](const std::vector<Finding>& errors) {
                         for (const Finding& e : errors)
                           seen += fmt::format("{}:{} {}\n", e.place.file, e.place.line, e.code);
                       },
                   .examined =
                       [this](const Examined& d) {
                         seen += fmt::format("examined {} '{}' errors {}\n", d.file,
                                             std::string_view(*d.facts.deal.id), d.tally.errors);
                       },
                   .rejected =
                       [this](const Rejected& d) {
                         seen += fmt::format("rejected {} '{}' errors {}\n", d.file, d.deal,
                                             d.tally.errors);
                       }});
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
  walk.over({"none.yaml", "a.yaml"});
  CHECK(walk.seen == "examined a.yaml 'a' errors 0\n");
  CHECK(walk.failed);
  CHECK(walk.world.err.text == "c136: cannot read none.yaml: there is no such file or folder\n");
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
  CHECK(walk.world.err.text == "c136: as of 2026-11-22\nc136: read a.yaml\n");
}
