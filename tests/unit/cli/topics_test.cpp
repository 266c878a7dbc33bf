#include "cli/topics.hpp"

#include "book/deal_fields.hpp"
#include "c136/render/format.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace c136;

namespace {

std::string page(std::string_view name, Language language) {
  for (const Topic& topic : all_topics())
    if (topic.name == name) return find_format("text")->render(page_of(topic, language), {});
  FAIL("no topic ", name);
  return {};
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every topic has its page in both languages") {
  std::set<std::string_view> names;
  for (const Topic& topic : all_topics()) {
    CHECK(names.insert(topic.name).second);
    for (const Language language : {Language::en, Language::zh})
      CHECK(has(page(topic.name, language), topic.summary.in(language).substr(1)));
    CHECK(page(topic.name, Language::en) != page(topic.name, Language::zh));
  }
  CHECK(names == std::set<std::string_view>{"exit-codes", "formats", "environment", "dates",
                                            "method", "format", "filters", "editing"});
}

TEST_CASE("the filters' page has every field") {
  for (const DealField& field : deal_fields())
    CHECK(has(page("filters", Language::en), field.name));
}

TEST_CASE("the lists say everything there is") {
  for (const Format& format : all_formats()) CHECK(has(page("formats", Language::en), format.name));
  for (const auto name : {"0:", "1:", "2:"}) CHECK(has(page("exit-codes", Language::en), name));
  for (const auto name : {"C136_AS_OF", "NO_COLOR", "CLICOLOR_FORCE", "LC_ALL", "TERM"})
    CHECK(has(page("environment", Language::zh), name));
  for (const auto row : {"1W2-3F6C", "99 %", "0W0F"}) CHECK(has(page("method", Language::en), row));
  for (const auto key : {"customer", "c3", "ignore"}) CHECK(has(page("format", Language::zh), key));
}
