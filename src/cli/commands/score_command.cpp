#include "cli/commands/commands.hpp"
#include "cli/deals.hpp"

#include <memory>

namespace c136 {

namespace {

int run_score(Session& session, const DealOptions& options) {
  choose_method(options.method, true, session.config, session.language);
  return print_report(
      session, options,
      ScoreReport(session.report_language(), method_of(session.config), session.format.reads));
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
