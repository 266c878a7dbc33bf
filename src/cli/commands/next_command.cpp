#include "cli/commands/commands.hpp"
#include "cli/deals.hpp"
#include "report/next/next_report.hpp"

#include <memory>

namespace c136 {

const Command next_command{
    .name = "next",
    .operands = "[FILE|DIR]...",
    .group = deals_group,
    .summary = {"the smallest actions to the next gate: whom to meet, through whom, what to learn",
                "通往下一个关键门槛的最少行动：见谁、请谁引荐、弄清什么"},
    .formats = line_formats,
    .setup = [](CLI::App& app, Language language) -> Run {
      const auto options = std::make_shared<DealOptions>();
      add_method(app, language, *options);
      add_where(app, language, *options);
      add_full(app, language, *options);
      return [options](Session& session) {
        return print_report(
            session, *options,
            NextReport(session.report_language(), session.as_of, session.format.reads));
      };
    },
};

}  // namespace c136
