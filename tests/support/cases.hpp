// Cases: scripts of a shell in a fresh git repository, with the exit code and the words that they
// must give. `good` and `bad` print a deal, `account` and `of_account` an account and a deal of it.
#pragma once

#include "support/git.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace c136::test {

inline constexpr std::string_view case_preamble = R"(
set -e
export C136_AS_OF=2026-11-22
good() { printf 'c136: 1\ntitle: %s\ncustomer: {name: Northwind}\nowner: mei\nstage: needs\n' "${1:-A deal}"; }
bad() { good "$1" | sed 's/^owner: /ownr: /'; }
of_account() { printf 'c136: 1\ntitle: T\naccount: %s\nowner: mei\nstage: needs\n' "$1"; }
account() { printf 'c136: 1\naccount: %s\ncustomer: {name: Acme}\n' "$1"; }
commit() { git add -A; git commit -qm x; }
check() { c136 check --no-gaps "$@"; }
git config user.name t; git config user.email t@example.com
mkdir -p deals accounts
set +e
)";

struct Case {
  std::string_view what, script;
  int code = 0;  // of the last command
  std::vector<std::string_view> says = {}, never = {};
};

inline void try_out(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    const GitRepository repository;
    const Ran ran = repository.sh(fmt::format("{}{}", case_preamble, one.script));
    INFO(one.what, "\n", one.script, "\n", ran.out);
    CHECK(ran.code == one.code);
    for (const auto part : one.says)
      CHECK_MESSAGE(ran.out.find(part) != ran.out.npos, std::string(part));
    for (const auto part : one.never)
      CHECK_MESSAGE(ran.out.find(part) == ran.out.npos, std::string(part));
  }
}

}  // namespace c136::test
