#include "check/wording.hpp"

#include "c136/base/text.hpp"
#include "c136/model/privacy.hpp"

#include <cstdlib>

namespace c136 {

std::string days(Language language, std::int32_t count) {
  return plural(language, static_cast<std::size_t>(count), "day", "days", "天");
}

std::string when(Language language, Date day, Date as_of) {
  const std::string date = to_string(day);
  const std::string distance = days(language, std::abs(day - as_of));
  if (day < as_of) return say(language, "{} ago, on {}", "{}前（{}）", distance, date);
  if (day > as_of) return say(language, "in {}, on {}", "{}后（{}）", distance, date);
  return say(language, "today, {}", "今天（{}）", date);
}

std::string titled(const Person& person, Language language) {
  return say(language, "{} ({})", "{}（{}）", person.name(),
             name_of(*person.member->seat, language));
}

std::string titled(const Facts& facts, std::string_view id) {
  if (const Person* person = facts.person(id)) return titled(*person, facts.language);
  return std::string(facts.name_of(id));
}

std::string coach_titled(const Facts& facts, std::string_view id) {
  if (is_unnamed_coach(facts, id)) return say(facts.language, "a coach", "某位教练");
  return say(facts.language, "the coach {}", "教练{}", titled(facts, id));
}

std::string graded(Language language, int tendency) {
  const std::string_view name = tendency_name(tendency).in(language);
  if (tendency == 0) return say(language, "0 ({})", "0（{}）", name);
  return say(language, "{:+} ({})", "{:+}（{}）", tendency, name);
}

std::string listed(Language language, std::span<const std::string_view> words) {
  std::string row;
  for (std::string_view word : words) {
    if (!row.empty()) row += language == Language::zh ? "、" : ", ";
    row += word;
  }
  return row;
}

std::string quoted(Language language, std::string_view text) {
  return say(language, "\"{}\"", "“{}”", text);
}

std::string lost_words(const Located<Text>& lost, Language language) {
  return say(language, "`{}` is a comment to YAML, and no part of the text",
             "`{}` 被 YAML 当作注释，没有读进来", *lost);
}

std::optional<Diagnostic> stranger_among(const Config& config, const Located<Id>& id,
                                         Language language) {
  if (config.people.empty() || !id || config.person(*id)) return std::nullopt;
  std::vector<std::string_view> known;
  for (const OwnPerson& person : config.people) known.push_back(person.id);
  const OwnPerson* called = config.person_called(*id);  // by the name instead of the id
  const std::string_view near = called ? called->id : nearest(*id, known);
  return Diagnostic{
      Severity::warning,
      "I102",
      id.span,
      say(language, "{} is not among our own people", "我方人员中没有 {}", std::string_view(*id)),
      {},
      near.empty() ? std::string()
                   : say(language, "did you mean `{}`?", "是不是想写 `{}`？", near)};
}

}  // namespace c136
