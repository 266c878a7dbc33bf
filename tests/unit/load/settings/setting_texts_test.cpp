#include "load/settings/setting_texts.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("an offset is a sign, hours and minutes") {
  CHECK(parse_offset("+08:00") == 480);
  CHECK(parse_offset("-05:30") == -330);
  CHECK(parse_offset("+14:00") == 840);
  for (const char* text : {"", "+8", "8:00", "+08", "+0800", "+08:60", "+14:01", "-14:30", "+0a:00",
                           "Asia/Shanghai", "+08:00 "})
    CHECK_FALSE(parse_offset(text));
}

TEST_CASE("what an offset was probably meant to be") {
  CHECK(offset_instead("+8") == "+08:00");
  CHECK(offset_instead("8") == "+08:00");
  CHECK(offset_instead("UTC+8") == "+08:00");
  CHECK(offset_instead("-0530") == "-05:30");
  CHECK(offset_instead("5:30") == "+05:30");
  CHECK(offset_instead("Z") == "+00:00");
  CHECK(offset_instead("Asia/Shanghai") == "");
  CHECK(offset_instead("+99") == "");
}

TEST_CASE("a rate is kept exactly") {
  CHECK(parse_rate("7.1250").hundred_millionths == 712'500'000);
  CHECK(parse_rate("0.00000001").hundred_millionths == 1);
  CHECK(parse_rate("9999999.99999999").hundred_millionths == 999'999'999'999'999);
  for (const char* text : {"", ".5", "5.", "07", "1e3", "-1", "+1", "1,5", "1.123456789", "七"})
    CHECK(parse_rate(text).error == RateError::form);
  for (const char* text : {"0", "0.0", "10000000"})
    CHECK(parse_rate(text).error == RateError::range);
}

TEST_CASE("a target's period is a quarter or a month") {
  const auto span = [](const char* text) {
    const auto period = parse_target_period(text);
    return period ? to_string(period->first) + " " + to_string(period->last) : "none";
  };
  CHECK(span("2026-Q4") == "2026-10-01 2026-12-31");
  CHECK(span("2026-Q1") == "2026-01-01 2026-03-31");
  CHECK(span("2028-02") == "2028-02-01 2028-02-29");
  for (const char* text :
       {"2026", "2026-Q5", "2026-Q0", "2026-q4", "2026-13", "2026-11-22", "Q4-2026", "1800-Q1"})
    CHECK(span(text) == "none");
}
