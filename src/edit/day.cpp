#include "edit/day.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"

#include <charconv>

namespace c136 {
namespace {

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

}  // namespace

std::optional<Date> typed_day(std::string_view typed, Date as_of, Nearest nearest) {
  const std::string_view text = trimmed(typed);
  if (text == "today" || text == "今天") return as_of;
  if (text == "yesterday" || text == "昨天") return as_of - 1;
  if (text == "tomorrow" || text == "明天") return as_of + 1;
  if (const DateResult whole = parse_date(text); whole.error == DateError::none) return whole.date;
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

Date told_day(std::string_view text, Date as_of, Language language) {
  if (trimmed(text).empty()) return as_of;
  if (const auto day = typed_day(text, as_of, Nearest::not_after)) return *day;
  throw Failure(say(language, "`{}` is no day: write 2026-11-30, 11-30, today or yesterday",
                    "“{}”不是日期：请写 2026-11-30、11-30、今天或昨天", escaped(text)));
}

}  // namespace c136
