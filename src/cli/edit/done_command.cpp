#include "c136/base/text.hpp"
#include "cli/edit/commands.hpp"
#include "cli/edit/edit_run.hpp"
#include "edit/tasks.hpp"

#include <memory>

namespace c136 {

namespace {

struct DoneOptions : EditOptions {
  std::vector<std::string> with;
  std::optional<std::string> on, outcome;
};

int run_done(Session& session, const DoneOptions& options) {
  const auto operands = wanted_operands(session, 2, 2, "done FILE ITEM");
  const Deed deed{operands[1], options.on.value_or(""), options.outcome.value_or(""), options.with};
  return run_edit(session, options, operands[0], [&](EditedDeal& deal) {
    const Done done = tick_off(deal, deed);
    if (done.was_done)
      deal.typing().remark(
          say(session.language, "`{}` was done on {} already; --on DATE changes the day",
              "“{}”已于 {} 完成；要改日期请加 --on", escaped(done.text), escaped(done.on)));
    if (!done.before.empty())
      return std::vector<std::string>{say(session.language, "done on {}, not on {} as before: {}",
                                          "{} 已完成（原为 {}）：{}", escaped(done.on),
                                          escaped(done.before), escaped(done.text))};
    return std::vector<std::string>{say(session.language, "done on {}: {}", "{} 已完成：{}",
                                        escaped(done.on), escaped(done.text))};
  });
}

Run set_up_done(CLI::App& app, Language language) {
  const auto options = std::make_shared<DoneOptions>();
  const auto text = [language](std::string_view en, std::string_view zh) {
    return Words{en, zh}.in(language);
  };
  add_value(app, "--on", "DATE",
            text("the day: 2026-11-28, 11-28, yesterday (default: today)",
                 "哪一天：2026-11-28、11-28、昨天（默认今天）"),
            options->on);
  add_values(app, "-w,--with", "WHO",
             text("with whom, of an action of the plan; may be given again",
                  "计划里的行动是和谁做的；可写多次"),
             options->with);
  add_value(app, "--outcome", "WORD",
            text("what it led to, of an action of the plan: order, advance, continuation, no-sale",
                 "计划里的行动成效如何：订单、进展、暂时中断、无销售"),
            options->outcome);
  add_dry_run(app, language, *options);
  return [options](Session& session) { return run_done(session, *options); };
}

}  // namespace

const Command done_command{
    .name = "done",
    .operands = "FILE ITEM",
    .group = editing_group,
    .summary = {"tick off an item or action of the plan, or one that was asked for",
                "勾掉计划里的工作项、行动，或布置下来的行动"},
    .formats = edit_formats,
    .setup = set_up_done,
};

}  // namespace c136
