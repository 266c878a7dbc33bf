// What the funnel is told in, in the command of that name and in the tables of reports alike.
#pragma once

#include "c136/base/words.hpp"

namespace c136 {

inline constexpr Words weighted_confirmed{"If decided today: confirmed", "若今日拍板（已确认）"};
inline constexpr Words weighted_on_paper{"If decided today: on paper", "若今日拍板（纸面）"};
inline constexpr Words quiet_title{"Quiet", "静默天数"};
/// Of deals before `weigh_from`.
inline constexpr Words unrated{"not rated", "未评"};

}  // namespace c136
