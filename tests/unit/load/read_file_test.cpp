#include "load/read_file.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("either reader gives the tree of a file without its byte order mark") {
  const std::string simple = "\xEF\xBB\xBFtitle: x\n";
  for (const Reader reader : {Reader::automatic, Reader::quick, Reader::yaml}) {
    const ReadFile read = read_file("a.yaml", simple, reader, Language::en);
    CHECK(read.is_map());
    CHECK(read.errors.empty());
    CHECK(read.file->text == "title: x\n");
  }
  CHECK(read_file("a.yaml", "- x\n", Reader::automatic, Language::en).complete);
  CHECK_FALSE(read_file("a.yaml", "- x\n", Reader::automatic, Language::en).is_map());
  CHECK(read_file("a.yaml", "a: \"x\n", Reader::automatic, Language::en).errors.size() == 1);
}

TEST_CASE("only a whole number other than ours is a foreign version") {
  const auto foreign = [](const std::string& version) {
    const ReadFile read = read_file("", "c136: " + version + "\n", Reader::automatic, Language::en);
    return bool(foreign_version(read.file->tree, deal_table(), Language::en));
  };
  CHECK(foreign("2"));
  CHECK(foreign("'0'"));
  CHECK_FALSE(foreign("1"));
  CHECK_FALSE(foreign("one"));
  CHECK_FALSE(foreign(""));
  CHECK_FALSE(foreign("[2]"));
}
