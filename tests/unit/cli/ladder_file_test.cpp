#include "cli/time/ladder_file.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

/// The file with these rows; it is read again without errors, and has them.
std::string with(std::string text) {
  const LoadedConfig before = load_config(".c136.yaml", std::move(text), {}, Language::en);
  REQUIRE(before.ok());
  const std::vector<NewRow> valid{{"1W2-3F6C", 90, 9, 1}, {"0W0F", 10, 1, 9}};
  std::string changed = with_ladder(*before.file, valid);
  const LoadedConfig after = load_config(".c136.yaml", changed, {}, Language::en);
  REQUIRE_MESSAGE(after.ok(), changed);
  REQUIRE(after.config.ladder.size() == 2);
  CHECK(after.config.ladder[1].percent == 10);
  return changed;
}

constexpr std::string_view block =
    "  - {value: 1W2-3F6C, percent: 90, won: 9, lost: 1}\n"
    "  - {value: 0W0F, percent: 10, won: 1, lost: 9}\n";

}  // namespace

TEST_CASE("a ladder is added behind all else, or takes the place of the one that is there") {
  const std::string ladder = "ladder:\n" + std::string(block);
  CHECK(with("") == ladder);
  CHECK(with("currency: USD  # mine\n") == "currency: USD  # mine\n" + ladder);
  CHECK(with("currency: USD") == "currency: USD\n" + ladder);
  CHECK(with("ladder:  # old\n  - {value: 0W1F, percent: 5}\n# end\ncurrency: USD\n") ==
        ladder + "# end\ncurrency: USD\n");
  CHECK(with("ladder: [{value: 0W1F, percent: 5}]  # one\ncurrency: USD\n") ==
        "ladder:\n  - {value: 1W2-3F6C, percent: 90, won: 9, lost: 1}\n"
        "  - {value: 0W0F, percent: 10, won: 1, lost: 9}  # one\ncurrency: USD\n");
  CHECK(with("currency: USD\r\n").find("\r\nladder:\r\n  - {") != std::string::npos);
}

TEST_CASE("in braces it stays in braces") {
  CHECK(with("{currency: USD}\n") ==
        "{currency: USD, ladder: [{value: 1W2-3F6C, percent: 90, won: 9, lost: 1}, "
        "{value: 0W0F, percent: 10, won: 1, lost: 9}]}\n");
}
