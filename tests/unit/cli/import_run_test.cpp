#include "support/deal_folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace c136;
using namespace c136::test;

namespace {

const std::string sheet =
    "MPC一览表,,,,\n客户名称*,产品型号,预计合同额（万元）,项目负责人,预计签约时间,赢单率,地市\n"
    "恒远地产,S9,128,li.wei,2026年12月,60%,杭州\n绿野集团,S7,,li.wei,2026/11/30,,\n合计,,128,,,,\n";

std::string actions(const std::string& out) {
  std::string all;
  const nlohmann::json document = nlohmann::json::parse(out);
  for (const auto& row : document.at("rows"))
    all += (all.empty() ? "" : " ") + row["action"].get<std::string>();
  return all;
}

}  // namespace

TEST_CASE("a team's sheet becomes deals, and the same sheet again changes nothing") {
  DealFolder folder{{".c136.yaml", ""}, {"mpc.csv", sheet}};
  CHECK(folder.run({"import", "mpc.csv", "--json"}) == 0);
  CHECK(actions(folder.out) == "new new");
  const std::string deal = folder.text("deals/恒远地产-S9.yaml");
  for (const std::string line : {"name: 恒远地产", "model: S9", "amount: 128万", "owner: li.wei",
                                 "close: 2026-12", "x-地市: 杭州", "x-win-rate: 60%"})
    CHECK_MESSAGE(deal.find(line) != std::string::npos, line, " in ", deal);
  CHECK(folder.run({"check"}) == 0);
  CHECK(folder.run({"import", "mpc.csv", "--json"}) == 0);
  CHECK(actions(folder.out) == "same same");
}

TEST_CASE("what differs is written only with --update") {
  DealFolder folder{{".c136.yaml", ""}, {"mpc.csv", sheet}};
  CHECK(folder.run({"import", "mpc.csv"}) == 0);
  put(folder.scratch / "next.csv", "客户,型号,金额\n恒远地产,S9,1400000\n");
  CHECK(folder.run({"import", "next.csv", "--json"}) == 0);
  CHECK(actions(folder.out) == "differs");
  CHECK(folder.run({"import", "next.csv", "--update", "--json"}) == 0);
  CHECK(actions(folder.out) == "changed");
  CHECK(folder.text("deals/恒远地产-S9.yaml").find("amount: 1400000") != std::string::npos);
  CHECK(folder.run({"import", "next.csv", "--update", "--json"}) == 0);
  CHECK(actions(folder.out) == "same");
}

TEST_CASE("refused rows are kept with the reason, and the others are written") {
  DealFolder folder{{".c136.yaml", ""},
                    {"mpc.csv", "客户,金额,负责人\n甲,many,li\n乙,5,li\n丙,5,\n"}};
  CHECK(folder.run({"import", "mpc.csv", "--json", "--refused", "left.csv"}) == 1);
  CHECK(actions(folder.out) == "refused new refused");
  CHECK(folder.text("left.csv").find("甲,many,li,") != std::string::npos);
  put(folder.scratch / "left.csv",
      folder.text("left.csv").replace(folder.text("left.csv").find("many"), 4, "7"));
  CHECK(folder.run({"import", "left.csv", "--json", "--owner", "li"}) == 0);
  CHECK(actions(folder.out) == "new new");
}

TEST_CASE("a dry run writes nothing; names that are taken get a number") {
  DealFolder folder{{".c136.yaml", ""},
                    {"mpc.csv", "客户,项目名称,负责人\n甲,one,li\n甲,two,li\n"}};
  CHECK(folder.run({"import", "mpc.csv", "--json", "--match", "title", "--dry-run"}) == 0);
  CHECK(actions(folder.out) == "new new");
  CHECK_FALSE(std::filesystem::exists(folder.scratch / "deals"));
  CHECK(folder.run({"import", "mpc.csv", "--json", "--match", "title"}) == 0);
  CHECK(std::filesystem::exists(folder.scratch / "deals/甲-2.yaml"));
}

TEST_CASE("what list writes as csv imports as the same") {
  DealFolder folder{
      {".c136.yaml", ""},
      {"deals/a.yaml", small_deal + "amount: 280万\nclose: 2026-12\nsituation: \"=1+1\"\n"}};
  CHECK(folder.run({"list", "--format", "csv"}) == 0);
  put(folder.scratch / "list.csv", folder.out);
  CHECK(folder.run({"import", "list.csv", "--json"}) == 0);
  CHECK(actions(folder.out) == "same");
}
