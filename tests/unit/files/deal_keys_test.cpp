#include "files/deal_keys.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a text is known for a deal by its version, or by several keys") {
  for (const auto text :
       {"c136: 1\n", "# ours\nc136: nonsense\n", "版本: 1\n", "\uFEFFc136: 1\r\n", "c136：1\n",
        "{\"c136\": 1}", "{\n  \"c136\": 1\n}", "title: x\ncustomer: y\nstage: needs\n",
        "title: x\n  deep: 1\nowner: y\namount: 3\n"}) {
    CAPTURE(text);
    CHECK(has_deal_keys(text));
  }
  for (const auto text : {"", "hello\n", "title: x\nowner: y\n", "on: push\njobs:\n  c136: 1\n",
                          "apiVersion: v1\nkind: Service\n", "the c136 program: good\n", "{}"}) {
    CAPTURE(text);
    CHECK_FALSE(has_deal_keys(text));
  }
}
