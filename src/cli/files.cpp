#include "cli/files.hpp"

#include "c136/base/failure.hpp"
#include "cli/draft.hpp"
#include "cli/open_file.hpp"
#include "load/disk.hpp"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <vector>

namespace c136 {

namespace fs = std::filesystem;

namespace {

constexpr int most_links = 40;

void wait_for(int descriptor, short event) {
  pollfd ready{descriptor, event, 0};
  ::poll(&ready, 1, -1);
}

fs::path in_real_folder(const fs::path& file) {
  return fs::canonical(file.has_parent_path() ? file.parent_path() : ".") / file.filename();
}

bool is_open_already(const fs::path& file) { return file.string().starts_with("/proc/"); }

/// Where the name leads, whether something is there or not. The links of /proc are themselves the
/// end: they stand for what is open.
fs::path end_of(const fs::path& name) {
  fs::path file = in_real_folder(name);
  for (int links = 0; !is_open_already(file) && fs::is_symlink(fs::symlink_status(file)); ++links) {
    if (links == most_links) throw std::system_error(ELOOP, std::generic_category());
    file = in_real_folder(file.parent_path() / fs::read_symlink(file));
  }
  return file;
}

/// Somebody else may have made it meanwhile.
void make_folder(const fs::path& folder) {
  if (repeated([&] { return ::mkdir(folder.c_str(), 0777); }) != 0 && errno != EEXIST) fail();
}

bool can_be_replaced(const fs::path& file) {
  const fs::file_status status = fs::status(file);
  return !is_open_already(file) && (!fs::exists(status) || fs::is_regular_file(status));
}

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
  const fs::path target = end_of(file);
  if (!can_be_replaced(target)) return append_to_file(target, bytes);
  Draft draft(target);
  draft.fill(bytes);
  draft.publish();
}

void create_file(const fs::path& file, std::string_view bytes) {
  Draft draft(file);
  draft.fill(bytes);
  draft.publish_new();
}

void create_file_and_folders(const fs::path& file, std::string_view bytes) {
  std::vector<fs::path> missing;  // the innermost first
  for (fs::path at = file.parent_path(); !at.empty() && !fs::exists(at); at = at.parent_path())
    missing.push_back(at);
  try {
    for (auto folder = missing.rbegin(); folder != missing.rend(); ++folder) make_folder(*folder);
    create_file(file, bytes);
  } catch (...) {
    for (const fs::path& folder : missing) ::rmdir(folder.c_str());
    throw;
  }
}

void append_to_file(const fs::path& file, std::string_view bytes) {
  OpenFile log(file, O_WRONLY | O_CREAT | O_APPEND);
  write_all(log.descriptor(), bytes);
  log.close();
}

}  // namespace c136
