#include "cli/edit/known_deals.hpp"

#include "cli/inputs.hpp"
#include "files/repository.hpp"

namespace c136 {

KnownDeals::KnownDeals(Session& session) {
  if (!session.repository) return;
  const Repository& repository = *session.repository;
  const auto shown = shown_below(repository.root, session.directory);
  for (const FoundFile& file : find_files(*repository.files, Patterns(session.config), "").files) {
    if (file.kind != FileKind::deal) continue;
    Input input;
    input.name = shown(file.path);
    input.path = file.path;
    input.files = repository.files;
    EditTarget target = target_of(session, input);
    const Loaded loaded = load(target.sources, session.config, session.language);
    const Deal& deal = loaded.deal;
    add({std::string(*deal.id), std::string(*deal.title), std::string(*deal.customer.name),
         std::string(*deal.model), std::move(target)});
  }
}

std::string KnownDeals::key_of(MatchBy by, const KnownDeal& deal) {
  if (by == MatchBy::deal) return deal.id;
  if (by == MatchBy::title) return deal.title;
  return deal.customer + '\n' + deal.model;
}

void KnownDeals::add(KnownDeal deal) {
  const std::size_t at = all_.size();
  ids_.emplace(key_of(MatchBy::deal, deal), at);
  titles_.emplace(key_of(MatchBy::title, deal), at);
  customers_.emplace(key_of(MatchBy::customer_and_model, deal), at);
  all_.push_back(std::move(deal));
}

std::vector<KnownDeal*> KnownDeals::find(MatchBy by, const KnownDeal& wanted) {
  const Index& index = by == MatchBy::deal ? ids_ : by == MatchBy::title ? titles_ : customers_;
  std::vector<KnownDeal*> out;
  const auto [first, last] = index.equal_range(key_of(by, wanted));
  for (auto at = first; at != last; ++at) out.push_back(&all_[at->second]);
  return out;
}

}  // namespace c136
