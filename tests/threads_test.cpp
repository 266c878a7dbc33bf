// The same bytes from any number of threads, over deals of every kind. The preset tsan runs this
// under ThreadSanitizer, where a race ends the program with 66.
#include "support/files.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace c136;
using namespace c136::test;

namespace fs = std::filesystem;

namespace {

constexpr int copies = 18;

std::string without_its_id(std::string text) {
  const std::size_t id = text.find("\ndeal: ");
  if (id != std::string::npos) text.erase(id, text.find('\n', id + 1) - id);
  return text;
}

/// The examples many times over: accounts, private parts, deals with errors, ids that are taken.
struct Repository {
  ScratchFolder folder;

  Repository() {
    fs::copy(source_folder() / "examples", folder.path(), fs::copy_options::recursive);
    for (const fs::path& example : files_in(source_folder() / "examples/deals", ".yaml")) {
      const std::string text = without_its_id(content(example));
      for (int copy = 0; copy < copies; ++copy) put(place(example, copy), text);
      put(place(example, 0).replace_extension(".private.yaml"), "situation: in confidence\n");
      put(place(example, copies), text + "deal: taken\n");
      put(place(example, copies + 1), text + "stage: [\n");
    }
  }

  fs::path place(const fs::path& example, int copy) const {
    return folder / fmt::format("deals/{}-{}.yaml", example.stem().string(), copy);
  }
};

Ran run(const Repository& repository, const std::string& program, const std::string& arguments,
        int threads) {
  // Some kernels scatter addresses more widely than ThreadSanitizer can follow.
  const std::string script = fmt::format(
      "setarch -R true 2>/dev/null && still='setarch -R'; "
      "$still {} {} --as-of 2026-11-22 --threads {}",
      program, arguments, threads);
  return test::run({.command = {"sh", "-c", script}, .folder = repository.folder.path()});
}

}  // namespace

TEST_CASE("any number of threads prints the same bytes") {
  const Repository repository;
  for (const char* command : {"check -v --all-gaps", "check --format sarif", "score",
                              "score --json", "contacts", "list", "funnel", "plan"}) {
    CAPTURE(command);
    const Ran alone = run(repository, program(), command, 1);
    CHECK(alone.code == 1);
    CHECK(alone.err.find("ThreadSanitizer") == std::string::npos);
    for (const int threads : {2, 3, 5, 8}) {
      CAPTURE(threads);
      const Ran together = run(repository, program(), command, threads);
      CHECK(together.code == alone.code);
      CHECK((together.out == alone.out));
      CHECK((together.err == alone.err));
    }
  }
}
