#include "files/git_objects.hpp"

#include "c136/base/failure.hpp"
#include "files/files.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

namespace c136 {

namespace {

/// The answers as they come: "ID blob SIZE", a line, then so many bytes and a newline; or one line
/// that says what is missing.
class Answers {
 public:
  explicit Answers(const GitObjects::Take& take) : take_(take) {}

  std::size_t taken() const { return taken_; }
  std::string& bytes() { return bytes_; }

  /// Takes all that is whole.
  void take() {
    std::size_t at = 0;
    while (const auto used = is_inside_ ? content(at) : header(at)) at += *used;
    bytes_.erase(0, at);
  }

 private:
  std::optional<std::size_t> header(std::size_t at) {
    const std::size_t end = bytes_.find('\n', at);
    if (end == bytes_.npos) return std::nullopt;
    const std::string_view line = std::string_view(bytes_).substr(at, end - at);
    const std::string_view number = line.substr(line.rfind(' ') + 1);
    left_ = 0;
    const auto [last, fault] = std::from_chars(number.data(), number.data() + number.size(), left_);
    is_inside_ = fault == std::errc() && last == number.data() + number.size();
    content_.clear();
    if (!is_inside_) take_(taken_++, std::nullopt);
    return end + 1 - at;
  }

  std::optional<std::size_t> content(std::size_t at) {
    const std::size_t got = std::min(left_, bytes_.size() - at);
    content_.append(bytes_, at, std::min(got, most_bytes - content_.size()));
    left_ -= got;
    if (left_ > 0 || at + got == bytes_.size()) return got > 0 ? std::optional(got) : std::nullopt;
    is_inside_ = false;
    take_(taken_++, std::exchange(content_, {}));
    return got + 1;
  }

  const GitObjects::Take& take_;
  std::size_t taken_ = 0;
  std::string bytes_, content_;
  std::size_t left_ = 0;
  bool is_inside_ = false;
};

}  // namespace

GitObjects::GitObjects(std::string folder, Language language)
    : folder_(std::move(folder)), language_(language) {}

std::unique_ptr<GitProcess> GitObjects::borrow() const {
  const std::lock_guard lock(mutex_);
  if (idle_.empty())
    return std::make_unique<GitProcess>(folder_, std::vector<std::string>{"cat-file", "--batch"},
                                        language_);
  auto process = std::move(idle_.back());
  idle_.pop_back();
  return process;
}

/// In a partial clone git gives up at the first object that it would have to fetch. What is here is
/// then listed, and nothing else is asked for any more.
void GitObjects::read(std::span<const std::string> ids, const Take& take) const {
  for (std::size_t at = 0; at < ids.size();) {
    if (is_absent(ids[at])) {
      take(at++, std::nullopt);
      continue;
    }
    std::size_t end = at + 1;
    while (end < ids.size() && !is_absent(ids[end])) ++end;
    const std::size_t first = at;
    at += ask(ids.subspan(at, end - at), [&](std::size_t i, std::optional<std::string> content) {
      take(first + i, std::move(content));
    });
    if (at == end) continue;
    list_present();
    if (!is_absent(ids[at]))
      throw Failure(say(language_, "git stopped while its objects were read",
                        "读取 git 对象时，git 中途退出"));
  }
}

bool GitObjects::is_absent(const std::string& id) const {
  const std::lock_guard lock(mutex_);
  return present_ && !present_->contains(id);
}

void GitObjects::list_present() const {
  const std::lock_guard lock(mutex_);
  if (present_) return;
  const GitOutput output = run_git(
      folder_, {"cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objectname)"},
      language_);
  present_.emplace();
  for (std::string_view rest = output.out; !rest.empty();) {
    const std::string_view id = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), id.size() + 1));
    present_->emplace(id);
  }
}

/// Gives how many were answered: all, unless git gave up.
std::size_t GitObjects::ask(std::span<const std::string> ids, const Take& take) const {
  std::string questions;
  for (const std::string& id : ids) questions.append(id).append("\n");
  auto process = borrow();
  Answers answers(take);
  for (std::string_view left = questions; answers.taken() < ids.size(); answers.take()) {
    left.remove_prefix(process->exchange(left, answers.bytes()));
    if (process->is_over()) {
      answers.take();
      return answers.taken();
    }
  }
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(process));
  return ids.size();
}

std::optional<std::string> GitObjects::read(const std::string& id) const {
  std::optional<std::string> text;
  read({&id, 1},
       [&](std::size_t, std::optional<std::string> content) { text = std::move(content); });
  return text;
}

}  // namespace c136
