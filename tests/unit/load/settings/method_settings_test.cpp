#include "load/settings/method_settings.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

Span on_line(std::uint32_t line) { return {line, 1, 0, 0}; }

std::vector<std::string> messages(const ConfigFile& file, Language language = Language::en) {
  constexpr std::string_view gaps[] = {"C101", "F201"};
  Config config;
  std::vector<Diagnostic> found;
  SettingErrors errors(language, found);
  take_methods(file, gaps, config, errors);
  std::vector<std::string> all;
  for (const Diagnostic& error : found) all.push_back(error.message + " / " + error.help);
  return all;
}

}  // namespace

TEST_CASE("a method that nobody has is refused with the nearest one") {
  ConfigFile file;
  file.method = {Id("c193"), on_line(1)};
  CHECK(messages(file) == std::vector<std::string>{"`c193` is no method / did you mean `c139`?"});
  file.method = {Id("spin"), on_line(1)};
  CHECK(messages(file, Language::zh) ==
        std::vector<std::string>{"没有方法 `spin` / 可用的方法：c136、c139、c931"});
}

TEST_CASE("the criteria of a method ask gaps, under ids of the three letters") {
  MethodEntry method;
  method.id = {Id("ours"), on_line(1)};
  OwnCriterion criterion;
  criterion.rules.items = {{"C1O1", on_line(3)}, {"F201", on_line(4)}};
  for (const char* id : {"C1", "F99", "W", "W2"}) {
    criterion.id = {Id(id), on_line(2)};
    method.criteria.items.push_back(criterion);
  }
  ConfigFile file;
  file.methods.items.push_back(method);
  CHECK(messages(file).size() == 4);
  CHECK(messages(file)[0] == "`C1O1` is not the code of a gap / did you mean `C101`?");
  for (const char* id : {"C", "C0", "C100", "K1", "F1x", "WW"}) {
    CAPTURE(std::string(id));
    file.methods.items[0].criteria.items.resize(1);
    file.methods.items[0].criteria.items[0].id.value = Id(id);
    CHECK(messages(file).size() == 2);
  }
}
