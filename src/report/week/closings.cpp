#include "report/week/closings.hpp"

#include <algorithm>
#include <tuple>

namespace c136 {

Named Closings::winner_of(const Facts& facts) const {
  const std::string id(*facts.deal.result.winner);
  if (id == us_id) return {id, say(scope_.language, "us", "我方")};
  if (id == "none") return {id, say(scope_.language, "nobody", "无")};
  return {id, std::string(facts.name_of(id))};
}

void Closings::add(const Examined& examined, const Book& book) {
  const Brief& brief = book.briefs.back();
  if (brief.is_open()) return;
  const auto on = closing_day(brief);
  undated_ += !on;
  if (!on || !scope_.is_within(*on)) return;
  const Result& result = examined.facts.deal.result;
  Closing closing{book.briefs.size() - 1, *on, {}, {}};
  if (result.winner) closing.winner = winner_of(examined.facts);
  for (const auto& reason : result.reasons) {
    const Word* word = &word_of(*reason);  // a deal stands once under each
    if (std::ranges::find(closing.reasons, word) == closing.reasons.end())
      closing.reasons.push_back(word);
  }
  all_.push_back(std::move(closing));
}

std::vector<Closing> Closings::in_order(const Book& book) const {
  std::vector<Closing> closings = all_;
  std::ranges::sort(closings, {},
                    [&](const Closing& one) { return std::tuple(one.on, book.briefs[one.at].id); });
  return closings;
}

}  // namespace c136
