// What to ask one person, in the order of SPIN, what the person's layer is concerned with, and the
// advances that may still be had. [KAM] [121] method.md sections 5, 7 and 11.
#pragma once

#include "c136/report/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

enum class Spin : std::uint8_t { situation, problem, implication, need_payoff, other };
std::string_view name_of(Spin);
Words title(Spin);

struct Question {
  Spin step;
  std::string gap, what, field;
  std::string ask;  // to be said as it stands
};

/// What only this person can tell, by step: of a good coach what is due, and nothing that we have
/// to judge or to do ourselves.
std::vector<Question> questions_to(const Examined&, std::string_view who);

std::vector<Words> concerns_of(const Facts&, std::string_view who);
std::vector<Words> advances_ahead(const Facts&, std::string_view who);

}  // namespace c136
