#include "cli/edit/commands.hpp"
#include "cli/edit/log_options.hpp"

#include <memory>

namespace c136 {

namespace {

Run set_up_review(CLI::App& app, Language language) {
  const auto options = std::make_shared<LogOptions>();
  options->visit.kind = "review";
  add_log_options(app, language, *options, true);
  return [options](Session& session) {
    const auto operands =
        wanted_operands(session, 1, 2, "review FILE [NOTE] [--ask \"do; owner; due\"]...");
    if (operands.size() == 2) options->visit.note = operands[1];
    return run_log(session, *options, operands[0]);
  };
}

}  // namespace

const Command review_command{
    .name = "review",
    .operands = "FILE [NOTE]",
    .group = editing_group,
    .summary = {"write down a review of the deal, and what was asked for",
                "记一次商机评审和布置的行动"},
    .formats = edit_formats,
    .setup = set_up_review,
};

}  // namespace c136
