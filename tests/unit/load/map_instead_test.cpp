#include "load/map_instead.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

std::string instead(std::string_view text, const Table& table, std::string_view key,
                    KeyNames names = KeyNames::chinese) {
  return map_instead(text, *table.find(key), names);
}

}  // namespace

TEST_CASE("a line of a log: the date, then the words") {
  const Table& deal = deal_table();
  for (const auto& [text, expected] :
       {std::pair{"2026-11-30 拜访刘总，谈分期", "{日期: 2026-11-30, 记录: 拜访刘总，谈分期}"},
        {"2026/11/3，拜访: 谈分期", "{日期: 2026-11-03, 记录: \"拜访: 谈分期\"}"},
        {"2026-11-30", "{日期: 2026-11-30}"},
        {"拜访刘总", "{日期: 2026-01-01, 记录: 拜访刘总}"},
        {"a, b", "{日期: 2026-01-01, 记录: \"a, b\"}"},
        {"说\"好\"", "{日期: 2026-01-01, 记录: \"说\\\"好\\\"\"}"}})
    CHECK(instead(text, deal, "log") == expected);
  CHECK(instead("2026-11-30 met Li", deal, "log", KeyNames::english) ==
        "{on: 2026-11-30, note: met Li}");
}

TEST_CASE("names of keys with a colon of any kind") {
  const Table& deal = deal_table();
  CHECK(instead("日期：2026-11-30 客户方人员：刘总", deal, "log") ==
        "{日期: 2026-11-30, 客户方人员: 刘总}");
  CHECK(instead("日期：2026-11-30，内容：谈 分期", deal, "log") ==
        "{日期: 2026-11-30, 记录: 谈 分期}");
  CHECK(instead("on:2026-11-30", deal, "log", KeyNames::english) == "{on: 2026-11-30}");
}

TEST_CASE("what is required and not told has an example") {
  CHECK(instead("远洋重工", deal_table(), "customer") == "{客户名称: 远洋重工}");
  CHECK(instead("搞定赵敏", deal_table(), "plan") == "{阶段: 需求提出, 工作项: 搞定赵敏}");
  CHECK(instead("样板", table_of<C5>(), "resources") == "{利用方: 我方, 资源: 样板}");
  CHECK(instead("王 总", table_of<C1>(), "contacts") == "{代号: 王-总, 姓名: 王 总}");
}
