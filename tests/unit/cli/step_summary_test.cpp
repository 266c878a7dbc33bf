#include "cli/check/step_summary.hpp"

#include "support/files.hpp"
#include "support/memory.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

namespace {

Document with(std::size_t count) {
  Finding finding;
  finding.code = "S002";
  finding.place = {"deals/a|b.yaml", 8, 3, 8, 9};
  finding.message = "unknown key";
  Document document;
  document.blocks = {FindingList{std::vector<Finding>(count, finding)},
                     Paragraph{{"Checked 1 file"}}};
  return document;
}

Session session_in(MemoryWorld& world, const std::string& format) {
  GlobalOptions options;
  options.format = format;
  options.directory = "/";
  return start(*find_command("check"), options, {}, world.context, Language::en);
}

std::string page(const std::string& format, const Document& document, bool twice = false) {
  const ScratchFolder folder;
  MemoryWorld world;
  world.environment["GITHUB_STEP_SUMMARY"] = (folder / "summary.md").string();
  Session session = session_in(world, format);
  add_step_summary(session, document);
  if (twice) add_step_summary(session, document);
  CHECK_FALSE(session.failed);
  return std::filesystem::exists(folder / "summary.md") ? content(folder / "summary.md") : "";
}

}  // namespace

TEST_CASE("GitHub gets a table of the findings") {
  const std::string text = page("github", with(1));
  CHECK(text.starts_with("| Place | Severity | Code | Message |\n"));
  CHECK(text.ends_with("Checked 1 file\n\n"));
}

TEST_CASE("what stands in the page already stays") {
  CHECK(page("github", with(1), true) == page("github", with(1)) + page("github", with(1)));
}

TEST_CASE("a page that would be too large is cut, and says so") {
  const std::string text = page("github", with(203));
  CHECK(text.ends_with("3 more findings are in the log of this step.\n\n"));
}

TEST_CASE("other formats leave the page alone") { CHECK(page("json", with(1)).empty()); }

TEST_CASE("a page that cannot be written is a fault") {
  MemoryWorld world;
  world.environment["GITHUB_STEP_SUMMARY"] = "/nowhere/page.md";
  Session session = session_in(world, "github");
  add_step_summary(session, with(1));
  CHECK(session.failed);
  CHECK(world.err.text.find("cannot write /nowhere/page.md") != std::string::npos);
}
