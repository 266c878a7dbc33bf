#include "cli/commands/commands.hpp"
#include "cli/deal_names.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/time/history.hpp"
#include "report/time/time_report.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace c136 {

namespace {

/// What the operand may be, most likely first: a path, seen from the working folder, or an id.
std::vector<std::string> names_of(const Session& session) {
  if (session.operands.size() != 1)
    throw UsageError(say(session.language, "history takes one deal: its file or its id",
                         "history 后面写一个商机：文件名或编号"));
  const std::string& name = session.operands.front();
  std::error_code fault;
  const auto place =
      std::filesystem::weakly_canonical(std::filesystem::absolute(session.resolve(name)), fault);
  const auto path = fault ? std::nullopt : session.repository->path_of(place);
  if (!path) return {name};
  if (session.repository->files->read(*path).obstacle == Obstacle::none) return {*path};
  return {*path, name};
}

std::size_t named_deal(const Session& session, const Histories& deals,
                       const std::vector<std::string>& names) {
  for (const std::string& name : names)
    if (const auto deal = deals.find(name)) return *deal;
  const std::string& name = session.operands.front();
  throw Failure(say(session.language, "there is no deal {}, and there was none{}",
                    "没有也从未有过商机 {}{}", escaped(name), DealNames(session).meant(name)));
}

int run_history(Session& session, const PastOptions& options) {
  place_of(session);
  const std::vector<std::string> names = names_of(session);
  PastDeals past = read_history(session, options.require_history, options.full, names);
  const std::size_t number = named_deal(session, *past.deals, names);
  const DealPast deal = past_of(past.deals->read(number), session.as_of, session.report_language());
  const Language l = session.report_language();
  if (deal.broken > 0)
    past.notes.push_back(say(l,
                             "days on which it had errors, and the last good state stands in: {}",
                             "有错误、以之前最近一次正确内容代替的天数：{}", deal.broken));
  tell_later_edits(session, past.later, past.notes);
  const TimeScope scope{.config = *past.config,
                        .as_of = session.as_of,
                        .language = l,
                        .at = session.at.value_or(""),
                        .notes = past.notes};
  return session.finish(
      document_of(history_report(scope, deal, past.timeline->commits()), session.format.reads), {});
}

Run set_up_history(CLI::App& app, Language language) {
  const auto options = std::make_shared<PastOptions>();
  add_require_history(app, language, options->require_history);
  add_full(app, language, *options);
  return [options](Session& session) { return run_history(session, *options); };
}

}  // namespace

const Command history_command{
    .name = "history",
    .operands = "DEAL",
    .group = deals_group,
    .summary = {"one deal over time: values, stages, money, how often it was put off",
                "一个商机的历程：136值、阶段、金额、推迟了几次"},
    .formats = table_formats,
    .setup = set_up_history,
    .writes_folders = true,
};

}  // namespace c136
