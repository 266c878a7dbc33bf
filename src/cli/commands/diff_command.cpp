#include "book/filter.hpp"
#include "cli/commands/commands.hpp"
#include "cli/deals.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/time/compare.hpp"
#include "report/time/time_report.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"

#include <memory>

namespace c136 {

namespace {

struct DiffOptions : PastOptions {
  std::optional<std::string> horizon;
  bool exit_code = false;
};

Moments chosen_moments(Session& session, const GitPlace& place) {
  if (session.operands.size() > 2)
    throw UsageError(say(session.language, "diff takes two moments at most: diff [A] [B]",
                         "diff 最多写两个时点：diff [A] [B]"));
  const auto moment = [&](const std::string& text) {
    const Moment found = moment_of(place, text, session.config.timezone, session.language);
    return Moments::One{found.commit, found.day};
  };
  Moments moments;
  moments.from = moment(session.operands.empty() ? "HEAD" : session.operands[0]);
  if (session.operands.size() == 2)
    moments.to = moment(session.operands[1]);
  else if (session.at)
    moments.to = moment(*session.at);
  else
    moments.to = {"", session.as_of};
  return moments;
}

int run_diff(Session& session, const DiffOptions& options) {
  const GitPlace place = place_of(session);
  const Moments moments = chosen_moments(session, place);
  session.operands.clear();
  const bool to_files = moments.to.rev.empty();
  if (!to_files) {
    session.at = moments.to.rev;
    session.as_of = moments.to.day;
  }
  CompareOptions compared{.require_history = options.require_history,
                          .tells_private = options.full,
                          .needs_deals = true};
  if (options.horizon) {
    const ReportPeriod period = chosen_span("--horizon", *options.horizon, session.language);
    compared.horizon = Horizon{period.from, period.to};
  }
  compared.where = options.filter(session.language);
  const Filter filter = filter_of_today(session, compared.where);
  if (!filter.empty())
    compared.counts = [&](const Brief& brief, const Config& config) {
      return passes(filter, brief, config);
    };
  WhatMoved comparison = compare(session, place, moments, compared);
  if (compared.horizon)
    comparison.notes.insert(
        comparison.notes.begin(),
        say(session.report_language(), "The money: only what is to be signed from {} to {}.",
            "金额只看预计在 {} 至 {} 签约的商机。", to_string(compared.horizon->first),
            to_string(compared.horizon->last)));
  comparison.picked.tell(session, comparison.notes);
  tell_later_edits(session, comparison.later, comparison.notes);
  const TimeScope scope{.config = *comparison.settings,
                        .as_of = moments.to.day,
                        .language = session.report_language(),
                        .at = moments.to.rev,
                        .notes = comparison.notes};
  const bool moved = !comparison.moved.empty();
  const int code = session.finish(
      document_of(diff_report(scope, moments, comparison.moved, comparison.waterfall),
                  session.format.reads),
      {});
  return code == 0 && options.exit_code && moved ? 1 : code;
}

Run set_up_diff(CLI::App& app, Language language) {
  const auto options = std::make_shared<DiffOptions>();
  const auto text = [language](std::string_view en, std::string_view zh) {
    return Words{en, zh}.in(language);
  };
  add_value(app, "--horizon", "PERIOD",
            text("money: only what is to be signed within this period: 2026-Q4, 2026-12",
                 "金额只看预计在这个期间签约的：2026-Q4、2026-12"),
            options->horizon);
  add_flag(app, "--exit-code", text("exit with 1 where something moved", "有变化时以 1 退出"),
           options->exit_code);
  add_where(app, language, *options);
  add_require_history(app, language, options->require_history);
  add_full(app, language, *options);
  return [options](Session& session) { return run_diff(session, *options); };
}

}  // namespace

const Command diff_command{
    .name = "diff",
    .operands = "[A] [B]",
    .group = deals_group,
    .summary = {"what moved between two moments: deals, stages, values, money, people, plans",
                "两个时点之间的变化：商机、阶段、136值、金额、人员、计划"},
    .formats = table_formats,
    .setup = set_up_diff,
    .writes_folders = true,
};

}  // namespace c136
