#include "c136/base/money.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("money is digits with at most two decimals, or that times 万 or 亿") {
  struct {
    std::string_view text;
    std::string_view value;  // as a machine reads it
  } const rows[] = {
      {"0", "0.00"},
      {"7", "7.00"},
      {"2800000", "2800000.00"},
      {"0.5", "0.50"},
      {"0.05", "0.05"},
      {"19.99", "19.99"},
      {"0.00", "0.00"},
      {"999999999999.99", "999999999999.99"},
      {"280万", "2800000.00"},
      {"280.5万", "2805000.00"},
      {"1.25亿", "125000000.00"},
      {"0万", "0.00"},
      {"0.01万", "100.00"},
      // More decimals than two are exact as long as they end at the hundredth.
      {"1.2345万", "12345.00"},
      {"1.234567万", "12345.67"},
      {"1.2345亿", "123450000.00"},
      {"1.2345678912亿", "123456789.12"},
      {"1.2345670万", "12345.67"},
      {"9999.9999999999亿", "999999999999.99"},
      {"99999999.999999万", "999999999999.99"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const MoneyResult result = parse_money(row.text);
    CHECK(result.error == MoneyError::none);
    CHECK(to_string(result.money) == row.value);
  }
}

TEST_CASE("what is not of that form is refused") {
  for (const std::string_view text : {"",
                                      ".",
                                      "012",
                                      "00",
                                      "00.5",
                                      "1e3",
                                      "1E3",
                                      "0x1F",
                                      "1_000",
                                      "1,000",
                                      "1，000",
                                      ".5",
                                      "5.",
                                      "-0",
                                      "-5",
                                      "+5",
                                      "1.2M",
                                      "1.234",
                                      "1.000",
                                      "1.2.3",
                                      " 5",
                                      "5 ",
                                      "280 万",
                                      "万",
                                      "亿",
                                      "5.万",
                                      ".5万",
                                      "012万",
                                      "280万元",
                                      "280元",
                                      "1万亿",
                                      "1亿万",
                                      "280w",
                                      "280萬",
                                      "¥5",
                                      "5%",
                                      "５",
                                      "5．5",
                                      "二百万",
                                      "inf",
                                      "nan",
                                      "1.2345678万",
                                      "1.23456789123亿",
                                      "9999.99999999991亿"}) {
    CAPTURE(text);
    CHECK(parse_money(text).error == MoneyError::form);
  }
}

TEST_CASE("too much money is out of range, however long its digits") {
  for (const std::string_view text :
       {"1000000000000", "1000000000000.00", "10000亿", "1000000000000.01", "100000000万",
        "18446744073709551616", "184467440737095516.16", "99999999999999999999.999999万",
        "99999999999999999999999999999999999999999999亿"}) {
    CAPTURE(text);
    CHECK(parse_money(text).error == MoneyError::range);
  }
}

TEST_CASE("people read money in groups of three") {
  CHECK(grouped(Money{-50'000'00}) == "-50,000");
  CHECK(grouped(Money{-100'000'05}) == "-100,000.05");
  CHECK(to_string(Money{-5}) == "-0.05");
  CHECK(grouped(Money{0}) == "0");
  CHECK(grouped(Money{5}) == "0.05");
  CHECK(grouped(Money{99999}) == "999.99");
  CHECK(grouped(Money{100000}) == "1,000");
  CHECK(grouped(Money{123456700}) == "1,234,567");
  CHECK(grouped(Money{123456750}) == "1,234,567.50");
  CHECK(grouped(Money{99'999'999'999'999}) == "999,999,999,999.99");
}
