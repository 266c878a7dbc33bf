// A descriptor that is closed again, and system calls that are repeated after a signal.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace c136 {

[[noreturn]] inline void fail() { throw std::system_error(errno, std::generic_category()); }

/// Repeats what a signal broke off.
template <class Call>
auto repeated(const Call& call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

/// The same; throws std::system_error when it fails.
template <class Call>
auto checked(const Call& call) {
  const auto result = repeated(call);
  if (result < 0) fail();
  return result;
}

class OpenFile {
 public:
  OpenFile() = default;
  OpenFile(const std::filesystem::path& file, int flags)
      : descriptor_(checked([&] { return ::open(file.c_str(), flags | O_CLOEXEC, 0666); })) {}
  OpenFile(OpenFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  OpenFile& operator=(OpenFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  int descriptor() const { return descriptor_; }
  /// Some file systems report a full disk only here. A signal does not keep it open.
  void close() {
    if (::close(std::exchange(descriptor_, -1)) != 0 && errno != EINTR) fail();
  }

 private:
  int descriptor_ = -1;
};

}  // namespace c136
