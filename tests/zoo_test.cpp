// A tree of hostile objects: the program is to end soon, to open nothing outside the repository and
// nothing but folders and files, and to name every object by a name that is safe to print.
#include "support/files.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <regex>
#include <sstream>

using namespace c136;
using namespace c136::test;

namespace fs = std::filesystem;

namespace {

constexpr std::string_view deal =
    "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: me\nstage: needs\n";

/// One object: how it comes to be, and what is said of it.
struct Animal {
  std::string name;  // below deals/
  std::function<void(const fs::path&)> make;
  std::string said;           // as root
  std::string said_to_all{};  // as somebody else; empty: the same
};

std::function<void(const fs::path&)> file(std::string text) {
  return [text = std::move(text)](const fs::path& path) { put(path, text); };
}

std::function<void(const fs::path&)> link_to(std::string target) {
  return [target = std::move(target)](const fs::path& path) { fs::create_symlink(target, path); };
}

std::function<void(const fs::path&)> node(mode_t mode, dev_t device = 0) {
  // Without the right to make a device a pipe takes its place.
  return [mode, device](const fs::path& path) {
    if (::mknod(path.c_str(), mode | 0666, device) != 0) ::mkfifo(path.c_str(), 0666);
  };
}

void make_socket(const fs::path& path) {
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const fs::path before = fs::current_path();
  fs::current_path(path.parent_path());  // a socket's own path may not be long
  std::strncpy(address.sun_path, path.filename().c_str(), sizeof address.sun_path - 1);
  CHECK(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  fs::current_path(before);
  ::close(socket);
}

std::function<void(const fs::path&)> closed(mode_t mode, bool is_folder) {
  return [=](const fs::path& path) {
    if (is_folder) {
      fs::create_directory(path);
      put(path / "x.yaml", deal);
    } else {
      put(path, deal);
    }
    ::chmod(path.c_str(), mode);
  };
}

void make_sparse(const fs::path& path) {
  put(path, deal);
  if (::truncate(path.c_str(), off_t{1} << 40) != 0) fs::resize_file(path, std::uintmax_t{1} << 32);
}

void make_deep(const fs::path& path) {
  const fs::path before = fs::current_path();
  fs::create_directory(path);
  fs::current_path(path);
  for (int i = 0; i < 300; ++i) {
    fs::create_directory("deeper");
    fs::current_path("deeper");
  }
  put("x.yaml", deal);
  fs::current_path(before);
}

std::string passed(std::string_view name, std::string_view why) {
  return fmt::format("passed over deals/{}: {}\n", name, why);
}
/// What was not meant to be passed over is a finding.
std::string not_read(std::string_view name, std::string_view why) {
  return fmt::format("deals/{}:1:1: warning[R001] this is not read: {}\n", name, why);
}
std::string read_as(std::string_view name) { return fmt::format("c136: read deals/{}\n", name); }
std::string refused(std::string_view name, std::string_view code) {
  return fmt::format("deals/{}:1:1: error[{}]", name, code);
}
std::string unreadable(std::string_view name) {
  return fmt::format("cannot read deals/{}: permission denied\n", name);
}

std::vector<Animal> zoo() {
  const std::string outside = "it is a link to a place outside the repository";
  const std::string nowhere = "it is a link to something that is not there";
  const std::string device = "it is a device", pipe = "it is a named pipe";
  const bool makes_devices = ::geteuid() == 0;
  const std::string long_name(249, 'x');
  return {
      {"fifo.yaml", node(S_IFIFO), not_read("fifo.yaml", pipe)},
      {"socket.yaml", make_socket, not_read("socket.yaml", "it is a socket")},
      {"null.yaml", node(S_IFCHR, ::makedev(1, 3)),
       not_read("null.yaml", makes_devices ? device : pipe)},
      {"zero.yaml", node(S_IFCHR, ::makedev(1, 5)),
       not_read("zero.yaml", makes_devices ? device : pipe)},
      {"tty.yaml", node(S_IFCHR, ::makedev(5, 0)),
       not_read("tty.yaml", makes_devices ? device : pipe)},
      {"disk.yaml", node(S_IFBLK, ::makedev(7, 0)),
       not_read("disk.yaml", makes_devices ? device : pipe)},
      {"secret.yaml", link_to("../../outside/secret.yaml"), not_read("secret.yaml", outside)},
      {"passwd.yaml", link_to("/etc/passwd"), not_read("passwd.yaml", outside)},
      {"outside", link_to("../../outside"), not_read("outside", outside)},
      {"sibling", link_to("../../repository-2"), not_read("sibling", outside)},
      {"root", link_to("/"), not_read("root", outside)},
      {"proc.yaml", link_to("/proc/self/environ"), not_read("proc.yaml", outside)},
      {"endless.yaml", link_to("/dev/zero"), not_read("endless.yaml", outside)},
      {"far.yaml", link_to("outward/secret.yaml"), not_read("far.yaml", outside)},
      {"outward", link_to("../../outside"), not_read("outward", outside)},
      {"dangling.yaml", link_to("gone.yaml"),
       "c136: cannot read deals/dangling.yaml: " + std::string(nowhere)},
      {"self.yaml", link_to("self.yaml"),
       "cannot read deals/self.yaml: its links go round in a circle\n"},
      {"ping.yaml", link_to("pong.yaml"),
       "cannot read deals/ping.yaml: its links go round in a circle\n"},
      {"pong.yaml", link_to("ping.yaml"),
       "cannot read deals/pong.yaml: its links go round in a circle\n"},
      {"up", link_to(".."),
       passed("up", "it is a link to a folder; its files are read where they are")},
      {"here", link_to("."),
       passed("here", "it is a link to a folder; its files are read where they are")},
      {"again.yaml", link_to("good.yaml"),
       passed("again.yaml", "it is a link to a file that is read under its own name")},
      {"to-fifo.yaml", link_to("fifo.yaml"),
       "cannot read deals/to-fifo.yaml: it is a named pipe\n"},
      {"inside.yaml", link_to("../drafts/inside.yaml"), read_as("inside.yaml")},
      {"line\nbreak.yaml", file("x"), refused("line\\x0Abreak.yaml", "S004")},
      {"\n::error::forged.yaml", file("x"), refused("\\x0A::error::forged.yaml", "S004")},
      {"tab\t.yaml", file("x"), refused("tab\\x09.yaml", "S004")},
      {"\x1b[31mred.yaml", file("x"), refused("\\x1B[31mred.yaml", "S004")},
      {"\xff\xfe.yaml", file("x"), refused("\\xFF\\xFE.yaml", "S004")},
      {"half\xe6\x81.yaml", file("x"), refused("half\\xE6\\x81.yaml", "S004")},
      {"\xe2\x80\xae"
       "lmay.yaml",
       file("x"), refused("\\u{202E}lmay.yaml", "S004")},
      {"-rf.yaml", file("x"), refused("-rf.yaml", "S004")},
      {"--help.yaml", file("x"), refused("--help.yaml", "S004")},
      {" .yaml", file("x"), refused(" .yaml", "S004")},
      {"$(id)`id`'\".yaml", file("x"), refused("$(id)`id`'\".yaml", "S004")},
      {long_name + ".yaml", file("x"), refused(long_name + ".yaml", "S004")},
      {"folder.yaml",
       [](const fs::path& path) {
         fs::create_directory(path);
         put(path / "in.yaml", "x");
       },
       refused("folder.yaml/in.yaml", "S004")},
      {".hidden", closed(0755, true), passed(".hidden", "it is hidden")},
      {".hidden.yaml", file("x"), passed(".hidden.yaml", "it is hidden")},
      {"alone.private.yaml", file("x"),
       not_read("alone.private.yaml", "the file that it is a part of is not there")},
      {"excluded", closed(0755, true), passed("excluded", "`exclude` says so")},
      {"closed.yaml", closed(0, false), read_as("closed.yaml"), unreadable("closed.yaml")},
      {"closed", closed(0, true), read_as("closed/x.yaml"), unreadable("closed")},
      {"blind", closed(0444, true), read_as("blind/x.yaml"), unreadable("blind/x.yaml")},
      {"empty.yaml", file(""), refused("empty.yaml", "S003")},
      {"sparse.yaml", make_sparse, refused("sparse.yaml", "S009")},
      {"utf16.yaml",
       file("\xff\xfe"
            "c\0"),
       refused("utf16.yaml", "S010")},
      {"comma.yaml", file(","), refused("comma.yaml", "S001")},
      {"brackets.yaml", file(std::string(50'000, '[')), "deals/brackets.yaml:1:"},
      {"bomb.yaml", file("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
       "deals/bomb.yaml:1:4: error[S012]"},
      {"deep", make_deep, ": it lies too deep\n"},
      {"good.yaml", file(std::string(deal)), read_as("good.yaml")},
  };
}

struct Cage {
  ScratchFolder scratch;
  fs::path base = fs::canonical(scratch.path());
  fs::path root = base / "repository";

  explicit Cage(const std::vector<Animal>& animals) {
    fs::permissions(base, fs::perms(0755));
    for (const char* folder : {"repository/deals", "repository/drafts", "outside", "repository-2"})
      fs::create_directories(base / folder);
    put(root / ".c136.yaml", "exclude: deals/excluded\n");
    put(root / "drafts/inside.yaml", deal);
    put(base / "outside/secret.yaml", deal);
    for (const Animal& animal : animals) animal.make(root / "deals" / animal.name);
  }
  ~Cage() {  // what is closed could not be taken away
    for (const char* name : {"closed", "blind"}) ::chmod((root / "deals" / name).c_str(), 0755);
  }
};

Ran check_as(const std::vector<std::string>& who, const Cage& cage, const fs::path& log) {
  Process process{.command = {}, .folder = cage.root, .err_to_out = true};
  // The sanitizers' search for leaks traces as well, and two tracers are too many.
  const std::vector<std::string> traced{
      "timeout", "60",         "strace", "-f",
      "-y",      "-qq",        "-e",     "trace=open,openat,openat2,creat",
      "-o",      log.string(), "-E",     "ASAN_OPTIONS=detect_leaks=0",
      program(), "check",      "-v",     "--all-gaps"};
  process.command = who;
  process.command.insert(process.command.end(), traced.begin(), traced.end());
  return test::run(process);
}

/// What was opened, by the path that the system gave it.
std::vector<std::string> opened(const fs::path& log) {
  static const std::regex result(R"( = \d+<(.*)>$)");
  std::vector<std::string> paths;
  std::istringstream lines(content(log));
  std::smatch found;
  for (std::string line; std::getline(lines, line);)
    if (std::regex_search(line, found, result)) paths.push_back(found[1]);
  return paths;
}

bool is_of_the_system(const std::string& path) {
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{"/etc/ld.so", "/lib", "/usr/lib", "/sys/", "/proc/",
                                              "/dev/null"},
      [&](std::string_view folder) { return path.starts_with(folder); });
}

void inspect(const std::vector<std::string>& who, bool is_root) {
  const std::vector<Animal> animals = zoo();
  CHECK(animals.size() >= 40);
  const Cage cage(animals);
  const ScratchFolder logs;
  fs::permissions(logs.path(), fs::perms(0777));
  const Ran ran = check_as(who, cage, logs / "log");
  INFO(ran.out);
  REQUIRE(fs::exists(logs / "log"));
  CHECK(ran.code == 2);  // the links that go round in a circle
  for (const Animal& animal : animals) {
    const std::string& said =
        is_root || animal.said_to_all.empty() ? animal.said : animal.said_to_all;
    CHECK_MESSAGE(ran.out.find(said) != std::string::npos, said, " is missing");
  }
  CHECK(ran.out.find_first_of("\x1b\t\xff") == std::string::npos);
  CHECK(ran.out.find("\n::") == std::string::npos);
  const std::string root = cage.root.string();
  for (const std::string& path : opened(logs / "log")) {
    CAPTURE(path);
    if (is_of_the_system(path) || path == program()) continue;
    CHECK((path == root || path.starts_with(root + "/")));
    for (const char* never :
         {"fifo", "socket", "null", "zero", "tty", "disk", "excluded"})
      CHECK(fs::path(path).filename().string().find(never) == std::string::npos);
  }
}

}  // namespace

TEST_CASE("a zoo of hostile objects, as we are") { inspect({}, ::geteuid() == 0); }

TEST_CASE("a zoo of hostile objects, as somebody without rights") {
  const std::vector<std::string> nobody{"setpriv", "--reuid=65534", "--regid=65534",
                                        "--clear-groups"};
  std::vector<std::string> attempt = nobody;
  attempt.insert(attempt.end(), {program(), "--version"});
  if (::geteuid() != 0 || test::run({.command = attempt}).code != 0) {
    MESSAGE("nobody else may run the program");
    return;
  }
  inspect(nobody, false);
}
