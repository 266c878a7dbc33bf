// What our own reports print comes back in as what it is: every deal the same, in each language and
// form of table, with history and without.
#include "support/files.hpp"
#include "support/git.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace c136;
using namespace c136::test;

namespace fs = std::filesystem;

namespace {

const GitRepository& repository() {
  static const GitRepository made;
  static bool is_filled = false;
  if (!is_filled) {
    fs::copy(source_folder() / "examples", made.path(), fs::copy_options::recursive);
    made.commit("2026-11-12");
    is_filled = true;
  }
  return made;
}

Ran run_c136(const std::string& arguments) {
  return repository().sh("c136 " + arguments + " --as-of 2026-11-22 2>/dev/null");
}

/// Of each row the action, a line each.
std::string actions_of(const std::string& csv) {
  std::istringstream lines(csv);
  std::string line, out;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    const std::size_t deal = line.find(',') + 1, action = line.find(',', deal) + 1;
    out += line.substr(action, line.find(',', action) - action) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("what reports print imports as the same") {
  for (const std::string report :
       {"report mpc", "report ledger", "report ledger --method c931", "list"})
    for (const std::string file : {"out.csv", "out.xlsx"})
      for (const std::string language : {"en", "zh"}) {
        CAPTURE(report);
        CAPTURE(file);
        CAPTURE(language);
        run_c136(report + " --lang " + language + " -o " + file);
        const Ran read = run_c136("import " + file + " --dry-run --format csv");
        CHECK(read.code == 0);
        const std::string actions = actions_of(read.out);
        CHECK(actions.size() >= 9 * 5);
        CHECK(actions.find_first_not_of("same\n") == std::string::npos);
        repository().remove(file);
      }
}
