#include "cli/book.hpp"

#include "support/files.hpp"
#include "support/memory.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace c136;
using namespace c136::test;

namespace {

std::string deal(std::string_view more = "") {
  return fmt::format("c136: 1\ntitle: t\ncustomer: {{name: n}}\nowner: me\nstage: needs\n{}", more);
}

/// The ids of the book, then the files left out: "a b | bad.yaml 1"
struct Reading {
  ScratchFolder folder;
  MemoryWorld world;
  Tally tally;

  std::string read(std::vector<std::string> operands, std::vector<std::string> where = {}) {
    GlobalOptions options;
    options.directory = folder.path().string();
    Session session =
        start(*find_command("list"), options, std::move(operands), world.context, Language::en);
    DealOptions asked;
    asked.where = std::move(where);
    const Book book = read_book(session, asked, tally);
    std::string seen;
    for (const Brief& brief : book.briefs) seen += fmt::format("{} ", brief.id);
    for (const LeftOut& left : book.left_out)
      seen += fmt::format("| {} {} {}", left.file, left.deal, left.errors);
    return seen;
  }
};

}  // namespace

TEST_CASE("a book holds the deals in order; those with errors are left out and told of") {
  Reading reading;
  put(reading.folder / "b.yaml", deal());
  put(reading.folder / "a.yaml", deal());
  put(reading.folder / "bad.yaml", deal("colour: red\n"));
  CHECK(reading.read({"b.yaml", "bad.yaml", "a.yaml"}) == "b a | bad.yaml bad 1");
  CHECK(reading.tally.errors == 1);
  CHECK(reading.world.err.text.find("S002") != std::string::npos);
}

TEST_CASE("a second file with the same id is left out, so that no deal counts twice") {
  Reading reading;
  put(reading.folder / "one.yaml", deal("deal: x\n"));
  put(reading.folder / "two.yaml", deal("deal: x\n"));
  CHECK(reading.read({"one.yaml", "two.yaml"}) == "x | two.yaml x 1");
}

TEST_CASE("a filter keeps deals out of the book and their findings out of the tally") {
  Reading reading;
  put(reading.folder / "a.yaml", deal("amount: 5\n"));
  put(reading.folder / "b.yaml", deal("amount: 500\n"));
  CHECK(reading.read({"a.yaml", "b.yaml"}, {"amount>10"}) == "b ");
  const std::size_t of_one = reading.tally.gaps;
  CHECK(reading.read({"a.yaml", "b.yaml"}) == "a b ");
  CHECK(reading.tally.gaps > of_one);
}
