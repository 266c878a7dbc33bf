#include "edit/day.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

std::string read(std::string_view text, std::string_view as_of, Nearest nearest) {
  const auto day = typed_day(text, parse_date(as_of).date, nearest);
  return day ? to_string(*day) : "none";
}

}  // namespace

TEST_CASE("days as people type them") {
  struct Case {
    std::string_view text, as_of;
    std::string past, ahead;
  };
  const Case cases[] = {
      {"2026-11-30", "2026-11-22", "2026-11-30", "2026-11-30"},
      {"today", "2026-11-22", "2026-11-22", "2026-11-22"},
      {"昨天", "2026-03-01", "2026-02-28", "2026-02-28"},
      {"yesterday", "2026-01-01", "2025-12-31", "2025-12-31"},
      {"11-22", "2026-11-22", "2026-11-22", "2026-11-22"},
      {"11-23", "2026-11-22", "2025-11-23", "2026-11-23"},
      {"11-21", "2026-11-22", "2026-11-21", "2027-11-21"},
      {"1/5", "2026-11-22", "2026-01-05", "2027-01-05"},
      {"12月3日", "2026-11-22", "2025-12-03", "2026-12-03"},
      {"02-29", "2026-11-22", "2024-02-29", "2028-02-29"},
      {"02-30", "2026-11-22", "none", "none"},
      {"2026-11", "2026-11-22", "none", "none"},
      {"soon", "2026-11-22", "none", "none"},
      {"", "2026-11-22", "none", "none"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(read(c.text, c.as_of, Nearest::not_after) == c.past);
    CHECK(read(c.text, c.as_of, Nearest::not_before) == c.ahead);
  }
}

TEST_CASE("a whole day in another form is that day") {
  for (const char* text : {"2026/11/3", "2026.11.03", "2026年11月3日", "２０２６－１１－０３"})
    CHECK(read(text, "2026-11-22", Nearest::not_after) == "2026-11-03");
  CHECK(read("前天", "2026-11-22", Nearest::not_after) == "2026-11-20");
  CHECK(read("2026/11/3 or so", "2026-11-22", Nearest::not_after) == "none");
}

TEST_CASE("a day without its year that lies far off is remarked on") {
  const Date as_of = parse_date("2026-11-22").date;
  const auto remark = [&](std::string_view typed) {
    const auto day = typed_day(typed, as_of, Nearest::not_after);
    return day ? far_day_remark(typed, *day, as_of, Language::en) : "none";
  };
  CHECK(remark("12-28") ==
        "12-28 is taken as 2025-12-28, 329 days ago: write the year if it is another");
  CHECK(far_day_remark("10月8日", parse_date("2027-10-08").date, as_of, Language::zh) ==
        "10月8日 按 2027-10-08 记，还有 320 天；如果不是这一年，请把年份写全");
  for (const char* text : {"11-01", "2025-12-28", "2025/12/28", "yesterday"})
    CHECK(remark(text).empty());
}

TEST_CASE("days of the week, of the week that is named or the nearest") {
  // 2026-11-22 is a Sunday.
  CHECK(read("下周三", "2026-11-22", Nearest::not_before) == "2026-11-25");
  CHECK(read("下星期天", "2026-11-22", Nearest::not_before) == "2026-11-29");
  CHECK(read("上周五", "2026-11-22", Nearest::not_after) == "2026-11-13");
  CHECK(read("本周五", "2026-11-22", Nearest::not_after) == "2026-11-20");
  CHECK(read("周五", "2026-11-22", Nearest::not_after) == "2026-11-20");
  CHECK(read("周五", "2026-11-22", Nearest::not_before) == "2026-11-27");
  CHECK(read("礼拜日", "2026-11-22", Nearest::not_before) == "2026-11-22");
  for (const char* text : {"周", "周八", "下周", "星期三上午"})
    CHECK(read(text, "2026-11-22", Nearest::not_after) == "none");
}
