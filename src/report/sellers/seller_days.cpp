#include "report/sellers/seller_days.hpp"

#include "c136/base/week.hpp"
#include "report/sellers/sellers.hpp"
#include "report/week/deal_words.hpp"

#include <algorithm>
#include <tuple>

namespace c136 {
namespace {

constexpr Words day_names[] = {{"Mon", "周一"}, {"Tue", "周二"}, {"Wed", "周三"}, {"Thu", "周四"},
                               {"Fri", "周五"}, {"Sat", "周六"}, {"Sun", "周日"}};

struct DayRow {
  const ReportScope* scope;
  Date day;
  const DoneEntry* entry = nullptr;  // at most one of the two
  const WeekDay* noted = nullptr;
  std::string_view deal_id() const { return entry ? std::string_view(entry->deal) : ""; }
};

Cell day_of(const DayRow& row) {
  const Words name = day_names[weekday(row.day)];
  return Named{to_string(row.day), say(row.scope->language, "{} {}", "{} {}",
                                       name.in(row.scope->language), to_string(row.day))};
}

/// "advance: NOTE", or what there is of it.
Cell outcome_of(const DoneEntry& entry, Language language) {
  if (!entry.outcome) return text_cell(entry.note);
  const std::string_view word = name_of(*entry.outcome, language);
  if (entry.note.empty()) return word;
  return say(language, "{}: {}", "{}：{}", word, entry.note);
}

template <auto of_entry, auto of_note>
Cell text_of_day(const DayRow& row) {
  if (row.entry) return text_cell(row.entry->*of_entry);
  return row.noted ? text_cell(*(row.noted->*of_note)) : Cell();
}

Cell work_of(const DayRow& row) {
  const Language language = row.scope->language;
  if (row.entry)
    return say(language, "{}: {}", "{}：{}", name_of(row.entry->kind, language), row.entry->title);
  return row.noted ? text_cell(*row.noted->what) : Cell();
}

Cell person_of_day(const DayRow& row) {
  if (row.entry) return joined_cell(row.entry->names);
  return row.noted ? text_cell(*row.noted->person) : Cell();
}

Cell outcome_of_day(const DayRow& row) {
  if (row.entry) return outcome_of(*row.entry, row.scope->language);
  return row.noted ? text_cell(*row.noted->result) : Cell();
}

const std::vector<SheetColumn<DayRow>>& day_columns() {
  using enum CellType;
  static const std::vector<SheetColumn<DayRow>> columns{
      {"day", {"Day", "时间"}, date, day_of},
      {"work", {"Work done", "工作内容"}, text, work_of},
      {"org",
       {"Organisation visited or received", "拜访/接待单位"},
       text,
       text_of_day<&DoneEntry::org, &WeekDay::org>},
      {"person", {"Person", "拜访/接待人员"}, text, person_of_day, must_be_filled},
      {"contact",
       {"Contact details", "联系方式"},
       text,
       text_of_day<&DoneEntry::contact, &WeekDay::contact>,
       kept_private},
      {"outcome", {"Outcome", "拜访结果"}, text, outcome_of_day, must_be_filled},
      {"note", {"Note", "备注"}, text, text_of_day<&DoneEntry::next, &WeekDay::note>},
  };
  return columns;
}

std::vector<DayRow> rows_of_day(const SellerWeek& week, Date day) {
  std::vector<DayRow> rows;
  for (const DoneEntry* entry : week.entries)
    if (entry->on == day) rows.push_back({&week.scope, day, entry, nullptr});
  std::ranges::sort(rows, {}, [](const DayRow& row) {
    const DoneEntry& entry = *row.entry;
    return std::tuple(entry.deal.empty(), std::string_view(entry.deal),
                      std::string_view(entry.account), entry.place);
  });
  for (const WeekNote* note : week.notes)
    for (const WeekDay& noted : note->days)
      if (*noted.on == day) rows.push_back({&week.scope, day, nullptr, &noted});
  return rows;
}

/// Only a meeting with the customer has to say with whom and what came of it.
bool may_be_empty(const DayRow& row) { return !row.entry || !row.entry->is_of_contact_kind(); }

}  // namespace

Sheet days_sheet(const SellerWeek& week) {
  std::vector<DayRow> rows;
  for (Date day = week.scope.period->from; day <= week.scope.period->to; day = day + 1) {
    std::vector<DayRow> of_day = rows_of_day(week, day);
    if (of_day.empty()) of_day.push_back({&week.scope, day, nullptr, nullptr});
    for (const DayRow& row : of_day) rows.push_back(row);
  }
  Sheet sheet = sheet_of("days", say(week.scope.language, "Days", "每日工作"),
                         std::span(day_columns()), rows, week.scope.privacy());
  std::erase_if(sheet.empty,
                [&](const EmptyCell& cell) { return may_be_empty(rows[cell.row - 1]); });
  return sheet;
}

Sheet days_shape() { return sheet_of("days", "", std::span(day_columns()), {}); }

int blank_days(const SellerWeek& week) {
  const Date last = std::min(week.scope.period->to, week.scope.table_day);
  int blank = 0;
  for (Date day = week.scope.period->from; day <= last; day = day + 1)
    blank += weekday(day) < 5 && rows_of_day(week, day).empty();
  return blank;
}

}  // namespace c136
