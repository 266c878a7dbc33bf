#include "edit/names.hpp"
#include "edit/tasks.hpp"
#include "support/editing.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace c136;
using namespace c136::test;

TEST_CASE("what can be named in a deal") {
  const std::string text =
      "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: me\nstage: needs\nc1:\n  contacts:\n    - "
      "{id: wang, name: 王敏}\n"
      "plan:\n  - {id: demo, stage: needs, item: Show it}\n  - {stage: needs, item: Bid}\n  - "
      "{stage: needs, item: Old, done: "
      "2026-01-01}\n";
  after_edit(text, [](EditedDeal& d) {
    CHECK(names_of_people(d) == std::vector<std::string>{"wang", "王敏"});
    CHECK(tasks_to_do(d) == std::vector<std::string>{"demo", "Bid"});
    const auto paths = names_of_paths(d);
    for (const std::string path :
         {"title", "customer.name", "c1.contacts[wang].phone", "plan[demo].due", "plan[2].item"})
      CHECK_MESSAGE(std::ranges::find(paths, path) != paths.end(), path);
    CHECK(names_of_words(d, "status") ==
          std::vector<std::string>{"open", "won", "lost", "shelved"});
    CHECK(names_of_words(d, "title").empty());
  });
}
