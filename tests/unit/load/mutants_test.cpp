// What the readers make of slips of the hand in the examples: both give the same tree, and what is
// accepted is YAML to others as well. What a whole run makes of them: tests/mutants_test.cpp.
#include "support/mutants.hpp"
#include "support/yaml_witness.hpp"

#include "load/yaml/byte_scan.hpp"
#include "load/yaml/quick/quick_reader.hpp"
#include "load/yaml/yaml_reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <span>

using namespace c136;
using namespace c136::test;

namespace {

const int count = mutant_count();

/// What the gate, that is all but keys and values, says of a text.
struct Readings {
  std::string refusal;  // code and message; empty where it is accepted
  std::string events;
};

Readings verdict_of(const std::string& text) {
  const auto refused = [](const Diagnostic& error) {
    return Readings{std::string(error.code) + " " + error.message, {}};
  };
  const ScannedBytes scanned = scan_bytes(text, Language::en);
  if (!scanned.errors.empty()) return refused(scanned.errors[0]);
  const ParsedYaml parsed = read_yaml(text, Language::en);
  if (!parsed.errors.empty()) return refused(parsed.errors[0]);
  return {{}, events(parsed.tree)};
}

#ifdef C136_HAVE_LIBYAML

struct Difference {
  std::string_view sign;  // a part of what the one that refuses says
  std::string_view what;
};

void check_class(std::span<const Difference> classes, std::string_view says,
                 const std::string& text) {
  const bool known = std::ranges::any_of(
      classes, [&](const Difference& d) { return says.find(d.sign) != std::string_view::npos; });
  if (!known) FAIL_CHECK("a difference of no class, ", says, ": ", text);
}

#endif

}  // namespace

TEST_CASE("the same seed gives the same mutants") {
  Mutants one = mutants_of_examples(), other = mutants_of_examples();
  for (int i = 0; i < 100; ++i) CHECK(one.next() == other.next());
}

TEST_CASE("what the quick reader accepts, the gate accepts with the same tree") {
  Mutants all = mutants_of_examples();
  int accepted = 0;
  for (int i = 0; i < count; ++i) {
    const std::string text = all.next();
    Tree tree;
    if (!read_quick(text, tree)) continue;
    ++accepted;
    const Readings verdict = verdict_of(text);
    if (!verdict.refusal.empty()) FAIL_CHECK(verdict.refusal, ": ", text);
    if (verdict.events != events(tree)) FAIL_CHECK("another tree: ", text);
  }
  CHECK(accepted > count / 10);
}

#ifdef C136_HAVE_LIBYAML

TEST_CASE("the gate and libyaml accept the same, but for what is listed here") {
  // YAML 1.2 allows all of these; libyaml is a reader of YAML 1.1.
  static constexpr std::array<Difference, 3> accepted{{
      {"found unexpected ':'", "a colon and a comma without a space: {name:, id: a}"},
      {"did not find expected node content", "a text in brackets that begins with a colon: [:a]"},
      {"found character that cannot start any token", "a tab behind the dash of an item"},
  }};
  static constexpr std::array<Difference, 6> refused{{
      {"S010", "controls, and line ends of old Macs"},
      {"S012", "anchors, aliases, tags"},
      {"S004", "keys that are lists, maps or nothing"},
      {"S001 inside { }", "a question mark that begins a key or text in brackets"},
      {"S001 the bracket", "a key in brackets that goes on on the next line"},
      {"S011", "a second document"},
  }};
  Mutants all = mutants_of_examples();
  int only_we = 0, both = 0;
  for (int i = 0; i < count; ++i) {
    const std::string text = all.next();
    std::string why;
    const auto witness = witness_events(text, why);
    const Readings verdict = verdict_of(text);
    if (verdict.refusal.empty() && witness) {
      ++both;
      if (verdict.events != *witness) FAIL_CHECK("another tree than libyaml's: ", text);
    } else if (verdict.refusal.empty()) {
      ++only_we;
      check_class(accepted, why, text);
    } else if (witness) {
      check_class(refused, verdict.refusal, text);
    }
  }
  CHECK(both > count / 4);
  CHECK(only_we < count / 200);
}

#endif
