#include "cli/commands/commands.hpp"
#include "cli/deals.hpp"
#include "cli/options/usage_errors.hpp"
#include "edit/people.hpp"
#include "report/prepare/prepare_report.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace c136 {

namespace {

constexpr std::string_view prepare_formats[] = {"text", "json", "markdown", "html"};

struct PrepareOptions : DealOptions {
  std::optional<std::string> who;
};

/// The page of one deal and one person.
class PrepareReport {
 public:
  PrepareReport(std::string who, Language language) : who_(std::move(who)), language_(language) {}

  void add(const Examined& deal) {
    if (document_)
      throw UsageError(say(language_, "a meeting is about one deal: name one file",
                           "一次只准备一个商机的会面：请只写一个文件"));
    document_ = prepare_document(deal, person_of(deal.facts));
  }
  void add(const Rejected& deal) { rejected_ = deal.file; }
  /// Of what could not be read enough is said.
  bool is_of_nothing() const { return !document_ && rejected_.empty(); }

  Document finish() && {
    if (!document_)
      throw Failure(
          say(language_, "nothing to prepare: {} has errors", "无法准备：{} 有错误", rejected_));
    return std::move(*document_);
  }

 private:
  /// By id, name or the beginning of either. Who may be meant is told of contacts alone.
  std::string person_of(const Facts& facts) const {
    if (facts.coach(who_)) return who_;
    const Called called = find_called(trimmed(who_), named_by(facts.deal, Reference::participant));
    if (!called.id.empty()) return called.id;
    try {
      return id_of(who_, named_by(facts.deal, Reference::contact), language_);
    } catch (const Failure& failure) {
      throw UsageError(fmt::format("-w {}: {}", escaped(who_), failure.what()));
    }
  }

  std::string who_;
  Language language_;
  std::optional<Document> document_;
  std::string rejected_;
};

/// Finds who is called so where names of coaches are not kept back.
struct PersonCalled {
  std::string who, id;

  void add(const Examined& deal) {
    id = find_called(trimmed(who), named_by(deal.facts.deal, Reference::participant)).id;
  }
  void add(const Rejected&) {}
};

/// Reports do not tell who the coaches are, and whoever names one knows it.
Tally prepare(Session& session, const PrepareOptions& options, PrepareReport& report) {
  try {
    return add_deals(session, options, report);
  } catch (const UsageError&) {
    const bool is_read_once = std::ranges::find(session.operands, "-") != session.operands.end();
    if (options.full || is_read_once) throw;
    PrepareOptions open = options;
    open.full = true;
    PersonCalled person{*options.who, {}};
    add_deals(session, open, person);
    if (person.id.empty()) throw;
    report = PrepareReport(person.id, session.report_language());
  }
  return add_deals(session, options, report);
}

Run set_up_prepare(CLI::App& app, Language language) {
  const auto options = std::make_shared<PrepareOptions>();
  add_value(
      app, "-w,--with", "WHO",
      Words{"whom you are going to meet: a contact's id or name", "要见的人：联系人的编号或姓名"}
          .in(language),
      options->who);
  add_full(app, language, *options);
  return [options](Session& session) {
    if (!options->who)
      throw UsageError(
          say(session.language, "say whom you are going to meet: -w WHO", "请写明要见谁：-w 编号"));
    PrepareReport report(*options->who, session.report_language());
    const Tally tally = prepare(session, *options, report);
    if (session.failed && report.is_of_nothing()) return 2;
    if (tally.errors > 0 && session.fail_on) return 1;
    return session.finish(std::move(report).finish(), tally);
  };
}

}  // namespace

const Command prepare_command{
    .name = "prepare",
    .operands = "FILE",
    .group = deals_group,
    .summary = {"one page before a meeting: who it is, what to ask, what to bring about",
                "会面前的一页：此人是谁，问什么，争取什么"},
    .formats = prepare_formats,
    .setup = set_up_prepare,
};

}  // namespace c136
