// That the scripts complete is tested in the shells: tests/completion_test.cpp.
#include "cli/completion.hpp"

#include "c136/cli/command.hpp"
#include "cli/options/option_table.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("every script knows every command and every option, in both languages") {
  for (const Shell& shell : all_shells())
    for (const Language language : {Language::en, Language::zh}) {
      const std::string script = shell.script(language);
      const auto check_option = [&](const OptionText& option) {
        const std::string name =
            shell.name == "fish"
                ? option.long_name.substr(std::min<std::size_t>(2, option.long_name.size()))
                : option.long_name;
        CHECK_MESSAGE(script.find(name) != std::string::npos, shell.name, " ", name);
      };
      for (const OptionText& option : global_options(language)) check_option(option);
      for (const Command& command : all_commands()) {
        CHECK(script.find(command.name) != std::string::npos);
        for (const OptionText& option : own_options(command, language)) check_option(option);
      }
    }
}
