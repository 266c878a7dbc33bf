#include "c136/base/date.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

constexpr auto none = DateError::none, form = DateError::form, range = DateError::range;

std::string first_and_last(std::string_view text) {
  const Period period = parse_period(text).period;
  return to_string(period.first) + " " + to_string(period.last);
}

}  // namespace

TEST_CASE("a date is YYYY-MM-DD of the years 1900 to 2199") {
  struct {
    std::string_view text;
    DateError error;
  } const rows[] = {
      {"2026-11-22", none},
      {"1900-01-01", none},
      {"2199-12-31", none},
      {"2024-02-29", none},
      {"2000-02-29", none},

      {"2026-02-29", range},
      {"1900-02-29", range},
      {"2026-02-30", range},
      {"2026-13-01", range},
      {"2026-00-10", range},
      {"2026-01-00", range},
      {"2026-04-31", range},
      {"1899-12-31", range},
      {"2200-01-01", range},
      {"0000-00-00", range},

      {"", form},
      {"2026", form},
      {"2026-02", form},
      {"2026/02/03", form},
      {"2026.02.03", form},
      {"20260203", form},
      {"2026-2-3", form},
      {"2026-02-3", form},
      {"26-02-03", form},
      {"2026-02-03 ", form},
      {" 2026-02-03", form},
      {"2026-02-03T00:00", form},
      {"2026-0２-3", form},
      {"+026-02-03", form},
      {"2026--2-03", form},
      {"2026年2月3日", form},
      {"tomorrow", form},
      {"２０２６-02-03", form},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const DateResult result = parse_date(row.text);
    CHECK(result.error == row.error);
    if (row.error == none) CHECK(to_string(result.date) == row.text);
  }
}

TEST_CASE("days are counted from 1970") {
  CHECK(parse_date("1970-01-01").date.days == 0);
  CHECK(parse_date("1969-12-31").date.days == -1);
  CHECK(parse_date("2026-11-22").date.days == 20779);
  CHECK(parse_date("2026-03-01").date - parse_date("2026-02-01").date == 28);
  CHECK(to_string(parse_date("2026-12-31").date + 1) == "2027-01-01");
  CHECK(to_string(parse_date("2024-03-01").date - 1) == "2024-02-29");
}

TEST_CASE("every day of the range is written and read back") {
  Date day = *date_of({1900, 1, 1});
  const Date end = *date_of({2199, 12, 31});
  CHECK(end - day == 109572);
  int wrong = 0;
  for (; day <= end; day = day + 1) {
    const auto result = parse_date(to_string(day));
    wrong += result.error != none || result.date != day || date_of(civil(day)) != day;
  }
  CHECK(wrong == 0);
}

TEST_CASE("there is no date of impossible numbers") {
  CHECK_FALSE(date_of({2026, 2, 29}));
  CHECK_FALSE(date_of({2026, -1, 1}));
  CHECK_FALSE(date_of({2026, 257, 1}));
  CHECK_FALSE(date_of({2026, 1, 257}));
  CHECK_FALSE(date_of({40000, 1, 1}));
}

TEST_CASE("a period is a day, a month or a year, and keeps what was typed") {
  CHECK(first_and_last("2026-11-22") == "2026-11-22 2026-11-22");
  CHECK(first_and_last("2026-11") == "2026-11-01 2026-11-30");
  CHECK(first_and_last("2024-02") == "2024-02-01 2024-02-29");
  CHECK(first_and_last("2026") == "2026-01-01 2026-12-31");
  CHECK(first_and_last("2199-12") == "2199-12-01 2199-12-31");
  CHECK(parse_period("2026-11").period.typed == "2026-11");

  for (const std::string_view text : {"2026-00", "2026-13", "1899", "2200", "0000", "2026-02-30"}) {
    CAPTURE(text);
    CHECK(parse_period(text).error == range);
  }
  for (const std::string_view text :
       {"", "2026-", "2026-1", "2026/11", "26", "202", "20261", "2026-Q4", "2026-W47", "2026-11-",
        "2026-11-2", "2026年", "２０２６"}) {
    CAPTURE(text);
    CHECK(parse_period(text).error == form);
  }
}
