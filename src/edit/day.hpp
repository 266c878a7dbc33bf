// Days as people type them: 2026-11-30, today, yesterday, 11-30, 下周三.
#pragma once

#include "c136/base/date.hpp"
#include "c136/base/words.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace c136 {

struct Typing;

/// Which of the days 11-30 is meant: the last one not after a day, or the first one not before it.
enum class Nearest : std::uint8_t { not_after, not_before };

/// None for what is no day.
std::optional<Date> typed_day(std::string_view text, Date as_of, Nearest);

/// What is to be said of a day typed without its year that is taken to lie half a year away or
/// more; empty for all others.
std::string far_day_remark(std::string_view typed, Date day, Date as_of, Language);

/// The day that is told, not after as-of; as-of where nothing is. Throws Failure for what is no
/// day, and for one that is still to come.
Date told_day(std::string_view text, const Typing&);

}  // namespace c136
