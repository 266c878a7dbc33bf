#include "cli/world/faults.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <set>

using namespace c136;

TEST_CASE("a fault of the system has a cause in both languages") {
  CHECK(cause(Language::en, ENOENT) == "there is no such file or folder");
  CHECK(cause(Language::zh, ENOENT) == "没有这个文件或文件夹");
  CHECK(cause(Language::en, ENOSPC) == "the disk is full");
  CHECK(cause(Language::zh, EBADF) == "已被关闭");
}

TEST_CASE("a rare fault keeps the system's own words") {
  CHECK(cause(Language::en, EXDEV) == "Invalid cross-device link");
  CHECK(cause(Language::zh, EXDEV) == cause(Language::en, EXDEV));
}

TEST_CASE("what cannot be read or written is named") {
  CHECK(cannot_read(Language::en, "a.yaml", EACCES) == "cannot read a.yaml: permission denied");
  CHECK(cannot_read(Language::zh, "a.yaml", EACCES) == "无法读取 a.yaml：没有权限");
  CHECK(cannot_read(Language::zh, "", EBADF) == "无法读取标准输入：已被关闭");
  CHECK(cannot_write(Language::en, "", EBADF) == "cannot write the standard output: it is closed");
  CHECK(cannot_write(Language::zh, "a\n.csv", ENOSPC) == "无法写入 a\\x0A.csv：磁盘已满");
}

TEST_CASE("every obstacle has its words in both languages") {
  std::set<std::string> words;
  for (int i = 1; i <= static_cast<int>(Obstacle::lonely); ++i)
    for (const Language language : {Language::en, Language::zh})
      CHECK(words.insert(cause(language, static_cast<Obstacle>(i), ENOENT)).second);
  CHECK(cannot_read(Language::en, "a.yaml", Obstacle::fifo, 0) ==
        "cannot read a.yaml: it is a named pipe");
}
