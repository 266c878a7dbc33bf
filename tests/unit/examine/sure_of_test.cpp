#include "examine/sure_of.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a text without the keys surely names neither itself nor an account") {
  CHECK_FALSE(
      may_name_itself("c136: 1\ntitle: a deal of deals\nnote: \"the deal, \\\"closed\\\"\"\n"));
  CHECK(may_name_itself("deal: x\n"));
  CHECK(may_name_itself("{\"deal\" : x}"));
  CHECK(may_name_itself("商机编号: x\n"));
  CHECK(may_name_itself("'account': x\n"));
  CHECK(may_name_itself("? deal\n# why\n: x\n"));
  CHECK(may_name_itself("\"d\\x65al\": x\n"));
  CHECK(may_name_itself("title: &k deal\n*k : x\n"));
  CHECK(may_name_itself(std::string("d\0e\0a\0l\0:\0", 10)));
  CHECK_FALSE(may_name_itself("note: a * b, **bold**\n"));
}

TEST_CASE("whether a text may have one of some ids") {
  const std::set<std::string, std::less<>> ids{"x", "yun-he"};
  CHECK(may_have_id("deal: x\n", ids));
  CHECK(may_have_id("{deal: yun-he, title: t}", ids));
  CHECK(may_have_id("deal: 'x' # so\n", ids));
  CHECK(may_have_id("商机编号: \"x\"\n", ids));
  CHECK_FALSE(may_have_id("deal: xy\ntitle: x\n", ids));
  CHECK_FALSE(may_have_id("c136: 1\ntitle: x\n", ids));
  CHECK(may_have_id("deal: &a z\n", ids));
  CHECK(may_have_id("deal:\n  x\n", ids));
  CHECK(may_have_id("deal: |\n  x\n", ids));
  CHECK(may_have_id("deal: 云\n", ids));
  CHECK_FALSE(may_have_id("deal: x\n", {}));
  CHECK(may_have_id("title: t\n", {"a b"}));
}

TEST_CASE("what a text says of stage, status, result and dates, whatever else is in it") {
  const auto said = said_of_moves(
      "c136: 1\ntitle: t\nstage: needs  # still\nlog:\n- {on: 2026-11-01}\nclose: 2026-12\n");
  CHECK(said == "stage: needs  # still\nclose: 2026-12\n");
  CHECK(said_of_moves("c136: 1\namount: 5\n\nstage: needs  # still\n# x\nclose: 2026-12\n") ==
        said);
  CHECK(said_of_moves("阶段: 项目立项\n金额: 5\n") == "阶段: 项目立项\n");
  CHECK(said_of_moves("result:\n  on: 2026-11-01\nowner: me\n") == "result:\n  on: 2026-11-01\n");
  CHECK(said_of_moves("result: {on: 2026-11-01,\n  winner: us}\nowner: me\n") ==
        "result: {on: 2026-11-01,\n  winner: us}\n");
  CHECK(said_of_moves("title: t\nclose: 2026-12\r\n") == "close: 2026-12\r\n");
}

TEST_CASE("where a key may stand otherwise, nobody is sure of what is said") {
  for (const char* text :
       {"\"stage\": needs\n", "{stage: needs}\n", "? stage\n: needs\n", "---\nstage: needs\n",
        "stage: *s\n", "stage: \"needs\"\n", "title: \"a\nb\"\nstage: needs\n",
        "result: {on: 2026-11-01,\nowner: me}\n", "title: t\rstage: needs\n",
        "result: {on: 2026-11-01\n", "\"st\\x61ge\": needs\n"}) {
    CAPTURE(text);
    CHECK_FALSE(said_of_moves(text));
  }
}
