// What is installed stands where man and the shells look for it, and runs from there.
#include "support/files.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>

using namespace c136::test;

namespace fs = std::filesystem;

TEST_CASE("installed are the program, its manual, completions and licences, and nothing else") {
  const ScratchFolder prefix;
  const fs::path build = fs::path(program()).parent_path();
  const Ran installed = run({.command = {"cmake", "--install", build, "--prefix", prefix.path()}});
  REQUIRE_MESSAGE(installed.code == 0, installed.out, installed.err);
  std::vector<std::string> files;
  for (const fs::path& file : files_below(prefix.path(), ""))
    files.push_back(file.lexically_relative(prefix.path()));
  std::erase(files, "share/doc/c136/LICENSES-charts.txt");  // where pages draw charts
  CHECK(files == std::vector<std::string>{
                     "bin/c136", "share/bash-completion/completions/c136", "share/doc/c136/LICENSE",
                     "share/doc/c136/LICENSE-cli11.txt", "share/doc/c136/LICENSE-csv.txt",
                     "share/doc/c136/LICENSE-fmt.txt", "share/doc/c136/LICENSE-minizip.txt",
                     "share/doc/c136/LICENSE-nlohmann-json3.txt",
                     "share/doc/c136/LICENSE-pugixml.txt", "share/doc/c136/LICENSE-utf8proc.txt",
                     "share/doc/c136/LICENSE-yaml-cpp.txt", "share/doc/c136/LICENSE-zlib1g.txt",
                     "share/fish/vendor_completions.d/c136.fish", "share/man/man1/c136.1",
                     "share/man/man5/c136-deal.5", "share/zsh/site-functions/_c136"});
  const Ran version = run({.command = {prefix / "bin/c136", "--version"}});
  CHECK(version.code == 0);
  CHECK(version.out.starts_with("c136 "));
}
