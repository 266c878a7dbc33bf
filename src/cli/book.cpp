#include "cli/book.hpp"

#include "book/brief_of.hpp"
#include "cli/deals.hpp"

namespace c136 {

Book read_book(Session& session, const DealOptions& options, Tally& tally,
               const std::function<void(Brief&)>& recall) {
  choose_method(options.method, options.takes_all_methods, session.config, session.language);
  Book book{
      .config = session.config, .as_of = session.as_of, .where = options.filter(session.language)};
  const auto leave_out = [&](const std::string& file, std::string_view deal, const Tally& found) {
    book.left_out.push_back({file, std::string(deal), found.errors});
    tally += found;
  };
  session.has_nothing = !for_each_deal(
      session, session.language,
      {.errors = [&](std::vector<Finding> errors) { session.tell(std::move(errors)); },
       .examined =
           [&](const Examined& deal) {
             if (deal.tally.errors > 0)
               return leave_out(deal.file, *deal.facts.deal.id, deal.tally);
             tally += deal.tally;
             Brief& brief = book.briefs.emplace_back(brief_of(deal));
             if (recall) recall(brief);
           },
       .rejected = [&](const Rejected& deal) { leave_out(deal.file, deal.deal, deal.tally); },
       .tells_private = options.full,
       .placed = Placed::none,
       .recall = recall,
       .where = book.where});
  return book;
}

}  // namespace c136
