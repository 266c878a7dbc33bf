// How the options are refused is in options_test and choices_test; here are the words.
#include "cli/options/usage_errors.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

constexpr std::string_view colours[] = {"red", "green"};

}  // namespace

TEST_CASE("an unknown command names the nearest, or all") {
  CHECK(unknown_command(Language::en, "scroe").what() ==
        std::string("there is no command 'scroe'; did you mean score?"));
  CHECK(unknown_command(Language::zh, "chekc").what() ==
        std::string("没有命令“chekc”；是否想写 check？"));
  CHECK(std::string(unknown_command(Language::en, "deals/a.yaml").what())
            .starts_with("there is no command 'deals/a.yaml'; the commands are score, check"));
}

TEST_CASE("a word that is none of the choices names them, and the nearest") {
  CHECK(bad_choice(Language::en, "--x", "gren", colours).what() ==
        std::string("--x is one of red, green, not 'gren'; did you mean green?"));
  CHECK(bad_choice(Language::zh, "--x", "蓝", colours).what() ==
        std::string("--x 只能是 red、green，不能是“蓝”"));
}

TEST_CASE("what was typed is printed without its control characters") {
  CHECK(std::string(unknown_command(Language::en, "\x1b[31m").what())
            .starts_with("there is no command '\\x1B[31m'; the commands are "));
}
