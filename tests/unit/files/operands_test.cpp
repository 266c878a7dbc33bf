#include "files/operands.hpp"

#include "support/files.hpp"
#include "support/memory_files.hpp"

#include <doctest/doctest.h>

#include <cerrno>

using namespace c136;
using namespace c136::test;

namespace fs = std::filesystem;

namespace {

/// Files that are nowhere on the disk: those of a revision.
struct Past {
  ScratchFolder scratch;
  std::shared_ptr<MemoryFiles> files = std::make_shared<MemoryFiles>();
  Config config;

  std::string names(const std::vector<std::string>& operands, const fs::path& below = "") {
    const Home home{scratch.path(), files, true, true};
    Operands taken(scratch.path() / below, &home, config, [](const std::string& id) {
      return id == "gone-id" ? std::optional<std::string>("deals/gone.yaml") : std::nullopt;
    });
    if (operands.empty()) taken.take_home();
    for (const std::string& operand : operands) taken.take(operand);
    std::string all;
    for (const Input& input : taken.inputs) all += input.name + "=" + input.path + " ";
    for (const PassedOver& file : taken.passed_over)
      all += "!" + file.path + ":" + std::to_string(file.error_number) + " ";
    return all;
  }
};

}  // namespace

TEST_CASE("a file that is gone from the disk is named at a revision") {
  Past past;
  past.files->add("deals/a.yaml", "");
  past.files->add("deals/gone.yaml", "");
  CHECK(past.names({}) == "deals/a.yaml=deals/a.yaml deals/gone.yaml=deals/gone.yaml ");
  CHECK(past.names({"deals/gone.yaml"}) == "deals/gone.yaml=deals/gone.yaml ");
  CHECK(past.names({"deals"}) == "deals/a.yaml=deals/a.yaml deals/gone.yaml=deals/gone.yaml ");
  CHECK(past.names({"deals/gone.private.yaml"}) == "deals/gone.yaml=deals/gone.yaml ");
  CHECK(past.names({"gone-id"}) == "deals/gone.yaml=deals/gone.yaml ");
}

TEST_CASE("what stands on the disk alone is not there at the revision, nor what is outside") {
  Past past;
  put(past.scratch / "new.yaml", "");
  const std::string missing = std::to_string(ENOENT);
  CHECK(past.names({"new.yaml"}) == "!new.yaml:" + missing + " ");
  CHECK(past.names({"../other.yaml"}) == "!../other.yaml:" + missing + " ");
}

TEST_CASE("what is below the working folder is named from there on") {
  Past past;
  past.files->add("deals/a.yaml", "");
  fs::create_directories(past.scratch / "deals");
  CHECK(past.names({"a.yaml"}, "deals") == "a.yaml=deals/a.yaml ");
  CHECK(past.names({}, "deals") == "a.yaml=deals/a.yaml ");
}
