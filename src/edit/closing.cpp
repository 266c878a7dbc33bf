#include "edit/closing.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "edit/day.hpp"

#include <fmt/format.h>

#include <span>

namespace c136 {

namespace {

constexpr std::string_view paths[] = {"close",
                                      "result.on",
                                      "result.winner",
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
/// What an ending writes, or leaves to be written.
constexpr auto ended_paths = std::span(paths).first<std::size(paths) - 1>();
/// What a lost deal should tell.
constexpr auto wanted_paths = std::span(paths).subspan<2>();

/// Nothing where the file has something else in its place, which an edit is to mend.
std::string ended_text(const EditedDeal& deal, std::string_view path) {
  try {
    return deal.text_at(path);
  } catch (const Failure&) {
    return {};
  }
}

std::vector<std::string> ended_values(const EditedDeal& deal) {
  std::vector<std::string> out;
  for (const std::string_view path : ended_paths) out.push_back(ended_text(deal, path));
  return out;
}

std::string ended_name(const EditedDeal& deal, std::string_view path) {
  return deal.name_of(path, deal.language() == Language::zh);
}

}  // namespace

Ended ended_as(const EditedDeal& deal) {
  if (deal.deal().is_account || deal.deal().is_open()) return {};
  return {deal.deal().status.value_or(Status::open), ended_values(deal)};
}

void remark_on_ended(const EditedDeal& deal, const Ended& before) {
  const Language language = deal.language();
  const bool is_open = deal.deal().is_open();
  if (before.status == Status::open || deal.deal().is_account ||
      deal.deal().status.value_or(Status::open) == before.status)
    return;
  const Word& word = words_of<Status>()[static_cast<std::size_t>(before.status)];
  const std::string was =
      say(language, "it was {}", "原为{}", language == Language::zh ? word.zh : word.id);
  std::vector<std::string> left;
  const std::vector<std::string> values = ended_values(deal);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool is_of_old = ended_paths[i] != "close" && (is_open || ended_paths[i] != "result.on");
    if (is_of_old && !values[i].empty() && values[i] == before.values[i])
      left.push_back(ended_name(deal, ended_paths[i]));
  }
  if (left.empty()) return deal.typing().remark(was);
  deal.typing().remark(say(
      language, "{}; of that {} still stand: take away what no longer holds, like c136 unset {} {}",
      "{}；当时写的 {} 还在：不再适用的请删除，如 c136 unset {} {}", was, join(language, left),
      escaped(deal.sources().own.name), is_open ? ended_name(deal, "result") : left.front()));
}

Date close_deal(EditedDeal& deal, const Ending& ending) {
  const bool is_won = ending.status == Status::won;
  const Date on = told_day(ending.on, deal.typing());
  if (is_won && !ending.price.empty())
    throw Failure(say(deal.language(), "--price is what another sold for: leave it out when won",
                      "--price 是对手的成交价，赢单时不写"));
  const std::vector<std::string> before = ended_values(deal);
  const std::string winner = ending.winner.empty() && is_won ? std::string(us_id) : ending.winner;
  deal.set("status", words_of<Status>()[static_cast<std::size_t>(ending.status)].id);
  if (is_won) deal.set("close", to_string(on));
  deal.set("result.on", to_string(on));
  if (!winner.empty()) deal.set("result.winner", winner);
  if (!ending.reasons.empty())
    deal.set("result.reasons", fmt::format("{}", fmt::join(ending.reasons, ",")));
  if (!ending.analysis.empty()) deal.set("result.analysis", ending.analysis);
  if (!ending.price.empty()) deal.set("result.theirs.price", ending.price);
  const std::vector<std::string> after = ended_values(deal);
  for (std::size_t i = 0; i < after.size(); ++i)
    if (!before[i].empty() && after[i] != before[i])
      deal.typing().remark(fmt::format("{}{}{} -> {}", ended_name(deal, ended_paths[i]),
                                       deal.language() == Language::zh ? "：" : ": ",
                                       escaped(before[i]), escaped(after[i])));
  return on;
}

std::vector<std::string> wanted_of_lost(const EditedDeal& deal, bool chinese) {
  std::vector<std::string> out;
  for (const std::string_view path : wanted_paths)
    if (deal.text_at(path).empty()) out.push_back(deal.name_of(path, chinese));
  return out;
}

}  // namespace c136
