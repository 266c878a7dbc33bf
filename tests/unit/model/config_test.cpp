#include "c136/model/config.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace c136;

namespace {

std::string due_at(const Config& config, std::size_t stage) {
  std::string text;
  for (const Criterion criterion : all_criteria())
    if (config.due[stage].test(index(criterion))) {
      if (!text.empty()) text += ' ';
      text += word_of(criterion).id;
    }
  return text;
}

std::string ids(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) {
    if (!text.empty()) text += ' ';
    text += word.id;
  }
  return text;
}

}  // namespace

TEST_CASE("without a configuration there are five stages and six posts") {
  const Config config;
  CHECK(ids(config.stages) == "needs initiation preselection comparison decision");
  CHECK(ids(config.posts) == "decision cost finance sales it engineering");
  CHECK(config.stage(Stage{3}).zh == "方案比较");
  CHECK(config.post(Post{4}).zh == "IT（办公室）");
}

TEST_CASE("what is due at a stage stays due at the later ones") {
  const Config config;
  REQUIRE(config.due.size() == config.stages.size());
  CHECK(due_at(config, 0) == "c1");
  CHECK(due_at(config, 1) == "c1 c2");
  CHECK(due_at(config, 2) == "c1 c2 c3 c4");
  CHECK(due_at(config, 3) == "f2 c1 c2 c3 c4 c5 c6");
  CHECK(due_at(config, 4) == "w f1 f2 f3 c1 c2 c3 c4 c5 c6");
}

TEST_CASE("a managed customer needs two key contacts for every post") {
  CHECK(Config().needed(true) == 2);
  CHECK(Config().needed(false) == 1);
}

TEST_CASE("the limits are those of the method") {
  const Limits limits = Config().limits;
  CHECK(limits.warm == 30);
  CHECK(limits.confirmation == 60);
  CHECK(limits.account == 180);
  CHECK(limits.quiet == 30);
  CHECK(limits.ahead == 14);
}

TEST_CASE("our people are called by id or name") {
  Config config;
  config.people = {{"li.wei", "李伟", "", "", "", ""}, {"李伟", "another", "", "", "", ""}};
  CHECK(config.person_called("li.wei")->name == "李伟");
  CHECK(config.person_called("李伟")->name == "another");  // an id comes before a name
  CHECK(config.person_called("another")->id == "李伟");
  CHECK(config.person_called("nobody") == nullptr);
}
