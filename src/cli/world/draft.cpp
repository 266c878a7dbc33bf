#include "cli/world/draft.hpp"

#include "cli/world/files.hpp"

#include <dirent.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace c136 {

namespace fs = std::filesystem;

namespace {

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : ".";
}

constexpr std::string_view draft_prefix = ".c136-";

/// Its number tells whether somebody is still at work on it.
fs::path draft_of(pid_t process, const fs::path& target) {
  return folder_of(target) / fmt::format("{}{}.tmp", draft_prefix, process);
}

bool is_abandoned(const std::string& name) {
  pid_t process = 0;
  int end = 0;
  return std::sscanf(name.c_str(), ".c136-%d.tmp%n", &process, &end) == 1 &&
         static_cast<std::size_t>(end) == name.size() && process > 0 && ::kill(process, 0) != 0 &&
         errno == ESRCH;
}

/// Ten thousand deals may stand there, so nothing is made of a name that is another's.
void tidy(const fs::path& folder) {
  const std::unique_ptr<DIR, int (*)(DIR*)> names(::opendir(folder.c_str()), ::closedir);
  if (!names) return;
  while (const dirent* entry = ::readdir(names.get())) {
    const std::string_view name(static_cast<const char*>(entry->d_name));
    if (name.starts_with(draft_prefix) && is_abandoned(std::string(name)))
      ::unlinkat(::dirfd(names.get()), entry->d_name, 0);
  }
}

/// Once a run: an import makes ten thousand files in one folder.
void tidy_once(const fs::path& folder) {
  static std::set<fs::path> tidied;
  if (tidied.insert(folder).second) tidy(folder);
}

/// A file without a name; none where the file system knows no such thing.
OpenFile nameless(const fs::path& folder) {
  try {
    return {folder, O_TMPFILE | O_WRONLY};
  } catch (const std::system_error& fault) {
    const int why = fault.code().value();
    if (why == EOPNOTSUPP || why == EISDIR || why == EINVAL || why == ENOSYS) return {};
    throw;
  }
}

/// Owner and group as far as we may give them away, the mode for certain.
void take_after(const struct stat& old, int descriptor) {
  if (::fchown(descriptor, old.st_uid, old.st_gid) != 0)
    static_cast<void>(::fchown(descriptor, static_cast<uid_t>(-1), old.st_gid) == 0);
  checked([&] { return ::fchmod(descriptor, old.st_mode & 07777); });
}

/// Moves it only where nothing stands, be it on a file system without hard links or on one where
/// every renaming replaces.
int move_to_free_place(const char* from, const char* to) {
  const int moved =
      repeated([&] { return ::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE); });
  if (moved == 0 || (errno != EINVAL && errno != ENOSYS)) return moved;
  const int linked = repeated([&] { return ::link(from, to); });
  if (linked == 0) ::unlink(from);
  return linked;
}

}  // namespace

Draft::Draft(const fs::path& target) : target_(target), file_(nameless(folder_of(target))) {
  tidy_once(folder_of(target));
  source_ = fmt::format("/proc/self/fd/{}", file_.descriptor());
  if (file_.descriptor() >= 0 && ::access(source_.c_str(), F_OK) == 0) return;
  fs::path name = draft_of(::getpid(), target);
  ::unlink(name.c_str());  // of a dead process that had our number
  file_ = OpenFile(name, O_WRONLY | O_CREAT | O_EXCL);
  name_ = std::move(name);
}

Draft::~Draft() {
  if (!name_.empty()) ::unlink(name_.c_str());
}

void Draft::add(std::string_view bytes) { write_all(file_.descriptor(), bytes); }

void Draft::settle() {
  checked([&] { return ::fsync(file_.descriptor()); });
}

int Draft::link_to(const fs::path& place) const {
  return repeated([&] {
    return ::linkat(AT_FDCWD, source_.c_str(), AT_FDCWD, place.c_str(), AT_SYMLINK_FOLLOW);
  });
}

void Draft::publish_new() {
  checked([&] {
    return name_.empty() ? link_to(target_) : move_to_free_place(name_.c_str(), target_.c_str());
  });
}

void Draft::take_after_target() const {
  struct stat old {};
  if (repeated([&] { return ::stat(target_.c_str(), &old); }) == 0) {
    checked([&] { return ::faccessat(AT_FDCWD, target_.c_str(), W_OK, AT_EACCESS); });
    take_after(old, file_.descriptor());
  } else if (errno != ENOENT) {
    fail();
  }
}

void Draft::publish() {
  take_after_target();
  if (!name_.empty()) {
    checked([&] { return ::rename(name_.c_str(), target_.c_str()); });
    return;
  }
  if (link_to(target_) == 0) return;
  if (errno != EEXIST) fail();
  replace_target();
}

/// Only what has a name can replace a file. A process of its own and in a session of its own gives
/// it one and takes it away again, so that nobody who ends ours comes between the two.
void Draft::replace_target() const {
  const pid_t child = ::fork();
  if (child == 0) {
    ::setsid();
    ::_exit(take_place());
  }
  int status = -1;
  if (child > 0) repeated([&] { return ::waitpid(child, &status, 0); });
  const bool is_done = status >= 0 && WIFEXITED(status);
  if (const int why = is_done ? WEXITSTATUS(status) : take_place(); why != 0)
    throw std::system_error(why, std::generic_category());
  if (!is_done && child > 0) ::unlink(draft_of(child, target_).c_str());
}

int Draft::take_place() const {
  const fs::path name = draft_of(::getpid(), target_);
  ::unlink(name.c_str());
  const bool is_there =
      link_to(name) == 0 && repeated([&] { return ::rename(name.c_str(), target_.c_str()); }) == 0;
  const int why = is_there ? 0 : errno;
  ::unlink(name.c_str());
  return why;
}

}  // namespace c136
