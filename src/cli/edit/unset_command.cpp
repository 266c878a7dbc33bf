#include "c136/base/text.hpp"
#include "cli/edit/commands.hpp"
#include "cli/edit/edit_run.hpp"

#include <memory>

namespace c136 {

namespace {

int run_unset(Session& session, const EditOptions& options) {
  const auto operands = wanted_operands(session, 2, 2, "unset FILE PATH");
  return run_edit(session, options, operands[0], [&](EditedDeal& deal) {
    const std::size_t entries = deal.entries_at(operands[1]);
    const std::string path = escaped(operands[1]);
    deal.unset(operands[1]);
    return std::vector<std::string>{
        entries > 1 ? say(session.language, "{} is taken away with all its {} entries",
                          "已删除 {}，连同其中全部 {} 条", path, entries)
                    : say(session.language, "{} is taken away", "已删除 {}", path)};
  });
}

Run set_up_unset(CLI::App& app, Language language) {
  const auto options = std::make_shared<EditOptions>();
  add_dry_run(app, language, *options);
  return [options](Session& session) { return run_unset(session, *options); };
}

}  // namespace

const Command unset_command{
    .name = "unset",
    .operands = "FILE PATH",
    .group = editing_group,
    .summary = {"take a value or an entry away, like log[3]", "删除一个值或一条，如 log[3]"},
    .formats = edit_formats,
    .setup = set_up_unset,
};

}  // namespace c136
