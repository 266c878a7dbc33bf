#include "load/settings/settings.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

template <class T>
Located<T> at(T value, std::uint32_t line) {
  return {value, {line, 1, 0, 0}};
}

}  // namespace

TEST_CASE("nothing stated is the defaults") {
  std::vector<Diagnostic> errors;
  const Config config = settings({}, {}, Language::en, errors);
  const Config defaults;
  CHECK(errors.empty());
  CHECK(config.stages.size() == defaults.stages.size());
  CHECK(config.due == defaults.due);
  CHECK(config.deals == defaults.deals);
  CHECK(config.weigh_from == defaults.weigh_from);
}

TEST_CASE("faults are told in the language of the reader") {
  ConfigFile file;
  file.timezone = at<Text>("+8", 3);
  std::vector<Diagnostic> errors;
  settings(file, {}, Language::zh, errors);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].span.line == 3);
  CHECK(errors[0].message == "`+8` 不是与 UTC 的时差");
  CHECK(errors[0].help == "请写 `+08:00`");
}

TEST_CASE("a value that was refused is not called missing as well") {
  ConfigFile file;
  file.ladder.span = {1, 1, 0, 0};
  file.ladder.items.push_back({{{2, 1, 0, 0}}, at<Text>("1W1F", 2), {}, {}, {}});
  std::vector<Diagnostic> errors;
  settings(file, {}, Language::en, errors);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].code == "S003");
  settings(file, {}, Language::en, errors);  // now there was an error before
  CHECK(errors.size() == 1);
}
