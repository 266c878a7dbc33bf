#include "files/repository.hpp"

#include "support/memory_files.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cerrno>

using namespace c136;
using namespace c136::test;

namespace {

using Kind = FolderEntry::Kind;

/// "deals/a.yaml accounts/b.yaml(account)"
std::string found(const Files& files, const Patterns& patterns, const std::string& below = "") {
  std::string all;
  for (const FoundFile& file : find_files(files, patterns, below).files)
    all += fmt::format("{}{}{}", all.empty() ? "" : " ", file.path,
                       file.kind == FileKind::account ? "(account)"
                       : file.kind == FileKind::week  ? "(week)"
                                                      : "");
  return all;
}

std::string passed_over(const Files& files, const Patterns& patterns) {
  std::string all;
  for (const PassedOver& file : find_files(files, patterns, "").passed_over)
    all += fmt::format("{}:{} ", file.path, static_cast<int>(file.obstacle));
  return all;
}

std::string noted(const char* path, Obstacle obstacle) {
  return fmt::format("{}:{} ", path, static_cast<int>(obstacle));
}

}  // namespace

TEST_CASE("deals, accounts and weeks are found by the globs, sorted, and nowhere else") {
  MemoryFiles files;
  for (const char* path : {"deals/b.yaml", "deals/a.yml", "deals/2026/q4/c.yaml", "deals/notes.txt",
                           "accounts/x.yaml", "weeks/2026-W47.yaml", "d.yaml", ".git/config.yaml"})
    files.add(path);
  CHECK(found(files, Patterns(Config())) ==
        "accounts/x.yaml(account) deals/2026/q4/c.yaml deals/a.yml deals/b.yaml "
        "weeks/2026-W47.yaml(week)");
  CHECK(found(files, Patterns(Config()), "deals/2026") == "deals/2026/q4/c.yaml");
  CHECK(found(files, Patterns(Config()), "weeks") == "weeks/2026-W47.yaml(week)");
  CHECK(found(files, Patterns::any_yaml(Config()), "weeks") == "weeks/2026-W47.yaml(week)");
  CHECK(found(files, Patterns::only(FileKind::week, Config())) == "weeks/2026-W47.yaml(week)");
  CHECK(found(files, Patterns::only(FileKind::account, Config())) == "accounts/x.yaml(account)");
}

TEST_CASE("only folders in which a match can be are looked into") {
  MemoryFiles files;
  files.add("deals/a.yaml");
  files.add("huge/a.txt");
  found(files, Patterns(Config()));
  CHECK(files.listed == std::vector<std::string>{"accounts", "deals", "weeks", ""});
}

TEST_CASE("what is excluded, hidden or private is not found") {
  MemoryFiles files;
  for (const char* path :
       {"deals/a.yaml", "deals/a.private.yaml", "deals/b.private.yml", "deals/old/b.yaml",
        "deals/.trash/c.yaml", "deals/.d.yaml", "deals/.swp", "deals/draft.yaml"})
    files.add(path);
  Config config;
  config.exclude = {"deals/old", "**/draft*"};
  CHECK(found(files, Patterns(config)) == "deals/a.yaml");
  CHECK(passed_over(files, Patterns(config)) ==
        noted("deals/.d.yaml", Obstacle::hidden) + noted("deals/.trash", Obstacle::hidden) +
            noted("deals/b.private.yml", Obstacle::lonely) +
            noted("deals/draft.yaml", Obstacle::excluded) + noted("deals/old", Obstacle::excluded));
}

TEST_CASE("what is neither file nor folder is passed over") {
  MemoryFiles files;
  files.add("deals/f.yaml", Kind::fifo);
  files.add("deals/s.yaml", Kind::socket);
  files.add("deals/d.yaml", Kind::device);
  CHECK(found(files, Patterns(Config())) == "");
  CHECK(passed_over(files, Patterns(Config())) == noted("deals/d.yaml", Obstacle::device) +
                                                      noted("deals/f.yaml", Obstacle::fifo) +
                                                      noted("deals/s.yaml", Obstacle::socket));
}

TEST_CASE("a link is followed to a file inside that is not found by itself") {
  MemoryFiles files;
  files.add("deals/a.yaml");
  files.add("drafts/b.yaml");
  files.add("deals/to-a.yaml", LinkTarget{"deals/a.yaml"});
  files.add("deals/to-b.yaml", LinkTarget{"drafts/b.yaml"});
  files.add("deals/folder", LinkTarget{"drafts", true});
  files.add("deals/out.yaml", LinkTarget{"", false, Obstacle::leads_out});
  CHECK(found(files, Patterns(Config())) == "deals/a.yaml deals/to-b.yaml");
  CHECK(passed_over(files, Patterns(Config())) ==
        noted("deals/folder", Obstacle::same_folder) +
            noted("deals/out.yaml", Obstacle::leads_out) +
            noted("deals/to-a.yaml", Obstacle::same_file));
}

TEST_CASE("a folder that cannot be looked into is no silence") {
  MemoryFiles files;
  files.add("deals/closed/a.yaml");
  files.fail("deals/closed", EACCES);
  const FoundFiles all = find_files(files, Patterns(Config()), "");
  REQUIRE(all.passed_over.size() == 1);
  CHECK(all.passed_over[0].path == "deals/closed");
  CHECK(all.passed_over[0].obstacle == Obstacle::system);
  CHECK(all.passed_over[0].error_number == EACCES);
}

TEST_CASE("folders in folders come to an end") {
  MemoryFiles files;
  std::string path = "deals";
  for (int i = 0; i < 100; ++i) path += "/x";
  files.add(path + "/a.yaml");
  CHECK(found(files, Patterns(Config())) == "");
  CHECK(find_files(files, Patterns(Config()), "").passed_over[0].obstacle == Obstacle::too_deep);
}

TEST_CASE("an account's glob counts before a deal's") {
  MemoryFiles files;
  files.add("deals/accounts/x.yaml");
  Config config;
  config.accounts = {"deals/accounts/*"};
  CHECK(found(files, Patterns(config)) == "deals/accounts/x.yaml(account)");
}

TEST_CASE("a private file and its deal name each other") {
  CHECK(is_private("deals/a.private.yaml"));
  CHECK(is_private("a.private.yml"));
  CHECK_FALSE(is_private("private.yaml"));
  CHECK_FALSE(is_private("a.yaml"));
  CHECK(private_of("deals/a.yaml") == "deals/a.private.yaml");
  CHECK(public_of("deals/a.private.yml") == "deals/a.yml");
}

TEST_CASE("it is known which files have a private part") {
  MemoryFiles files;
  for (const char* path : {"deals/a.yaml", "deals/a.private.yaml", "deals/b.yaml"}) files.add(path);
  std::string with_private;
  for (const FoundFile& file : find_files(files, Patterns(Config()), "").files)
    if (file.has_private) with_private += file.path;
  CHECK(with_private == "deals/a.yaml");
}

TEST_CASE("a private part that is not there is none; one that cannot be read is no silence") {
  MemoryFiles files;
  files.add("deals/a.yaml");
  CHECK_FALSE(private_part(files, "deals/a.yaml"));
  files.add("deals/a.private.yaml", "situation: s\n");
  CHECK(private_part(files, "deals/a.yaml")->text == "situation: s\n");
  files.fail("deals/a.private.yaml", EACCES);
  CHECK(private_part(files, "deals/a.yaml")->error_number == EACCES);
}

TEST_CASE("files that are called so are found without a look at the others") {
  MemoryFiles files;
  for (const char* path : {"deals/a.yaml", "deals/2026/a.yml", "deals/2026/ab.yaml",
                           "deals/old/a.yaml", "accounts/a.yaml", "deals/.hidden/a.yaml",
                           "deals/a.private.yaml", "deals/a.yaml.bak", "other/a.yaml"})
    files.add(path);
  Config config;
  config.exclude = {"deals/old"};
  const auto called = [&](std::string_view stem) {
    std::string all;
    for (const FoundFile& file : find_called(files, Patterns(config), stem))
      all += fmt::format("{}{}", all.empty() ? "" : " ", file.path);
    return all;
  };
  CHECK(called("a") == "accounts/a.yaml deals/2026/a.yml deals/a.yaml");
  CHECK(called("ab") == "deals/2026/ab.yaml");
  CHECK(called("b").empty());
  CHECK(called("a.private").empty());
}

TEST_CASE("a hidden deal is worth a word, what else is hidden is not") {
  MemoryFiles files;
  files.add("deals/.a.yaml", "c136: 1\n");
  files.add("deals/.b.yaml", "root: true\n");
  files.add("deals/c.yaml");
  const FoundFiles all = find_files(files, Patterns(Config()), "");
  REQUIRE(all.passed_over.size() == 2);
  CHECK(all.passed_over[0].path == "deals/.a.yaml");
  CHECK(all.passed_over[0].matters);
  CHECK_FALSE(all.passed_over[1].matters);
}
