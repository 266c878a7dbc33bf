#include "support/deal_folder.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

TEST_CASE("git's user is who went, where `people` has the e-mail") {
  const std::string settings = "people:\n  - {id: li.wei, name: 李伟, email: li@example.cn}\n";
  DealFolder folder{{".c136.yaml", settings}, {"deals/a.yaml", small_deal}};
  const auto git = [&](const char* script) {
    const Ran ran = run({.command = {"/bin/sh", "-c", script}, .folder = folder.scratch.path()});
    REQUIRE(ran.code == 0);
  };
  git("git init -q && git config user.email li@example.cn");
  CHECK(folder.run({"log", "a", "-w", "wang", "met"}) == 0);
  CHECK(folder.text("deals/a.yaml").find("by: li.wei\n") != std::string::npos);
  git("git config user.email other@example.cn");
  CHECK(folder.run({"log", "a", "-w", "wang", "again", "--dry-run"}) == 0);
  CHECK(folder.out.find("+    note: again\n") != std::string::npos);
  CHECK(folder.out.find("+    by:") == std::string::npos);
}
