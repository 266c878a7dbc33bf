#include "cli/world/files.hpp"

#include "c136/base/failure.hpp"
#include "cli/world/draft.hpp"
#include "cli/world/open_file.hpp"
#include "files/disk.hpp"
#include "files/made_up.hpp"

#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <system_error>
#include <vector>

namespace c136 {

namespace fs = std::filesystem;

namespace {

constexpr int most_links = 40;

/// For whoever is about to open the other end of a pipe; nobody may ever.
constexpr int patience = 2000, a_moment = 20;  // milliseconds

/// False when it did not come to that within so many milliseconds; below 0: however long it takes.
bool wait_for(int descriptor, short event, int milliseconds = -1) {
  pollfd ready{descriptor, event, 0};
  return repeated([&] { return ::poll(&ready, 1, milliseconds); }) != 0;
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

bool is_pipe(const fs::path& file) {
  std::error_code unknown;
  return fs::is_fifo(file, unknown);
}

/// To add to its end. Opening a pipe would wait for its reader without end.
OpenFile open_log(const fs::path& file) {
  for (int waited = 0;; waited += a_moment) {
    try {
      return {file, O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK | O_NOCTTY};
    } catch (const std::system_error& fault) {
      if (fault.code().value() != ENXIO || waited >= patience || !is_pipe(file)) throw;
    }
    ::poll(nullptr, 0, a_moment);
  }
}

}  // namespace

std::optional<int> stream_of(std::string_view name) {
  if (name == "/dev/stdin") return STDIN_FILENO;
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (!name.starts_with(folder)) continue;
    const std::string_view digits = name.substr(folder.size());
    int number = 0;
    const auto [end, fault] = std::from_chars(digits.begin(), digits.end(), number);
    if (fault == std::errc{} && end == digits.end()) return number;
  }
  return std::nullopt;
}

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
  if (const auto stream = stream_of(file.string())) return read_all(*stream, most);
  const OpenFile opened(file, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (is_made_up(opened.descriptor())) throw std::system_error(ENXIO, std::generic_category());
  const bool has_answered = wait_for(opened.descriptor(), POLLIN, patience);
  std::string text;
  // The writer of a pipe may take its time, and then there is something to read.
  if (has_answered || is_pipe(file)) text = read_all(opened.descriptor(), most);
  if (!has_answered && text.empty()) throw std::system_error(ENXIO, std::generic_category());
  return text;
}

void write_file(const fs::path& file, std::string_view bytes) {
  FileInPieces whole(file);
  whole.add(bytes);
  whole.finish();
}

FileInPieces::FileInPieces(const fs::path& file) {
  const fs::path target = end_of(file);
  if (can_be_replaced(target))
    draft_ = std::make_unique<Draft>(target);
  else
    open_ = std::make_unique<OpenFile>(open_log(target));
}

FileInPieces::~FileInPieces() = default;

void FileInPieces::add(std::string_view bytes) {
  if (draft_) return draft_->add(bytes);
  write_all(open_->descriptor(), bytes);
}

void FileInPieces::finish() {
  if (!draft_) return open_->close();
  draft_->settle();
  draft_->publish();
}

/// Whoever comes later waits for the lock, and then finds other bytes.
bool replace_file(const fs::path& file, std::string_view old_bytes, std::string_view bytes) {
  const OpenFile held(file, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  checked([&] { return ::flock(held.descriptor(), LOCK_EX); });
  if (read_file(file, old_bytes.size() + 1) != old_bytes) return false;
  write_file(file, bytes);
  return true;
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
  OpenFile log = open_log(file);
  write_all(log.descriptor(), bytes);
  log.close();
}

}  // namespace c136
