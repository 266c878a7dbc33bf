#include "cli/accounts.hpp"

#include "support/memory_files.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <thread>

using namespace c136;
using namespace c136::test;

namespace {

std::string account(std::string_view id) {
  return "c136: 1\naccount: " + std::string(id) + "\ncustomer: {name: n}\n";
}

const Config defaults;

std::string named(const std::string& path) { return "shown/" + path; }

}  // namespace

TEST_CASE("an account is found by its id, whatever its file is called") {
  MemoryFiles files;
  files.add("accounts/hengyuan.yaml", account("hengyuan"));
  files.add("accounts/b.yaml", account("ruifeng"));
  files.add("accounts/ruifeng.yaml", account("other"));
  const Accounts accounts(files, defaults, Language::en, Reader::automatic, named);
  REQUIRE(accounts.find("hengyuan"));
  CHECK(accounts.find("hengyuan")->files[0]->name == "shown/accounts/hengyuan.yaml");
  REQUIRE(accounts.find("ruifeng"));
  CHECK(accounts.find("ruifeng")->files[0]->name == "shown/accounts/b.yaml");
  CHECK_FALSE(accounts.find("nobody"));
  CHECK_FALSE(accounts.find("b"));
}

TEST_CASE("an account that cannot be read is not there") {
  MemoryFiles files;
  files.add("accounts/a.yaml", account("a"));
  files.fail("accounts/a.yaml", EACCES);
  CHECK_FALSE(Accounts(files, defaults, Language::en, Reader::automatic, named).find("a"));
}

TEST_CASE("no account is looked for before a deal asks for one") {
  MemoryFiles files;
  const Accounts accounts(files, defaults, Language::en, Reader::automatic, named);
  CHECK(files.listed.empty());
  accounts.find("a");
  accounts.find("a");
  CHECK(files.listed == std::vector<std::string>{"accounts"});
}

TEST_CASE("many threads may ask at once") {
  MemoryFiles files;
  for (const char* id : {"a", "b", "c"})
    files.add("accounts/file-" + std::string(id) + ".yaml", account(id));
  const Accounts accounts(files, defaults, Language::en, Reader::automatic, named);
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (const char* id : {"a", "b", "c"})
        if (!accounts.find(id)) FAIL_CHECK(id, " was not found");
    });
}
