#include "report/reference/field_paths.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace c136;

namespace {

const PlacedField& at(std::string_view path) {
  const auto found = std::ranges::find(all_fields(), path, &PlacedField::path);
  REQUIRE_MESSAGE(found != all_fields().end(), path);
  return *found;
}

std::string form(std::string_view path, Language language = Language::en) {
  return form_text(*at(path).field, language);
}

}  // namespace

TEST_CASE("every key with its place, in both languages") {
  CHECK(all_fields().front().path == "c136");
  CHECK(at("c3.members.tendency").zh_path == "影响力.成员.倾向性");
  CHECK(at("result.ours.price").field == at("result.others.price").field);
  std::set<std::string> paths;
  for (const PlacedField& placed : all_fields()) CHECK(paths.insert(placed.path).second);
}

TEST_CASE("what stands for the key of a map is no key of the file") {
  CHECK(std::ranges::none_of(all_fields(), [](const PlacedField& placed) {
    return placed.path.starts_with("ignore.") || placed.path.starts_with("c6.factors.rivals.");
  }));
}

TEST_CASE("tables, each once, the root first") {
  const auto tables = all_tables(deal_table());
  CHECK(tables.front() == &deal_table());
  CHECK(std::set<const Table*>(tables.begin(), tables.end()).size() == tables.size());
  CHECK(std::ranges::count(tables, "offer", [](const Table* table) { return table->name; }) == 1);
}

TEST_CASE("what a key takes, in words") {
  struct Row {
    std::string_view path, en, zh;
  };
  for (const auto& [path, en, zh] : {
           Row{"title", "text", "文字"},
           Row{"quantity", "a whole number from 1 up", "不小于 1 的整数"},
           Row{"c3.members.tendency", "a whole number from -3 to 3", "-3 至 3 的整数"},
           Row{"c1.contacts.post", "one of fixed words; one or a list of them",
               "固定的词；可写一个或列表"},
           Row{"c1.projects", "a list of entries with keys of their own; or the word none",
               "列表，每条有若干键；确实没有则写“无”（none）"},
           Row{"c6.factors.rivals", "a map: the id of a competitor to a whole number from 0 to 5",
               "键值组：竞争对手的代号 对应 0 至 5 的整数"},
           Row{"currency", "a currency code of ISO 4217", "ISO 4217 货币代码"},
           Row{"result.winner", "us, none, or the id of a competitor",
               "“我方”（us）、“无”（none）或竞争对手的代号"},
       }) {
    INFO(path);
    CHECK(form(path) == en);
    CHECK(form(path, Language::zh) == zh);
  }
}
