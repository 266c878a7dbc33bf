#include "cli/book.hpp"

#include "book/brief_of.hpp"
#include "cli/deals.hpp"

namespace c136 {

Book read_book(Session& session, const DealOptions& options, Tally& tally,
               const std::function<void(Brief&)>& recall) {
  choose_method(options.method, options.takes_all_methods, session.config, session.language);
  Book book{
      .config = session.config, .as_of = session.as_of, .where = options.filter(session.language)};
  const auto leave_out = [&](const auto& deal) {
    book.left_out.push_back(left_out_of(deal));
    tally += deal.tally;
  };
  session.has_nothing = !for_each_deal(
      session, session.language,
      {.errors = [&](std::vector<Finding> errors) { session.tell(std::move(errors)); },
       .examined =
           [&](const Examined& deal) {
             if (deal.tally.errors > 0) return leave_out(deal);
             tally += deal.tally;
             Brief& brief = book.briefs.emplace_back(brief_of(deal));
             if (recall) recall(brief);
           },
       .rejected = [&](const Rejected& deal) { leave_out(deal); },
       .tells_private = options.full,
       .placed = Placed::none,
       .recall = recall,
       .where = book.where});
  return book;
}

}  // namespace c136
