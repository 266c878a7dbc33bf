#include "c136/base/text.hpp"
#include "cli/edit/commands.hpp"
#include "cli/edit/edit_run.hpp"

#include <memory>

namespace c136 {

namespace {

int run_set(Session& session, const EditOptions& options) {
  const auto operands = wanted_operands(session, 3, 3, "set FILE PATH VALUE");
  return run_edit(session, options, operands[0], [&](EditedDeal& deal) {
    deal.set(operands[1], operands[2]);
    return std::vector<std::string>{say(session.language, "{} is {}", "{} 已写为 {}",
                                        escaped(operands[1]), escaped(deal.text_at(operands[1])))};
  });
}

Run set_up_set(CLI::App& app, Language language) {
  const auto options = std::make_shared<EditOptions>();
  add_dry_run(app, language, *options);
  return [options](Session& session) { return run_set(session, *options); };
}

}  // namespace

const Command set_command{
    .name = "set",
    .operands = "FILE PATH VALUE",
    .group = editing_group,
    .summary = {"write one value, like c3.members[wang].tendency +2",
                "写一个值，如 c3.members[wang].tendency +2"},
    .formats = edit_formats,
    .setup = set_up_set,
};

}  // namespace c136
