#include "cli/book.hpp"

#include "cli/deals.hpp"
#include "report/brief_of.hpp"
#include "report/filter.hpp"

namespace c136 {

Book read_book(Session& session, const std::optional<std::string>& where, Tally& tally) {
  Book book{.config = session.config, .as_of = session.as_of, .where = where.value_or("")};
  const Filter filter = parse_filter(book.where, session.config, session.language);
  const auto leave_out = [&](const std::string& file, std::string_view deal, const Tally& found) {
    book.left_out.push_back({file, std::string(deal), found.errors});
    tally += found;
  };
  for_each_deal(
      session, session.language,
      {.errors = [&](std::vector<Finding> errors) { session.tell(std::move(errors)); },
       .examined =
           [&](const Examined& deal) {
             if (deal.tally.errors > 0)
               return leave_out(deal.file, *deal.facts.deal.id, deal.tally);
             Brief brief = brief_of(deal);
             if (!passes(filter, brief, session.config)) return;
             tally += deal.tally;
             book.briefs.push_back(std::move(brief));
           },
       .rejected = [&](const Rejected& deal) { leave_out(deal.file, deal.deal, deal.tally); }});
  return book;
}

}  // namespace c136
