// Settings that are written as one word and mean several numbers: an offset, a rate, a
// period.
#pragma once

#include "c136/base/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace c136 {

/// Minutes east of Greenwich: "+08:00", at most 14 hours either way.
std::optional<std::int32_t> parse_offset(std::string_view text);
/// What was probably meant: "+8" and "UTC+8" are +08:00; empty when nothing is.
std::string offset_instead(std::string_view text);

enum class RateError : std::uint8_t { none, form, range };
struct RateResult {
  std::int64_t hundred_millionths = 0;
  RateError error =
      RateError::none;  // form: not digits with at most 8 decimals; range: 0 or too large
};
RateResult parse_rate(std::string_view text);

/// A quarter or a month: "2026-Q4", "2026-11".
struct TargetPeriod {
  Date first, last;
};
std::optional<TargetPeriod> parse_target_period(std::string_view text);

}  // namespace c136
