#include "files/disk.hpp"

#include "files/made_up.hpp"
#include "files/system_call.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <mutex>
#include <string_view>
#include <system_error>
#include <utility>

namespace c136 {

namespace fs = std::filesystem;

namespace disk {

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

/// The folder that the last part of a path is in.
struct Parent {
  std::shared_ptr<const Descriptor> folder;
  std::string name;  // the last part; "." for the root itself
};

}  // namespace disk

using disk::Descriptor, disk::Parent;

namespace {

/// The folder at the end of a path, opened part by part; `path` is empty or ends with a slash.
Descriptor descend(int root, std::string_view path) {
  Descriptor at(root, ".", O_PATH | O_DIRECTORY);
  while (at && !path.empty()) {
    const std::size_t slash = path.find('/');
    const std::string part(path.substr(0, slash));
    at = Descriptor(*at, part.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW);
    path.remove_prefix(slash + 1);
  }
  return at;
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

Opened open_file(const Parent& parent) {
  struct stat info {};
  if (!*parent.folder ||
      ::fstatat(**parent.folder, parent.name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0)
    return refused();
  if (S_ISLNK(info.st_mode)) return not_followed();
  if (!S_ISREG(info.st_mode)) return {Descriptor(-1), obstacle_of(info.st_mode), 0, false};
  Descriptor file(**parent.folder, parent.name.c_str(),
                  O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW);
  if (!file || ::fstat(*file, &info) != 0) return refused();
  if (!S_ISREG(info.st_mode)) return {Descriptor(-1), obstacle_of(info.st_mode), 0, false};
  // Such files have no size, or that of a page.
  if ((info.st_size == 0 || info.st_size == 4096) && is_made_up(*file))
    return {Descriptor(-1), Obstacle::device, 0, false};
  return {std::move(file)};
}

Opened open_folder(const Parent& parent) {
  if (!*parent.folder) return refused();
  Descriptor folder(**parent.folder, parent.name.c_str(),
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

/// The ways down. The last folder stays open, because the next file mostly stands in it too.
class Disk::Folders {
 public:
  explicit Folders(const fs::path& root) : root_(AT_FDCWD, root.c_str(), O_PATH | O_DIRECTORY) {
    if (!root_)
      throw fs::filesystem_error("", root, std::error_code(errno, std::generic_category()));
  }

  Opened open_file(std::string_view path) {
    return leads_up(path) ? not_followed() : c136::open_file(parent_of(path));
  }

  Opened open_folder(std::string_view path) {
    return leads_up(path) ? not_followed() : c136::open_folder(parent_of(path));
  }

 private:
  Parent parent_of(std::string_view path) {
    const std::size_t name = path.rfind('/') + 1;  // 0 when there is no slash
    const std::string last(path.substr(name));
    return {folder(path.substr(0, name)), last.empty() ? "." : last};
  }

  std::shared_ptr<const Descriptor> folder(std::string_view path) {
    if (const auto last = last_folder(path)) return last;
    auto opened = std::make_shared<const Descriptor>(descend(*root_, path));
    if (*opened) {
      const std::lock_guard lock(mutex_);
      last_path_ = path;
      last_ = opened;
    }
    return opened;
  }

  std::shared_ptr<const Descriptor> last_folder(std::string_view path) {
    const std::lock_guard lock(mutex_);
    return path == last_path_ ? last_ : nullptr;
  }

  Descriptor root_;
  std::mutex mutex_;  // of what follows
  std::string last_path_;
  std::shared_ptr<const Descriptor> last_;
};

Disk::Disk(fs::path root) : root_(std::move(root)), folders_(std::make_unique<Folders>(root_)) {}

Disk::~Disk() = default;

FolderContent Disk::list(const std::string& path) const {
  Opened opened = folders_->open_folder(path);
  if (opened.is_link) {
    const LinkTarget target = this->target(path);
    if (target.obstacle != Obstacle::none) return {{}, target.obstacle, target.error_number};
    opened = folders_->open_folder(target.path);
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
  Opened opened = folders_->open_file(path);
  if (opened.is_link) {
    const LinkTarget target = this->target(path);
    if (target.obstacle != Obstacle::none) return {{}, target.obstacle, target.error_number};
    opened = folders_->open_file(target.path);
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
