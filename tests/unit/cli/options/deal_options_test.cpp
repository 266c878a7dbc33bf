#include "cli/options/deal_options.hpp"

#include "cli/options/option_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace c136;

namespace {

bool takes(std::string_view command, std::string_view option) {
  const auto options = own_options(*find_command(command), Language::en);
  return std::ranges::find(options, option, &OptionText::long_name) != options.end();
}

}  // namespace

TEST_CASE("every command over deals takes the one filter language") {
  for (const auto command :
       {"score", "check", "contacts", "show", "funnel", "list", "plan", "next"})
    CHECK_MESSAGE(takes(command, "--where"), std::string(command));
}

TEST_CASE("--full is for the reports that keep something private") {
  for (const auto command : {"score", "contacts", "show", "list", "plan", "next"})
    CHECK_MESSAGE(takes(command, "--full"), std::string(command));
  for (const auto command : {"check", "funnel"})
    CHECK_MESSAGE(!takes(command, "--full"), std::string(command));
}

TEST_CASE("a deal has to pass every --where; without one the filter is empty") {
  DealOptions options;
  CHECK(options.filter(Language::en).empty());
  options.where = {"stage=needs"};
  CHECK(options.filter(Language::en) == "stage=needs");
  options.where = {"stage=needs", "owner=x"};
  CHECK(options.filter(Language::en) == "stage=needs and owner=x");
}
