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

TEST_CASE("keys in Chinese fill the deal as those in English do") {
  DealFolder folder{{".c136.yaml", "language: zh\n"},
                    {"mpc.csv", "客户,地市,销售负责人,合同价,赢单率\n甲,杭州,李伟,120万,60%\n"}};
  CHECK(folder.run({"import", "mpc.csv", "--map", "地市=区域", "--map", "销售负责人=负责人",
                    "--map", "合同价=金额", "--json"}) == 0);
  const std::string deal = folder.text("deals/甲.yaml");
  for (const std::string line : {"区域: 杭州", "负责人: 李伟", "金额: 120万", "x-win-rate: 60%"})
    CHECK_MESSAGE(deal.find(line) != std::string::npos, line, " in ", deal);
}

TEST_CASE("two rows of one deal do not change it to and fro") {
  DealFolder folder{
      {".c136.yaml", "language: zh\n"},
      {"mpc.csv", "客户,型号,金额,负责人\n甲,S9,100万,li\n甲,S9,200万,li\n甲,S9,,li\n"}};
  CHECK(folder.run({"import", "mpc.csv", "--json", "--update"}) == 1);
  CHECK(actions(folder.out) == "new refused same");
  CHECK(folder.out.find("第 3 行与第 2 行是同一个商机") != std::string::npos);
  CHECK(folder.out.find("金额：100万 -> 200万") != std::string::npos);
  CHECK(folder.run({"import", "mpc.csv", "--json", "--update"}) == 1);
  CHECK(actions(folder.out) == "same refused same");
  CHECK(folder.text("deals/甲-S9.yaml").find("金额: 100万") != std::string::npos);
}

TEST_CASE("--refused writes nothing in a dry run, and leaves no old rows behind") {
  DealFolder folder{{".c136.yaml", "language: zh\n"},
                    {"bad.csv", "客户,金额,负责人\n甲,many,li\n"},
                    {"good.csv", "客户,金额,负责人\n乙,5万,li\n"}};
  const auto left = folder.scratch / "left.csv";
  CHECK(folder.run({"import", "bad.csv", "--dry-run", "--refused", "left.csv"}) == 1);
  CHECK_FALSE(std::filesystem::exists(left));
  CHECK(folder.err.find("试运行，没有写 left.csv；被拒的行：1") != std::string::npos);
  CHECK(folder.run({"import", "good.csv", "--refused", "left.csv"}) == 0);
  CHECK_FALSE(std::filesystem::exists(left));
  CHECK(folder.run({"import", "bad.csv", "--refused", "left.csv"}) == 1);
  CHECK(folder.text("left.csv").find("甲,many") != std::string::npos);
  CHECK(folder.run({"import", "good.csv", "--refused", "left.csv"}) == 0);
  CHECK(folder.text("left.csv") == "\xEF\xBB\xBF客户,金额,负责人,c136\n");
  CHECK(folder.err.find("没有被拒的行：left.csv 里只留下表头") != std::string::npos);
}

TEST_CASE("an amount whose unit may be wrong is remarked on with its row") {
  DealFolder folder{{".c136.yaml", "language: zh\n"},
                    {"mpc.csv", "客户,金额（万元）,负责人,状态\n甲,¥150,li,进行中\n"},
                    {"next.csv", "客户,签约时间,负责人,状态\n甲,12月20日,li,搁置\n"}};
  CHECK(folder.run({"import", "mpc.csv", "--json", "--as-of", "2026-11-22"}) == 0);
  CHECK(folder.out.find("deals/甲.yaml；B2：按 150 元记；若是 150 万请写 150万") !=
        std::string::npos);
  CHECK(folder.run({"import", "next.csv", "--json", "--as-of", "2026-11-22"}) == 0);
  CHECK_MESSAGE(folder.out.find("签约日期：– -> 2026-12-20；状态：进行中 -> 搁置；B2：12月20日 按 "
                                "2026-12-20 记") != std::string::npos,
                folder.out);
}

TEST_CASE("an old workbook is said to be one") {
  DealFolder folder{{".c136.yaml", "language: zh\n"},
                    {"mpc.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"}};
  CHECK(folder.run({"import", "mpc.xls"}) != 0);
  CHECK(folder.err.find("旧格式的工作簿（.xls）") != std::string::npos);
}

TEST_CASE("all that a new deal lacks is told at once") {
  DealFolder folder{{".c136.yaml", "language: zh\n"}, {"mpc.csv", "客户,型号\n,S9\n"}};
  CHECK(folder.run({"import", "mpc.csv", "--json"}) == 1);
  CHECK(folder.out.find("没有写客户；没有写负责人：请加 --owner 代号") != std::string::npos);
}
