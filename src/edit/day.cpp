#include "edit/day.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "c136/base/week.hpp"
#include "edit/typed.hpp"
#include "load/instead.hpp"
#include "load/other_form.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <utility>

namespace c136 {
namespace {

constexpr std::pair<std::string_view, int> days_by_name[] = {
    {"today", 0}, {"今天", 0},     {"今日", 0}, {"yesterday", -1}, {"昨天", -1}, {"昨日", -1},
    {"前天", -2}, {"tomorrow", 1}, {"明天", 1}, {"明日", 1},       {"后天", 2}};

struct MonthDay {
  int month = 0, day = 0;
};

/// "11-30", "11/30", "11.30", "11月30日".
std::optional<MonthDay> month_and_day(std::string_view text) {
  MonthDay out;
  const char* const end = text.data() + text.size();
  const auto [separator, fault] = std::from_chars(text.data(), end, out.month);
  if (fault != std::errc{} || separator == end) return std::nullopt;
  std::string_view rest(separator, static_cast<std::size_t>(end - separator));
  const bool is_han = rest.starts_with("月");
  if (!is_han && std::string_view("-/.").find(rest[0]) == std::string_view::npos)
    return std::nullopt;
  rest.remove_prefix(is_han ? std::string_view("月").size() : 1);
  if (is_han && rest.ends_with("日")) rest.remove_suffix(std::string_view("日").size());
  const auto [last, again] = std::from_chars(rest.data(), rest.data() + rest.size(), out.day);
  if (again != std::errc{} || last != rest.data() + rest.size()) return std::nullopt;
  return out;
}

/// "周三", "下周三", "上星期五": of the week that is named, else the nearest in that direction.
std::optional<Date> day_of_week(std::string_view text, Date as_of, Nearest nearest) {
  constexpr std::pair<std::string_view, int> weeks[] = {
      {"上", -1}, {"本", 0}, {"这", 0}, {"下", 1}};
  constexpr std::string_view words[] = {"周", "星期", "礼拜"};
  constexpr std::pair<std::string_view, int> days[] = {{"一", 0}, {"二", 1}, {"三", 2}, {"四", 3},
                                                       {"五", 4}, {"六", 5}, {"日", 6}, {"天", 6}};
  const auto take = [&text](std::string_view front) {
    if (!text.starts_with(front)) return false;
    text.remove_prefix(front.size());
    return true;
  };
  const auto week = std::ranges::find_if(weeks, [&](const auto& one) { return take(one.first); });
  if (std::ranges::none_of(words, take)) return std::nullopt;
  const auto day = std::ranges::find(days, text, [](const auto& one) { return one.first; });
  if (day == std::end(days)) return std::nullopt;
  constexpr int a_week = 7;
  const Date named = week_of(as_of).first + day->second;
  if (week != std::end(weeks)) return named + a_week * week->second;
  if (nearest == Nearest::not_after) return named <= as_of ? named : named - a_week;
  return named >= as_of ? named : named + a_week;
}

}  // namespace

std::optional<Date> typed_day(std::string_view typed, Date as_of, Nearest nearest) {
  const std::string half = half_width(trimmed(typed));
  const std::string_view text = half;
  for (const auto& [word, away] : days_by_name)
    if (text == word) return as_of + away;
  if (const auto day = day_of_week(text, as_of, nearest)) return day;
  for (const std::string& form : {std::string(text), other_day(text)})
    if (const DateResult whole = parse_date(form); whole.error == DateError::none)
      return whole.date;
  const auto given = month_and_day(text);
  if (!given) return std::nullopt;
  constexpr int years_to_a_leap_day = 8;
  const int year = civil(as_of).year, step = nearest == Nearest::not_after ? -1 : 1;
  for (int i = 0; i <= years_to_a_leap_day; ++i) {
    const auto day = date_of({year + step * i, given->month, given->day});
    if (day && (nearest == Nearest::not_after ? *day <= as_of : *day >= as_of)) return day;
  }
  return std::nullopt;
}

std::string far_day_remark(std::string_view typed, Date day, Date as_of, Language language) {
  constexpr int half_a_year = 183;
  const std::string_view text = trimmed(typed);
  const int away = day - as_of;
  if (std::abs(away) < half_a_year || !month_and_day(half_width(text))) return {};
  if (away < 0)
    return say(language, "{} is taken as {}, {} days ago: write the year if it is another",
               "{} 按 {} 记，是 {} 天以前；如果不是这一年，请把年份写全", escaped(text),
               to_string(day), -away);
  return say(language, "{} is taken as {}, in {} days: write the year if it is another",
             "{} 按 {} 记，还有 {} 天；如果不是这一年，请把年份写全", escaped(text), to_string(day),
             away);
}

namespace {

Failure still_to_come(std::string_view text, Date day, const Typing& typing) {
  const std::string in_full = to_string(day), typed = escaped(trimmed(text));
  const std::string which =
      typed == in_full ? say(typing.language, "{}", "{} ", in_full)
                       : say(typing.language, "`{}` is {}, which", "“{}”是 {}，", typed, in_full);
  return Failure(say(typing.language,
                     "{} is still to come (as of {}): write down only what has been; what is to be "
                     "done belongs into the plan",
                     "{}还没到（按 {} 算）：只记已经发生的事；打算做的事请写进计划", which,
                     to_string(typing.as_of)));
}

}  // namespace

Date told_day(std::string_view text, const Typing& typing) {
  if (trimmed(text).empty()) return typing.as_of;
  if (const auto day = typed_day(text, typing.as_of, Nearest::not_after)) {
    if (*day > typing.as_of) throw still_to_come(text, *day, typing);
    typing.remark(far_day_remark(text, *day, typing.as_of, typing.language));
    return *day;
  }
  throw Failure(say(typing.language, "`{}` is no day: write 2026-11-30, 11-30, today or yesterday",
                    "“{}”不是日期：请写 2026-11-30、11-30、今天或昨天", escaped(text)));
}

}  // namespace c136
