#include "cli/time/past_figures.hpp"

#include "book/deal_past.hpp"

#include <algorithm>
#include <utility>

namespace c136 {

namespace {

/// The moment that values are compared with; its commit may be on another line.
struct Before {
  Moment moment;
  std::optional<std::size_t> commit;
};

std::optional<Before> moment_before(Session& session, const PastDeals& past,
                                    const std::optional<std::string>& since) {
  if (!since) return std::nullopt;
  Before before{moment_of(past.place, *since, session.config.timezone, session.language), {}};
  const auto& commits = past.timeline->commits();
  const auto found = std::ranges::find(commits, before.moment.commit, &GitCommit::id);
  if (found != commits.end()) before.commit = static_cast<std::size_t>(found - commits.begin());
  return before;
}

std::optional<Value> value_before(const Histories& deals, std::size_t deal,
                                  const DealHistory& history, const Before& before, Language l) {
  DealState state;
  const DealState* then = history.at(before.moment.day);
  if (before.commit)
    state = deals.state_at(deal, *before.commit, then);
  else if (then)
    state = *then;
  if (!state.is_there()) return std::nullopt;
  return derive(state, before.moment.day, l).scorecard.confirmed;
}

}  // namespace

std::map<std::string, KnownPast, std::less<>> past_figures(Session& session,
                                                           const PastOptions& options,
                                                           const FiguresWanted& wanted) {
  const PastDeals past = read_history(session, options.require_history, true);
  for (const std::string& note : past.notes)
    if (!session.quiet) session.tell(note);
  const auto before = moment_before(session, past, wanted.since);
  const Language l = session.report_language();
  const bool needs_all = wanted.with_changes || wanted.with_traces || (before && !before->commit);
  std::map<std::string, KnownPast, std::less<>> figures;
  for_each_history(
      session, wanted_deals(session, *past.deals),
      [&](std::size_t deal) {
        const DealHistory history =
            needs_all ? past.deals->read(deal) : past.deals->read_moves(deal);
        const DealPast known = wanted.with_changes ? past_of(history, session.as_of, l)
                                                   : moves_of(history, session.as_of);
        BriefPast figure{known.stage_days(), {}, {}, std::nullopt};
        if (wanted.with_changes) figure.changed = known.changed;
        if (const auto count = known.push_count())
          figure.pushes = static_cast<std::int32_t>(*count);
        if (before) figure.value_before = value_before(*past.deals, deal, history, *before, l);
        DealTrace trace;
        if (wanted.with_traces) trace = trace_of(history, session.as_of, l);
        return std::pair(known.is_there ? known.id : std::string(),
                         KnownPast{figure, std::move(trace)});
      },
      [&](const std::pair<std::string, KnownPast>& one) { figures.insert(one); });
  return figures;
}

}  // namespace c136
