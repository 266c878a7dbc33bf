#include "cli/files.hpp"

#include "c136/base/failure.hpp"
#include "load/disk.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace c136 {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail() { throw std::system_error(errno, std::generic_category()); }

int checked(int result) {
  if (result < 0) fail();
  return result;
}

void wait_for(int descriptor, short event) {
  pollfd ready{descriptor, event, 0};
  ::poll(&ready, 1, -1);
}

class OpenFile {
 public:
  OpenFile(const fs::path& file, int flags)
      : descriptor_(checked(::open(file.c_str(), flags | O_CLOEXEC, 0666))) {}
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int descriptor() const { return descriptor_; }
  /// Some file systems report a full disk only here.
  void close() { checked(::close(std::exchange(descriptor_, -1))); }

 private:
  int descriptor_;
};

/// A file of our own beside the target, taken away again unless it has become the target.
class Draft {
 public:
  explicit Draft(const fs::path& target)
      : target_(target),
        path_(target.parent_path() /
              ("." + target.filename().string() + "." + std::to_string(::getpid()) + ".tmp")),
        file_(path_, O_WRONLY | O_CREAT | O_EXCL) {}
  ~Draft() {
    if (!published_) ::unlink(path_.c_str());
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  void fill(std::string_view bytes) {
    write_all(file_.descriptor(), bytes);
    struct stat old {};
    if (::stat(target_.c_str(), &old) == 0)
      checked(::fchmod(file_.descriptor(), old.st_mode & 07777));
    checked(::fsync(file_.descriptor()));
    file_.close();
  }

  /// Only where nothing stands: EEXIST when something does.
  void publish_new() { checked(::link(path_.c_str(), target_.c_str())); }

  void publish() {
    checked(std::rename(path_.c_str(), target_.c_str()));
    published_ = true;
  }

 private:
  fs::path target_, path_;
  OpenFile file_;
  bool published_ = false;
};

}  // namespace

void write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written >= 0)
      bytes.remove_prefix(static_cast<std::size_t>(written));
    else if (errno == EPIPE)
      throw ClosedPipe{};
    else if (errno == EAGAIN)
      wait_for(descriptor, POLLOUT);
    else if (errno != EINTR)
      fail();
  }
}

std::string read_file(const fs::path& file, std::size_t most) {
  return read_all(OpenFile(file, O_RDONLY).descriptor(), most);
}

void write_file(const fs::path& file, std::string_view bytes) {
  const fs::path target = fs::weakly_canonical(file);
  if (fs::exists(target) && !fs::is_regular_file(target)) {
    OpenFile device(target, O_WRONLY);
    write_all(device.descriptor(), bytes);
    device.close();
    return;
  }
  Draft draft(target);
  draft.fill(bytes);
  draft.publish();
}

void create_file(const fs::path& file, std::string_view bytes) {
  Draft draft(file);
  draft.fill(bytes);
  draft.publish_new();
}

void append_to_file(const fs::path& file, std::string_view bytes) {
  OpenFile log(file, O_WRONLY | O_CREAT | O_APPEND);
  write_all(log.descriptor(), bytes);
  log.close();
}

}  // namespace c136
