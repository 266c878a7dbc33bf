#include "cli/commands/commands.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace c136;

TEST_CASE("every command is found by its name, and no other") {
  std::set<std::string_view> names;
  for (const Command& command : all_commands()) {
    CHECK(names.insert(command.name).second);
    CHECK(find_command(command.name) == &command);
  }
  CHECK(find_command("sco") == nullptr);
  CHECK(find_command("") == nullptr);
}
