// Advice that is followed leads to a valid file. Whatever a finding says to write, in either
// language, is put where it says so, and the finding has to be gone: in files with the keys and
// words that come to mind first, in slips that people made, in the fixtures of the rules, and in
// mutants of all of them.
#include "c136/base/text.hpp"
#include "c136/cli/run.hpp"
#include "load/yaml/line_index.hpp"
#include "support/files.hpp"
#include "support/memory.hpp"
#include "support/mutants.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace c136;
using namespace c136::test;
using nlohmann::json;

namespace {

json errors_of(const std::string& deal, const char* language = "--lang=zh") {
  MemoryWorld world;
  world.input = deal;
  run({"check", "--no-gaps", "--format=json", language, "--threads=1", "-"}, world.context);
  json report = json::parse(world.out.text), errors = json::array();
  for (json& finding : report["findings"])
    if (finding["severity"] == "error") errors.push_back(std::move(finding));
  return errors;
}

/// What is to be written, where the help says it in full.
std::optional<std::string> advice(const json& finding) {
  const std::string help = finding["help"].is_string() ? finding["help"] : "";
  for (const std::string_view words :
       {"write `", "did you mean `", "put the text in quotes: `", "请写 `", "请写成 `",
        "是不是想写 `", "请给文字加上引号：`", "write `- ", "请写成 `- "}) {
    const std::size_t begin = help.find(words);
    if (begin == std::string::npos) continue;
    const std::size_t from = begin + words.size();
    const std::size_t end = std::min(help.rfind('`'), help.find("`,", from));
    const std::size_t close = help.find("`，", from);
    const std::string text = help.substr(from, std::min(end, close) - from);
    const bool is_form = text.find("...") != std::string::npos || text == "key: value";
    if (!is_form && !text.empty()) return text;
  }
  return std::nullopt;
}

std::size_t byte_of(const LineIndex& lines, std::size_t line, std::size_t column) {
  std::size_t at = 0;
  const std::string_view text = lines.line(line);
  for (std::size_t c = 1; c < column && at < text.size(); ++c)
    at += std::max<std::size_t>(1, sequence_length(text.substr(at)));
  return lines.line_start(line) + at;
}

/// In place of what is marked; or, where what is to be written begins with the key of the line, in
/// place of what the line holds.
std::vector<std::string> followed(const std::string& deal, const json& finding,
                                  const std::string& text) {
  const LineIndex lines(deal);
  const std::size_t line = finding["line"];
  const std::size_t begin = byte_of(lines, line, finding["column"]);
  const std::size_t end = byte_of(lines, finding["end_line"], finding["end_column"]);
  std::vector<std::string> ways{deal.substr(0, begin) + text + deal.substr(end)};
  const std::string_view whole = lines.line(line);
  std::size_t content = whole.find_first_not_of(' ');
  while (content != whole.npos && whole.substr(content).starts_with("- "))
    content = whole.find_first_not_of(' ', content + 1);
  if (content == whole.npos) return ways;
  const std::size_t from = lines.line_start(line) + content;
  ways.push_back(deal.substr(0, from) + text + deal.substr(lines.line_start(line) + whole.size()));
  return ways;
}

/// One that led to another, which says how to go on, is no longer there.
bool stands_at(const json& errors, const json& place) {
  return std::ranges::any_of(errors, [&](const json& other) {
    return other["line"] == place["line"] && other["column"] == place["column"] &&
           (other["code"] == place["code"] || !advice(other));
  });
}

/// The file after the advice was followed; none when that leaves an error at the place.
std::optional<std::string> mended(const std::string& deal, const json& finding,
                                  const std::string& text) {
  for (const std::string& way : followed(deal, finding, text))
    if (!stands_at(errors_of(way), finding)) return way;
  return std::nullopt;
}

void check_advice(const std::string& deal) {
  for (const char* language : {"--lang=zh", "--lang=en"})
    for (const json& finding : errors_of(deal, language))
      if (const auto text = advice(finding))
        if (!mended(deal, finding, *text)) FAIL_CHECK(finding.dump(), "\n", deal);
}

/// By nothing but what the findings say, first to last, until none is left that says what to write.
std::string followed_to_the_end(std::string deal) {
  for (int round = 0; round < 300; ++round) {
    bool moved = false;
    for (const json& finding : errors_of(deal)) {
      const auto text = advice(finding);
      if (!text) continue;
      auto better = mended(deal, finding, *text);
      if (!better) continue;
      deal = std::move(*better);
      moved = true;
      break;
    }
    if (!moved) break;
  }
  return deal;
}

std::string whole(std::string_view rest) {
  return "版本: 1\n商机名称: 甲\n客户: {客户名称: 远洋}\n负责人: 陈晓峰\n阶段: 方案比较\n" +
         std::string(rest);
}

std::vector<std::string> slips() {
  std::vector<std::string> deals{
      whole("日志:\n  - 日期：2026-11-30\n    记录：拜访\n"),
      whole("日志:\n  - 日期：2026-11-30\n"),
      whole("日志:\n  - 2026-11-30 拜访刘总，谈分期\n"),
      whole("日志:\n  - 2026/11/3，拜访: 谈分期\n"),
      whole("日志: 拜访刘总\n"),
      whole("日志:\n  - 拜访刘总, 谈分期\n"),
      whole("现状: \"没钱\", 等到明年\n"),
      whole("现状: '没钱' 等到明年\n"),
      whole("组织架构: {关键联系人: [{代号: 刘总, 姓名: 刘建国}]}\n"
            "日志: [{日期: 2026-11-20, 客户方人员: 刘建国}]\n"),
      whole("组织架构: {关键联系人: [{代号: 刘总, 姓名: 刘建国}]}\n"
            "影响力: {成员: [{联系人: 刘建国, 决策地位: 关键人}]}\n"),
      whole("组织架构: {关键联系人: [刘总, 王 总]}\n"),
      whole("竞争: {竞争对手: [大连]}\n"),
      whole("竞争: {竞争对手: [{代号: 大连, 名称: 光远机床}], 资源利用: [{利用方: 光远机床, 资源: "
            "人}]}\n"),
      whole("计划:\n  - 搞定赵敏\n"),
      whole("立项: {异动: [2026-03-02 精度超差]}\n"),
      whole("金额: 1,250,000元\n数量: 2台\n签约日期: 2026年12月\n"),
      whole("付款: {资金到位: 是}\n"),
      whole("币种: 人民币\n"),
      whole("自评值: 0w1f4c\n"),
      whole("状态: 跟进中\n"),
      "版本: 1\n商机名称: 甲\n客户: 远洋重工\n负责人: 陈晓峰\n阶段: 方案比较\n",
      "c136: 1\ntitle: T\ncustomer: Northwind, Inc.\nowner: li wei\nstage: Decision\nlog:\n"
      "  - 2026-11-30 visit: talked of terms\nc5: {competitors: [{who: acme, next_step: call}]}\n",
  };
  return deals;
}

std::vector<std::string> fixtures() {
  std::vector<std::string> deals{content(source_folder() / "tests/advice/natural-zh.yaml")};
  for (const auto& file : files_in(source_folder() / "tests/rules", ".yaml"))
    if (file.filename().string().starts_with('S')) deals.push_back(content(file));
  for (std::string& slip : slips()) deals.push_back(std::move(slip));
  return deals;
}

}  // namespace

TEST_CASE("advice is followed: keys and words that come to mind first become a clean file") {
  const std::string clean =
      followed_to_the_end(content(source_folder() / "tests/advice/natural-zh.yaml"));
  CHECK(errors_of(clean).dump(1) == "[]");
}

TEST_CASE("advice is followed: the slips of people become clean files") {
  for (const std::string& slip : slips()) {
    const std::string clean = followed_to_the_end(slip);
    INFO(slip, "became\n", clean);
    CHECK(errors_of(clean).dump(1) == "[]");
  }
}

TEST_CASE("advice is followed: the finding is gone, in fixtures and their mutants") {
  const std::vector<std::string> originals = fixtures();
  for (const std::string& deal : originals) check_advice(deal);
  Mutants mutants(originals, 136);
  for (int i = 0; i < mutant_count() / 100; ++i) check_advice(mutants.next());
}
