// Shares of a repository (--shard): together they tell what a run over all of it tells, each thing
// once; and what is written as soon as it is known is what a whole would have been.
#include "c136/document/json.hpp"
#include "support/cases.hpp"

#include <algorithm>
#include <sstream>

using namespace c136;
using namespace c136::test;

namespace {

/// Deals with warnings, two of them with one id, two week notes of one seller, a file that the
/// globs miss.
struct Team : GitRepository {
  Team() {
    write(".c136.yaml", "language: en\n");
    for (int i = 1; i <= 9; ++i)
      write(fmt::format("deals/d{}.yaml", i),
            fmt::format("c136: 1\ntitle: T{0}\ncustomer: {{name: C{0}}}\nowner: mei\nstage: "
                        "needs\namount: {0}00.50\nclose: 2026-01\n",
                        i));
    write("deals/e.yaml", "c136: 1\ndeal: d7\ntitle: E\ncustomer: {name: E}\nownr: x\nstage: s\n");
    for (const char* file : {"weeks/a.yaml", "weeks/b.yaml"})
      write(file, "c136: 1\nweek: 2026-W47\nseller: mei\n");
    write("deals/missed.YAML",
          "c136: 1\ntitle: M\ncustomer: {name: M}\nowner: mei\nstage: needs\n");
  }

  std::vector<std::string> lines(const std::string& arguments) const {
    std::istringstream out(sh("c136 " + arguments + " --as-of 2026-11-22 2>/dev/null").out);
    std::vector<std::string> all;
    for (std::string line; std::getline(out, line);) all.push_back(line);
    return all;
  }

  /// Without what check --across has to know.
  std::vector<std::string> lines_of_shares(const std::string& arguments, int count) const {
    std::vector<std::string> all;
    for (int i = 1; i <= count; ++i)
      std::ranges::move(lines(fmt::format("{} --shard {}/{}", arguments, i, count)),
                        std::back_inserter(all));
    std::erase_if(all, [](const std::string& line) { return line.starts_with("{\"shard\":"); });
    return all;
  }
};

std::vector<std::string> sorted(std::vector<std::string> lines) {
  std::ranges::sort(lines);
  return lines;
}

}  // namespace

TEST_CASE("shares together tell what the whole tells, each thing once") {
  const Team team;
  for (const std::string command :
       {"list --format jsonl", "score --format jsonl", "check --format jsonl",
        "check --format rdjsonl", "next --format jsonl", "plan --format jsonl"}) {
    CAPTURE(command);
    const auto whole = sorted(team.lines(command));
    CHECK(sorted(team.lines_of_shares(command, 1)) == whole);
    CHECK(sorted(team.lines_of_shares(command, 3)) == whole);
    CHECK(sorted(team.lines_of_shares(command, 16)) == whole);
  }
  const auto found = team.lines("check --format jsonl");
  for (const std::string code : {"D001", "N102", "R001"})
    CHECK(std::ranges::count_if(found, [&](const std::string& line) {
            return line.find("\"" + code + "\"") != line.npos;
          }) == 1);
}

TEST_CASE("csv that is written as it is known has one head") {
  const Team team;
  const auto list = team.lines("list --format csv --columns deal,amount,currency");
  REQUIRE(list.size() == 10);
  CHECK(list[0] == "deal,amount,currency\r");
  CHECK(list[1] == "d1,100.50,CNY\r");
  const auto none = team.lines("list --format csv --columns deal --where 'amount > 9999'");
  CHECK(none == std::vector<std::string>{"deal\r"});
  const auto check = team.lines("check deals/d1.yaml deals/d2.yaml --format csv --no-gaps");
  REQUIRE(check.size() == 3);
  CHECK(check[0].starts_with("file,line,column"));
  CHECK(check[1].starts_with("deals/d1.yaml,7,"));
  CHECK(check[2].starts_with("deals/d2.yaml,7,"));
}

TEST_CASE("json that is written as it is known is that of a whole, and so is a file") {
  for (const int faulty : {0, 1, 3}) {
    CAPTURE(faulty);
    const GitRepository repository;
    repository.write(".c136.yaml", "language: en\n");
    for (int i = 1; i <= 3; ++i)
      repository.write(
          fmt::format("deals/d{}.yaml", i),
          fmt::format("c136: 1\ntitle: T\ncustomer: {{name: C{}}}\n{}: mei\n{}: x\n", i,
                      i <= faulty ? "ownr" : "owner", i <= faulty ? "stge" : "x-y"));
    const auto out = [&](const std::string& arguments) {
      return repository.sh("c136 check --as-of 2026-11-22 " + arguments + " 2>/dev/null").out;
    };
    // Files that are named are known as a whole first: they may come in any order.
    const std::string whole = out("deals/d1.yaml deals/d2.yaml deals/d3.yaml --json");
    CHECK(out("--json") == whole);
    CHECK(Json::parse(whole));
    for (const std::string format : {"json", "jsonl", "csv", "rdjsonl"}) {
      CAPTURE(format);
      const std::string to_pipe = out("--format " + format + " --bom");
      out("--format " + format + " -o found");
      CHECK(repository.sh("cat found").out == to_pipe);
    }
  }
}

TEST_CASE(
    "deals that are printed one by one in json are those of their lines, with what stands around") {
  const Team team;
  for (const std::string command : {"score", "show", "next", "list"}) {
    CAPTURE(command);
    const auto out = [&](const std::string& arguments) {
      return team.sh("c136 " + command + " --as-of 2026-11-22 " + arguments + " 2>/dev/null").out;
    };
    const std::string text = out("--json");
    const auto whole = Json::parse(text);
    REQUIRE(whole);
    CHECK(text == whole->dump(2) + "\n");
    CHECK((*whole)["schema_version"] == 1);
    const std::size_t with_errors = command == "list" ? 0 : 1;
    CHECK((*whole)["deals"].size() == 9 + with_errors);
    CHECK((*whole)["not_included"].size() == (command == "list" ? 1 : 0));
    out("--json -o found.json");
    CHECK(team.sh("cat found.json").out == text);
    const auto nothing = Json::parse(out("--json --where owner=nobody"));
    REQUIRE(nothing);
    // Whose deal that with errors is, nobody knows.
    CHECK((*nothing)["deals"].size() == with_errors);
  }
  CHECK(team.sh("c136 list --json --as-of 2026-11-22 2>/dev/null").out ==
        team.sh("c136 list --json --sort deal --as-of 2026-11-22 2>/dev/null").out);
}
