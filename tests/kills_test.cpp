// Writers that are killed at any moment: the old content or the new one is there, and nothing else.
#include "support/files.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <map>
#include <random>
#include <thread>

using namespace c136::test;

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view deal =
    "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: me\nstage: needs\n";

struct Writer {
  std::vector<std::string> command;  // after the program's name
  std::string old;                   // content of `file`; empty: it is not there
  std::string file;
};

const Writer writers[] = {
    {{"score", "a.yaml", "--json", "-o", "out.json"}, "old", "out.json"},
    {{"score", "a.yaml", "--json", "-o", "out.json"}, "", "out.json"},
    {{"check", "a.yaml", "--all-gaps", "--write-baseline", "out.json"},
     "{\"schema_version\": 1, \"findings\": [\n]}\n",
     "out.json"},
    {{"new", "new.yaml", "--full"}, "", "new.yaml"},
    {{"init", "."}, "", ".c136.yaml"},
    {{"log", "a.yaml", "They want a second demo."}, "", "out.json"},
    {{"set", "a.yaml", "owner", "zhou"}, "", "out.json"},
    {{"import", "in.csv"}, "customer,owner\nHengyuan,me\n", "in.csv"},
};

pid_t started(const Writer& writer, const fs::path& folder) {
  std::vector<std::string> arguments{program(), "--as-of", "2026-11-22", "--lang", "en"};
  arguments.insert(arguments.end(), writer.command.begin(), writer.command.end());
  std::vector<char*> pointers;
  for (std::string& argument : arguments) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  const pid_t child = ::fork();
  if (child != 0) return child;
  const int nowhere = ::open("/dev/null", O_RDWR);
  for (const int stream : {0, 1, 2}) ::dup2(nowhere, stream);
  ::setpgid(0, 0);
  if (::chdir(folder.c_str()) == 0) ::execv(pointers.front(), pointers.data());
  ::_exit(127);
}

/// All files below, with what is in them; folders do not matter.
std::map<std::string, std::string> files_of(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (!entry.is_directory())
      files[entry.path().lexically_relative(folder)] = content(entry.path());
  return files;
}

void prepare(const Writer& writer, const fs::path& folder) {
  for (const auto& entry : fs::directory_iterator(folder)) fs::remove_all(entry.path());
  put(folder / "a.yaml", deal);
  if (!writer.old.empty()) put(folder / writer.file, writer.old);
}

/// The process and everybody it has started; those that are left behind become our children.
void wait_for_all() {
  while (::waitpid(-1, nullptr, 0) > 0) continue;
}

void wait_until(Clock::time_point moment) {
  std::this_thread::sleep_until(moment - std::chrono::microseconds(200));
  while (Clock::now() < moment) continue;  // sleeping is not exact
}

class Killer {
 public:
  explicit Killer(const Writer& writer) : writer_(writer) {
    prepare(writer_, folder_.path());
    old_ = files_of(folder_.path());
    const Clock::time_point begin = Clock::now();
    started(writer_, folder_.path());
    wait_for_all();
    longest_ = Clock::now() - begin;
    new_ = files_of(folder_.path());
    REQUIRE(old_ != new_);
  }

  /// Alone, or with all of its group, as a shell does.
  void kill_somewhen(std::mt19937& random) {
    const Clock::duration wait = longest_ * static_cast<int>(random() % 1000) / 1000;
    const bool with_group = random() % 2 == 0;
    prepare(writer_, folder_.path());
    const Clock::time_point begin = Clock::now();
    const pid_t process = started(writer_, folder_.path());
    wait_until(begin + wait);
    if (!with_group || ::kill(-process, SIGKILL) != 0) ::kill(process, SIGKILL);
    wait_for_all();
    judge(files_of(folder_.path()), wait);
  }

  int kills_before() const { return before_; }
  int kills_after() const { return after_; }

 private:
  void judge(const std::map<std::string, std::string>& found, Clock::duration wait) {
    for (const auto& [path, text] : found) {
      CAPTURE(path);
      const auto before = old_.find(path), after = new_.find(path);
      CHECK(((before != old_.end() && text == before->second) ||
             (after != new_.end() && text == after->second)));
    }
    for (const auto& [path, text] : old_) CHECK(found.contains(path));
    before_ += found == old_ ? 1 : 0;
    after_ += found == new_ ? 1 : 0;
    // However fast the machine, kills are to fall on both sides of the writing.
    if (found == new_)
      longest_ -= longest_ / 50;
    else if (wait > longest_ * 9 / 10)
      longest_ += longest_ / 10;
  }

  const Writer& writer_;
  ScratchFolder folder_;
  std::map<std::string, std::string> old_, new_;
  Clock::duration longest_{};
  int before_ = 0, after_ = 0;
};

}  // namespace

TEST_CASE("a thousand kills leave nothing torn, nothing lost and no litter") {
  REQUIRE(::prctl(PR_SET_CHILD_SUBREAPER, 1) == 0);
  std::mt19937 random(136);
  for (const Writer& writer : writers) {
    CAPTURE(writer.command.front());
    Killer killer(writer);
    for (int kill = 0; kill < 200; ++kill) killer.kill_somewhen(random);
    CHECK(killer.kills_before() > 0);
    CHECK(killer.kills_after() > 0);
  }
}
