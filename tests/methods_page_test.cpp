// What every method says of the example deals: a table that was worked out by hand, and the page of
// the examples that shows it.
#include "c136/cli/run.hpp"
#include "support/files.hpp"
#include "support/generated.hpp"
#include "support/memory.hpp"
#include "support/time_world.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

using namespace c136;
using namespace c136::test;

namespace {

using nlohmann::json;

json scores(std::vector<std::string> more = {}) {
  MemoryWorld world;
  std::vector<std::string> arguments{
      "score",  "-C", (source_folder() / "examples").string(), "--as-of", "2026-11-22", "--json",
      "--lang", "en"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  REQUIRE(run(std::move(arguments), world.context) == 0);
  return json::parse(world.out.text)["deals"];
}

/// "W F1 C3"
std::string open_ids(const json& method) {
  std::string all;
  for (const json& criterion : method["criteria"])
    if (criterion["state"] == "open")
      all += (all.empty() ? "" : " ") + criterion["id"].get<std::string>();
  return all;
}

const json& method_of(const json& deal, std::string_view id) {
  for (const json& method : deal["methods"])
    if (method["method"] == id) return method;
  throw std::logic_error("no such method");
}

std::string rate_of(const json& method) {
  const json& percent = method["win_rate"].is_object() ? method["win_rate"]["percent"] : json();
  return percent.is_null() ? "–" : fmt::format("{} %", percent.get<int>());
}

std::string cell_of(const json& deal, std::string_view id) {
  const json& method = method_of(deal, id);
  return fmt::format("{} / {}, {}", method["confirmed"]["value"].get<std::string>(),
                     method["on_paper"]["value"].get<std::string>(), rate_of(method));
}

std::string values_table(const json& deals) {
  std::string text =
      "\n| deal | C136: confirmed / on paper, rate | C139 | C931 |\n|---|---|---|---|\n";
  for (const json& deal : deals) {
    const std::string id = deal["deal"];
    text += fmt::format("| [{0}](deals/{0}.yaml) | {1} | {2} | {3} |\n", id, cell_of(deal, "c136"),
                        cell_of(deal, "c139"), cell_of(deal, "c931"));
  }
  return text + "\n";
}

std::string open_table(const json& deals) {
  std::string text = "\n| method | open criteria | gaps behind them |\n|---|---|---|\n";
  for (const json& deal : deals) {
    if (deal["deal"] != "lanting-erp") continue;
    for (const json& method : deal["methods"]) {
      std::string gaps;
      for (const json& criterion : method["criteria"])
        if (criterion["state"] == "open")
          for (const json& code : criterion["gaps"])
            if (gaps.find(code.get<std::string>()) == gaps.npos)
              gaps += (gaps.empty() ? "" : ", ") + code.get<std::string>();
      text += fmt::format("| {} | {} | {} |\n", method["method"].get<std::string>(),
                          open_ids(method), gaps);
    }
  }
  return text + "\n";
}

}  // namespace

TEST_CASE("every method's values of every example deal, as worked out by hand") {
  struct Row {
    const char *deal, *method, *confirmed, *on_paper, *open;
  };
  const Row rows[] = {
      {"greenfield-erp", "c136", "0W0F0C", "0W0F2C", "W F1 F2 F3 C3 C4 C5 C6"},
      {"greenfield-erp", "c139", "0W0F0C", "0W0F0C", "W F1 F2 F3 C1 C2 C3 C4 C5 C6 C7 C8 C9"},
      {"greenfield-erp", "c931", "0W0F0C", "0W0F1C", "W F1 F2 F3 C1 C2 C3 C4 C5 C6 C8 C9"},
      {"greenfield-erp", "meddpicc", "0W0F0C", "0W0F3C", "C3 C4 C5 C7 C8"},
      {"huacheng-won", "c136", "1W3F5C", "1W3F6C", ""},
      {"huacheng-won", "c139", "1W3F7C", "1W3F9C", ""},
      {"huacheng-won", "c931", "1W1F6C", "1W1F7C", "F2 F3 C3 C5"},
      {"huacheng-won", "meddpicc", "0W0F8C", "0W0F8C", ""},
      {"jinghong-line", "c136", "1W2F6C", "1W2F6C", "F1"},
      {"jinghong-line", "c139", "1W2F8C", "1W2F9C", "F1"},
      {"jinghong-line", "c931", "1W0F6C", "1W0F7C", "F1 F2 F3 C3 C5"},
      {"jinghong-line", "meddpicc", "0W0F8C", "0W0F8C", ""},
      {"lanting-erp", "c136", "0W1F4C", "0W1F5C", "W F1 F3 C5"},
      {"lanting-erp", "c139", "0W1F5C", "0W1F7C", "W F1 F3 C7 C8"},
      {"lanting-erp", "c931", "0W0F4C", "0W0F5C", "W F1 F2 F3 C3 C5 C7 C8"},
      {"lanting-erp", "meddpicc", "0W0F7C", "0W0F7C", "C8"},
      {"northgate-lost", "c136", "0W0F2C", "0W0F2C", "W F1 F2 F3 C2 C4 C5 C6"},
      {"northgate-lost", "c139", "0W0F3C", "0W0F4C", "W F1 F2 F3 C5 C6 C7 C8 C9"},
      {"northgate-lost", "c931", "0W0F1C", "0W0F2C", "W F1 F2 F3 C3 C4 C5 C6 C7 C8 C9"},
      {"northgate-lost", "meddpicc", "0W0F0C", "0W0F3C", "C2 C3 C5 C7 C8"},
      {"oakridge-shelved", "c136", "0W0F2C", "0W1F2C", "W F2 F3 C3 C4 C5 C6"},
      {"oakridge-shelved", "c139", "0W0F1C", "0W1F2C", "W F2 F3 C2 C3 C5 C6 C7 C8 C9"},
      {"oakridge-shelved", "c931", "0W0F1C", "0W1F1C", "W F2 F3 C2 C3 C4 C5 C6 C7 C8 C9"},
      {"oakridge-shelved", "meddpicc", "0W0F2C", "0W0F3C", "C3 C4 C5 C7 C8"},
      {"ruifeng-5axis", "c136", "0W0F1C", "0W0F2C", "W F1 F2 F3 C3 C4 C5 C6"},
      {"ruifeng-5axis", "c139", "0W0F0C", "0W0F2C", "W F1 F2 F3 C1 C2 C5 C6 C7 C8 C9"},
      {"ruifeng-5axis", "c931", "0W0F0C", "0W0F0C", "W F1 F2 F3 C1 C2 C3 C4 C5 C6 C7 C8 C9"},
      {"ruifeng-5axis", "meddpicc", "0W0F0C", "0W0F3C", "C3 C4 C5 C7 C8"},
      {"saigon-precision-usd", "c136", "0W1F3C", "0W1F5C", "W F1 F3 C5"},
      {"saigon-precision-usd", "c139", "0W1F2C", "0W1F5C", "W F1 F3 C1 C6 C7 C8"},
      {"saigon-precision-usd", "c931", "0W0F0C", "0W0F4C", "W F1 F2 F3 C1 C3 C5 C8 C9"},
      {"saigon-precision-usd", "meddpicc", "0W0F4C", "0W0F7C", "C8"},
      {"smallest", "c136", "0W0F0C", "0W0F0C", "W F1 F2 F3 C1 C2 C3 C4 C5 C6"},
      {"smallest", "c139", "0W0F0C", "0W0F0C", "W F1 F2 F3 C1 C2 C3 C4 C5 C6 C7 C8 C9"},
      {"smallest", "c931", "0W0F0C", "0W0F0C", "W F1 F2 F3 C1 C2 C3 C4 C5 C6 C7 C8 C9"},
      {"smallest", "meddpicc", "0W0F0C", "0W0F0C", "C1 C2 C3 C4 C5 C6 C7 C8"},
      {"tianlan-lathe", "c136", "0W0F0C", "0W0F0C", "W F1 F2 F3 C1 C2 C3 C4 C5 C6"},
      {"tianlan-lathe", "c139", "0W0F0C", "0W0F0C", "W F1 F2 F3 C1 C2 C3 C4 C5 C6 C7 C8 C9"},
      {"tianlan-lathe", "c931", "0W0F0C", "0W0F0C", "W F1 F2 F3 C1 C2 C3 C4 C5 C6 C7 C8 C9"},
      {"tianlan-lathe", "meddpicc", "0W0F0C", "0W0F1C", "C1 C2 C3 C4 C5 C7 C8"},
      {"xinghe-zh", "c136", "0W0F1C", "0W0F2C", "W F1 F2 F3 C3 C4 C5 C6"},
      {"xinghe-zh", "c139", "0W0F0C", "0W0F1C", "W F1 F2 F3 C1 C2 C3 C5 C6 C7 C8 C9"},
      {"xinghe-zh", "c931", "0W0F0C", "0W0F1C", "W F1 F2 F3 C1 C2 C3 C4 C5 C6 C8 C9"},
      {"xinghe-zh", "meddpicc", "0W0F0C", "0W0F3C", "C3 C4 C5 C7 C8"},
      {"yunhe-erp", "c136", "0W1F4C", "1W2F5C", "F2 C4"},
      {"yunhe-erp", "c139", "0W1F4C", "1W2F8C", "F2 C1"},
      {"yunhe-erp", "c931", "0W1F3C", "1W1F6C", "F2 F3 C1 C3 C5"},
      {"yunhe-erp", "meddpicc", "0W0F4C", "0W0F6C", "C3 C7"},
  };
  const json deals = scores({"--method", "all"});
  CHECK(deals.size() * 4 == std::size(rows));
  for (const Row& row : rows) {
    CAPTURE(row.deal);
    CAPTURE(row.method);
    const json* found = nullptr;
    for (const json& deal : deals)
      if (deal["deal"] == row.deal) found = &deal;
    REQUIRE(found);
    const json& method = method_of(*found, row.method);
    CHECK(method["confirmed"]["value"] == row.confirmed);
    CHECK(method["on_paper"]["value"] == row.on_paper);
    CHECK(open_ids(method) == row.open);
  }
}

TEST_CASE("asked for all methods, a deal keeps its own keys byte for byte, whatever its method") {
  const std::string examples = (source_folder() / "examples/deals").string();
  for (const char* method : {"c136", "c139", "c931"}) {
    CAPTURE(method);
    const TimeWorld world;
    world.repository.write(".c136.yaml", fmt::format("method: {}\n", method));
    for (const char* deal : {"lanting-erp", "xinghe-zh", "huacheng-won"})
      world.repository.write(fmt::format("deals/{}.yaml", deal),
                             content(fmt::format("{}/{}.yaml", examples, deal)));
    using ordered = nlohmann::ordered_json;
    const ordered plain = ordered::parse(world.run({"score", "--json"}).text);
    ordered all = ordered::parse(world.run({"score", "--json", "--method", "all"}).text);
    for (ordered& deal : all["deals"]) CHECK(deal.erase("methods") == 1);
    CHECK(plain["deals"][0]["method"] == method);
    CHECK(plain.dump() == all.dump());
  }
}

TEST_CASE("the page of the examples says what the program says") {
  const auto page = source_folder() / "examples/methods.md";
  const json deals = scores({"--method", "all"});
  check_generated_part(page, "<!-- values: begin", "<!-- values: end", values_table(deals));
  check_generated_part(page, "<!-- open: begin", "<!-- open: end", open_table(deals));
}
