#include "cli/time/past_leanings.hpp"

#include "book/deal_trace.hpp"
#include "cli/time/history.hpp"

namespace c136 {

std::optional<std::map<std::string, int>> past_leanings(Session& session, const Deal& deal,
                                                        int days_before) {
  if (!has_history(session)) return std::nullopt;
  const PastDeals past = read_history(session, false, true, {std::string(*deal.id)});
  const auto found = past.deals->find(std::string(*deal.id));
  if (!found) return std::map<std::string, int>();
  return tendencies_on(past.deals->read(*found), session.as_of - days_before,
                       session.report_language())
      .value_or(std::map<std::string, int>());
}

}  // namespace c136
