#include "support/process.hpp"

#include "support/files.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace c136::test {

namespace {

using TemporaryFile = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

TemporaryFile temporary_file() {
  TemporaryFile file(std::tmpfile(), std::fclose);
  if (!file) throw std::runtime_error("no temporary file");
  return file;
}

std::string content(std::FILE* file) {
  std::string text;
  std::rewind(file);
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) text += static_cast<char>(c);
  return text;
}

int pipe_nobody_reads() {
  int ends[2];
  if (::pipe(ends) != 0) std::_Exit(126);
  ::close(ends[0]);
  return ends[1];
}

/// In the child.
void connect(int descriptor, Stream stream, std::FILE* capture) {
  switch (stream) {
    case Stream::capture:
      ::dup2(::fileno(capture), descriptor);
      break;
    case Stream::closed:
      ::close(descriptor);
      break;
    case Stream::broken_pipe:
      ::dup2(pipe_nobody_reads(), descriptor);
      break;
    case Stream::full_disk:
      ::dup2(::open("/dev/full", O_WRONLY), descriptor);
      break;
  }
}

std::vector<std::string> environment() {
  const std::string folder = std::filesystem::path(program()).parent_path();
  std::vector<std::string> variables{"PATH=" + folder + ":/usr/local/bin:/usr/bin:/bin", "LANG=C",
                                     "HOME=/nonexistent"};
  for (const char* sanitizer : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS"})
    if (const char* value = std::getenv(sanitizer))
      variables.push_back(std::string(sanitizer) + "=" + value);
  return variables;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

[[noreturn]] void become(const Process& process, std::FILE* out, std::FILE* err) {
  std::vector<std::string> arguments = process.command, variables = environment();
  // The first of a name counts.
  variables.insert(variables.begin(), process.variables.begin(), process.variables.end());
  if (::chdir(process.folder.c_str()) != 0) std::_Exit(126);
  connect(STDOUT_FILENO, process.out, out);
  if (process.err_to_out)
    ::dup2(STDOUT_FILENO, STDERR_FILENO);
  else
    connect(STDERR_FILENO, process.err, err);
  ::close(STDIN_FILENO);
  if (!process.closed_input) static_cast<void>(::open("/dev/null", O_RDONLY));
  for (int inherited = 3; inherited < 64; ++inherited) ::close(inherited);
  ::execvpe(arguments.front().c_str(), pointers(arguments).data(), pointers(variables).data());
  std::_Exit(127);
}

int exit_code(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Ran run(const Process& process) {
  const TemporaryFile out = temporary_file(), err = temporary_file();
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) become(process, out.get(), err.get());
  const int code = exit_code(child);
  return {code, content(out.get()), content(err.get())};
}

}  // namespace c136::test
