// tests/cases_*_test.cpp tries every option and every kind of file.
#include "cli/overwriting.hpp"

#include "c136/base/failure.hpp"
#include "cli/options/usage_errors.hpp"
#include "support/files.hpp"
#include "support/memory.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

namespace {

bool is_refused(const ScratchFolder& folder, const std::string& output) {
  MemoryWorld world;
  GlobalOptions options;
  options.directory = folder.path().string();
  Session session =
      start(*find_command("list"), options, {"deals/a.yaml"}, world.context, Language::en);
  session.writes = {{"-o", output}};
  try {
    refuse_overwriting(session);
    return false;
  } catch (const UsageError&) {
    return true;
  }
}

}  // namespace

TEST_CASE("what the repository reads by its name is not written over, new files are") {
  const ScratchFolder folder;
  for (const char* sub : {"deals", "accounts"}) std::filesystem::create_directory(folder / sub);
  put(folder / ".c136.yaml", "language: en\n");
  for (const char* file : {"deals/a.yaml", "deals/a.private.yaml", "deals/b.yaml",
                           "accounts/c.yaml", "deals/notes.txt"})
    put(folder / file, "");
  for (const char* file : {"deals/a.yaml", "deals/a.private.yaml", "deals/b.yaml",
                           "accounts/c.yaml", ".c136.yaml", "deals/../deals/a.yaml"}) {
    CAPTURE(file);
    CHECK(is_refused(folder, file));
  }
  for (const char* file : {"out.csv", "deals/notes.txt", "deals/new.yaml"}) {
    CAPTURE(file);
    CHECK_FALSE(is_refused(folder, file));
  }
}
