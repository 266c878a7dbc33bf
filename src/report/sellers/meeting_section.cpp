// The agenda of the weekly meeting, the deals that need a word first.
// reports.md section 9. Not here: the daily one (daily_section.cpp).
#include "report/sellers/daily_section.hpp"
#include "report/sellers/planned.hpp"
#include "report/sellers/sellers.hpp"
#include "report/week/deal_words.hpp"
#include "report/week/sections.hpp"

#include <algorithm>
#include <array>

namespace c136 {
namespace {

/// Why a deal is talked about; the first that holds.
enum class TalkReason : std::uint8_t {
  decision,
  denial,
  fell,
  pushed,
  no_next,
  quiet,
  failures,
  other
};

constexpr Word talk_words[] = {{.id = "decision", .zh = "即将决策", .en = "decision ahead"},
                               {.id = "denial", .zh = "教练否认", .en = "denied"},
                               {.id = "fell", .zh = "评分或阶段下降", .en = "fell"},
                               {.id = "pushed", .zh = "签约一再推迟", .en = "pushed back"},
                               {.id = "no-next", .zh = "没有下一步", .en = "no next step"},
                               {.id = "quiet", .zh = "久无动静", .en = "quiet"},
                               {.id = "failures", .zh = "接连无进展", .en = "no advance"},
                               {.id = "other", .zh = "其他", .en = "other"}};

struct TalkRow {
  std::size_t at;  // its brief
  TalkReason why;
  std::vector<std::string> asked, done;
  std::string help;
};

struct AgendaRow {
  const TalkRow& talk;
  const Brief& brief;
  const ReportScope& scope;
  int number;
  std::string_view deal_id() const { return brief.id; }
};

const std::vector<SheetColumn<AgendaRow>>& agenda_columns() {
  using enum CellType;
  using R = const AgendaRow&;
  static const std::vector<SheetColumn<AgendaRow>> columns{
      {"no", {"No.", "序号"}, integer, [](R r) { return Cell(r.number); }},
      {"deal", field_title("deal"), text, [](R r) { return text_cell(r.brief.id); }},
      {"owner",
       {"In charge", "项目负责人"},
       text,
       [](R r) { return person_cell(r.scope.config, r.brief.owner); }},
      {"why",
       {"Why", "为何讨论"},
       word,
       [](R r) {
         return word_cell(talk_words[static_cast<std::size_t>(r.talk.why)], r.scope.language);
       }},
      {"asked",
       {"Asked last time", "上次要求"},
       text,
       [](R r) { return joined_cell(r.talk.asked); }},
      {"done", {"Done", "完成情况"}, text, [](R r) { return joined_cell(r.talk.done); }},
      {"help",
       {"Resources needed", "还需要的资源"},
       text,
       [](R r) { return text_cell(r.talk.help); }},
      {"decision", {"Decision", "本次结论"}, text, [](R) { return Cell(Named{}); }},  // to write in
  };
  return columns;
}

bool decides_soon(const Facts& facts, Date day) {
  return std::ranges::any_of(facts.deal.c4.decisions, [&](const Decision& decision) {
    const bool is_done = decision.done && *decision.done <= day;
    return !is_done && decision.by && *decision.by <= day + facts.config.limits.ahead;
  });
}

/// Something was denied after the last review, or ever where there was none.
bool was_denied(const Facts& facts) {
  std::optional<Date> review, denial;
  for (const Entry& entry : facts.entries) {
    if (entry.kind == EntryKind::review && (!review || *review < entry.on)) review = entry.on;
    const bool denies = entry.log && !entry.log->denies.empty();
    if (denies && (!denial || *denial < entry.on)) denial = entry.on;
  }
  return denial && (!review || *review < *denial);
}

constexpr int often_pushed = 2;

bool was_pushed_often(const Brief& brief) {
  return brief.past && brief.past->pushes.value_or(0) >= often_pushed;
}

TalkReason reason_of(const Examined& examined, const Brief& brief, const ReportScope& scope) {
  const auto warns = [&](std::string_view code) {
    return std::ranges::find(examined.warnings, code, &Finding::code) != examined.warnings.end();
  };
  if (decides_soon(examined.facts, scope.table_day)) return TalkReason::decision;
  if (was_denied(examined.facts)) return TalkReason::denial;
  const KnownPast* past = scope.past_of(brief.id);
  if (past && past->trace.has_fallen) return TalkReason::fell;
  if (was_pushed_often(brief)) return TalkReason::pushed;
  if (warns("P105")) return TalkReason::no_next;
  if (warns("D104")) return TalkReason::quiet;
  if (warns("D105")) return TalkReason::failures;
  return TalkReason::other;
}

class MeetingSection : public ReportSection {
 public:
  explicit MeetingSection(const ReportScope& scope) : scope_(scope) {}

  void add(const Examined& examined, const Book& book) override {
    if (!book.briefs.back().is_open()) return;
    TalkRow row{book.briefs.size() - 1,
                reason_of(examined, book.briefs.back(), scope_),
                {},
                {},
                texts_of(examined).asks};
    PlannedWork work(scope_.table_day, [](const Planned&) { return false; });
    work.add(examined.facts);
    for (const Planned& one : work.asked_last()) {
      row.asked.push_back(one.what);
      row.done.push_back(answer_of(one, scope_.table_day, scope_.language));
    }
    rows_.push_back(std::move(row));
  }

  std::vector<Sheet> finish(const Book& book) override {
    std::ranges::sort(rows_, [&](const TalkRow& a, const TalkRow& b) {
      if (a.why != b.why) return a.why < b.why;
      return is_larger_deal(book.briefs[a.at], book.briefs[b.at]);
    });
    std::vector<AgendaRow> agenda;
    for (const TalkRow& row : rows_)
      agenda.push_back({row, book.briefs[row.at], scope_, static_cast<int>(agenda.size()) + 1});
    Sheet sheet = sheet_of("meeting", say(scope_.language, "Agenda", "会议议程"),
                           std::span(agenda_columns()), agenda);
    if (fit() < agenda.size())
      sheet.notes.push_back(say(scope_.language, "the {} minutes are up behind row {}",
                                "{} 分钟到第 {} 行为止", scope_.minutes, fit()));
    return only_sheet(std::move(sheet));
  }

  /// Those of both meetings.
  std::vector<Sheet> shapes(const Book& nothing) override {
    std::vector<Sheet> sheets = finish(nothing);
    std::ranges::move(daily_section(scope_)->finish(nothing), std::back_inserter(sheets));
    return sheets;
  }

  std::vector<NamedCell> head() const override {
    return {{"fit",
             {"Deals that fit", "可讨论商机数"},
             CellType::integer,
             Cell(static_cast<std::int64_t>(fit()))}};
  }

 private:
  std::size_t fit() const {
    return std::min(rows_.size(), static_cast<std::size_t>(scope_.minutes / scope_.each));
  }

  const ReportScope& scope_;
  std::vector<TalkRow> rows_;
};

}  // namespace

std::unique_ptr<ReportSection> meeting_section(const ReportScope& scope) {
  if (scope.is_daily) return daily_section(scope);
  return std::make_unique<MeetingSection>(scope);
}

}  // namespace c136
