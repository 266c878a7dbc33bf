#include "files/git_objects.hpp"

#include "files/files.hpp"
#include "support/git.hpp"

#include <fmt/format.h>

using namespace c136;
using namespace c136::test;

TEST_CASE("many objects are read in their order, more than both pipes hold") {
  const GitRepository repository;
  std::vector<std::string> ids, texts;
  for (int i = 0; i < 40; ++i) {
    texts.push_back(std::string(static_cast<std::size_t>(i) * 3000, 'x') + std::to_string(i));
    repository.write(std::to_string(i), texts.back());
  }
  repository.commit_all();
  for (int round = 0; round < 50; ++round)
    for (int i = 0; i < 40; ++i)
      if (round == 0) ids.push_back(repository.id("HEAD:" + std::to_string(i)));
  std::vector<std::string> many;
  for (int round = 0; round < 100; ++round) many.insert(many.end(), ids.begin(), ids.end());
  const GitObjects objects(repository.path(), Language::en);
  std::size_t count = 0;
  objects.read(many, [&](std::size_t i, std::optional<std::string> text) {
    CHECK(i == count++);
    REQUIRE(text);
    CHECK(*text == texts[i % texts.size()]);
  });
  CHECK(count == many.size());
}

TEST_CASE("what is not there is none, and the next one is read") {
  const GitRepository repository;
  repository.write("a", "text\n");
  repository.commit_all();
  const GitObjects objects(repository.path(), Language::en);
  CHECK_FALSE(objects.read(std::string(40, '1')));
  CHECK(objects.read(repository.id("HEAD:a")) == "text\n");
}

TEST_CASE("no more of one is kept than a file may have") {
  const GitRepository repository;
  repository.write("large", std::string(3 << 20, 'x'));
  repository.commit_all();
  const GitObjects objects(repository.path(), Language::en);
  CHECK(objects.read(repository.id("HEAD:large"))->size() == most_bytes);
}

TEST_CASE("what a partial clone does not hold is none, and the others are read") {
  const GitRepository origin;
  std::vector<std::string> ids;
  for (const char* text : {"one", "two", "three"}) {
    origin.write("a", text);
    origin.commit("2026-10-01");
    ids.push_back(origin.id("HEAD:a"));
  }
  origin.git("config uploadpack.allowFilter true");
  const GitRepository clone;
  clone.sh("git clone -q --filter=blob:none file://" + origin.path().string() + " c");
  const GitObjects objects(clone.path() / "c", Language::en);
  std::vector<std::string> more = ids;
  more.insert(more.end(), ids.begin(), ids.end());
  std::string all;
  objects.read(more, [&](std::size_t i, std::optional<std::string> text) {
    all += fmt::format("{}{} ", i, text.value_or("-"));
  });
  CHECK(all == "0- 1- 2three 3- 4- 5three ");
}
