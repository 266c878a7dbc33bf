#include "render/ci/runner.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace c136;

TEST_CASE("what a runner would obey is found") {
  struct {
    std::string_view line;
    std::size_t at;
  } const rows[] = {{"::error::x", 0},
                    {"::error file=a,line=1::x", 0},
                    {"  ::stop-commands::x", 2},
                    {"\u3000\u00A0::add-mask::x", 5},
                    {"a ##[group]x", std::string_view::npos},
                    {"##vso[task.complete]", 0},
                    {"##teamcity[testFailed name='a']", 0},
                    {"#####[error]", std::string_view::npos},
                    {"", std::string_view::npos},
                    {"::", std::string_view::npos},
                    {":: a", std::string_view::npos},
                    {"a::b::c", std::string_view::npos},
                    {"## [error]", std::string_view::npos},
                    {"##", std::string_view::npos}};
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(runner_command(row.line) == row.at);
  }
  CHECK(runner_command("''::error::x", "'") == 2);
}

TEST_CASE("in a page each command shows its first sign as an escape") {
  CHECK(disarmed("a\n::error::x\n  ::group::y\nb ##[a]##[b]\n") ==
        "a\n\\x3A:error::x\n  \\x3A:group::y\nb \\x23#[a]\\x23#[b]\n");
  CHECK(disarmed("a::b\n") == "a::b\n");
}
