#include "report/key_path.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a place is named by the keys of its file") {
  Deal deal;
  CHECK(key_path("c3.members[who=li].tendency, signs", deal) ==
        "c3.members[who=li].tendency, signs");
  deal.has_chinese_keys = true;
  CHECK(key_path("c3.members[who=li].tendency, signs", deal) ==
        "影响力.成员[联系人=li].倾向性, 表现");
  CHECK(key_path("log[].confirms", deal) == "日志[].教练确认");
  CHECK(key_path("c4.decisions[].points", deal) == "采购流程.决策流程[].决策点");
  CHECK(key_path("nowhere.x", deal) == "nowhere.x");
}
