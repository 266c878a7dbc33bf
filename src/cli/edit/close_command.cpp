#include "c136/base/text.hpp"
#include "cli/edit/commands.hpp"
#include "cli/edit/edit_run.hpp"
#include "cli/options/usage_errors.hpp"
#include "edit/closing.hpp"

#include <fmt/format.h>

#include <memory>

namespace c136 {

namespace {

struct CloseOptions : EditOptions {
  std::optional<std::string> on, winner, price, analysis;
  std::vector<std::string> reasons;
};

Status status_of(const std::string& typed, Language language) {
  const std::span<const Word> words = words_of<Status>();
  const Word* word = find_word(words, typed);
  if (!word) word = word_meant(words, typed);
  const auto status = static_cast<Status>(word ? word - words.data() : 0);
  if (word && status != Status::open) return status;
  std::vector<std::string_view> choices;
  for (const Word& one : words.subspan(1))
    choices.push_back(language == Language::zh ? one.zh : one.id);
  throw bad_choice(language, "close", typed, choices);
}

std::string wanted_text(const EditedDeal& deal, Language language) {
  const auto wanted = wanted_of_lost(deal, language == Language::zh);
  if (wanted.empty())
    return say(language, "the lost-deal report has all it asks for", "丢单报告要的内容都齐了");
  return say(language, "the lost-deal report still wants: {}", "丢单报告还缺：{}",
             fmt::format("{}", fmt::join(wanted, language == Language::zh ? "、" : ", ")));
}

int run_close(Session& session, const CloseOptions& options) {
  const Language language = session.language;
  const auto operands = wanted_operands(session, 2, 2, "close FILE won|lost|shelved");
  const Ending ending{status_of(operands[1], language), options.on.value_or(""),
                      options.winner.value_or(""),      options.price.value_or(""),
                      options.analysis.value_or(""),    options.reasons};
  return run_edit(session, options, operands[0], [&](EditedDeal& deal) {
    const Date on = close_deal(deal, ending);
    const Word& word = words_of<Status>()[static_cast<std::size_t>(ending.status)];
    std::vector<std::string> told{say(language, "{} on {}", "{}，{}",
                                      language == Language::zh ? word.zh : word.id, to_string(on))};
    if (ending.status == Status::lost) told.push_back(wanted_text(deal, language));
    return told;
  });
}

Run set_up_close(CLI::App& app, Language language) {
  const auto options = std::make_shared<CloseOptions>();
  const auto text = [language](std::string_view en, std::string_view zh) {
    return Words{en, zh}.in(language);
  };
  add_value(app, "--on", "DATE",
            text("the day it was decided (default: today)", "结果确定的日期（默认今天）"),
            options->on);
  add_value(app, "--winner", "ID",
            text("who won: a competitor, or none (default when won: us)",
                 "谁拿下了：竞争对手或 none（赢单时默认我方）"),
            options->winner);
  add_list(
      app, "--reason", "WORD",
      text("why: price, relationship, product, service, timing, funds, tender-terms, cancelled, "
           "no-decision, other",
           "原因：价格、关系、产品、服务、时机、资金、招标条款、项目取消、未作决策、其他"),
      options->reasons);
  add_value(app, "--price", "MONEY", text("the winner's price, unless it was us", "对手的成交价"),
            options->price);
  add_value(app, "--analysis", "TEXT", text("why, in your words", "用自己的话分析原因"),
            options->analysis);
  add_dry_run(app, language, *options);
  return [options](Session& session) { return run_close(session, *options); };
}

}  // namespace

const Command close_command{
    .name = "close",
    .operands = "FILE won|lost|shelved",
    .group = editing_group,
    .summary = {"close a deal: its status and its result", "结束一个商机：写明状态和结果"},
    .formats = edit_formats,
    .setup = set_up_close,
};

}  // namespace c136
