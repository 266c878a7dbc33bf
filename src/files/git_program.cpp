#include "files/git_program.hpp"

#include "c136/base/failure.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

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
constexpr std::string_view left_out[] = {"GIT_DIR=",
                                         "GIT_WORK_TREE=",
                                         "GIT_INDEX_FILE=",
                                         "GIT_PREFIX=",
                                         "GIT_TRACE=",
                                         "GIT_COMMON_DIR=",
                                         "GIT_NAMESPACE=",
                                         "GIT_OPTIONAL_LOCKS=",
                                         "LC_ALL=",
                                         "GIT_NO_REPLACE_OBJECTS=",
                                         "GIT_NO_LAZY_FETCH=",
                                         "GIT_TERMINAL_PROMPT=",
                                         "GIT_ATTR_SOURCE=",
                                         "GIT_REPLACE_REF_BASE=",
                                         "LANGUAGE=",
                                         "GIT_GRAFT_FILE=",
                                         "GIT_ALLOW_PROTOCOL="};

/// Git needs to find its own parts and the person's home as always. Nothing that a repository says
/// makes it put one object or parent in the place of another, fetch what is not there, or ask
/// anybody. A git that does not know GIT_NO_LAZY_FETCH has no protocol to fetch with: one that is
/// named here outweighs `protocol.ext.allow` of a repository, which outweighs `protocol.allow`.
std::vector<std::string> surroundings() {
  std::vector<std::string> all{"LC_ALL=C",
                               "GIT_OPTIONAL_LOCKS=0",
                               "GIT_NO_REPLACE_OBJECTS=1",
                               "GIT_GRAFT_FILE=/dev/null/none",
                               "GIT_NO_LAZY_FETCH=1",
                               "GIT_ALLOW_PROTOCOL=none",
                               "GIT_TERMINAL_PROMPT=0"};
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

/// The ends that a child does not get are closed when it starts.
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

std::vector<std::string> git_command(const std::string& folder,
                                     const std::vector<std::string>& arguments) {
  std::vector<std::string> command{"git", "-C", folder.empty() ? "." : folder};
  for (const char* setting : {"core.fsmonitor=false", "core.quotepath=false",
                              "protocol.allow=never", "core.hooksPath=/dev/null"})
    command.insert(command.end(), {"-c", setting});
  command.insert(command.end(), {"--no-pager", "--literal-pathspecs"});
  command.insert(command.end(), arguments.begin(), arguments.end());
  return command;
}

/// A child of a parent that does not care about its children leaves no trace of how it ended.
void care_about_children() {
  struct sigaction now {};
  if (::sigaction(SIGCHLD, nullptr, &now) == 0 && now.sa_handler == SIG_IGN)
    ::signal(SIGCHLD, SIG_DFL);
}

/// `in`, `out` and `err` are what the child reads and writes; below zero: nothing.
pid_t start(std::vector<std::string> command, int in, int out, int err, Language language) {
  care_about_children();
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  for (const auto& [stream, end] : {std::pair(0, in), std::pair(1, out), std::pair(2, err)}) {
    if (end < 0)
      posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
    else
      posix_spawn_file_actions_adddup2(&files, end, stream);
  }
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

/// None where the system does not say how it ended.
std::optional<int> wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return std::nullopt;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Of a program that was run by a shell, too.
bool was_killed(int code) { return code > 129; }

Failure broken_off(int error_number, Language language) {
  return Failure(say(language, "what git says cannot be read to its end: {}",
                     "无法完整读取 git 的输出：{}", std::generic_category().message(error_number)));
}

/// What a small repository can be made to unfold into knows no end.
constexpr std::size_t most_output = std::size_t{512} << 20;

/// Both at once: a child that waits for one of them to be read would never end. Gives the number of
/// the error that kept it from the end.
int drain(Pipe& out, Pipe& err, GitOutput& output) {
  char buffer[65536];
  while ((out.ends[0] >= 0 || err.ends[0] >= 0) && output.out.size() <= most_output) {
    std::array<pollfd, 2> ready{{{out.ends[0], POLLIN, 0}, {err.ends[0], POLLIN, 0}}};
    if (::poll(ready.data(), ready.size(), -1) < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    for (Pipe* pipe : {&out, &err}) {
      if (ready.at(pipe == &out ? 0 : 1).revents == 0) continue;
      const ssize_t got = ::read(pipe->ends[0], buffer, sizeof buffer);
      if (got > 0)
        (pipe == &out ? output.out : output.err).append(buffer, static_cast<std::size_t>(got));
      else if (got == 0)
        Pipe::close(pipe->ends[0]);
      else if (errno != EINTR)
        return errno;
    }
  }
  return 0;
}

}  // namespace

GitOutput run_git(const std::string& folder, const std::vector<std::string>& arguments,
                  Language language) {
  Pipe out(language), err(language);
  const pid_t child = start(git_command(folder, arguments), -1, out.ends[1], err.ends[1], language);
  Pipe::close(out.ends[1]);
  Pipe::close(err.ends[1]);
  GitOutput output;
  const int fault = drain(out, err, output);
  Pipe::close(out.ends[0]);
  Pipe::close(err.ends[0]);
  const std::optional<int> code = wait_for(child);
  if (fault != 0) throw broken_off(fault, language);
  if (output.out.size() > most_output)
    throw Failure(say(language, "git has more to say about this repository than can be read",
                      "git 对这个仓库的输出过大，无法读取"));
  if (!code || was_killed(*code))
    throw Failure(say(language, "git was stopped before it had said all: run it again",
                      "git 中途被终止，输出不完整：请重试"));
  output.code = *code;
  return output;
}

std::string GitOutput::first_line() const {
  const std::size_t fatal = err.starts_with("fatal: ") ? 0 : err.find("\nfatal: ") + 1;
  return err.substr(fatal, err.find('\n', fatal) - fatal);  // without one, 0: the first line
}

GitProcess::GitProcess(const std::string& folder, const std::vector<std::string>& arguments,
                       Language language) {
  std::array<int, 2> questions{};
  // A socket, because writing to a pipe that nobody reads any more can end the program.
  check(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, questions.data()) == 0 ? 0 : errno,
        language);
  questions_ = questions[0];
  Pipe out(language);
  child_ = start(git_command(folder, arguments), questions[1], out.ends[1], -1, language);
  ::close(questions[1]);
  answers_ = std::exchange(out.ends[0], -1);
}

GitProcess::~GitProcess() {
  Pipe::close(questions_);
  Pipe::close(answers_);
  if (child_ > 0) wait_for(child_);
}

std::size_t GitProcess::exchange(std::string_view question, std::string& answer) {
  pollfd ready[] = {{answers_, POLLIN, 0},
                    {questions_, static_cast<short>(question.empty() ? 0 : POLLOUT), 0}};
  if (::poll(ready, question.empty() ? 1 : 2, -1) < 0) {
    is_over_ = errno != EINTR;
    return 0;
  }
  std::size_t sent = 0;
  if (!question.empty() && (ready[1].revents & POLLOUT) != 0) {
    const ssize_t got =
        ::send(questions_, question.data(), question.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (got > 0) sent = static_cast<std::size_t>(got);
  }
  if (ready[0].revents == 0) return sent;
  char buffer[65536];
  const ssize_t got = ::read(answers_, buffer, sizeof buffer);
  if (got > 0)
    answer.append(buffer, static_cast<std::size_t>(got));
  else if (got == 0 || errno != EINTR)
    is_over_ = true;
  return sent;
}

}  // namespace c136
