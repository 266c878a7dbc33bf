// A file that was opened and is closed again.
#pragma once

#include "files/system_call.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <utility>

namespace c136 {

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
