#include "cli/commands/commands.hpp"
#include "cli/deals.hpp"
#include "cli/time/past_figures.hpp"
#include "cli/time/past_leanings.hpp"
#include "report/map/map_people.hpp"

#include <filesystem>
#include <memory>

namespace c136 {

namespace {

constexpr std::string_view show_formats[] = {"text", "json", "markdown", "html"};

bool is_one_file(const Session& session) {
  std::error_code unknown;
  return session.operands.size() == 1 &&
         std::filesystem::is_regular_file(session.resolve(session.operands[0]), unknown);
}

/// How the people of each deal leaned before, where that is drawn and known. Of one deal only its
/// own history is read.
LeaningsOf leanings_before(Session& session) {
  if (session.format.name != "html" || !has_history(session)) return {};
  if (is_one_file(session))
    return [&session](const Deal& deal) { return past_leanings(session, deal, trend_days); };
  const auto past = std::make_shared<const std::map<std::string, KnownPast, std::less<>>>(
      past_figures(session, {}, {.with_traces = true}));
  return [past](const Deal& deal) -> std::optional<std::map<std::string, int>> {
    const auto found = past->find(*deal.id);
    return found == past->end() ? std::nullopt : std::optional(found->second.trace.leanings);
  };
}

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
      return [options](Session& session) {
        return print_report(
            session, *options,
            ShowReport(session.report_language(), leanings_before(session), session.format.reads));
      };
    },
};

}  // namespace c136
