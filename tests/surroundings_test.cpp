// The same bytes whatever surrounds the program: locale, time zone, the order in which folders list
// their files.
#include "c136/cli/command.hpp"
#include "support/files.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace c136;
using namespace c136::test;

namespace fs = std::filesystem;

namespace {

/// A command in a form that it can print.
using Line = std::vector<std::string>;

/// Every command that reads deals, in every format, and its text in Chinese too.
std::vector<Line> lines() {
  std::vector<Line> all;
  for (const Command& command : all_commands()) {
    if (!command.reads_deals || command.operands != "[FILE|DIR]...") continue;
    const auto add = [&](std::string_view format, const char* language) {
      all.push_back({std::string(command.name), "--format", std::string(format), "--lang", language,
                     "--as-of", "2026-11-22"});
    };
    for (const std::string_view format : command.formats) add(format, "en");
    add("text", "zh");
  }
  return all;
}

/// In the order given: some file systems list it so, or backwards.
void copy_in_order(const std::vector<fs::path>& files, const fs::path& from, const fs::path& to) {
  for (const fs::path& file : files) {
    const fs::path copy = to / file.lexically_relative(from);
    fs::create_directories(copy.parent_path());
    put(copy, content(file));
  }
}

std::vector<fs::path> examples() {
  const fs::path folder = source_folder() / "examples";
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

/// On a file system in memory where there is one: it lists in the order of creation.
struct Repository {
  fs::path folder;

  explicit Repository(const std::vector<fs::path>& files) {
    const fs::path memory = "/dev/shm",
                   above = fs::is_directory(memory) ? memory : fs::temp_directory_path();
    std::string name = (above / "c136-order-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder = name;
    copy_in_order(files, source_folder() / "examples", folder);
    put(folder / "deals/broken.yaml", "c136: 1\ntitle: [\n");
    const Ran committed =
        test::run({.command = {"sh", "-c",
                               "git init -q -b main && git add -A && "
                               "git -c user.name=t -c user.email=t@e commit -qm x"},
                   .folder = folder,
                   .variables = {"GIT_AUTHOR_DATE=2026-11-20T12:00Z",
                                 "GIT_COMMITTER_DATE=2026-11-20T12:00Z"}});
    REQUIRE(committed.code == 0);
  }
  ~Repository() { fs::remove_all(folder); }
  Repository(const Repository&) = delete;
  Repository& operator=(const Repository&) = delete;

  Ran run(Line line, const std::vector<std::string>& variables = {}) const {
    line.insert(line.begin(), program());
    return test::run({.command = line, .folder = folder, .variables = variables});
  }
};

/// One deal is broken. Calibration looks at those that closed, and csv holds one table only.
int usual_code(const Line& line) {
  if (line[0] != "calibrate") return 1;
  return line[2] == "csv" ? 2 : 0;
}

void check_same(const Ran& one, const Ran& other) {
  CHECK(one.code == other.code);
  CHECK((one.out == other.out));
  CHECK((one.err == other.err));
}

/// Of the sort that trips programs up: commas in numbers, an i without a dot.
bool make_locale(const fs::path& folder, const std::string& name) {
  const Ran made = test::run(
      {.command = {"localedef", "-i", name, "-f", "UTF-8", (folder / (name + ".UTF-8")).string()}});
  return made.code <= 1;  // 1: with warnings
}

}  // namespace

TEST_CASE("there is something to compare") {
  const std::vector<Line> all = lines();
  for (const char* name : {"check", "score", "contacts", "funnel", "list", "plan"})
    CHECK(std::ranges::any_of(all, [&](const Line& line) { return line.front() == name; }));
  CHECK(all.size() > 30);
}

TEST_CASE("no locale changes a byte, be it there or not") {
  const ScratchFolder locales;
  for (const char* name : {"tr_TR", "de_DE"}) CHECK(make_locale(locales.path(), name));
  const Repository repository(examples());
  for (const Line& line : lines()) {
    CAPTURE(line[0]);
    CAPTURE(line[2]);
    const Ran usual = repository.run(line);
    CHECK(usual.code == usual_code(line));
    for (const std::string locale :
         {"C", "en_US.UTF-8", "zh_CN.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8", "no such locale"}) {
      CAPTURE(locale);
      check_same(usual,
                 repository.run(line, {"LOCPATH=" + locales.path().string(), "LC_ALL=" + locale}));
    }
  }
}

TEST_CASE("no time zone changes a byte") {
  const Repository repository(examples());
  for (const Line& line : lines()) {
    CAPTURE(line[0]);
    CAPTURE(line[2]);
    const Ran usual = repository.run(line);
    for (const std::string zone :
         {"UTC", "Pacific/Kiritimati", "America/Los_Angeles", ":nonsense"}) {
      CAPTURE(zone);
      check_same(usual, repository.run(line, {"TZ=" + zone}));
    }
  }
}

TEST_CASE("today is not that of the time zone") {
  const Repository repository(examples());
  const Line line{"score", "--json"};
  const auto in_zone = [&](const char* zone) { return repository.run(line, {zone}); };
  const Ran before = in_zone("TZ=UTC"), east = in_zone("TZ=ABC-14"), west = in_zone("TZ=ABC+12"),
            after = in_zone("TZ=UTC");
  if (before.out != after.out) return;  // it has just become midnight
  check_same(before, east);
  check_same(before, west);
}

TEST_CASE("no order in which a folder lists its files changes a byte") {
  std::vector<fs::path> files = examples();
  const Repository sorted(files);
  std::ranges::reverse(files);
  const Repository backwards(files);
  std::ranges::shuffle(files, std::mt19937(136));
  const Repository mixed(files);
  for (const Line& line : lines()) {
    CAPTURE(line[0]);
    CAPTURE(line[2]);
    const Ran usual = sorted.run(line);
    check_same(usual, backwards.run(line));
    check_same(usual, mixed.run(line));
  }
}
