#include "examine/accounts.hpp"

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

/// Where every file can be read.
std::optional<Loaded> found(const Accounts& accounts, std::string_view id) {
  std::optional<Unread> unread;
  auto account = accounts.find(id, unread);
  CHECK_FALSE(unread);
  return account;
}

std::string named(const std::string& path) { return "shown/" + path; }

}  // namespace

TEST_CASE("an account is found by its id, whatever its file is called") {
  MemoryFiles files;
  files.add("accounts/hengyuan.yaml", account("hengyuan"));
  files.add("accounts/b.yaml", account("ruifeng"));
  files.add("accounts/ruifeng.yaml", account("other"));
  const Accounts accounts(files, defaults, Language::en, Reader::automatic, named);
  REQUIRE(found(accounts, "hengyuan"));
  CHECK(found(accounts, "hengyuan")->files[0]->name == "shown/accounts/hengyuan.yaml");
  REQUIRE(found(accounts, "ruifeng"));
  CHECK(found(accounts, "ruifeng")->files[0]->name == "shown/accounts/b.yaml");
  CHECK_FALSE(found(accounts, "nobody"));
  CHECK_FALSE(found(accounts, "b"));
}

TEST_CASE("an account that cannot be read is not one that is not there") {
  MemoryFiles files;
  files.add("accounts/a.yaml", account("a"));
  files.add("accounts/b.yaml", account("b"));
  files.fail("accounts/a.yaml", EACCES);
  const Accounts accounts(files, defaults, Language::en, Reader::automatic, named);
  for (const char* id : {"a", "may be in a.yaml"}) {
    std::optional<Unread> unread;
    CHECK_FALSE(accounts.find(id, unread));
    REQUIRE(unread);
    CHECK(unread->path == "shown/accounts/a.yaml");
    CHECK(unread->error_number == EACCES);
  }
  std::optional<Unread> unread;
  CHECK(accounts.find("b", unread));
  CHECK_FALSE(unread);
}

TEST_CASE("an account comes with its private part, or not at all") {
  MemoryFiles files;
  files.add("accounts/a.yaml", account("a"));
  files.add("accounts/a.private.yaml", "c1: {contacts: [{id: wang}]}\n");
  const Accounts accounts(files, defaults, Language::en, Reader::automatic, named);
  const auto loaded = found(accounts, "a");
  REQUIRE(loaded);
  CHECK(loaded->has_private);
  CHECK(loaded->files[1]->name == "shown/accounts/a.private.yaml");
  CHECK(loaded->deal.c1.contacts.size() == 1);
  files.fail("accounts/a.private.yaml", EACCES);
  std::optional<Unread> unread;
  CHECK_FALSE(accounts.find("a", unread));
  REQUIRE(unread);
  CHECK(unread->path == "shown/accounts/a.private.yaml");
}

TEST_CASE("accounts may be where nobody may look") {
  MemoryFiles files;
  files.add("accounts/x/a.yaml", account("a"));
  files.fail("accounts/x", EACCES);
  std::optional<Unread> unread;
  const Accounts accounts(files, defaults, Language::en, Reader::automatic, named);
  CHECK_FALSE(accounts.find("a", unread));
  REQUIRE(unread);
  CHECK(unread->path == "shown/accounts/x");
}

TEST_CASE("no account is looked for before a deal asks for one") {
  MemoryFiles files;
  const Accounts accounts(files, defaults, Language::en, Reader::automatic, named);
  CHECK(files.listed.empty());
  found(accounts, "a");
  found(accounts, "a");
  CHECK(files.listed == std::vector<std::string>{"accounts", ""});
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
        if (!found(accounts, id)) FAIL_CHECK(id, " was not found");
    });
}
