#include "examine/version_reader.hpp"

#include "support/past.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// The version of `deals/a.yaml` behind each commit.
VersionReader::Content content(const PastWorld& world, std::size_t commit) {
  const VersionReader reader(*world.timeline, world.options, nullptr);
  for (const FileLife& life : world.timeline->lives())
    for (const FileVersion& version : life)
      if (version.path == "deals/a.yaml" && version.commit == commit)
        return reader.load(version, commit, world.timeline->config_at(commit), Texts{});
  FAIL("no version of deals/a.yaml behind commit ", commit);
  return nullptr;
}

}  // namespace

TEST_CASE("a version is read with its private part, its account and the settings of then") {
  PastWorld world;
  world.write(".c136.yaml", "currency: USD\n");
  world.write("accounts/n.yaml", "c136: 1\naccount: n\ncustomer: {name: Then}\n");
  world.write("deals/a.private.yaml", "situation: kept apart\n");
  world.write("deals/a.yaml", "c136: 1\ntitle: t\naccount: n\nowner: me\nstage: needs\n");
  world.commit("2026-10-01");
  world.write(".c136.yaml", "currency: EUR\n");
  world.write("accounts/n.yaml", "c136: 1\naccount: n\ncustomer: {name: Later}\n");
  world.commit("2026-10-02");
  world.open("2026-10-03", false);
  const auto then = content(world, 0);
  REQUIRE(then);
  CHECK(*then->loaded.deal.customer.name == "Then");
  CHECK(*then->loaded.deal.situation == "kept apart");
  CHECK(then->config->currency == "USD");
}

TEST_CASE("a version with errors is none") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("nowhere"));
  world.commit("2026-10-01");
  world.open("2026-10-03", false);
  CHECK(content(world, 0) == nullptr);
}

TEST_CASE("texts are held as long as they are small; what git does not have is absent") {
  Texts texts;
  texts.take("a", "text");
  texts.take("b", std::nullopt);
  CHECK(texts.by_blob.at("a") == "text");
  CHECK(texts.absent.contains("b"));
  texts.take("c", std::string(Texts::most + 1, 'x'));
  CHECK(texts.are_large());
  CHECK(texts.by_blob.empty());
}
