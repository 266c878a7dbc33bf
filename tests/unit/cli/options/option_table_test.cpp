#include "cli/options/option_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace c136;

namespace {

const OptionText& named(const std::vector<OptionText>& options, std::string_view name) {
  const auto found = std::ranges::find_if(options, [name](const OptionText& option) {
    return option.long_name == name || option.short_name == name;
  });
  REQUIRE_MESSAGE(found != options.end(), name);
  return *found;
}

}  // namespace

TEST_CASE("an option as data: its names, its value, its help") {
  const auto options = global_options(Language::en);
  CHECK(named(options, "--output").short_name == "-o");
  CHECK(named(options, "--output").value == "FILE");
  CHECK(named(options, "-C").long_name == "");
  CHECK(named(options, "--quiet").value == "");
  CHECK_FALSE(named(options, "--quiet").help.empty());
  CHECK(named(global_options(Language::zh), "--quiet").help != named(options, "--quiet").help);
}

TEST_CASE("the words that a value may be") {
  const auto options = global_options(Language::en);
  CHECK(named(options, "--lang").choices() == std::vector<std::string>{"en", "zh", "auto"});
  CHECK(named(options, "--output").choices().empty());
}

TEST_CASE("a command's own options are not those of all") {
  const auto options = own_options(*find_command("check"), Language::en);
  CHECK(named(options, "--select").value == "CODES");
  CHECK(std::ranges::find(options, "--lang", &OptionText::long_name) == options.end());
  CHECK(own_options(*find_command("config"), Language::en).empty());
}
