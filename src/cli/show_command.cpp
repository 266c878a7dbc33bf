#include "cli/commands.hpp"
#include "cli/deals.hpp"

namespace c136 {

namespace {

constexpr std::string_view formats[] = {"text", "json", "markdown", "html"};

}  // namespace

const Command show_command{
    .name = "show",
    .operands = "[FILE|DIR]...",
    .group = deals_group,
    .summary = {"the whole deal as one page: people, process, competition, plan, log",
                "整个商机一页看全：人员、流程、竞争、计划、日志"},
    .formats = formats,
    .setup = [](CLI::App&, Language) -> Run {
      return [](Session& session) { return print_report<ShowReport>(session); };
    },
};

}  // namespace c136
