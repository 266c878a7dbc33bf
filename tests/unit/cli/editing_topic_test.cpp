#include "cli/edit/editing_topic.hpp"

#include "c136/cli/command.hpp"
#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("the topic shows every command that edits") {
  const std::string text = page_of([](auto& blocks) { add_editing(Language::en, blocks); });
  for (const Command& command : all_commands())
    if (command.group.en == std::string_view("Editing"))
      CHECK_MESSAGE(text.find(std::string(command.name) + " ") != std::string::npos, command.name);
}
