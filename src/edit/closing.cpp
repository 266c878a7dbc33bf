#include "edit/closing.hpp"

#include "c136/base/failure.hpp"
#include "edit/day.hpp"

#include <fmt/format.h>

namespace c136 {

Date close_deal(EditedDeal& deal, const Ending& ending) {
  const bool is_won = ending.status == Status::won;
  const Date on = told_day(ending.on, deal.typing());
  if (is_won && !ending.price.empty())
    throw Failure(say(deal.language(), "--price is what another sold for: leave it out when won",
                      "--price 是对手的成交价，赢单时不写"));
  const std::string winner = ending.winner.empty() && is_won ? std::string(us_id) : ending.winner;
  deal.set("status", words_of<Status>()[static_cast<std::size_t>(ending.status)].id);
  if (is_won) deal.set("close", to_string(on));
  deal.set("result.on", to_string(on));
  if (!winner.empty()) deal.set("result.winner", winner);
  if (!ending.reasons.empty())
    deal.set("result.reasons", fmt::format("{}", fmt::join(ending.reasons, ",")));
  if (!ending.analysis.empty()) deal.set("result.analysis", ending.analysis);
  if (!ending.price.empty()) deal.set("result.theirs.price", ending.price);
  return on;
}

std::vector<std::string> wanted_of_lost(const EditedDeal& deal, bool chinese) {
  constexpr std::string_view paths[] = {"result.winner",
                                        "result.reasons",
                                        "result.analysis",
                                        "result.theirs.maker",
                                        "result.theirs.model",
                                        "result.theirs.configuration",
                                        "result.theirs.price",
                                        "result.theirs.payment",
                                        "result.ours.model",
                                        "result.ours.configuration",
                                        "result.ours.price",
                                        "result.ours.payment",
                                        "c4.mode"};
  std::vector<std::string> out;
  for (const std::string_view path : paths)
    if (deal.text_at(path).empty()) out.push_back(deal.name_of(path, chinese));
  return out;
}

}  // namespace c136
