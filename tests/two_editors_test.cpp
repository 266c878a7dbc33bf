// Several people, or a person and a script, edit one deal at the same moment: each edit is written
// whole or not at all, none is lost, and who comes too late is told.
#include "support/files.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <thread>
#include <vector>

using namespace c136::test;

namespace {

constexpr std::string_view deal =
    "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: me\nstage: needs\n";

/// All at once; what each ended with.
std::vector<Ran> run_together(const ScratchFolder& folder,
                              const std::vector<std::string>& scripts) {
  std::vector<Ran> ran(scripts.size());
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < scripts.size(); ++i)
    threads.emplace_back([&, i] {
      ran[i] = run(
          {.command = {"/bin/sh", "-c", scripts[i]}, .folder = folder.path(), .err_to_out = true});
    });
  for (std::thread& thread : threads) thread.join();
  return ran;
}

bool has_part(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("of edits at one moment each is written or says that the file has changed") {
  constexpr int editors = 8, rounds = 12;
  int told = 0;
  for (int round = 0; round < rounds; ++round) {
    const ScratchFolder folder;
    put(folder / "a.yaml", deal);
    std::vector<std::string> scripts;
    for (int i = 0; i < editors; ++i)
      scripts.push_back(fmt::format("c136 log a.yaml note-{}. --as-of 2026-11-22 --lang en", i));
    const std::vector<Ran> ran = run_together(folder, scripts);
    const std::string after = content(folder / "a.yaml");
    int written = 0;
    for (int i = 0; i < editors; ++i) {
      const Ran& one = ran[static_cast<std::size_t>(i)];
      CAPTURE(one.out);
      CAPTURE(after);
      CHECK(has_part(after, fmt::format("note-{}.", i)) == (one.code == 0));
      if (one.code == 0) {
        ++written;
        continue;
      }
      CHECK(one.code == 2);
      CHECK(has_part(one.out, "has been changed meanwhile and was left as it is; try again"));
      ++told;
    }
    CHECK(written > 0);
    const Ran checked =
        run({.command = {"/bin/sh", "-c", "c136 check a.yaml --no-gaps --as-of 2026-11-22"},
             .folder = folder.path(),
             .err_to_out = true});
    CHECK(checked.code == 0);
  }
  MESSAGE(told, " of ", editors * rounds, " came too late");
}

TEST_CASE("who tries again as long as it takes gets every edit written") {
  const ScratchFolder folder;
  put(folder / "a.yaml", deal);
  std::vector<std::string> scripts;
  for (int i = 0; i < 4; ++i)
    scripts.push_back(
        fmt::format("for n in 1 2 3 4 5; do until c136 log a.yaml note-{}-$n. --as-of 2026-11-22 > "
                    "out-{} 2>&1; do "
                    "grep -q 'changed meanwhile' out-{} || exit 9; done; done",
                    i, i, i));
  for (const Ran& one : run_together(folder, scripts)) CHECK(one.code == 0);
  const std::string after = content(folder / "a.yaml");
  for (int i = 0; i < 4; ++i)
    for (int n = 1; n <= 5; ++n) CHECK(has_part(after, fmt::format("note-{}-{}.", i, n)));
}
