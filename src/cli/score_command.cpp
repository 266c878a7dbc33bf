#include "cli/commands.hpp"
#include "cli/deals.hpp"

namespace c136 {

namespace {

constexpr std::string_view formats[] = {"text", "json", "markdown", "csv", "html", "xlsx"};

}  // namespace

const Command score_command{
    .name = "score",
    .operands = "[FILE|DIR]...",
    .group = deals_group,
    .summary = {"where each deal stands: 1W, 3F and 6C, the win rate, what is missing",
                "每个商机推进到哪一步：1W、3F、6C，赢率，还缺什么"},
    .formats = formats,
    .setup = [](CLI::App&, Language) -> Run {
      return [](Session& session) { return print_report<ScoreReport>(session); };
    },
};

}  // namespace c136
