#include "cli/commands/commands.hpp"
#include "cli/deals.hpp"

#include <memory>
#include <utility>

namespace c136 {

namespace {

/// Every page is printed as soon as it is known: none stays.
struct ScorePages {
  Session& session;
  ScoreReport report;

  template <class Deal>
  requires requires(ScoreReport& taking, const Deal& deal) { taking.add(deal); }
  void add(const Deal& deal) {
    report.add(deal);
    session.print_ahead(report.take_pages());
  }
};

int run_score(Session& session, const DealOptions& options) {
  choose_method(options.method, true, session.config, session.language);
  const Part reads = session.format.reads;
  ScoreReport report(session.report_language(), method_of(session.config), reads);
  if (reads != Part::blocks || !session.format.between_files)
    return print_report(session, options, std::move(report));
  ScorePages pages{session, std::move(report)};
  const Tally tally = add_deals(session, options, pages);
  return session.finish(std::move(pages.report).finish(), tally);
}

}  // namespace

const Command score_command{
    .name = "score",
    .operands = "[FILE|DIR]...",
    .group = deals_group,
    .summary = {"where each deal stands: 1W, 3F and 6C, the win rate, what is missing",
                "每个商机推进到哪一步：1W、3F、6C，赢率，还缺什么"},
    .formats = line_formats,
    .setup = [](CLI::App& app, Language language) -> Run {
      const auto options = std::make_shared<DealOptions>();
      options->takes_all_methods = true;
      add_method(app, language, *options);
      add_where(app, language, *options);
      add_full(app, language, *options);
      return [options](Session& session) { return run_score(session, *options); };
    },
};

}  // namespace c136
