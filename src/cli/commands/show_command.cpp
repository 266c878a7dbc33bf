#include "cli/commands/commands.hpp"
#include "cli/deals.hpp"

#include <memory>

namespace c136 {

namespace {

constexpr std::string_view show_formats[] = {"text", "json", "markdown", "html"};

}  // namespace

const Command show_command{
    .name = "show",
    .operands = "[FILE|DIR]...",
    .group = deals_group,
    .summary = {"the whole deal as one page: people, process, competition, plan, log",
                "整个商机一页看全：人员、流程、竞争、计划、日志"},
    .formats = show_formats,
    .setup = [](CLI::App& app, Language language) -> Run {
      const auto options = std::make_shared<DealOptions>();
      add_where(app, language, *options);
      add_full(app, language, *options);
      return [options](Session& session) { return print_report<ShowReport>(session, *options); };
    },
};

}  // namespace c136
