// What CI services read is judged from outside: by the schema of SARIF, by Python's reader of XML
// and JSON.
#include "support/files.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace c136::test;

namespace {

/// Runs a script of sh in a copy of the examples with one broken deal more.
struct Examples {
  ScratchFolder folder;

  Examples() {
    std::filesystem::copy(source_folder() / "examples", folder.path(),
                          std::filesystem::copy_options::recursive);
    put(folder / "deals/broken & <wrong>.yaml", "c136: 1\ntitel: a\ntitel: \"b & c\"\nstage: x\n");
  }

  Ran sh(const std::string& script) const {
    return run({.command = {"/bin/sh", "-c", script}, .folder = folder.path(), .err_to_out = true});
  }
};

/// What the judge says of the report on these files.
std::string judged(const Examples& examples, const std::string& format, const std::string& files) {
  return examples
      .sh(fmt::format("c136 check --as-of 2026-11-22 --format {} {} | python3 {} {}", format, files,
                      (source_folder() / "tests/ci/judge.py").string(), format))
      .out;
}

}  // namespace

TEST_CASE("every CI format of every example is what its service expects") {
  const Examples examples;
  for (const std::string format : {"sarif", "gitlab", "junit", "rdjsonl"})
    for (const std::string files : {"", "--all-gaps", "deals/smallest.yaml", "deals/broken*"}) {
      INFO(format, " of ", files);
      CHECK(judged(examples, format, files).find("Error") == std::string::npos);
      CHECK(judged(examples, format, files).find(" ") != std::string::npos);
    }
}
