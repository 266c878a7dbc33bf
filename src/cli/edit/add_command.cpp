#include "c136/base/text.hpp"
#include "cli/edit/commands.hpp"
#include "cli/edit/edit_run.hpp"
#include "cli/options/usage_errors.hpp"
#include "edit/tender.hpp"

#include <memory>

namespace c136 {

namespace {

struct AddOptions : EditOptions {
  std::optional<std::string> pattern;  // --template
};

constexpr std::string_view patterns[] = {"tender"};

int add_pattern(Session& session, const AddOptions& options) {
  const auto operands = wanted_operands(session, 2, 2, "add FILE c4.process --template tender");
  if (*options.pattern != patterns[0])
    throw bad_choice(session.language, "--template", *options.pattern, patterns);
  return run_edit(session, options, operands[0], [&](EditedDeal& deal) {
    const std::size_t added = add_tender_steps(deal, operands[1]);
    return std::vector<std::string>{
        say(session.language, "{} steps of a tender", "招标流程 {} 步", added)};
  });
}

int run_add(Session& session, const AddOptions& options) {
  if (options.pattern) return add_pattern(session, options);
  const auto operands = wanted_operands(session, 3, 99, "add FILE PATH KEY=VALUE... | VALUE");
  const std::vector<std::string> values(operands.begin() + 2, operands.end());
  return run_edit(session, options, operands[0], [&](EditedDeal& deal) {
    const std::string written = deal.add(operands[1], values);
    return std::vector<std::string>{say(session.language, "{} has a new entry: {}", "{} 新增：{}",
                                        escaped(operands[1]), escaped(written))};
  });
}

Run set_up_add(CLI::App& app, Language language) {
  const auto options = std::make_shared<AddOptions>();
  add_value(
      app, "--template", "tender",
      Words{"for c4.process: the thirteen steps of a tender", "用于 c4.process：招标的十三个步骤"}
          .in(language),
      options->pattern);
  add_dry_run(app, language, *options);
  return [options](Session& session) { return run_add(session, *options); };
}

}  // namespace

const Command add_command{
    .name = "add",
    .operands = "FILE PATH KEY=VALUE...",
    .group = editing_group,
    .summary = {"add an entry to a list, like c1.contacts id=wang name=王敏",
                "给列表加一条，如 c1.contacts id=wang name=王敏"},
    .formats = edit_formats,
    .setup = set_up_add,
};

}  // namespace c136
