#include "cli/edit/commands.hpp"
#include "cli/edit/log_options.hpp"

#include <memory>

namespace c136 {

namespace {

Run set_up_log(CLI::App& app, Language language) {
  const auto options = std::make_shared<LogOptions>();
  add_log_options(app, language, *options, false);
  return [options](Session& session) {
    const auto operands = wanted_operands(session, 1, 2, "log FILE [-w WHO]... [NOTE]");
    if (operands.size() == 2) options->visit.note = operands[1];
    return run_log(session, *options, operands[0]);
  };
}

}  // namespace

const Command log_command{
    .name = "log",
    .operands = "FILE [NOTE]",
    .group = editing_group,
    .summary = {"write down a visit, a call or a meeting", "记一次拜访、电话或会议"},
    .formats = edit_formats,
    .setup = set_up_log,
};

}  // namespace c136
