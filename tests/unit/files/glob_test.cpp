#include "files/glob.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace c136;

namespace {

struct Case {
  std::string pattern, path;
  bool matches;
};

}  // namespace

TEST_CASE("a pattern matches the whole path") {
  const Case cases[] = {
      {"deals/a.yaml", "deals/a.yaml", true},
      {"deals/a.yaml", "deals/a.yaml/b", false},
      {"a.yaml", "deals/a.yaml", false},
      {"./deals//a.yaml", "deals/a.yaml", true},
      {"deals/*.yaml", "deals/恒远.yaml", true},
      {"deals/*.yaml", "deals/2026/a.yaml", false},
      {"deals/*", "deals/.hidden", false},
      {"deals/.h*", "deals/.hidden", true},
      {"deals/**/*.yaml", "deals/a.yaml", true},
      {"deals/**/*.yaml", "deals/2026/q4/a.yaml", true},
      {"deals/**/*.yaml", "deals/.git/a.yaml", false},
      {"**/*.yaml", "a.yaml", true},
      {"**", "a/b/c", true},
      {"**/q4/**", "2026/q4/a.yaml", true},
      {"**/q4/**", "2026/q3/a.yaml", false},
      {"a?c", "a恒c", true},
      {"a?c", "ac", false},
      {"[a-c]x", "bx", true},
      {"[!a-c]x", "bx", false},
      {"[^a-c]x", "dx", true},
      {"[]a]x", "]x", true},
      {"[a-]x", "-x", true},
      {"[一-龥]x", "恒x", true},
      {"{a,b}.yaml", "b.yaml", true},
      {"{a,b}.yaml", "c.yaml", false},
      {"{deals,old/{x,y}}/*.yaml", "old/y/a.yaml", true},
      {"a{,b}", "a", true},
      {"a*b*c", "aXbYbZc", true},
      {"a*b*c", "aXbYbZ", false},
      {"\xff*", "\xff\xfe", true},
  };
  for (const Case& c : cases) {
    CAPTURE(c.pattern);
    CAPTURE(c.path);
    REQUIRE(fault_of(c.pattern) == GlobFault::none);
    CHECK(Glob(c.pattern).matches(c.path) == c.matches);
  }
}

TEST_CASE("a pattern that cannot be meant says why") {
  CHECK(fault_of("") == GlobFault::empty);
  CHECK(fault_of("./") == GlobFault::empty);
  CHECK(fault_of("a,{,b/}") == GlobFault::none);
  CHECK(fault_of("/etc/*") == GlobFault::absolute);
  CHECK(fault_of("a/../b") == GlobFault::upwards);
  CHECK(fault_of("{a,..}/b") == GlobFault::upwards);
  CHECK(fault_of("[a") == GlobFault::bracket);
  CHECK(fault_of("a[b/c]") == GlobFault::bracket);
  CHECK(fault_of("{a,b") == GlobFault::brace);
  CHECK(fault_of("a}") == GlobFault::brace);
  CHECK(fault_of("{a,[}]}") == GlobFault::none);
  CHECK(fault_of("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}") == GlobFault::too_many);
}

TEST_CASE("many stars take no longer than few") {
  std::string pattern, path;
  for (int i = 0; i < 200; ++i) {
    pattern += "**/a*a*a*b/";
    path += "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/";
  }
  CHECK_FALSE(Glob(pattern).matches(path));
}

TEST_CASE("what is excluded takes everything below with it") {
  const std::vector<Glob> exclude{Glob("archive"), Glob("**/draft-*")};
  CHECK(any_matches(exclude, "archive/2020/a.yaml", true));
  CHECK(any_matches(exclude, "deals/draft-x/a.yaml", true));
  CHECK_FALSE(any_matches(exclude, "deals/archive/a.yaml", true));
  CHECK_FALSE(any_matches(exclude, "archive/2020/a.yaml"));
}

TEST_CASE("the folders that a pattern looks into") {
  CHECK(Glob("deals/**/*.yaml").folders() == std::vector<std::string>{"deals"});
  CHECK(Glob("a/b/*.yaml").folders() == std::vector<std::string>{"a/b"});
  CHECK(Glob("{a,b}/c.yaml").folders() == std::vector<std::string>{"a", "b"});
  CHECK(Glob("*.yaml").folders() == std::vector<std::string>{""});
}
