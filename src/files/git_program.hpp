// Runs the git program: an argument vector, never a shell; no hooks, no network, nothing of a
// person's locale in what it says. Not here: what is asked of it.
#pragma once

#include "c136/base/words.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct GitOutput {
  int code = 0;
  std::string out, err;

  /// Of what it complains of: why it gave up, where it says so, and not what it warned of before.
  std::string first_line() const;
};

/// `folder` is where git starts to look for the repository. Throws Failure when it cannot be run.
GitOutput run_git(const std::string& folder, const std::vector<std::string>& arguments,
                  Language language);

/// A git that stays, and answers what it is asked.
class GitProcess {
 public:
  GitProcess(const std::string& folder, const std::vector<std::string>& arguments,
             Language language);
  ~GitProcess();
  GitProcess(const GitProcess&) = delete;
  GitProcess& operator=(const GitProcess&) = delete;

  /// Sends of the question what there is room for, adds to the answer what is there, and waits for
  /// one of the two: whoever only wrote would wait for ever once both pipes are full. Gives how
  /// much of the question was sent.
  std::size_t exchange(std::string_view question, std::string& answer);
  /// It has ended, and there will be no more answers.
  bool is_over() const { return is_over_; }

 private:
  int questions_ = -1, answers_ = -1;
  int child_ = -1;
  bool is_over_ = false;
};

}  // namespace c136
