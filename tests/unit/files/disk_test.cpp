#include "files/disk.hpp"

#include "support/files.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

using namespace c136;
using namespace c136::test;

namespace fs = std::filesystem;

namespace {

/// A folder with everything in it that is no plain file, beside another that nobody may look into.
struct FolderTree {
  ScratchFolder scratch;
  fs::path root = fs::canonical(scratch.path()) / "root";

  FolderTree() {
    fs::create_directories(root / "deals/below");
    fs::create_directories(root.parent_path() / "outside");
    put(root / "deals/a.yaml", "a");
    put(root / "deals/below/b.yaml", "b");
    put(root.parent_path() / "outside/secret.yaml", "secret");
    fs::create_symlink("../../outside/secret.yaml", root / "deals/out.yaml");
    fs::create_symlink("../../outside", root / "deals/outside");
    fs::create_symlink("a.yaml", root / "deals/in.yaml");
    fs::create_symlink("deals", root / "other");
    fs::create_symlink("gone.yaml", root / "deals/gone-link.yaml");
    fs::create_symlink("loop.yaml", root / "deals/loop.yaml");
    CHECK(::mkfifo((root / "deals/fifo.yaml").c_str(), 0600) == 0);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const fs::path before = fs::current_path();
    fs::current_path(root / "deals");  // a socket's path may not be long
    std::strcpy(address.sun_path, "socket.yaml");
    CHECK(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    fs::current_path(before);
    ::close(socket);
  }
};

}  // namespace

TEST_CASE("a folder is listed by name, each entry for what it is") {
  const FolderTree tree;
  const FolderContent deals = Disk(tree.root).list("deals");
  CHECK(deals.obstacle == Obstacle::none);
  using Kind = FolderEntry::Kind;
  const std::pair<const char*, Kind> expected[] = {
      {"a.yaml", Kind::file},         {"below", Kind::folder}, {"fifo.yaml", Kind::fifo},
      {"gone-link.yaml", Kind::link}, {"in.yaml", Kind::link}, {"loop.yaml", Kind::link},
      {"out.yaml", Kind::link},       {"outside", Kind::link}, {"socket.yaml", Kind::socket},
  };
  REQUIRE(deals.entries.size() == std::size(expected));
  for (std::size_t i = 0; i < std::size(expected); ++i) {
    CHECK(deals.entries[i].name == expected[i].first);
    CHECK(deals.entries[i].kind == expected[i].second);
  }
}

TEST_CASE("files are read, also by a link that stays inside") {
  const FolderTree tree;
  const Disk disk(tree.root);
  CHECK(disk.read("deals/a.yaml").text == "a");
  CHECK(disk.read("deals/below/b.yaml").text == "b");
  CHECK(disk.read("deals/in.yaml").text == "a");
  CHECK(disk.read("other/below/b.yaml").text == "b");
  CHECK(disk.list("other").entries.size() == 9);
}

TEST_CASE("nothing else is opened, and each says why") {
  const FolderTree tree;
  const Disk disk(tree.root);
  const std::pair<const char*, Obstacle> expected[] = {
      {"deals/out.yaml", Obstacle::leads_out},
      {"deals/outside/secret.yaml", Obstacle::leads_out},
      {"../outside/secret.yaml", Obstacle::leads_out},
      {"deals/gone-link.yaml", Obstacle::leads_nowhere},
      {"deals/fifo.yaml", Obstacle::fifo},
      {"deals/socket.yaml", Obstacle::socket},
      {"deals", Obstacle::folder},
      {"", Obstacle::folder},
  };
  for (const auto& [path, obstacle] : expected) {
    CAPTURE(path);
    const FileContent content = disk.read(path);
    CHECK(content.obstacle == obstacle);
    CHECK(content.text.empty());
  }
  CHECK(disk.list("deals/outside").obstacle == Obstacle::leads_out);
  CHECK(disk.read("none.yaml").error_number == ENOENT);
  CHECK(disk.read("deals/a.yaml/b").error_number == ENOTDIR);
  CHECK(disk.read("deals/loop.yaml").error_number == ELOOP);
  CHECK(Disk("/dev").read("null").obstacle == Obstacle::device);
  CHECK(Disk("/proc").read("version").obstacle == Obstacle::device);  // and kmsg, which waits
}

TEST_CASE("where a link leads") {
  const FolderTree tree;
  const Disk disk(tree.root);
  CHECK(disk.target("deals/in.yaml").path == "deals/a.yaml");
  CHECK_FALSE(disk.target("deals/in.yaml").is_folder);
  CHECK(disk.target("other").path == "deals");
  CHECK(disk.target("other").is_folder);
  CHECK(disk.target("deals/outside").obstacle == Obstacle::leads_out);
  CHECK(disk.target("deals/gone-link.yaml").obstacle == Obstacle::leads_nowhere);
}

TEST_CASE("no more is read than it takes to say that it is too much") {
  const FolderTree tree;
  put(tree.root / "large.yaml", std::string(most_bytes + 5000, 'x'));
  CHECK(Disk(tree.root).read("large.yaml").text.size() == most_bytes);
  const int endless = ::open("/dev/zero", O_RDONLY | O_CLOEXEC);
  CHECK(read_all(endless).size() == most_bytes);
  CHECK(read_all(endless, 10).size() == 10);
  ::close(endless);
}

TEST_CASE("a descriptor that cannot be read says why") {
  CHECK_THROWS_AS(read_all(-1), std::system_error);
  CHECK_THROWS_AS(Disk("/nowhere/at/all"), std::system_error);
}
