#include "cli/repository.hpp"

#include "c136/base/failure.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

using namespace c136;
using namespace c136::test;

namespace fs = std::filesystem;

namespace {

/// The root's name, and whether it has a configuration: "repo +".
std::string found(const fs::path& folder, std::vector<std::string> operands = {}) {
  const auto repository = find_repository(folder, operands, Language::en);
  if (!repository) return "none";
  return repository->root.filename().string() + (repository->has_config ? " +" : " -");
}

struct Folders {
  ScratchFolder scratch;
  fs::path base = scratch.path();

  Folders() {
    for (const char* folder : {"repo/deals/2026", "repo/inner/.git", "repo/inner/deals",
                               "plain/deals", "bare/.git", "bare/sub"})
      fs::create_directories(base / folder);
    put(base / "repo/.c136.yaml", "currency: USD\n");
    put(base / "repo/deals/a.yaml", "");
    put(base / "plain/deals/b.yaml", "");
  }
};

}  // namespace

TEST_CASE("the search goes upwards from the working folder, and no further than the git root") {
  const Folders folders;
  CHECK(found(folders.base / "repo") == "repo +");
  CHECK(found(folders.base / "repo/deals/2026") == "repo +");
  CHECK(found(folders.base / "repo/inner/deals") == "inner -");
  CHECK(found(folders.base / "bare/sub") == "bare -");
  CHECK(found(folders.base / "plain/deals") == "none");
}

TEST_CASE("the operands say where to look, before the working folder") {
  const Folders folders;
  CHECK(found(folders.base / "plain", {"../repo/deals/a.yaml"}) == "repo +");
  CHECK(found(folders.base / "plain", {"../repo"}) == "repo +");
  CHECK(found(folders.base / "repo", {"../plain/deals/b.yaml"}) == "none");
  CHECK(found(folders.base / "repo", {"../plain/deals/b.yaml", "deals/a.yaml"}) == "repo +");
  CHECK(found(folders.base / "repo", {"-"}) == "repo +");
  CHECK(found(folders.base / "repo", {"deals/none.yaml"}) == "repo +");
}

TEST_CASE("its settings are read, with their faults at their places") {
  const Folders folders;
  CHECK(find_repository(folders.base / "repo", {}, Language::en)->settings.config.currency ==
        "USD");
  put(folders.base / "repo/.c136.yaml", "currency: USD\nlangauge: en\n");
  const auto repository = find_repository(folders.base / "repo/deals", {}, Language::en);
  REQUIRE(repository->settings.errors.size() == 1);
  CHECK(locate(repository->settings, repository->settings.errors[0]).place.file == "../.c136.yaml");
}

TEST_CASE("settings that are no file are a failure, not a default") {
  const Folders folders;
  fs::remove(folders.base / "repo/.c136.yaml");
  REQUIRE(::mkfifo((folders.base / "repo/.c136.yaml").c_str(), 0600) == 0);
  CHECK_THROWS_WITH_AS(find_repository(folders.base / "repo", {}, Language::en),
                       "cannot read .c136.yaml: it is a named pipe", Failure);
}

TEST_CASE("paths below the root, and no others") {
  const Folders folders;
  const auto repository = find_repository(folders.base / "repo", {}, Language::en);
  CHECK(repository->path_of(repository->root / "deals/a.yaml") == "deals/a.yaml");
  CHECK(repository->path_of(repository->root) == "");
  CHECK_FALSE(repository->path_of(repository->root.parent_path()));
  CHECK_FALSE(repository->path_of(repository->root.string() + "-other/a.yaml"));
}

TEST_CASE("paths are shown from the working folder on") {
  const Folders folders;
  const fs::path repo = fs::canonical(folders.base / "repo");
  CHECK(shown_path(repo / "deals/a.yaml", folders.base / "repo") == "deals/a.yaml");
  CHECK(shown_path(repo / "deals/a.yaml", folders.base / "repo/deals") == "a.yaml");
  CHECK(shown_path(repo / "accounts/x.yaml", folders.base / "repo/deals") == "../accounts/x.yaml");
}
