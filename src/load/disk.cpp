#include "load/disk.hpp"

#include "load/system_call.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>

namespace c136 {

namespace fs = std::filesystem;

namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(int folder, const char* name, int flags)
      : number_(repeated([&] { return ::openat(folder, name, flags | O_CLOEXEC); })) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  explicit operator bool() const { return number_ >= 0; }
  int operator*() const { return number_; }
  int release() { return std::exchange(number_, -1); }

 private:
  int number_;
};

/// The folder that the last part of a path is in, opened part by part.
struct Parent {
  Descriptor folder;
  std::string name;  // the last part; "." for the root itself
};

Parent parent_of(int root, std::string_view path) {
  Descriptor at(root, ".", O_PATH | O_DIRECTORY);
  for (std::size_t slash = path.find('/'); at && slash != path.npos; slash = path.find('/')) {
    const std::string part(path.substr(0, slash));
    at = Descriptor(*at, part.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW);
    path.remove_prefix(slash + 1);
  }
  return {std::move(at), path.empty() ? "." : std::string(path)};
}

Obstacle obstacle_of(mode_t mode) {
  if (S_ISDIR(mode)) return Obstacle::folder;
  if (S_ISFIFO(mode)) return Obstacle::fifo;
  if (S_ISSOCK(mode)) return Obstacle::socket;
  return Obstacle::device;
}

/// What was found where no link may stand.
struct Opened {
  Descriptor descriptor{-1};
  Obstacle obstacle = Obstacle::none;
  int error_number = 0;
  bool is_link = false;  // or there is one on the way
};

Opened refused() {
  return {Descriptor(-1), Obstacle::system, errno, errno == ELOOP || errno == ENOTDIR};
}

/// A way up is no better than a link: it is to be found out first where it leads.
bool leads_up(std::string_view path) {
  for (; !path.empty(); path.remove_prefix(std::min(path.find('/'), path.size() - 1) + 1))
    if (path == ".." || path.starts_with("../")) return true;
  return false;
}

Opened not_followed() { return {Descriptor(-1), Obstacle::system, ELOOP, true}; }

Opened open_file(int root, const std::string& path) {
  if (leads_up(path)) return not_followed();
  const Parent parent = parent_of(root, path);
  struct stat info {};
  if (!parent.folder ||
      ::fstatat(*parent.folder, parent.name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0)
    return refused();
  if (S_ISLNK(info.st_mode)) return not_followed();
  if (!S_ISREG(info.st_mode)) return {Descriptor(-1), obstacle_of(info.st_mode), 0, false};
  Descriptor file(*parent.folder, parent.name.c_str(),
                  O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW);
  if (!file || ::fstat(*file, &info) != 0) return refused();
  if (!S_ISREG(info.st_mode)) return {Descriptor(-1), obstacle_of(info.st_mode), 0, false};
  return {std::move(file)};
}

Opened open_folder(int root, const std::string& path) {
  if (leads_up(path)) return not_followed();
  const Parent parent = parent_of(root, path);
  if (!parent.folder) return refused();
  Descriptor folder(*parent.folder, parent.name.c_str(),
                    O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_NOFOLLOW);
  if (!folder) return refused();
  return {std::move(folder)};
}

FolderEntry::Kind kind_of(int folder, const dirent& entry) {
  using Kind = FolderEntry::Kind;
  switch (entry.d_type) {
    case DT_REG:
      return Kind::file;
    case DT_DIR:
      return Kind::folder;
    case DT_LNK:
      return Kind::link;
    case DT_FIFO:
      return Kind::fifo;
    case DT_SOCK:
      return Kind::socket;
    case DT_UNKNOWN:
      break;  // some file systems do not say
    default:
      return Kind::device;
  }
  struct stat info {};
  if (::fstatat(folder, entry.d_name, &info, AT_SYMLINK_NOFOLLOW) != 0 || S_ISREG(info.st_mode))
    return Kind::file;
  if (S_ISDIR(info.st_mode)) return Kind::folder;
  if (S_ISLNK(info.st_mode)) return Kind::link;
  if (S_ISFIFO(info.st_mode)) return Kind::fifo;
  return S_ISSOCK(info.st_mode) ? Kind::socket : Kind::device;
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

void wait_until_readable(int descriptor) {
  pollfd ready{descriptor, POLLIN, 0};
  ::poll(&ready, 1, -1);
}

}  // namespace

Disk::Disk(fs::path root)
    : root_(std::move(root)),
      descriptor_(Descriptor(AT_FDCWD, root_.c_str(), O_PATH | O_DIRECTORY).release()) {
  if (descriptor_ < 0)
    throw fs::filesystem_error("", root_, std::error_code(errno, std::generic_category()));
}

Disk::~Disk() { ::close(descriptor_); }

FolderContent Disk::list(const std::string& path) const {
  Opened opened = open_folder(descriptor_, path);
  if (opened.is_link) {
    const LinkTarget target = this->target(path);
    if (target.obstacle != Obstacle::none) return {{}, target.obstacle, target.error_number};
    opened = open_folder(descriptor_, target.path);
  }
  const int number = *opened.descriptor;
  const std::unique_ptr<DIR, CloseFolder> folder(opened.descriptor ? ::fdopendir(number) : nullptr);
  if (!folder) return {{}, Obstacle::system, opened.descriptor ? errno : opened.error_number};
  opened.descriptor.release();
  FolderContent content;
  errno = 0;
  while (const dirent* entry = ::readdir(folder.get())) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..")
      content.entries.push_back({std::string(name), kind_of(number, *entry)});
    errno = 0;
  }
  if (errno != 0) return {{}, Obstacle::system, errno};
  std::ranges::sort(content.entries, {}, &FolderEntry::name);
  return content;
}

FileContent Disk::read(const std::string& path) const {
  Opened opened = open_file(descriptor_, path);
  if (opened.is_link) {
    const LinkTarget target = this->target(path);
    if (target.obstacle != Obstacle::none) return {{}, target.obstacle, target.error_number};
    opened = open_file(descriptor_, target.path);
  }
  if (!opened.descriptor) return {{}, opened.obstacle, opened.error_number};
  try {
    return {read_all(*opened.descriptor), Obstacle::none, 0};
  } catch (const std::system_error& fault) {
    return {{}, Obstacle::system, fault.code().value()};
  }
}

LinkTarget Disk::target(const std::string& link) const {
  std::error_code fault;
  const fs::path real = fs::canonical(root_ / link, fault);
  if (fault == std::errc::no_such_file_or_directory) return {{}, false, Obstacle::leads_nowhere, 0};
  if (fault) return {{}, false, Obstacle::system, fault.value()};
  const fs::path below = real.lexically_relative(root_);
  if (below.empty() || *below.begin() == "..") return {{}, false, Obstacle::leads_out, 0};
  const bool is_folder = fs::is_directory(fs::symlink_status(real, fault));
  return {below == "." ? std::string() : below.string(), is_folder, Obstacle::none, 0};
}

std::string read_all(int descriptor, std::size_t most) {
  std::string text;
  char buffer[65536];
  while (text.size() < most) {
    const ssize_t got = ::read(descriptor, buffer, std::min(sizeof buffer, most - text.size()));
    if (got == 0) break;
    if (got > 0)
      text.append(buffer, static_cast<std::size_t>(got));
    else if (errno == EAGAIN)
      wait_until_readable(descriptor);
    else if (errno != EINTR)
      fail();
  }
  return text;
}

}  // namespace c136
