// A git repository for tests, made with the real git program.
#pragma once

#include "support/files.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>

#include <string>

namespace c136::test {

struct GitRepository {
  ScratchFolder folder;

  GitRepository() { git("init -q -b main"); }

  std::filesystem::path path() const { return folder.path(); }

  /// The arguments as in a shell; they must succeed.
  std::string git(const std::string& arguments) const {
    const Ran ran = sh("git -c user.name=t -c user.email=t@example.com " + arguments);
    INFO(arguments, ": ", ran.out);
    REQUIRE(ran.code == 0);
    return ran.out;
  }

  void commit_all() const { git("add -A && git -c user.name=t -c user.email=t@e commit -qm x"); }

  /// At noon of a day, where the clock is eight hours east.
  void commit(const std::string& day, const std::string& author = "t") const {
    const std::string at = day + " 12:00 +0800";
    const Ran ran =
        sh("git add -A && GIT_AUTHOR_DATE='" + at + "' GIT_COMMITTER_DATE='" + at +
           "' git -c user.name='" + author + "' -c user.email=t@e commit -q --allow-empty -m x");
    INFO(ran.out);
    REQUIRE(ran.code == 0);
  }

  std::string id(const std::string& revision) const {
    std::string text = git("rev-parse " + revision);
    text.pop_back();
    return text;
  }

  void remove(const std::string& name) const { std::filesystem::remove(path() / name); }

  void write(const std::string& name, std::string_view text) const {
    std::filesystem::create_directories((path() / name).parent_path());
    put(path() / name, text);
  }

  Ran sh(const std::string& script) const {
    return run({.command = {"/bin/sh", "-c", script}, .folder = path(), .err_to_out = true});
  }
};

}  // namespace c136::test
