#include "cli/check/root_names.hpp"

#include "support/files.hpp"
#include "support/memory.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

namespace fs = std::filesystem;

namespace {

/// A git repository whose deals stand in its folder sales.
struct Checkout {
  ScratchFolder folder;

  Checkout() {
    fs::create_directory(folder / ".git");
    fs::create_directories(folder / "sales/deals");
    put(folder / "sales/.c136.yaml", "");
    put(folder / "sales/deals/a.yaml", "");
  }

  RootNames in(const std::string& directory) const {
    MemoryWorld world;
    GlobalOptions options;
    options.directory = (folder / directory).string();
    return RootNames(start(*find_command("check"), options, {}, world.context, Language::en));
  }
};

}  // namespace

TEST_CASE("a file is called by its path from the root, wherever the run was started") {
  const Checkout checkout;
  CHECK(checkout.in("").name("sales/deals/a.yaml") == "sales/deals/a.yaml");
  CHECK(checkout.in("").name("./sales/deals/a.yaml") == "sales/deals/a.yaml");
  CHECK(checkout.in("sales").name("deals/a.yaml") == "sales/deals/a.yaml");
  CHECK(checkout.in("sales/deals").name("a.yaml") == "sales/deals/a.yaml");
  CHECK(checkout.in("sales/deals").name("../.c136.yaml") == "sales/.c136.yaml");
  CHECK(checkout.in("sales").name((checkout.folder / "sales/deals/a.yaml").string()) ==
        "sales/deals/a.yaml");
}

TEST_CASE("so is one that is not there any more, and one whose folder was reached by a link") {
  const Checkout checkout;
  CHECK(checkout.in("sales").name("gone/b.yaml") == "sales/gone/b.yaml");
  fs::create_directory_symlink(checkout.folder / "sales/deals", checkout.folder / "ours");
  CHECK(checkout.in("ours").name("a.yaml") == "sales/deals/a.yaml");
}

TEST_CASE("what is no file of the repository keeps its name") {
  const Checkout checkout;
  for (const char* typed : {"", "-", "/dev/fd/63", "../../elsewhere.yaml"})
    CHECK(checkout.in("sales").name(typed) == typed);
}

TEST_CASE("without git the root is where the settings are; without either there is none") {
  const Checkout checkout;
  fs::remove(checkout.folder / ".git");
  CHECK(checkout.in("sales/deals").name("a.yaml") == "deals/a.yaml");
  fs::remove(checkout.folder / "sales/.c136.yaml");
  CHECK(checkout.in("sales/deals").name("./a.yaml") == "./a.yaml");
}

TEST_CASE("findings are renamed with their notes; a note without a place stays without") {
  const Checkout checkout;
  std::vector<Finding> findings(1);
  findings[0].place.file = "a.yaml";
  findings[0].notes = {{{"../accounts/x.yaml", 1, 1, 1, 2}, "there"}, {{"", 1, 1, 1, 1}, "no"}};
  checkout.in("sales/deals").rename(findings);
  CHECK(findings[0].place.file == "sales/deals/a.yaml");
  CHECK(findings[0].notes[0].place.file == "sales/accounts/x.yaml");
  CHECK(findings[0].notes[1].place.file.empty());
}
