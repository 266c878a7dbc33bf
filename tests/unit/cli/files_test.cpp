#include "cli/world/files.hpp"

#include "cli/world/open_file.hpp"
#include "files/disk.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cerrno>
#include <chrono>
#include <functional>
#include <system_error>
#include <thread>

using namespace c136;
using namespace c136::test;

namespace fs = std::filesystem;

namespace {

int fault_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const std::system_error& fault) {
    return fault.code().value();
  }
  return 0;
}

std::size_t files_of(const ScratchFolder& folder) { return files_in(folder.path(), "").size(); }

}  // namespace

TEST_CASE("a file is read as it stands") {
  const ScratchFolder folder;
  const std::string bytes(
      "\xEF\xBB\xBF"
      "a\r\n\0\xff",
      8);
  put(folder / "a", bytes);
  CHECK(read_file(folder / "a", 100) == bytes);
}

TEST_CASE("what cannot be read says why") {
  const ScratchFolder folder;
  CHECK(fault_of([&] { read_file(folder / "none", 1); }) == ENOENT);
  CHECK(fault_of([&] { read_file(folder.path(), 1); }) == EISDIR);
}

TEST_CASE("no more is read than was asked for") {
  CHECK(read_file("/dev/zero", 100'000).size() == 100'000);
}

TEST_CASE("a file is written whole and leaves nothing beside it") {
  const ScratchFolder folder;
  write_file(folder / "a.txt", "first, and long");
  write_file(folder / "a.txt", "second");
  CHECK(content(folder / "a.txt") == "second");
  CHECK(files_of(folder) == 1);
}

TEST_CASE("a new file has the usual mode, an old one keeps its own") {
  const ScratchFolder folder;
  const mode_t mask = ::umask(027);
  write_file(folder / "new", "x");
  ::umask(mask);
  CHECK(fs::status(folder / "new").permissions() == static_cast<fs::perms>(0640));
  fs::permissions(folder / "new", static_cast<fs::perms>(0600));
  write_file(folder / "new", "y");
  CHECK(fs::status(folder / "new").permissions() == static_cast<fs::perms>(0600));
}

TEST_CASE("a link stays a link") {
  const ScratchFolder folder;
  put(folder / "real", "old");
  fs::create_symlink("real", folder / "link");
  write_file(folder / "link", "new");
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(content(folder / "real") == "new");
}

TEST_CASE("links are followed to their end, even where nothing is there yet") {
  const ScratchFolder folder;
  fs::create_directory(folder / "below");
  fs::create_symlink("below/second", folder / "first");
  fs::create_symlink("../third", folder / "below/second");
  write_file(folder / "first", "new");
  CHECK(content(folder / "third") == "new");
  CHECK(fs::is_symlink(folder / "below/second"));
  fs::create_symlink("circle", folder / "circle");
  CHECK(fault_of([&] { write_file(folder / "circle", "x"); }) == ELOOP);
}

TEST_CASE("what is open already is added to, not replaced") {
  const ScratchFolder folder;
  put(folder / "a", "old, ");
  const OpenFile open(folder / "a", O_RDWR);
  write_file("/dev/fd/" + std::to_string(open.descriptor()), "new");
  CHECK(read_all(open.descriptor()) == "old, new");
}

TEST_CASE("what fails leaves the old content and nothing else") {
  const ScratchFolder folder;
  CHECK(fault_of([&] { write_file(folder / "none/a", "x"); }) == ENOENT);
  CHECK(fault_of([] { write_file("/dev/full", "x"); }) == ENOSPC);
  fs::create_directory(folder / "folder");
  CHECK(fault_of([&] { write_file(folder / "folder", "x"); }) == EISDIR);
  CHECK(files_of(folder) == 0);
}

TEST_CASE("a device is written to, not replaced") {
  write_file("/dev/null", "x");
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("a file is made only where there is none") {
  const ScratchFolder folder;
  create_file(folder / "a", "first");
  CHECK(fault_of([&] { create_file(folder / "a", "second"); }) == EEXIST);
  fs::create_symlink("nowhere", folder / "link");
  CHECK(fault_of([&] { create_file(folder / "link", "x"); }) == EEXIST);
  CHECK(content(folder / "a") == "first");
  CHECK_FALSE(fs::exists(folder / "nowhere"));
  CHECK(fault_of([&] { create_file(folder / "none/a", "x"); }) == ENOENT);
  CHECK(files_of(folder) == 1);
}

TEST_CASE("folders are made with their file, or not at all") {
  const ScratchFolder folder;
  create_file_and_folders(folder / "a/b/file", "first");
  CHECK(content(folder / "a/b/file") == "first");
  CHECK(fault_of([&] { create_file_and_folders(folder / "a/b/file", "second"); }) == EEXIST);
  CHECK(fault_of([&] {
          create_file_and_folders(folder / "a/new/newer" / std::string(256, 'x'), "x");
        }) == ENAMETOOLONG);
  CHECK_FALSE(fs::exists(folder / "a/new"));
  CHECK(content(folder / "a/b/file") == "first");
}

TEST_CASE("a pipe with nobody at its other end is refused, not waited for") {
  const ScratchFolder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(fault_of([&] { read_file(folder / "pipe", 9); }) == ENXIO);
  CHECK(fault_of([&] { write_file(folder / "pipe", "x"); }) == ENXIO);
}

TEST_CASE("a device that has nothing to say is refused, not waited for") {
  CHECK(fault_of([] { read_file("/dev/ptmx", 9); }) == ENXIO);
}

TEST_CASE("a pipe is waited for while somebody has its other end, or is about to") {
  const ScratchFolder folder;
  const fs::path pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const auto pause = [] { std::this_thread::sleep_for(std::chrono::milliseconds(100)); };
  std::thread writer([&] {
    pause();
    const OpenFile end(pipe, O_WRONLY);
    pause();
    write_all(end.descriptor(), "late, ");
    pause();
    write_all(end.descriptor(), "but whole");
  });
  CHECK(read_file(pipe, 100) == "late, but whole");
  writer.join();
  std::string got;
  std::thread reader([&] {
    pause();
    got = read_all(OpenFile(pipe, O_RDONLY).descriptor());
  });
  const std::string much(200'000, 'x');  // more than a pipe holds
  write_file(pipe, much);
  reader.join();
  CHECK(got == much);
}

TEST_CASE("what a shell hands on is read from where it is open") {
  CHECK(stream_of("/dev/stdin") == 0);
  CHECK(stream_of("/dev/fd/63") == 63);
  CHECK(stream_of("/proc/self/fd/7") == 7);
  for (const char* file : {"-", "/dev/fd/", "/dev/fd/x", "/dev/fd/6x", "/dev/null", "fd/6"})
    CHECK_FALSE(stream_of(file));
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  write_all(ends[1], "list");
  ::close(ends[1]);
  CHECK(read_file("/dev/fd/" + std::to_string(ends[0]), 100) == "list");
  ::close(ends[0]);
}

TEST_CASE("a log keeps what stands in it") {
  const ScratchFolder folder;
  append_to_file(folder / "log", "a\n");
  append_to_file(folder / "log", "b\n");
  CHECK(content(folder / "log") == "a\nb\n");
  CHECK(fault_of([] { append_to_file("/dev/full", "x"); }) == ENOSPC);
}

TEST_CASE("of a file in pieces nobody sees any before all are there") {
  const ScratchFolder folder;
  const auto file = folder / "a";
  put(file, "old");
  {
    FileInPieces pieces(file);
    pieces.add("new ");
    CHECK(content(file) == "old");
    pieces.add("bytes");
    CHECK(content(file) == "old");
    pieces.finish();
    CHECK(content(file) == "new bytes");
  }
  {
    FileInPieces given_up(file);
    given_up.add("half");
  }
  CHECK(content(file) == "new bytes");
}
