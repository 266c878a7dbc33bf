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

  void write(const std::string& name, std::string_view text) const {
    std::filesystem::create_directories((path() / name).parent_path());
    put(path() / name, text);
  }

  Ran sh(const std::string& script) const {
    return run({.command = {"/bin/sh", "-c", script}, .folder = path(), .err_to_out = true});
  }
};

}  // namespace c136::test
