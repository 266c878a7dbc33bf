#include "files/git_program.hpp"

#include "c136/base/failure.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <string_view>
#include <system_error>

namespace c136 {
namespace {

void check(int error_number, Language language) {
  if (error_number == 0) return;
  if (error_number == ENOENT)
    throw Failure(say(language, "the git program is needed here, and was not found",
                      "这里需要 git 程序，但系统中没有找到"));
  throw Failure(say(language, "git cannot be run: {}", "无法运行 git：{}",
                    std::generic_category().message(error_number)));
}

/// What a hook sets to make git look elsewhere than at the folder it is told.
constexpr std::string_view left_out[] = {
    "GIT_DIR=",        "GIT_WORK_TREE=", "GIT_INDEX_FILE=",     "GIT_PREFIX=", "GIT_TRACE=",
    "GIT_COMMON_DIR=", "GIT_NAMESPACE=", "GIT_OPTIONAL_LOCKS=", "LC_ALL=",     "LANGUAGE="};

/// Git needs to find its own parts and the person's home as always.
std::vector<std::string> surroundings() {
  std::vector<std::string> all{"LC_ALL=C", "GIT_OPTIONAL_LOCKS=0"};
  for (char** entry = environ; *entry != nullptr; ++entry)
    if (std::ranges::none_of(left_out, [entry](std::string_view name) {
          return std::string_view(*entry).starts_with(name);
        }))
      all.emplace_back(*entry);
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  all.reserve(texts.size() + 1);
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

struct Pipe {
  std::array<int, 2> ends{-1, -1};

  explicit Pipe(Language language) {
    check(::pipe2(ends.data(), O_CLOEXEC) == 0 ? 0 : errno, language);
  }
  ~Pipe() {
    for (int& end : ends) close(end);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  static void close(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }
};

pid_t start(std::vector<std::string> command, const Pipe& out, const Pipe& err, Language language) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&files, out.ends[1], 1);
  posix_spawn_file_actions_adddup2(&files, err.ends[1], 2);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t usual;
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  std::vector<std::string> environment = surroundings();
  pid_t child = 0;
  const int fault = ::posix_spawnp(&child, "git", &files, &attributes, pointers(command).data(),
                                   pointers(environment).data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  check(fault, language);
  return child;
}

/// Both at once: a child that waits for one of them to be read would never end.
void drain(Pipe& out, Pipe& err, GitOutput& output) {
  char buffer[65536];
  while (out.ends[0] >= 0 || err.ends[0] >= 0) {
    std::array<pollfd, 2> ready{{{out.ends[0], POLLIN, 0}, {err.ends[0], POLLIN, 0}}};
    if (::poll(ready.data(), ready.size(), -1) < 0) continue;
    for (Pipe* pipe : {&out, &err}) {
      if (ready.at(pipe == &out ? 0 : 1).revents == 0) continue;
      const ssize_t got = ::read(pipe->ends[0], buffer, sizeof buffer);
      if (got > 0)
        (pipe == &out ? output.out : output.err).append(buffer, static_cast<std::size_t>(got));
      else if (got == 0 || errno != EINTR)
        Pipe::close(pipe->ends[0]);
    }
  }
}

}  // namespace

GitOutput run_git(const std::string& folder, const std::vector<std::string>& arguments,
                  Language language) {
  std::vector<std::string> command{"git", "-C", folder.empty() ? "." : folder};
  command.insert(command.end(), {"-c", "core.fsmonitor=false", "-c", "core.quotepath=false",
                                 "--literal-pathspecs"});
  command.insert(command.end(), arguments.begin(), arguments.end());
  Pipe out(language), err(language);
  const pid_t child = start(std::move(command), out, err, language);
  Pipe::close(out.ends[1]);
  Pipe::close(err.ends[1]);
  GitOutput output;
  drain(out, err, output);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  output.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return output;
}

}  // namespace c136
