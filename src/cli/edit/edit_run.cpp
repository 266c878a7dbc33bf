#include "cli/edit/edit_run.hpp"

#include "c136/base/text.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/world/faults.hpp"
#include "cli/world/files.hpp"
#include "edit/closing.hpp"
#include "edit/diff.hpp"
#include "edit/review.hpp"
#include "report/edit_document.hpp"
#include "report/next/next_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace c136 {

namespace {

std::optional<EditedValue> value_of(const Review& review) {
  if (!review.derived || review.loaded.deal.is_account) return std::nullopt;
  const Scorecard& card = review.derived->scorecard;
  return EditedValue{to_string(card.confirmed), to_string(card.on_paper)};
}

/// Codes that the first has and the second has not.
std::vector<std::string> codes_without(const std::vector<Finding>& of,
                                       const std::vector<Finding>& without) {
  std::vector<std::string> out;
  for (const Finding& finding : of)
    if (std::ranges::find(without, finding.code, &Finding::code) == without.end() &&
        std::ranges::find(out, finding.code) == out.end())
      out.push_back(finding.code);
  return out;
}

std::string joined(const std::vector<std::string_view>& lines) {
  return fmt::format("{}", fmt::join(lines, ""));
}

class EditRun {
 public:
  EditRun(Session& session, const EditOptions& options, const std::string& file)
      : session_(session), options_(options), target_(find_target(session, file, options.account)) {
    summary_.file = escaped(target_.sources.own.name);
    summary_.dry_run = options.dry_run;
  }

  int run(const Edit& edit) {
    const auto before = review(target_.sources, session_.config, session_.as_of, language());
    try {
      EditedDeal deal(target_.sources, session_.config, session_.as_of, session_.language);
      const Ended ended = ended_as(deal);
      summary_.told = edit(deal);
      remark_on_ended(deal, ended);
      remarks_ = deal.remarks();
      after_ = deal.sources();
    } catch (const Refusal& refusal) {
      return refuse(*before, {refusal.why});
    }
    const auto after = review(after_, session_.config, session_.as_of, language());
    summary_.new_findings = new_findings(before->errors, after->errors);
    if (!summary_.new_findings.empty()) return refuse();
    summary_.new_findings =
        new_faults_for_others(target_.sources, after_, session_.config, language());
    is_fault_for_others_ = !summary_.new_findings.empty();
    if (is_fault_for_others_) return refuse();
    note_lines();
    summarize(*before, *after);
    if (!summary_.changed) return tell_nothing_changed();
    if (!options_.dry_run && !write()) return 2;
    return answer(*after);
  }

 private:
  Language language() const { return session_.report_language(); }

  /// What would be wrong is shown, and nothing is written.
  int refuse() {
    session_.tell(summary_.new_findings);
    session_.complain(
        is_fault_for_others_
            ? say(session_.language,
                  "nothing was changed: {} would have an error for whoever does not have its "
                  "private part",
                  "未作改动：没有私密文件的人看到的 {} 会有错误", summary_.file)
            : say(session_.language, "nothing was changed: {} would have an error",
                  "未作改动：改后 {} 会有错误", summary_.file));
    summary_.told.clear(), summary_.edits.clear();
    session_.failed = false;  // it is a finding
    if (session_.format.machine) session_.finish(edit_document(language(), summary_), {});
    return session_.failed ? 2 : 1;
  }

  int refuse(const Review& before, std::vector<Diagnostic> why) {
    for (Diagnostic& one : why) {
      Finding finding = locate(before.loaded, std::move(one));
      finding.place.file = summary_.file;
      summary_.new_findings.push_back(std::move(finding));
    }
    return refuse();
  }

  void note_lines() {
    const std::vector<NamedText*> old = target_.sources.all(), now = after_.all();
    for (std::size_t i = 0; i < old.size(); ++i)
      for (const Hunk& hunk : difference(old[i]->text, now[i]->text))
        summary_.edits.push_back(
            {escaped(old[i]->name), hunk.new_line, joined(hunk.before), joined(hunk.after)});
    summary_.changed = !summary_.edits.empty();
  }

  void summarize(const Review& before, const Review& after) {
    summary_.before = value_of(before), summary_.after = value_of(after);
    summary_.closed = codes_without(before.gaps, after.gaps);
    summary_.opened = codes_without(after.gaps, before.gaps);
    summary_.new_findings = new_findings(before.warnings, after.warnings);
    if (!after.derived || after.loaded.deal.is_account || !after.loaded.deal.is_open()) return;
    const Derived& derived = *after.derived;
    summary_.next = next_line({summary_.file,
                               derived.facts,
                               derived.scorecard,
                               derived.scorecard_136,
                               after.gaps,
                               after.warnings,
                               {}});
  }

  int tell_nothing_changed() {
    summary_.told = {
        say(session_.language, "{}: nothing to change", "{}：无须改动", summary_.file)};
    summary_.next.clear();
    tell_remarks();
    return session_.finish(edit_document(language(), summary_), {});
  }

  bool write() {
    const std::vector<NamedText*> old = target_.sources.all(), now = after_.all();
    for (std::size_t i = 0; i < old.size(); ++i)
      if (old[i]->text != now[i]->text && !write(target_.paths[i], old[i]->text, now[i]->text))
        return false;
    return true;
  }

  bool write(const std::string& path, const std::string& old, const std::string& now) {
    try {
      if (replace_file(session_.resolve(path), old, now)) return true;
      session_.complain(say(session_.language,
                            "{} has been changed meanwhile and was left as it is; try again",
                            "{} 刚被别人改过，未作改动；请重试", escaped(path)));
    } catch (const std::system_error& fault) {
      session_.complain(cannot_write(session_.language, path, fault.code().value()));
    }
    return false;
  }

  std::string diff() {
    std::string out;
    const std::vector<NamedText*> old = target_.sources.all(), now = after_.all();
    for (std::size_t i = 0; i < old.size(); ++i)
      out += unified_diff(old[i]->name, old[i]->text, now[i]->text);
    return out;
  }

  /// How the words were understood, beside an answer that has no place for it.
  void tell_remarks() {
    const bool has_place = !session_.format.machine && !(options_.dry_run && summary_.changed);
    for (const std::string& remark : remarks_)
      if (has_place)
        summary_.told.push_back(remark);
      else
        session_.tell(remark);
  }

  int answer(const Review&) {
    Tally tally;
    for (const Finding& finding : summary_.new_findings) tally.count(finding.severity);
    tell_remarks();
    if (options_.dry_run && !session_.format.machine) return session_.finish(diff());
    const EditedLines& first = summary_.edits.front();
    if (!summary_.told.empty())
      summary_.told.front() =
          fmt::format("{}:{}: {}", first.file, first.line, summary_.told.front());
    const int code = session_.finish(edit_document(language(), summary_), tally);
    if (session_.failed && !options_.dry_run)
      session_.tell(
          say(session_.language, "{} is changed all the same", "{} 已经改好", summary_.file));
    return code;
  }

  Session& session_;
  const EditOptions& options_;
  EditTarget target_;
  Sources after_;
  std::vector<std::string> remarks_;
  EditSummary summary_;
  bool is_fault_for_others_ = false;
};

}  // namespace

void add_dry_run(CLI::App& app, Language language, EditOptions& options) {
  add_flag(app, "--dry-run",
           Words{"show what would change as a diff, and write nothing",
                 "只显示会改什么（diff），不写文件"}
               .in(language),
           options.dry_run);
}

std::vector<std::string> wanted_operands(const Session& session, std::size_t least,
                                         std::size_t most, std::string_view form) {
  if (session.operands.size() >= least && session.operands.size() <= most) return session.operands;
  const Language language = session.language;
  if (session.operands.size() <= most)
    throw UsageError(say(language, "write: c136 {}", "请写成：c136 {}", form));
  const auto behind = session.operands.begin() + static_cast<std::ptrdiff_t>(most);
  const std::string over =
      escaped(fmt::format("{}", fmt::join(behind, session.operands.end(), " ")));
  const bool ends_in_prose = least < most || form.ends_with("VALUE") || form.ends_with("ITEM");
  const std::string quoted =
      ends_in_prose ? fmt::format(" \"{} {}\"", escaped(*(behind - 1)), over) : std::string();
  throw UsageError(say(language,
                       "`{}` is left over: put quotes around words with blanks between them{}\n"
                       "write: c136 {}",
                       "多出了“{}”：中间有空格的内容要加引号{}\n请写成：c136 {}", over,
                       quoted.empty() ? quoted : say(language, ", like{}", "，如{}", quoted),
                       form));
}

int run_edit(Session& session, const EditOptions& options, const std::string& file,
             const Edit& edit) {
  return EditRun(session, options, file).run(edit);
}

}  // namespace c136
