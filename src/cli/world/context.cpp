#include "c136/cli/context.hpp"

#include "cli/world/files.hpp"
#include "files/disk.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>

namespace c136 {

namespace {

class DescriptorOutput final : public Output {
 public:
  explicit DescriptorOutput(int descriptor) : descriptor_(descriptor) {}
  void write(std::string_view bytes) override { write_all(descriptor_, bytes); }

 private:
  int descriptor_;
};

/// A standard stream that was closed gets a stand-in, so that no file we open takes its number. It
/// is open the wrong way round: using it still fails as a closed stream does.
void occupy_standard_streams() {
  for (const int descriptor : {0, 1, 2})
    if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF)
      static_cast<void>(::open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY));
}

std::optional<std::string> environment_variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? std::optional<std::string>(value) : std::nullopt;
}

Date today(std::int32_t minutes_east) {
  constexpr std::time_t minute = 60, day = 86400;
  return {static_cast<std::int32_t>((std::time(nullptr) + minutes_east * minute) / day)};
}

int terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 100;
  return std::clamp(static_cast<int>(size.ws_col), 40, 160);
}

/// A byte at a time: what stands behind the line is not ours yet.
std::optional<std::string> typed_line() {
  std::string line;
  for (char c = 0; ::read(STDIN_FILENO, &c, 1) == 1;) {
    if (c == '\n') return line;
    line += c;
  }
  return line.empty() ? std::nullopt : std::optional(line);
}

}  // namespace

Context system_context() {
  occupy_standard_streams();
  for (const int told_by_write_as_well : {SIGPIPE, SIGXFSZ})
    std::signal(told_by_write_as_well, SIG_IGN);
  const bool has_a_person = ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1;
  static DescriptorOutput out(STDOUT_FILENO), err(STDERR_FILENO);
  return {.out = out,
          .err = err,
          .environment = environment_variable,
          .standard_input = [](std::size_t most) { return read_all(STDIN_FILENO, most); },
          .today = today,
          .terminal_out = ::isatty(STDOUT_FILENO) == 1,
          .terminal_err = ::isatty(STDERR_FILENO) == 1,
          .width = terminal_width(),
          .ask_line = has_a_person ? typed_line : std::function<std::optional<std::string>()>()};
}

}  // namespace c136
