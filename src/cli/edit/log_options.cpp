#include "cli/edit/log_options.hpp"

#include "c136/base/text.hpp"
#include "cli/edit/ask_visit.hpp"
#include "cli/edit/git_user.hpp"
#include "cli/options/usage_errors.hpp"

#include <fmt/format.h>

#include <utility>

namespace c136 {

namespace {

std::string outcome_of(const LogOptions& options, Language language) {
  std::string out = options.outcome.value_or("");
  if (!out.empty() && (options.order || options.advance || options.continuation || options.no_sale))
    throw UsageError(say(language, "--outcome says it already: leave out the other option",
                         "--outcome 已经写明成效，请去掉另一个选项"));
  for (const auto& [given, word] : {std::pair{options.order, "order"},
                                    {options.advance, "advance"},
                                    {options.continuation, "continuation"},
                                    {options.no_sale, "no-sale"}}) {
    if (!given) continue;
    if (!out.empty())
      throw UsageError(say(language, "--{} and --{} contradict each other",
                           "--{} 与 --{} 不能同时使用", out, word));
    out = word;
  }
  return out;
}

std::string names_of(const EditedDeal& deal, const std::vector<std::string>& ids,
                     Language language) {
  std::vector<std::string> names;
  for (const std::string& id : ids) {
    std::string name = id;
    for (const Contact& contact : deal.deal().c1.contacts)
      if (*contact.id == id && contact.name && *contact.name != id)
        name = say(language, "{} ({})", "{}（{}）", *contact.name, id);
    names.push_back(name);
  }
  return join(language, names);
}

/// "2026-11-28: visit with Wang Min (wang) is in the log"
std::string told_of(const EditedDeal& deal, const Logged& logged, std::string_view kind,
                    Language language) {
  const Word* word = find_word(words_of<EntryKind>(), kind.empty() ? "visit" : kind);
  const std::string_view name = word ? (language == Language::zh ? word->zh : word->id) : kind;
  if (logged.with.empty())
    return say(language, "{}: {} is in the log", "已记入 {} 的{}", to_string(logged.on), name);
  return say(language, "{}: {} with {} is in the log", "已记入 {} 的{}：{}", to_string(logged.on),
             name, names_of(deal, logged.with, language));
}

bool says_nothing(const Visit& visit) {
  return visit.note.empty() && visit.with.empty() && visit.newcomers.empty() &&
         visit.also.empty() && visit.asks.empty();
}

UsageError nothing_to_log(Language language, const std::string& file, bool is_of_review) {
  if (is_of_review)
    return UsageError(say(language,
                          "nothing to write down: say what came of the review and what was asked "
                          "for, like c136 review {} \"nobody met the president yet\" --ask \"meet "
                          "the president; wang; 12-05\"",
                          "没有内容可记：请写评审结论和布置的行动，如 c136 review {} "
                          "\"还没见过总经理\" --ask \"拜访总经理；李伟；12-05\"",
                          file));
  return UsageError(say(language,
                        "nothing to log: say whom you met and what came of it, like c136 log {} -w "
                        "wang \"agreed to a demo\"",
                        "没有内容可记：请写见了谁、谈了什么，如 c136 log {} -w 王总 \"同意看演示\"",
                        file));
}

/// In a terminal, where somebody can answer.
bool is_asked_for(Session& session, const LogOptions& options, const std::string& file,
                  Visit& visit) {
  if (!session.context.ask_line) return false;
  const EditTarget target = find_target(session, file, options.account);
  const Loaded loaded = load(target.sources, session.config, session.language);
  return ask_visit(session, loaded.deal, visit);
}

void add_visit_options(CLI::App& app, Language language, LogOptions& o) {
  const auto text = [language](std::string_view en, std::string_view zh) {
    return Words{en, zh}.in(language);
  };
  add_values(app, "-w,--with", "WHO",
             text("whom you met: an id, a name, or its beginning; may be given again",
                  "见了谁：代号、姓名或其开头；可写多次"),
             o.visit.with);
  add_values(app, "--new", "TEXT",
             text("somebody met for the first time: \"name; title; post; level\"",
                  "第一次见的人：\"姓名；职务；岗位；层级\""),
             o.visit.newcomers);
  add_values(app, "--also", "NAME", text("somebody else who was there", "其他在场的人"),
             o.visit.also);
  add_value(app, "--kind", "WORD",
            text("visit (default), call, meeting, demo, event, reception, internal, review",
                 "拜访（默认）、电话、会议、演示、活动、接待、内部工作、评审"),
            o.kind);
  add_flag(app, "--order", text("it led to an order", "成效：订单"), o.order);
  add_flag(app, "--advance",
           text("the customer agreed to an action", "成效：进展（客户答应了行动）"), o.advance);
  add_flag(app, "--continuation", text("kind words, no action", "成效：暂时中断（客气话，没行动）"),
           o.continuation);
  add_flag(app, "--no-sale", text("it led to no sale", "成效：无销售"), o.no_sale);
  add_value(app, "--outcome", "WORD",
            text("the same by its word: order, advance, continuation, no-sale",
                 "同上，直接写词：订单、进展、暂时中断、无销售"),
            o.outcome);
  add_value(app, "--next", "TEXT", text("what comes next", "下一步"), o.next);
  add_values(app, "--cost", "KIND=MONEY",
             text("what it cost us: travel=420, hospitality=, other=",
                  "花费：travel=420（差旅费）、hospitality=（招待费）、other=（其他）"),
             o.visit.cost);
  add_list(app, "--confirms", "WORDS",
           text("what the coach confirmed: c1,c3", "教练确认了哪几项：c1,c3"), o.visit.confirms);
  add_list(app, "--denies", "WORDS",
           text("what the coach said is not so: w", "教练否认了哪几项：w"), o.visit.denies);
  add_flag(app, "--account", text("into the log of the deal's account", "记到客户档案的日志里"),
           o.account);
}

}  // namespace

void add_log_options(CLI::App& app, Language language, LogOptions& o, bool of_review) {
  const auto text = [language](std::string_view en, std::string_view zh) {
    return Words{en, zh}.in(language);
  };
  if (!of_review) add_visit_options(app, language, o);
  add_value(app, "--on", "DATE",
            text("the day: 2026-11-28, 11-28, yesterday (default: today)",
                 "哪一天：2026-11-28、11-28、昨天（默认今天）"),
            o.on);
  add_list(app, "--by", "ID",
           text("which of us (default: git's user, where `people` has the e-mail)",
                "我方谁去的（默认：people 里邮箱与 git 用户相同的人）"),
           o.visit.by);
  add_values(app, "--ask", "TEXT",
             text("an action that was asked for: \"do; owner; due\"",
                  "布置的行动：\"行动；责任人；完成时间\""),
             o.visit.asks);
  add_dry_run(app, language, o);
}

int run_log(Session& session, LogOptions options, const std::string& file) {
  Visit& visit = options.visit;
  const bool is_of_review = visit.kind == "review";
  visit.on = options.on.value_or("");
  visit.next = options.next.value_or("");
  visit.kind = options.kind.value_or(visit.kind);
  visit.outcome = outcome_of(options, session.language);
  if (visit.by.empty()) visit.by = git_user(session);
  if (says_nothing(visit) && !is_asked_for(session, options, file, visit))
    throw nothing_to_log(session.language, escaped(file), is_of_review);
  return run_edit(session, options, file, [&](EditedDeal& deal) {
    const Logged logged = log_visit(deal, visit);
    return std::vector<std::string>{told_of(deal, logged, visit.kind, session.language)};
  });
}

}  // namespace c136
