#include "report/reference/known_names.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

std::string keys_by(std::string_view name) {
  std::string all;
  for (const KnownField& field : known_by(name, Config()).fields)
    for (const PlacedField* place : field.places)
      all += (all.empty() ? "" : " ") + std::string(place->file) + place->path;
  return all;
}

}  // namespace

TEST_CASE("a key is known by its names, by its paths, and else by what people call it") {
  CHECK(keys_by("prefers") == "c3.members.prefers");
  CHECK(keys_by("价值首选") == "c3.members.prefers");
  CHECK(keys_by("影响力.成员.价值首选") == "c3.members.prefers");
  CHECK(keys_by("手机号") == "c1.contacts.phone");
  CHECK(keys_by("concentration") == ".c136.yamlconcentration");
  CHECK(keys_by("nothing at all") == "");
}

TEST_CASE("a term, a code and a word; several names give each thing once") {
  const Config config;
  CHECK(known_by("spin", config).terms.size() == 1);
  CHECK(known_by("t103", config).rules.size() == 1);
  CHECK(known_by("定标", config).words.size() == 1);
  const Known two = known_by({"prefers", "价值首选", "T103"}, config);
  CHECK(two.fields.size() == 1);
  CHECK(two.rules.size() == 1);
}
