#include "c136/cli/run.hpp"

#include "support/memory.hpp"

#include <doctest/doctest.h>

#include <cerrno>

using namespace c136;
using namespace c136::test;

namespace {

struct Shown {
  int code;
  std::string out, err;
};

Shown outcome(std::vector<std::string> arguments, std::string input = "") {
  MemoryWorld world;
  world.input = std::move(input);
  const int code = run(std::move(arguments), world.context);
  return {code, world.out.text, world.err.text};
}

}  // namespace

TEST_CASE("help and version go to standard output, with 0") {
  for (const char* option : {"--help", "-h", "--version"}) {
    const Shown shown = outcome({option});
    CHECK(shown.code == 0);
    CHECK_FALSE(shown.out.empty());
    CHECK(shown.err.empty());
  }
  CHECK(outcome({"--version"}).out == "c136 " C136_VERSION "\n");
  CHECK(outcome({"score", "--help"}).out.starts_with("Usage: c136 score"));
}

TEST_CASE("without a command the help goes to standard error, with 2") {
  const Shown shown = outcome({});
  CHECK(shown.code == 2);
  CHECK(shown.out.empty());
  CHECK(shown.err == outcome({"--help"}).out);
}

TEST_CASE("a usage error is a message, a pointer to the help, and 2") {
  const Shown refused = outcome({"scroe"});
  CHECK(refused.code == 2);
  CHECK(refused.err == "c136: there is no command 'scroe'; did you mean score?\nTry c136 --help\n");
  CHECK(outcome({"--lang", "zh", "scroe"}).err ==
        "c136: 没有命令“scroe”；是否想写 score？\n用法见 c136 --help\n");
  CHECK(outcome({"--lang", "fr", "score", "-"}).code == 2);
  CHECK(outcome({"score"}).code == 2);
  CHECK(outcome({"score", "-", "--wrong"}).code == 2);
}

TEST_CASE("bad content is a finding, never 2") {
  CHECK(outcome({"check", "-"}, "").code == 1);
  CHECK(outcome({"check", "-"}, "\xff\xfe").code == 1);
  CHECK(outcome({"score", "-", "--json"}, "c136: 2\n").code == 1);
  CHECK(outcome({"score", "-", "--fail-on", "never"}, "c136: 2\n").code == 0);
}

TEST_CASE("when even the message cannot be written the code still says so") {
  MemoryWorld world;
  world.err.error_number = ENOSPC;
  CHECK(run({"scroe"}, world.context) == 2);
  world.out.error_number = ENOSPC;
  CHECK(run({"--help"}, world.context) == 2);
  world.out.error_number = EPIPE;
  CHECK(run({"--help"}, world.context) == 0);
}
